/** Apex types of fields, and values brought to them. */
import type { FieldSchema } from "../../schema.ts";
import { widened } from "../../runtime/conversions.ts";
import { throwApex } from "../../runtime/exceptions.ts";
import { ApexId } from "../../runtime/id.ts";
import { isInstance, typeOf } from "../../runtime/type-of.ts";
import * as types from "../../runtime/types.ts";
import type { ApexType } from "../../runtime/types.ts";

const TYPES: Readonly<Record<string, ApexType>> = {
  string: types.STRING,
  boolean: types.BOOLEAN,
  integer: types.INTEGER,
  long: types.LONG,
  double: types.DOUBLE,
  decimal: types.DECIMAL,
  id: types.ID,
  blob: types.BLOB,
  date: types.DATE,
  datetime: types.DATETIME,
  time: types.TIME
};

/** The Apex type of `record.Field`. */
export function fieldType(field: FieldSchema): ApexType {
  const type = TYPES[field.apexType.toLowerCase()];
  if (!type) throw new Error(`Field ${field.name} has the unknown Apex type ${field.apexType}.`);
  return type;
}

/**
 * A value put into a field at run time, converted as an assignment would.
 *
 * @throws System.SObjectException where the types do not fit.
 */
export function toField(value: unknown, object: string, field: FieldSchema): unknown {
  const type = fieldType(field);
  if (value === null || isInstance(value, type)) return value;
  const converted = type === types.ID && typeof value === "string" ? ApexId.of(value) : widened(value, type);
  if (converted !== undefined) return converted;
  const names = `from ${typeOf(value).name} to ${type.name}`;
  return throwApex("System.SObjectException", `Illegal assignment ${names} for field ${object}.${field.name}`);
}
