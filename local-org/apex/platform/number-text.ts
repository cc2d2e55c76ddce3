/** Numbers from texts and to texts, as the number classes of Apex share them. */
import { ApexDecimal } from "../runtime/decimal.ts";
import { ApexDouble } from "../runtime/double.ts";
import { throwApex } from "../runtime/exceptions.ts";
import { isNumber, toFloat } from "../runtime/numbers.ts";
import { userLocale } from "./arguments.ts";

const INTEGER_TEXT = /^[+-]?\d+$/;
const INT_MAX = 2_147_483_647n;
const LONG_MAX = 9_223_372_036_854_775_807n;

/** Grouped and rounded to three decimal places, as the running user's locale writes numbers. */
export const formatNumber = (value: number | bigint | string): string =>
  new Intl.NumberFormat(userLocale(), { maximumFractionDigits: 3, roundingMode: "halfEven" }).format(value as number);

/** @throws System.TypeException `Invalid integer: ...` */
export const parseInteger = (text: string): number => Number(parseWhole(text, INT_MAX, "integer"));

/** @throws System.TypeException `Invalid long: ...` */
export const parseLong = (text: string): bigint => parseWhole(text, LONG_MAX, "long");

function parseWhole(text: string, maximum: bigint, what: string): bigint {
  const value = INTEGER_TEXT.test(text) ? BigInt(text.replace(/^\+/, "")) : undefined;
  if (value === undefined || value > maximum || value < -maximum - 1n) {
    return throwApex("System.TypeException", `Invalid ${what}: ${text}`);
  }
  return value;
}

/** The low 32 bits, as Java narrows. */
export const narrowToInteger = (value: bigint): number => Number(BigInt.asIntN(32, value));

/** The low 64 bits. */
export const narrowToLong = (value: bigint): bigint => BigInt.asIntN(64, value);

/** A Double's whole part, kept within bounds as Java's cast keeps it. */
export function truncateDouble(value: number, bits: 32 | 64): bigint {
  if (Number.isNaN(value)) return 0n;
  const top = 1n << BigInt(bits - 1);
  if (value >= Number(top)) return top - 1n;
  return value < -Number(top) ? -top : BigInt(Math.trunc(value));
}

/** Any Apex number as a Decimal. */
export function toDecimal(value: number | bigint | ApexDouble | ApexDecimal): ApexDecimal {
  if (value instanceof ApexDecimal) return value;
  return value instanceof ApexDouble ? ApexDecimal.fromDouble(value.value) : ApexDecimal.fromInteger(value);
}

/** The Double of a number, for the conversions from Object. */
export function toDouble(value: unknown): ApexDouble | undefined {
  return isNumber(value) ? new ApexDouble(toFloat(value)) : undefined;
}
