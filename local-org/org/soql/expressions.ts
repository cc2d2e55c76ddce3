import { dayOfYear } from "../../apex/platform/date-pattern.ts";
import { unsupported } from "../../apex/platform/unsupported.ts";
import type { FieldPath, FunctionCall, SoqlQuery } from "../../apex/syntax/soql.ts";
import { ApexDate } from "../../apex/runtime/date.ts";
import { ApexDatetime } from "../../apex/runtime/datetime.ts";
import { fieldsIn, type ZonedFields } from "../../apex/runtime/time-zone.ts";
import { date, integer } from "../schema/build.ts";
import type { OrgField, OrgObject } from "../schema/types.ts";
import type { Row } from "../store/store.ts";
import type { QueryContext } from "./context.ts";
import { fiscalCalendar } from "./date-literals.ts";
import { queryError } from "./errors.ts";
import { resolvePath, valueAt, type ResolvedPath } from "./paths.ts";

/** A field path or a function of one, ready to be read from rows. */
export interface Expression {
  /** The field, or for a function the field its result would be. */
  readonly field: OrgField;
  readonly path: ResolvedPath;
  readonly valueOf: (row: Row) => unknown;
}

const week = (day: number): number => Math.ceil(day / 7);

/** Parts of a date, read on the calendar of the user. */
const DATE_PARTS: Readonly<Record<string, (at: ZonedFields) => number>> = {
  CALENDAR_YEAR: (at) => at.year,
  CALENDAR_QUARTER: (at) => Math.floor((at.month - 1) / 3) + 1,
  CALENDAR_MONTH: (at) => at.month,
  DAY_IN_YEAR: dayOfYear,
  DAY_IN_MONTH: (at) => at.day,
  WEEK_IN_YEAR: (at) => week(dayOfYear(at)),
  WEEK_IN_MONTH: (at) => week(at.day),
  DAY_IN_WEEK: (at) => new Date(Date.UTC(at.year, at.month - 1, at.day)).getUTCDay() + 1,
  HOUR_IN_DAY: (at) => at.hour
};

/** @throws System.QueryException for fields that do not exist and functions the local org does not have */
export function expression(
  item: FieldPath | FunctionCall,
  query: SoqlQuery,
  from: OrgObject,
  context: QueryContext
): Expression {
  if (item.kind === "field") {
    const path = resolvePath(item, query, from, context.schema);
    return { field: path.field, path, valueOf: (row) => valueAt(row, path, context) };
  }
  if (!item.argument) return queryError(`${item.name} needs a field.`);
  return functionOf(item.name, expression(item.argument, query, from, context), context);
}

function functionOf(name: string, inner: Expression, context: QueryContext): Expression {
  const part = DATE_PARTS[name.startsWith("FISCAL_") ? name.replace("FISCAL", fiscalCalendar(context)) : name];
  if (part) {
    const read = (row: Row): unknown => mapDate(inner.valueOf(row), context, part);
    return { field: integer(name, name), path: inner.path, valueOf: read };
  }
  if (name === "DAY_ONLY") {
    const read = (row: Row): unknown =>
      mapDate(inner.valueOf(row), context, (at) => ApexDate.of(at.year, at.month, at.day));
    return { field: date(name, name), path: inner.path, valueOf: read };
  }
  if (name === "TOLABEL") {
    return { ...inner, valueOf: (row) => labelOf(inner.valueOf(row), inner.field) };
  }
  return unsupported(`SOQL function ${name}`);
}

function mapDate<T>(value: unknown, context: QueryContext, part: (at: ZonedFields) => T): T | null {
  if (value instanceof ApexDatetime) return part(fieldsIn(context.user.timeZone, value.ms));
  return value instanceof ApexDate ? part(fieldsIn("GMT", value.ms)) : null;
}

const labelOf = (value: unknown, field: OrgField): unknown =>
  field.picklist?.values.find((each) => each.value === value)?.label ?? value;
