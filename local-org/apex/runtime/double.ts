/** Apex Double: a 64-bit IEEE number that is told apart from Integer at run time. */
export class ApexDouble {
  readonly apexType = "Double";
  readonly value: number;

  constructor(value: number) {
    this.value = value;
  }

  /** As `String.valueOf(Double)` writes it: `1.0`, `1.0E10`, `NaN`, `Infinity`. */
  toString(): string {
    return formatDouble(this.value);
  }
}

/** Java's `Double.toString`, which Apex shows: plain between 10^-3 and 10^7, `d.dddE±n` outside. */
export function formatDouble(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  if (value === 0) return Object.is(value, -0) ? "-0.0" : "0.0";
  const sign = value < 0 ? "-" : "";
  const [mantissa = "", exponentText = "0"] = Math.abs(value).toExponential().split("e");
  const digits = mantissa.replace(".", "");
  const exponent = Number(exponentText);
  if (exponent >= -3 && exponent < 7) return sign + plain(digits, exponent);
  return `${sign}${digits[0]}.${digits.slice(1) || "0"}E${exponent}`;
}

function plain(digits: string, exponent: number): string {
  if (exponent < 0) return `0.${"0".repeat(-exponent - 1)}${digits}`;
  const padded = digits.padEnd(exponent + 2, "0");
  return `${padded.slice(0, exponent + 1)}.${padded.slice(exponent + 1)}`;
}

const DOUBLE = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** The number a text stands for, or undefined where Apex would throw System.TypeException. */
export function parseDouble(text: string): number | undefined {
  const trimmed = text.trim();
  return DOUBLE.test(trimmed) ? Number(trimmed) : undefined;
}
