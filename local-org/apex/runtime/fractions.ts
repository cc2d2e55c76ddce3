/** Double and Decimal arithmetic. */
import { ApexDecimal } from "./decimal.ts";
import { ApexDouble } from "./double.ts";
import { notNull } from "./exceptions.ts";

type Double = ApexDouble | null;
type Decimal = ApexDecimal | null;

const double =
  (compute: (a: number, b: number) => number) =>
  (a: Double, b: Double): ApexDouble =>
    new ApexDouble(compute(notNull(a).value, notNull(b).value));

export const addDouble = double((a, b) => a + b);
export const subtractDouble = double((a, b) => a - b);
export const multiplyDouble = double((a, b) => a * b);
export const divideDouble = double((a, b) => a / b);
export const negateDouble = (a: Double): ApexDouble => new ApexDouble(-notNull(a).value);

export const addDecimal = (a: Decimal, b: Decimal): ApexDecimal => notNull(a).plus(notNull(b));
export const subtractDecimal = (a: Decimal, b: Decimal): ApexDecimal => notNull(a).minus(notNull(b));
export const multiplyDecimal = (a: Decimal, b: Decimal): ApexDecimal => notNull(a).times(notNull(b));
export const divideDecimal = (a: Decimal, b: Decimal): ApexDecimal => notNull(a).dividedBy(notNull(b));
export const negateDecimal = (a: Decimal): ApexDecimal => notNull(a).negate();

const literals = new Map<string, ApexDecimal>();

/** The value of a literal; values are immutable, so each text is read once. */
export function decimalOf(text: string): ApexDecimal {
  const known = literals.get(text);
  if (known) return known;
  const value = ApexDecimal.parse(text);
  if (!value) throw new Error(`Not a Decimal literal: ${text}`);
  literals.set(text, value);
  return value;
}

export const doubleOf = (value: number): ApexDouble => new ApexDouble(value);
