import type { ApexId } from "../../runtime/id.ts";
import { ApexSObject } from "../../runtime/sobject.ts";
import { strict } from "../arguments.ts";
import { define } from "../define.ts";
import { ObjectDescribe } from "./describe.ts";
import { SObjectTypeToken } from "./tokens.ts";

const describe = (self: SObjectTypeToken): ObjectDescribe => new ObjectDescribe(self.schema);

function newRecord(self: SObjectTypeToken, id: ApexId): ApexSObject {
  const record = new ApexSObject(self.schema);
  record.put("Id", id);
  return record;
}

/** A record of a record type, with the values that fields start with. */
function newWithDefaults(self: SObjectTypeToken, recordTypeId: ApexId | null, loadDefaults: boolean): ApexSObject {
  const record = new ApexSObject(self.schema);
  if (loadDefaults)
    for (const { name, createable, defaultValue } of self.schema.fields.values())
      if (createable && defaultValue !== undefined) record.put(name, defaultValue);
  if (recordTypeId) record.put("RecordTypeId", recordTypeId);
  return record;
}

export default define({
  name: "Schema.SObjectType",
  kind: "class",
  instance: SObjectTypeToken,
  methods: [
    ["Schema.DescribeSObjectResult getDescribe()", describe],
    strict("Schema.DescribeSObjectResult getDescribe(Object options)", describe),
    ["SObject newSObject()", (self: SObjectTypeToken) => new ApexSObject(self.schema)],
    strict("SObject newSObject(Id id)", newRecord),
    ["SObject newSObject(Id recordTypeId, Boolean loadDefaults)", newWithDefaults]
  ]
});
