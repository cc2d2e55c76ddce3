/** Values of a deployed record: what Apex gives, checked against the field, as the store keeps it. */
import type { CustomMetadataComponent } from "../../apex/deployments.ts";
import { ApexDate } from "../../apex/runtime/date.ts";
import { ApexDatetime } from "../../apex/runtime/datetime.ts";
import { ApexDecimal } from "../../apex/runtime/decimal.ts";
import { ApexDouble } from "../../apex/runtime/double.ts";
import { stringify } from "../../apex/runtime/stringify.ts";
import { typeOf } from "../../apex/runtime/type-of.ts";
import { RowFault } from "../dml/context.ts";
import { toStored } from "../dml/stored-values.ts";
import type { OrgField, OrgObject } from "../schema/types.ts";
import type { Row, Store } from "../store/store.ts";

/** "Supported Apex primitive types" of CustomMetadataValue, by describe type; texts are the rest. */
const NUMBER = (value: unknown): boolean =>
  typeof value === "number" || typeof value === "bigint" || value instanceof ApexDecimal || value instanceof ApexDouble;
const FITS: Readonly<Record<string, (value: unknown) => boolean>> = {
  BOOLEAN: (value) => typeof value === "boolean",
  DOUBLE: NUMBER,
  PERCENT: NUMBER,
  DATE: (value) => value instanceof ApexDate,
  DATETIME: (value) => value instanceof ApexDatetime
};
const isText = (value: unknown): boolean => typeof value === "string";

/** Finds the Id of a record by type and developer name, those of the same deployment included. */
export type FindRecord = (type: string, developerName: string) => string | undefined;

/** All values of a row: what it had, with what the component says. Every fault of the component, not only the first. */
export function deployedValues(
  component: CustomMetadataComponent,
  object: OrgObject,
  before: ReadonlyMap<string, unknown>,
  find: FindRecord
): { readonly values: ReadonlyMap<string, unknown>; readonly faults: readonly string[] } {
  const values = new Map(before);
  const faults: string[] = [];
  const attempt = (block: () => void): void => {
    try {
      block();
    } catch (fault) {
      if (!(fault instanceof RowFault)) throw fault;
      faults.push(fault.error.message);
    }
  };
  for (const { field: name, value } of component.values) {
    attempt(() => {
      const field = fieldOf(object, name);
      values.set(field.name.toLowerCase(), storedValue(value, field, find));
    });
  }
  attempt(() => checkRequired(object, values));
  return { values, faults };
}

function fieldOf(object: OrgObject, name: string | null): OrgField {
  const field = name === null ? undefined : object.fields.get(name.toLowerCase());
  if (field?.custom) return field;
  throw new RowFault("INVALID_FIELD", `In field: field - no CustomField named ${object.name}.${name ?? ""} found`);
}

function storedValue(value: unknown, field: OrgField, find: FindRecord): unknown {
  if (value === null || value === "") return field.type === "BOOLEAN" ? false : null;
  if (!(FITS[field.type] ?? isText)(value))
    throw new RowFault(
      "INVALID_TYPE_ON_FIELD_IN_RECORD",
      `${field.label}: value not of required type: ${stringify(value)} (${typeOf(value).name})`
    );
  return field.type === "REFERENCE" ? reference(value as string, field, find) : toStored(value, field);
}

function reference(developerName: string, field: OrgField, find: FindRecord): string {
  const [target = ""] = field.referenceTo ?? [];
  const id = find(target, developerName);
  if (id) return id;
  const fullName = `${target.replace(/__mdt$/i, "")}.${developerName}`;
  throw new RowFault(
    "INVALID_CROSS_REFERENCE_KEY",
    `In field: ${field.name} - no CustomMetadata named ${fullName} found`
  );
}

function checkRequired(object: OrgObject, values: ReadonlyMap<string, unknown>): void {
  const missing = [...object.fields.values()]
    .filter((field) => field.custom && field.required && (values.get(field.name.toLowerCase()) ?? null) === null)
    .map((field) => field.name);
  if (missing.length > 0)
    throw new RowFault("REQUIRED_FIELD_MISSING", `Required fields are missing: [${missing.join(", ")}]`);
}

/** Fields marked unique hold each value once in a type. */
export function duplicateFault(object: OrgObject, row: Row, store: Store): string | undefined {
  for (const field of object.fields.values()) {
    const key = field.name.toLowerCase();
    const value = row.values.get(key) ?? null;
    if (!field.unique || value === null) continue;
    const folded = stringify(value).toLowerCase();
    for (const other of store.rows(object.name)) {
      if (other.id !== row.id && stringify(other.values.get(key) ?? "").toLowerCase() === folded)
        return `duplicate value found: ${field.name} duplicates value on record with id: ${other.id}`;
    }
  }
  return undefined;
}
