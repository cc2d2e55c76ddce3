/** Fields of records, as generated code reads and writes them. */
import { host } from "../host.ts";
import { ApexList } from "./collections.ts";
import { notNull, throwApex } from "./exceptions.ts";
import { ApexSObject } from "./sobject.ts";
import type { ApexType } from "./types.ts";

/** A row of a query knows only what was selected. */
export function field(record: ApexSObject | null, name: string): unknown {
  const row = notNull(record);
  if (row.fetched && !row.isSet(name)) return unselected(row, name);
  return row.get(name);
}
export const fieldOrNull = (record: ApexSObject | null, name: string): unknown =>
  record === null ? null : field(record, name);

const unselected = (row: ApexSObject, name: string): never =>
  throwApex(
    "System.SObjectException",
    `SObject row was retrieved via SOQL without querying the requested field: ${row.type.name}.${name}`
  );

export function parent(record: ApexSObject | null, name: string): unknown {
  const row = notNull(record);
  if (row.fetched && !row.isSet(name)) return unselected(row, name);
  return row.get(name);
}
export const parentOrNull = (record: ApexSObject | null, name: string): unknown =>
  record === null ? null : parent(record, name);

/** Child records; none where the query had no sub-query of that name. */
export function children(record: ApexSObject | null, name: string, type: ApexType): ApexList {
  const list = notNull(record).get(name);
  return list instanceof ApexList ? list : new ApexList([], type);
}

export function setField(record: ApexSObject | null, name: string, value: unknown): unknown {
  const row = notNull(record);
  if (row.readOnly) throwApex("System.FinalException", "Record is read-only");
  row.put(name, value);
  return value;
}

/** `new Account(Name = 'x')`; fields with a default value have it from the start. */
export function record(objectName: string, values: readonly (readonly [string, unknown])[]): ApexSObject {
  const schema = host().schema.object(objectName);
  if (!schema) throw new Error(`The org has no object ${objectName}.`);
  const created = new ApexSObject(schema);
  for (const [name, value] of values) created.put(name, value);
  return created;
}
