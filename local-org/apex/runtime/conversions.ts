/** What assignments and casts do to values. */
import { ApexDate } from "./date.ts";
import { ApexDatetime } from "./datetime.ts";
import type { ApexDecimal } from "./decimal.ts";
import { ApexDouble } from "./double.ts";
import { throwApex } from "./exceptions.ts";
import { ApexId } from "./id.ts";
import { isNumber, toDecimal as decimalOfNumber, toFloat, type ApexNumber } from "./numbers.ts";
import { ApexList } from "./collections.ts";
import { isInstance, typeOf } from "./type-of.ts";
import { DATETIME, DECIMAL, DOUBLE, ID, isList, LONG, OBJECT, SOBJECT, STRING, type ApexType } from "./types.ts";

type Number = ApexNumber | null;

export const toLong = (value: Number): bigint | null =>
  value === null ? null : typeof value === "bigint" ? value : BigInt.asIntN(64, whole(value));
export const toDouble = (value: Number): ApexDouble | null =>
  value === null || value instanceof ApexDouble ? value : new ApexDouble(toFloat(value));
export const toDecimal = (value: Number): ApexDecimal | null => (value === null ? null : decimalOfNumber(value));
/** Towards zero; what is too large wraps round. */
export const toInteger = (value: Number): number | null =>
  value === null ? null : typeof value === "number" ? value : Number(BigInt.asIntN(32, whole(value)));

const whole = (value: ApexNumber): bigint => (typeof value === "bigint" ? value : decimalOfNumber(value).truncate());

export const toId = (value: string | ApexId | null): ApexId | null =>
  value === null || value instanceof ApexId ? value : ApexId.of(value);
export const idText = (value: ApexId | string | null): string | null => (value instanceof ApexId ? value.value : value);
/** Midnight of the day, in GMT. */
export const toDatetime = (value: ApexDate | ApexDatetime | null): ApexDatetime | null =>
  value instanceof ApexDate ? new ApexDatetime(value.ms) : value;

const WIDENING: ReadonlyMap<ApexType, (value: unknown) => unknown> = new Map<ApexType, (value: unknown) => unknown>([
  [LONG, (value) => (typeof value === "number" ? BigInt(value) : undefined)],
  [DOUBLE, (value) => (isNumber(value) ? toDouble(value) : undefined)],
  [DECIMAL, (value) => (isNumber(value) ? toDecimal(value) : undefined)],
  [DATETIME, (value) => (value instanceof ApexDate ? toDatetime(value) : undefined)],
  [ID, (value) => (typeof value === "string" ? ApexId.parse(value) : undefined)],
  [STRING, (value) => (value instanceof ApexId ? value.value : undefined)]
]);

/** What an assignment would make of a value known as Object only; undefined where it does not fit. */
export const widened = (value: unknown, type: ApexType): unknown => WIDENING.get(type)?.(value);

/** `value instanceof type`: an Integer is a Decimal, too, a Date a Datetime, the text of an Id an Id. */
export const instanceOf = (value: unknown, type: ApexType): boolean =>
  isInstance(value, type) || widened(value, type) !== undefined || isAnyRecords(value, type);

/** `(Type) value` */
export function cast(value: unknown, type: ApexType): unknown {
  if (value === null || isInstance(value, type) || isElementwise(value, type)) return value;
  if (type === ID && typeof value === "string") return ApexId.of(value);
  return (
    widened(value, type) ??
    throwApex(
      "System.TypeException",
      `Invalid conversion from runtime type ${runtimeName(typeOf(value))} to ${runtimeName(type)}`
    )
  );
}

/** `List<Object>` is printed as `List<ANY>` by the run time. */
const runtimeName = (type: ApexType): string =>
  type.arguments.length === 0
    ? type.kind === "sobject"
      ? `SObject:${type.name}`
      : type.name
    : `${type.qualifiedName.replace(/^System\./, "")}<${type.arguments.map((argument) => (argument === OBJECT ? "ANY" : argument.name)).join(",")}>`;

/** A list of SObject counts as a list of any object, whatever is in it. */
const isAnyRecords = (value: unknown, type: ApexType): value is ApexList =>
  value instanceof ApexList && isList(type) && value.elementType === SOBJECT && type.arguments[0]?.kind === "sobject";

/** It may become one of the object that all its records are of. */
const isElementwise = (value: unknown, type: ApexType): boolean =>
  isAnyRecords(value, type) && value.items.every((item) => item === null || isInstance(item, type.arguments[0]));
