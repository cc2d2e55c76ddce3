/** Integer and Long arithmetic: two's complement, wrapping round; null has no value to calculate with. */
import { notNull, throwApex } from "./exceptions.ts";

type Integer = number | null;
type Long = bigint | null;

const divideByZero = (): never => throwApex("System.MathException", "Divide by 0");
const wrap = (value: bigint): bigint => BigInt.asIntN(64, value);

export const addInteger = (a: Integer, b: Integer): number => (notNull(a) + notNull(b)) | 0;
export const subtractInteger = (a: Integer, b: Integer): number => (notNull(a) - notNull(b)) | 0;
export const multiplyInteger = (a: Integer, b: Integer): number => Math.imul(notNull(a), notNull(b));
export const divideInteger = (a: Integer, b: Integer): number =>
  notNull(b) === 0 ? divideByZero() : (notNull(a) / (b as number)) | 0;
export const negateInteger = (a: Integer): number => -notNull(a) | 0;
export const complementInteger = (a: Integer): number => ~notNull(a);
export const andInteger = (a: Integer, b: Integer): number => notNull(a) & notNull(b);
export const orInteger = (a: Integer, b: Integer): number => notNull(a) | notNull(b);
export const xorInteger = (a: Integer, b: Integer): number => notNull(a) ^ notNull(b);

type Distance = number | bigint | null;
const distance = (value: Distance): number => Number(BigInt.asIntN(32, BigInt(notNull(value))));

export const shiftLeftInteger = (a: Integer, by: Distance): number => notNull(a) << distance(by);
export const shiftRightInteger = (a: Integer, by: Distance): number => notNull(a) >> distance(by);
export const shiftRightUnsignedInteger = (a: Integer, by: Distance): number => (notNull(a) >>> distance(by)) | 0;

export const addLong = (a: Long, b: Long): bigint => wrap(notNull(a) + notNull(b));
export const subtractLong = (a: Long, b: Long): bigint => wrap(notNull(a) - notNull(b));
export const multiplyLong = (a: Long, b: Long): bigint => wrap(notNull(a) * notNull(b));
export const divideLong = (a: Long, b: Long): bigint =>
  notNull(b) === 0n ? divideByZero() : wrap(notNull(a) / (b as bigint));
export const negateLong = (a: Long): bigint => wrap(-notNull(a));
export const complementLong = (a: Long): bigint => ~notNull(a);
export const andLong = (a: Long, b: Long): bigint => notNull(a) & notNull(b);
export const orLong = (a: Long, b: Long): bigint => notNull(a) | notNull(b);
export const xorLong = (a: Long, b: Long): bigint => notNull(a) ^ notNull(b);

/** Only the last six bits of the distance count, as in Java. */
const longDistance = (by: Distance): bigint => BigInt(notNull(by)) & 63n;

export const shiftLeftLong = (a: Long, by: Distance): bigint => wrap(notNull(a) << longDistance(by));
export const shiftRightLong = (a: Long, by: Distance): bigint => notNull(a) >> longDistance(by);
export const shiftRightUnsignedLong = (a: Long, by: Distance): bigint =>
  wrap(BigInt.asUintN(64, notNull(a)) >> longDistance(by));
