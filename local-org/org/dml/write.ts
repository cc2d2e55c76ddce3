import { ApexDatetime } from "../../apex/runtime/datetime.ts";
import type { ApexSObject } from "../../apex/runtime/sobject.ts";
import type { OrgObject } from "../schema/types.ts";
import type { Row } from "../store/store.ts";
import { mayNotEdit, mustShare, setFields } from "./access.ts";
import { RowFault, type DmlContext } from "./context.ts";
import { numberRow } from "./auto-numbers.ts";
import { derivedValues } from "./derived.ts";
import { written } from "./stored-values.ts";
import { validateRow } from "./validate.ts";

/** Stores a new record and answers its Id. */
export function insertRow(record: ApexSObject, object: OrgObject, context: DmlContext): string {
  if (record.get("Id") !== null)
    throw new RowFault("INVALID_FIELD_FOR_INSERT_UPDATE", "cannot specify Id in an insert call", ["Id"]);
  const values = new Map<string, unknown>();
  for (const field of object.fields.values()) values.set(field.name.toLowerCase(), field.defaultValue ?? null);
  checkCreateable(record, object);
  for (const field of setFields(record, object, "insert"))
    values.set(field.name.toLowerCase(), written(record, field, context.options));
  stamp(object, values, ["created", "lastmodified"], context);
  numberRow(object, values, context.store, context.now);
  const id = context.store.nextId(object);
  fillIn(object, id, values, context);
  return save(object, id, values.set("id", id).set("isdeleted", false), context);
}

/** What a new record has without being told. */
function fillIn(object: OrgObject, id: string, values: Map<string, unknown>, context: DmlContext): void {
  const unlessGiven = (name: string, value: unknown): void => void values.set(name, values.get(name) ?? value);
  if (object.fields.has("ownerid")) unlessGiven("ownerid", context.user.id);
  if (object.settings === "hierarchy") unlessGiven("setupownerid", organizationId(context));
  // A custom object's record without a name is called by its short Id; only pages insist on one.
  if (object.kind === "custom") unlessGiven("name", id.slice(0, 15));
  if (object.name === "User") values.set("usertype", profileUserType(values, context));
}

/** Changes the fields that are set; the rest of the row stays. */
export function updateRow(
  record: ApexSObject,
  object: OrgObject,
  row: Row,
  context: DmlContext,
  extra: ReadonlyMap<string, unknown> = new Map()
): string {
  if (mustShare(context) && !context.sharing.mayEdit(context.user, object, row)) throw mayNotEdit(object, row, context);
  const values = new Map(row.values);
  for (const field of setFields(record, object, "update")) {
    values.set(field.name.toLowerCase(), written(record, field, context.options));
    if (object.name === "Opportunity" && field.name === "StageName" && !record.isSet("Probability"))
      values.set("probability", null);
  }
  for (const [name, value] of extra) values.set(name, value);
  stamp(object, values, ["lastmodified"], context);
  return save(object, row.id, values, context);
}

/** The row a record means. @throws RowFault as an update, delete or undelete would */
export function existingRow(record: ApexSObject, object: OrgObject, context: DmlContext): Row {
  const id = record.get("Id") as { value: string } | null;
  if (id === null)
    throw new RowFault(
      "MISSING_ARGUMENT",
      `Id not specified in ${context.operation === "insert" ? "an insert" : `an ${context.operation}`} call`
    );
  const row = context.store.row(object.name, id.value);
  if (!row) throw new RowFault("INVALID_CROSS_REFERENCE_KEY", "invalid cross reference id");
  const deleted = row.values.get("isdeleted") === true;
  if (deleted && context.operation !== "undelete") throw new RowFault("ENTITY_IS_DELETED", "entity is deleted");
  if (!deleted && context.operation === "undelete")
    throw new RowFault("UNDELETE_FAILED", "Entity is not in the recycle bin");
  return row;
}

function checkCreateable(record: ApexSObject, object: OrgObject): void {
  const wrong = record
    .populatedNames()
    .filter((name) => object.fields.get(name.toLowerCase())?.createable === false && name !== "Id");
  if (wrong.length === 0) return;
  const text = `Unable to create/update fields: ${wrong.join(", ")}. Please check the security settings of this field and verify that it is read/write for your profile or permission set.`;
  throw new RowFault("INVALID_FIELD_FOR_INSERT_UPDATE", text, wrong);
}

const organizationId = ({ store }: DmlContext): string | undefined => [...store.rows("Organization")][0]?.id;

function profileUserType(values: ReadonlyMap<string, unknown>, { store }: DmlContext): unknown {
  return store.row("Profile", String(values.get("profileid")))?.values.get("usertype") ?? "Standard";
}

function stamp(
  object: OrgObject,
  values: Map<string, unknown>,
  kinds: readonly string[],
  { now, user }: DmlContext
): void {
  const at = new ApexDatetime(Math.floor(now / 1000) * 1000);
  for (const kind of kinds) {
    if (object.fields.has(`${kind}date`)) values.set(`${kind}date`, at).set(`${kind}byid`, user.id);
  }
  if (object.fields.has("systemmodstamp")) values.set("systemmodstamp", at);
}

function save(object: OrgObject, id: string, values: Map<string, unknown>, context: DmlContext): string {
  derivedValues(object, values);
  validateRow(object, id, values, context);
  context.store.put(object.name, { id, values });
  return id;
}
