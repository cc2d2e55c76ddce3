/** Operators beside arithmetic: logic, text, order, dates. */
import { weighed } from "./heap.ts";
import { ApexDate } from "./date.ts";
import { ApexDatetime } from "./datetime.ts";
import { equalsApex, identical as sameObject } from "./equality.ts";
import { notNull, throwApex } from "./exceptions.ts";
import { ApexId } from "./id.ts";
import { compareNumbers, isNumber, toFloat, type ApexNumber } from "./numbers.ts";
import { stringify } from "./stringify.ts";
import { ApexTime } from "./time.ts";

const DAY = 86_400_000;

/** A condition: null is no Boolean. */
export const truth = (value: boolean | null): boolean => notNull(value);
export const not = (value: boolean | null): boolean => !notNull(value);
export const andBoolean = (a: boolean | null, b: boolean | null): boolean => notNull(a) && notNull(b);
export const orBoolean = (a: boolean | null, b: boolean | null): boolean => notNull(a) || notNull(b);
export const xorBoolean = (a: boolean | null, b: boolean | null): boolean => notNull(a) !== notNull(b);

export const equals = equalsApex;
export const notEquals = (a: unknown, b: unknown): boolean => !equalsApex(a, b);
export const identical = sameObject;
export const notIdentical = (a: unknown, b: unknown): boolean => !sameObject(a, b);

export const concat = (a: unknown, b: unknown): string =>
  weighed((typeof a === "string" ? a : stringify(a)) + (typeof b === "string" ? b : stringify(b)));

/** Comparisons with null are false; text compares without case, as `==` does, and null text comes before all other. */
function order(a: unknown, b: unknown): number {
  if (a === null || b === null) return nullOrder(a, b);
  if (isNumber(a) && isNumber(b)) return compareNumbers(a, b);
  if (isMoment(a) && isMoment(b)) return a.ms - b.ms;
  const [left, right] = [textOf(a).toLowerCase(), textOf(b).toLowerCase()];
  return left < right ? -1 : left > right ? 1 : 0;
}

const isText = (value: unknown): boolean => typeof value === "string" || value instanceof ApexId;
const textOf = (value: unknown): string => (value instanceof ApexId ? value.value : String(value));
const isMoment = (value: unknown): value is ApexDate | ApexDatetime | ApexTime =>
  value instanceof ApexDate || value instanceof ApexDatetime || value instanceof ApexTime;

function nullOrder(a: unknown, b: unknown): number {
  if (isText(a)) return 1;
  return isText(b) ? -1 : Number.NaN;
}

/** Two Integers, as most comparisons are; the others take the long way. */
const areIntegers = (a: unknown, b: unknown): boolean => typeof a === "number" && typeof b === "number";

export const less = (a: unknown, b: unknown): boolean =>
  areIntegers(a, b) ? (a as number) < (b as number) : order(a, b) < 0;
export const lessOrEqual = (a: unknown, b: unknown): boolean =>
  areIntegers(a, b) ? (a as number) <= (b as number) : order(a, b) <= 0;
export const greater = (a: unknown, b: unknown): boolean =>
  areIntegers(a, b) ? (a as number) > (b as number) : order(a, b) > 0;
export const greaterOrEqual = (a: unknown, b: unknown): boolean =>
  areIntegers(a, b) ? (a as number) >= (b as number) : order(a, b) >= 0;

type Moved<T> = (value: T | null, by: ApexNumber | null) => T;

export const addToDate: Moved<ApexDate> = (date, days) => notNull(date).addDays(toFloat(notNull(days)));
export const subtractFromDate: Moved<ApexDate> = (date, days) => notNull(date).addDays(-toFloat(notNull(days)));
export const addToDatetime: Moved<ApexDatetime> = (moment, days) =>
  new ApexDatetime(notNull(moment).ms + Math.round(toFloat(notNull(days)) * DAY));
export const subtractFromDatetime: Moved<ApexDatetime> = (moment, days) =>
  new ApexDatetime(notNull(moment).ms - Math.round(toFloat(notNull(days)) * DAY));
export const addToTime: Moved<ApexTime> = (time, ms) => timeOf(notNull(time).ms + toFloat(notNull(ms)));
export const subtractFromTime: Moved<ApexTime> = (time, ms) => timeOf(notNull(time).ms - toFloat(notNull(ms)));

/** Times go round the clock. */
const timeOf = (ms: number): ApexTime => new ApexTime(((ms % DAY) + DAY) % DAY);

/** `throw null` is a mistake of its own. */
export function thrown<T>(exception: T | null): T {
  return exception ?? throwApex("System.NullPointerException", "Attempt to de-reference a null object");
}
