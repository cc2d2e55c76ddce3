/** System.RoundingMode by its constants' names. */
export type RoundingMode = "CEILING" | "DOWN" | "FLOOR" | "HALF_DOWN" | "HALF_EVEN" | "HALF_UP" | "UNNECESSARY" | "UP";

const abs = (value: bigint): bigint => (value < 0n ? -value : value);

/**
 * The quotient of two integers, rounded.
 *
 * @returns undefined when the mode is UNNECESSARY and the division leaves a remainder.
 */
export function divideRounded(dividend: bigint, divisor: bigint, mode: RoundingMode): bigint | undefined {
  const quotient = dividend / divisor;
  const remainder = dividend % divisor;
  if (remainder === 0n) return quotient;
  if (mode === "UNNECESSARY") return undefined;
  const negative = dividend < 0n !== divisor < 0n;
  const half = compareToHalf(remainder, divisor);
  return roundsAway(mode, negative, half, abs(quotient) % 2n === 1n) ? quotient + (negative ? -1n : 1n) : quotient;
}

function compareToHalf(remainder: bigint, divisor: bigint): number {
  const twice = abs(remainder) * 2n;
  const whole = abs(divisor);
  return twice < whole ? -1 : twice > whole ? 1 : 0;
}

function roundsAway(mode: RoundingMode, negative: boolean, half: number, odd: boolean): boolean {
  switch (mode) {
    case "UP":
      return true;
    case "CEILING":
      return !negative;
    case "FLOOR":
      return negative;
    case "HALF_UP":
      return half >= 0;
    case "HALF_DOWN":
      return half > 0;
    case "HALF_EVEN":
      return half > 0 || (half === 0 && odd);
    default:
      return false;
  }
}
