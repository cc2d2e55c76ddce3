/** Fields of records, as generated code reads and writes them. */
import { host } from "../host.ts";
import { ApexList } from "./collections.ts";
import { notNull, throwApex } from "./exceptions.ts";
import { ApexSObject } from "./sobject.ts";
import type { ApexType } from "./types.ts";

/** A row of a query knows only what was selected. */
export function field(from: ApexSObject | null, name: string): unknown {
  const row = notNull(from);
  if (row.fetched && !row.isSet(name)) return unselected(row, name);
  return row.get(name);
}
export const fieldOrNull = (from: ApexSObject | null, name: string): unknown =>
  from === null ? null : field(from, name);

/** A checkbox that has no value reads as false ("Expression Operators": true only if it is non-null and true). */
export const flag = (value: unknown): boolean => value === true;

export const unselected = (row: ApexSObject, name: string): never =>
  throwApex(
    "System.SObjectException",
    `SObject row was retrieved via SOQL without querying the requested field: ${row.type.name}.${name}`
  );

export function parent(from: ApexSObject | null, name: string): unknown {
  const row = notNull(from);
  if (row.fetched && !row.isSet(name)) return unselected(row, name);
  return row.get(name);
}
export const parentOrNull = (from: ApexSObject | null, name: string): unknown =>
  from === null ? null : parent(from, name);

/** Child records; a record that no query has read has none. */
export function children(from: ApexSObject | null, name: string, type: ApexType): ApexList {
  const row = notNull(from);
  if (row.fetched && !row.isSet(name)) return unselected(row, name);
  const list = row.get(name);
  return list instanceof ApexList ? list : new ApexList([], type);
}

export function setField(from: ApexSObject | null, name: string, value: unknown): unknown {
  const row = notNull(from);
  if (row.readOnly) throwApex("System.FinalException", "Record is read-only");
  row.put(name, value);
  return value;
}

/** `new Account(Name = 'x')`: defaults come when it is inserted. */
export function record(objectName: string, values: readonly (readonly [string, unknown])[]): ApexSObject {
  const schema = host().schema.object(objectName);
  if (!schema) throw new Error(`The org has no object ${objectName}.`);
  const created = new ApexSObject(schema);
  for (const [name, value] of values) created.put(name, value);
  return created;
}
