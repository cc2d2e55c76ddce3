import type { SoqlValue } from "../../apex/syntax/soql.ts";
import { ApexList, ApexMap, ApexSet } from "../../apex/runtime/collections.ts";
import { ApexDate } from "../../apex/runtime/date.ts";
import { ApexDatetime } from "../../apex/runtime/datetime.ts";
import { ApexDecimal } from "../../apex/runtime/decimal.ts";
import { ApexDouble } from "../../apex/runtime/double.ts";
import { ApexId } from "../../apex/runtime/id.ts";
import { ApexSObject } from "../../apex/runtime/sobject.ts";
import { ApexTime } from "../../apex/runtime/time.ts";
import type { OrgField } from "../schema/types.ts";
import type { QueryContext } from "./context.ts";
import { dayNumber, literalDays, startOfDay } from "./date-literals.ts";
import { queryError } from "./errors.ts";

/** What values are compared by: case-folded text, exact number, or a point in time as a number. */
export type Comparable = string | number | boolean | ApexDecimal;
/** A stretch of time, for date literals: equal means inside. */
export class Interval {
  readonly from: number;
  readonly to: number;

  constructor(from: number, to: number) {
    this.from = from;
    this.to = to;
  }
}
export type Operand = Comparable | Interval | null;

const ID_TYPES = new Set(["ID", "REFERENCE"]);
const NUMBER_TYPES = new Set(["DOUBLE", "CURRENCY", "PERCENT", "INTEGER", "LONG"]);

/** A stored value in the form it is compared in. Empty text is null in a database field. */
export function comparable(value: unknown, field: OrgField): Comparable | null {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "string") return ID_TYPES.has(field.type) ? value : value.toLowerCase();
  if (typeof value === "boolean") return value;
  if (typeof value === "number" || typeof value === "bigint") return ApexDecimal.fromInteger(value);
  if (value instanceof ApexDecimal) return value;
  if (value instanceof ApexDate) return dayNumber(value);
  if (value instanceof ApexDatetime || value instanceof ApexTime) return value.ms;
  throw new Error(`A ${field.type} field cannot be compared.`);
}

/** The right-hand side of a comparison with `field`; lists and sub-queries are for their caller. */
export function operand(value: SoqlValue, field: OrgField, context: QueryContext): Operand {
  switch (value.kind) {
    case "null":
      return null;
    case "string":
      return fromText(value.value, field);
    case "boolean":
      if (field.type !== "BOOLEAN") wrongLiteral(field);
      return value.value;
    case "number":
      if (!NUMBER_TYPES.has(field.type)) wrongLiteral(field);
      return ApexDecimal.parse(value.text) ?? queryError(`Not a number: ${value.text}`);
    case "date":
      if (field.type !== "DATE") wrongLiteral(field);
      return fromDate(ApexDate.parseIso(value.text) ?? queryError(`Invalid date: ${value.text}`), field, context);
    case "datetime":
      if (field.type !== "DATETIME") wrongLiteral(field);
      return fromDatetime(
        ApexDatetime.parseIso(value.text) ?? queryError(`Invalid datetime: ${value.text}`),
        field,
        context
      );
    case "dateLiteral":
      if (field.type !== "DATE" && field.type !== "DATETIME") wrongLiteral(field);
      return interval(value.name, value.n, field, context);
    case "bind":
      return fromApex(bindValue(value.index, context), field, context);
    default:
      throw new Error(`A ${value.kind} is not a single value.`);
  }
}

export const bindValue = (index: number, context: QueryContext): unknown => context.binds[index] ?? null;

/** The members of a bind used with IN: lists, sets and the keys of maps; a single value counts as one member. */
export function bindMembers(value: unknown): readonly unknown[] {
  if (value instanceof ApexList) return value.items;
  if (value instanceof ApexSet) return value.values();
  if (value instanceof ApexMap) return value.keys();
  return value === null ? [] : [value];
}

/** An Apex value as the field compares it. */
export function fromApex(value: unknown, field: OrgField, context: QueryContext): Operand {
  if (typeof value === "string") return fromText(value, field);
  if (value instanceof ApexId) return value.value;
  if (value instanceof ApexSObject) return fromApex(value.get("Id"), field, context);
  if (value instanceof ApexDate) return fromDate(value, field, context);
  if (value instanceof ApexDatetime) return fromDatetime(value, field, context);
  if (value instanceof ApexDouble) return ApexDecimal.fromDouble(value.value);
  return comparable(value, field);
}

function fromText(text: string, field: OrgField): Operand {
  if (text === "") return null;
  if (ID_TYPES.has(field.type)) return ApexId.parse(text)?.value ?? queryError(`invalid ID field: ${text}`);
  return isText(field) ? text.toLowerCase() : wrongLiteral(field);
}

const isText = ({ type }: OrgField): boolean =>
  !NUMBER_TYPES.has(type) && !type.startsWith("DATE") && type !== "TIME" && type !== "BOOLEAN";

const CRITERION_TYPES: Readonly<Record<string, string>> = { String: "string", Id: "ID", Datetime: "dateTime" };

/** Quotes belong to texts and Ids only. */
function wrongLiteral(field: OrgField): never {
  const type = CRITERION_TYPES[field.apexType] ?? field.type.toLowerCase();
  const quoted = isText(field) ? "should be" : "should not be";
  return queryError(
    `value of filter criterion for field '${field.name}' must be of type ${type} and ${quoted} enclosed in quotes`
  );
}

const zoneOf = (context: QueryContext): string => context.user.timeZone;

const fromDate = (day: ApexDate, field: OrgField, context: QueryContext): Operand =>
  field.type === "DATE" ? dayNumber(day) : startOfDay(day, zoneOf(context));

function fromDatetime(at: ApexDatetime, field: OrgField, context: QueryContext): Operand {
  if (field.type !== "DATE") return at.ms;
  const { year, month, day } = at.fieldsIn(zoneOf(context));
  return dayNumber(ApexDate.of(year, month, day));
}

function interval(name: string, n: number | undefined, field: OrgField, context: QueryContext): Interval {
  const days = literalDays(name, n, context);
  const point = (day: ApexDate): number => (field.type === "DATE" ? dayNumber(day) : startOfDay(day, zoneOf(context)));
  return new Interval(point(days.from), point(days.to));
}

/** Order of two comparable values: negative, zero, positive. */
export function compare(a: Comparable, b: Comparable): number {
  if (a instanceof ApexDecimal && b instanceof ApexDecimal) return a.compare(b);
  return a < b ? -1 : a > b ? 1 : 0;
}
