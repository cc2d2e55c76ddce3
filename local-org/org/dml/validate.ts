import { stringify } from "../../apex/runtime/stringify.ts";
import type { OrgField, OrgObject } from "../schema/types.ts";
import { AUTOMATED_PROCESS } from "../async/users.ts";
import { brokenRules } from "../schema/validation-rules.ts";
import { RowFault, type DmlContext } from "./context.ts";

type Values = ReadonlyMap<string, unknown>;

/** What must hold for a row as it is about to be stored. */
export function validateRow(object: OrgObject, id: string, values: Values, context: DmlContext): void {
  checkRequired(object, values);
  for (const field of object.fields.values()) {
    const value = values.get(field.name.toLowerCase()) ?? null;
    if (value === null) continue;
    if (field.type === "REFERENCE" && !field.system) checkReference(stringify(value), field, context);
    if (field.unique) checkUnique(object, field, id, value, context);
  }
  if (object.name === "User") checkUsername(id, values, context);
  const [broken] = brokenRules(object, values, context.store.row(object.name, id)?.values);
  if (broken)
    throw new RowFault("FIELD_CUSTOM_VALIDATION_EXCEPTION", broken.message, broken.field ? [broken.field] : []);
}

function checkRequired(object: OrgObject, values: Values): void {
  const missing = [...object.fields.values()]
    .filter((field) => field.required && !field.system && isEmpty(values, field))
    .map((field) => field.name);
  if (missing.length > 0) {
    throw new RowFault("REQUIRED_FIELD_MISSING", `Required fields are missing: [${missing.join(", ")}]`, missing);
  }
}

const isEmpty = (values: Values, field: OrgField): boolean => (values.get(field.name.toLowerCase()) ?? null) === null;

function checkReference(id: string, field: OrgField, { schema, store }: DmlContext): void {
  const target = schema.objectOfId(id);
  if (!target || !field.referenceTo?.some((name) => name.toLowerCase() === target.name.toLowerCase())) {
    throw new RowFault("FIELD_INTEGRITY_EXCEPTION", `${field.label}: id value of incorrect type: ${id}`, [field.name]);
  }
  // Automated Process may own records; it has no row that queries would find.
  if (id === AUTOMATED_PROCESS) return;
  const row = store.row(target.name, id);
  if (!row) throw new RowFault("INVALID_CROSS_REFERENCE_KEY", "invalid cross reference id");
  if (row.values.get("isdeleted") === true) throw new RowFault("ENTITY_IS_DELETED", "entity is deleted");
}

function checkUnique(object: OrgObject, field: OrgField, id: string, value: unknown, { store }: DmlContext): void {
  const key = field.name.toLowerCase();
  const folded = stringify(value).toLowerCase();
  for (const row of store.rows(object.name)) {
    if (row.id === id || row.values.get("isdeleted") === true) continue;
    if (stringify(row.values.get(key) ?? "").toLowerCase() !== folded) continue;
    throw new RowFault(
      "DUPLICATE_VALUE",
      `duplicate value found: ${field.name} duplicates value on record with id: ${row.id}`,
      [field.name]
    );
  }
}

function checkUsername(id: string, values: Values, { store }: DmlContext): void {
  const username = String(values.get("username")).toLowerCase();
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(username)) {
    throw new RowFault("INVALID_EMAIL_ADDRESS", `Username: invalid email address: ${username}`, ["Username"]);
  }
  for (const row of store.rows("User")) {
    if (row.id === id || String(row.values.get("username")).toLowerCase() !== username) continue;
    throw new RowFault(
      "DUPLICATE_USERNAME",
      "Duplicate Username.<br>Another user has already selected this username.<br>Please select another.",
      ["Username"]
    );
  }
}
