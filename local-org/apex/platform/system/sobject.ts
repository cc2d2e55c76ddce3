import { ApexMap } from "../../runtime/collections.ts";
import { ApexSObject } from "../../runtime/sobject.ts";
import { OBJECT, STRING } from "../../runtime/types.ts";
import { required, strict } from "../arguments.ts";
import { define, type Member } from "../define.ts";
import { getChildren, getField, getParent, nameOf, putField, putParent } from "../schema/record-fields.ts";
import { sObjectTypeToken, type SObjectFieldToken } from "../schema/tokens.ts";

const TIMESTAMPS = ["CreatedById", "CreatedDate", "LastModifiedById", "LastModifiedDate"];

/** Null fields count where code set them, not where a query found none. */
function populated(record: ApexSObject): ApexMap {
  const names = record.populatedNames().filter((name) => !record.fetched || record.get(name) !== null);
  return new ApexMap(
    names.map((name) => [name, record.get(name)] as const),
    STRING,
    OBJECT
  );
}

/** Related records are shared unless the copy goes deep. */
function clone(self: ApexSObject, keepId = false, deep = false, keepTimestamps = false): ApexSObject {
  const copy = self.copy();
  if (!keepId) copy.unset("Id");
  if (!keepTimestamps) TIMESTAMPS.forEach((name) => copy.unset(name));
  for (const name of deep ? copy.populatedNames() : []) {
    const value = copy.get(name);
    if (value instanceof ApexSObject) copy.put(name, clone(value, true, true, true));
  }
  return copy;
}

function clear(self: ApexSObject): void {
  for (const name of self.populatedNames()) self.unset(name);
}

const tokens: readonly Member[] = [
  strict("Object get(Schema.SObjectField field)", (self: ApexSObject, token: SObjectFieldToken) =>
    getField(self, nameOf(self, token))
  ),
  strict("SObject getSObject(Schema.SObjectField field)", (self: ApexSObject, token: SObjectFieldToken) =>
    getParent(self, nameOf(self, token))
  ),
  strict("Boolean isSet(Schema.SObjectField field)", (self: ApexSObject, token: SObjectFieldToken) =>
    self.isSet(nameOf(self, token))
  ),
  [
    "Object put(Schema.SObjectField field, Object value)",
    (self: ApexSObject, token: SObjectFieldToken | null, value: unknown) =>
      putField(self, nameOf(self, required(token)), value)
  ],
  [
    "SObject putSObject(Schema.SObjectField field, SObject value)",
    (self: ApexSObject, token: SObjectFieldToken | null, value: ApexSObject | null) =>
      putParent(self, nameOf(self, required(token)), value)
  ]
];

const names: readonly Member[] = [
  strict("Object get(String field)", getField),
  strict("SObject getSObject(String field)", getParent),
  strict("List<SObject> getSObjects(String field)", getChildren),
  strict("Boolean isSet(String fieldName)", (self: ApexSObject, name: string) => self.isSet(name)),
  [
    "Object put(String field, Object value)",
    (self: ApexSObject, name: string | null, value: unknown) => putField(self, required(name), value)
  ],
  [
    "SObject putSObject(String field, SObject value)",
    (self: ApexSObject, name: string | null, value: ApexSObject | null) => putParent(self, required(name), value)
  ]
];

export default define({
  name: "System.SObject",
  kind: "class",
  instance: ApexSObject,
  methods: [
    ...tokens,
    ...names,
    ["void clear()", clear],
    ["SObject clone()", (self: ApexSObject) => clone(self)],
    strict("SObject clone(Boolean preserveId)", clone),
    strict("SObject clone(Boolean preserveId, Boolean isDeepClone)", clone),
    strict("SObject clone(Boolean preserveId, Boolean isDeepClone, Boolean preserveReadonlyTimestamps)", clone),
    ["Map<String, Object> getPopulatedFieldsAsMap()", populated],
    ["Schema.SObjectType getSObjectType()", (self: ApexSObject) => sObjectTypeToken(self.type)]
  ]
});
