/** The four number types side by side: which is wider, and how mixed values compare. */
import { ApexDecimal } from "./decimal.ts";
import { ApexDouble } from "./double.ts";

export type ApexNumber = number | bigint | ApexDouble | ApexDecimal;

export const isNumber = (value: unknown): value is ApexNumber =>
  typeof value === "number" || typeof value === "bigint" || value instanceof ApexDecimal || value instanceof ApexDouble;

/** Negative, zero or positive, like a comparator; NaN when one side is NaN. */
export function compareNumbers(a: ApexNumber, b: ApexNumber): number {
  // Integer and Long, also mixed: JavaScript compares them exactly.
  if (typeof a !== "object" && typeof b !== "object") return a < b ? -1 : a > b ? 1 : 0;
  if (a instanceof ApexDouble || b instanceof ApexDouble) return toFloat(a) - toFloat(b);
  return toDecimal(a).compare(toDecimal(b));
}

export const toFloat = (value: ApexNumber): number =>
  value instanceof ApexDouble ? value.value : value instanceof ApexDecimal ? value.toNumber() : Number(value);

export const toDecimal = (value: ApexNumber): ApexDecimal =>
  value instanceof ApexDecimal
    ? value
    : value instanceof ApexDouble
      ? ApexDecimal.fromDouble(value.value)
      : ApexDecimal.fromInteger(value);
