/** Apex types of fields, and values brought to them. */
import type { FieldSchema } from "../../host.ts";
import { ApexDate } from "../../runtime/date.ts";
import { ApexDatetime } from "../../runtime/datetime.ts";
import { throwApex } from "../../runtime/exceptions.ts";
import { ApexId } from "../../runtime/id.ts";
import { isNumber } from "../../runtime/numbers.ts";
import { isInstance, typeOf } from "../../runtime/type-of.ts";
import * as types from "../../runtime/types.ts";
import type { ApexType } from "../../runtime/types.ts";
import { toDecimal, toDouble } from "../number-text.ts";

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

const WIDENING: ReadonlyMap<ApexType, (value: unknown) => unknown> = new Map<ApexType, (value: unknown) => unknown>([
  [types.DECIMAL, (value) => (isNumber(value) ? toDecimal(value) : undefined)],
  [types.DOUBLE, (value) => toDouble(value)],
  [types.LONG, (value) => (typeof value === "number" ? BigInt(value) : undefined)],
  [types.ID, (value) => (typeof value === "string" ? ApexId.of(value) : undefined)],
  [types.STRING, (value) => (value instanceof ApexId ? value.value : undefined)],
  [types.DATETIME, (value) => (value instanceof ApexDate ? new ApexDatetime(value.ms) : undefined)]
]);

/**
 * A value put into a field at run time, converted as an assignment would.
 *
 * @throws System.SObjectException where the types do not fit.
 */
export function toField(value: unknown, object: string, field: FieldSchema): unknown {
  const type = fieldType(field);
  if (value === null || isInstance(value, type)) return value;
  const converted = WIDENING.get(type)?.(value);
  if (converted !== undefined) return converted;
  const names = `from ${typeOf(value).name} to ${type.name}`;
  return throwApex("System.SObjectException", `Illegal assignment ${names} for field ${object}.${field.name}`);
}
