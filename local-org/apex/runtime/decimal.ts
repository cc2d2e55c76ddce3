import { formatDouble } from "./double.ts";
import { throwApex } from "./exceptions.ts";
import { divideRounded, type RoundingMode } from "./rounding.ts";

/**
 * Decimal places of a quotient that does not come out even. Undocumented; taken from values that people posted
 * (`0E-32` as a zero quotient), so nothing may depend on the last places.
 */
const QUOTIENT_SCALE = 32;
const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d+))?$/i;

const powerOfTen = (exponent: number): bigint => 10n ** BigInt(exponent);

/** Apex Decimal: an exact decimal number, `unscaled` divided by ten to the power of `scale`; immutable. */
export class ApexDecimal {
  static readonly ZERO = new ApexDecimal(0n, 0);
  readonly apexType = "Decimal";
  readonly unscaled: bigint;
  readonly scale: number;

  constructor(unscaled: bigint, scale: number) {
    this.unscaled = unscaled;
    this.scale = scale;
  }

  /** The value of an Integer or a Long: scale 0. */
  static fromInteger(value: number | bigint): ApexDecimal {
    return new ApexDecimal(BigInt(value), 0);
  }

  /** The value of a Double by way of its text, as Apex converts: `1.0` has scale 1. */
  static fromDouble(value: number): ApexDecimal {
    return ApexDecimal.parse(formatDouble(value)) ?? throwApex("System.TypeException", `Invalid decimal: ${value}`);
  }

  /** The number a text stands for (sign, digits, point, exponent), or undefined. */
  static parse(text: string): ApexDecimal | undefined {
    const match = DECIMAL.exec(text);
    if (!match) return undefined;
    const [, sign = "", whole = "", fraction = "", exponent = "0"] = match;
    if (whole + fraction === "") return undefined;
    const unscaled = BigInt(whole + fraction);
    return new ApexDecimal(sign === "-" ? -unscaled : unscaled, fraction.length - Number(exponent));
  }

  /** Total number of digits. */
  get precision(): number {
    return this.digits().length;
  }

  get sign(): -1 | 0 | 1 {
    return this.unscaled < 0n ? -1 : this.unscaled > 0n ? 1 : 0;
  }

  plus(other: ApexDecimal): ApexDecimal {
    const scale = Math.max(this.scale, other.scale);
    return new ApexDecimal(this.unscaledAt(scale) + other.unscaledAt(scale), scale);
  }

  minus(other: ApexDecimal): ApexDecimal {
    return this.plus(other.negate());
  }

  times(other: ApexDecimal): ApexDecimal {
    return new ApexDecimal(this.unscaled * other.unscaled, this.scale + other.scale);
  }

  /** The operator `/`: exact where the quotient ends within {@link QUOTIENT_SCALE} places, rounded half even there else. */
  dividedBy(divisor: ApexDecimal): ApexDecimal {
    const preferred = Math.max(0, this.scale - divisor.scale);
    const scale = Math.max(preferred, QUOTIENT_SCALE);
    return this.divide(divisor, scale, "HALF_EVEN").stripped(preferred);
  }

  /** The method `divide`: the quotient with `scale` decimal places. */
  divide(divisor: ApexDecimal, scale: number, mode: RoundingMode = "HALF_EVEN"): ApexDecimal {
    if (divisor.unscaled === 0n) throwApex("System.MathException", "Divide by 0");
    const shift = scale - this.scale + divisor.scale;
    const dividend = shift > 0 ? this.unscaled * powerOfTen(shift) : this.unscaled;
    const whole = shift < 0 ? divisor.unscaled * powerOfTen(-shift) : divisor.unscaled;
    return new ApexDecimal(rounded(dividend, whole, mode), scale);
  }

  negate(): ApexDecimal {
    return new ApexDecimal(-this.unscaled, this.scale);
  }

  abs(): ApexDecimal {
    return this.unscaled < 0n ? this.negate() : this;
  }

  pow(exponent: number): ApexDecimal {
    return new ApexDecimal(this.unscaled ** BigInt(exponent), this.scale * exponent);
  }

  setScale(scale: number, mode: RoundingMode = "HALF_EVEN"): ApexDecimal {
    if (scale >= this.scale) return new ApexDecimal(this.unscaledAt(scale), scale);
    return new ApexDecimal(rounded(this.unscaled, powerOfTen(this.scale - scale), mode), scale);
  }

  /** To a whole number, within the range of Long or beyond it. */
  round(mode: RoundingMode = "HALF_EVEN"): bigint {
    return this.setScale(0, mode).unscaled;
  }

  /** Without the fraction's trailing zeros; may leave a negative scale, as in Java. */
  stripTrailingZeros(): ApexDecimal {
    return this.unscaled === 0n ? ApexDecimal.ZERO : this.stripped(Number.NEGATIVE_INFINITY);
  }

  /** Numeric order: 1.1 and 1.10 compare as 0. */
  compare(other: ApexDecimal): -1 | 0 | 1 {
    return this.minus(other).sign;
  }

  /** The nearest Double. */
  toNumber(): number {
    return Number(`${this.unscaled}e${-this.scale}`);
  }

  /** The whole part. */
  truncate(): bigint {
    return this.round("DOWN");
  }

  /** Java's `BigDecimal.toString`, which is what Apex shows: with an exponent for negative scales and tiny numbers. */
  toString(): string {
    const exponent = this.precision - 1 - this.scale;
    if (this.scale >= 0 && exponent >= -6) return this.toPlainString();
    const digits = this.digits();
    const mantissa = digits.length > 1 ? `${digits[0]}.${digits.slice(1)}` : digits;
    const power = exponent === 0 ? "" : `E${exponent > 0 ? "+" : ""}${exponent}`;
    return `${this.unscaled < 0n ? "-" : ""}${mantissa}${power}`;
  }

  toPlainString(): string {
    if (this.scale <= 0) return (this.unscaled * powerOfTen(-this.scale)).toString();
    const digits = this.digits().padStart(this.scale + 1, "0");
    const point = digits.length - this.scale;
    return `${this.unscaled < 0n ? "-" : ""}${digits.slice(0, point)}.${digits.slice(point)}`;
  }

  private digits(): string {
    return (this.unscaled < 0n ? -this.unscaled : this.unscaled).toString();
  }

  private unscaledAt(scale: number): bigint {
    return this.unscaled * powerOfTen(scale - this.scale);
  }

  private stripped(downTo: number): ApexDecimal {
    let { unscaled, scale } = this;
    while (scale > downTo && unscaled % 10n === 0n) {
      unscaled /= 10n;
      scale -= 1;
    }
    return scale === this.scale ? this : new ApexDecimal(unscaled, scale);
  }
}

function rounded(dividend: bigint, divisor: bigint, mode: RoundingMode): bigint {
  return divideRounded(dividend, divisor, mode) ?? throwApex("System.MathException", "Rounding necessary");
}
