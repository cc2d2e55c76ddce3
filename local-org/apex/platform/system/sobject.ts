import { ApexMap } from "../../runtime/collections.ts";
import { throwApex, type ApexException } from "../../runtime/exceptions.ts";
import { ApexSObject } from "../../runtime/sobject.ts";
import { currentTrigger } from "../../runtime/trigger-context.ts";
import { OBJECT, STRING } from "../../runtime/types.ts";
import { errorList } from "../database/results.ts";
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

/** The status code of a row that `addError` refused. */
const TRIGGER_REFUSAL = "FIELD_CUSTOM_VALIDATION_EXCEPTION";

/** Marks a record that a trigger refuses; the statement fails for it. */
function addError(self: ApexSObject, message: string | null, fields: readonly string[] = []): void {
  const run = currentTrigger();
  const own = [...(run?.newRecords ?? []), ...(run?.oldRecords ?? [])].includes(self);
  if (!own) throwApex("System.FinalException", "SObject row does not allow errors");
  self.errors.push({ message: message ?? "", fields });
}

const errors: readonly Member[] = [
  ["void addError(String msg)", addError],
  [
    "void addError(Exception exceptionError)",
    (self: ApexSObject, cause: ApexException | null) => addError(self, required(cause).$message)
  ],
  [
    "void addError(String fieldName, String errorMsg)",
    (self: ApexSObject, name: string | null, message: string | null) =>
      addError(self, message, [self.field(required(name))?.name ?? required(name)])
  ],
  [
    "void addError(Schema.SObjectField fieldToken, String errorMsg)",
    (self: ApexSObject, token: SObjectFieldToken | null, message: string | null) =>
      addError(self, message, [nameOf(self, required(token))])
  ],
  // Whether markup is escaped matters to a page only.
  ["void addError(String msg, Boolean escape)", (self: ApexSObject, message: string | null) => addError(self, message)],
  [
    "void addError(Exception exceptionError, Boolean escape)",
    (self: ApexSObject, cause: ApexException | null) => addError(self, required(cause).$message)
  ],
  [
    "void addError(String fieldName, String errorMsg, Boolean escape)",
    (self: ApexSObject, name: string | null, message: string | null) =>
      addError(self, message, [self.field(required(name))?.name ?? required(name)])
  ],
  [
    "void addError(Schema.SObjectField fieldToken, String errorMsg, Boolean escape)",
    (self: ApexSObject, token: SObjectFieldToken | null, message: string | null) =>
      addError(self, message, [nameOf(self, required(token))])
  ],
  [
    "List<Database.Error> getErrors()",
    (self: ApexSObject) => errorList(self.errors.map((each) => ({ ...each, statusCode: TRIGGER_REFUSAL })))
  ],
  ["Boolean hasErrors()", (self: ApexSObject) => self.errors.length > 0]
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
    ...errors,
    ["void clear()", clear],
    ["SObject clone()", (self: ApexSObject) => clone(self)],
    strict("SObject clone(Boolean preserveId)", clone),
    strict("SObject clone(Boolean preserveId, Boolean isDeepClone)", clone),
    strict("SObject clone(Boolean preserveId, Boolean isDeepClone, Boolean preserveReadonlyTimestamps)", clone),
    strict(
      "SObject clone(Boolean preserveId, Boolean isDeepClone, Boolean preserveReadonlyTimestamps, Boolean preserveAutonumber)",
      clone
    ),
    ["Map<String, Object> getPopulatedFieldsAsMap()", populated],
    ["Schema.SObjectType getSObjectType()", (self: ApexSObject) => sObjectTypeToken(self.type)]
  ]
});
