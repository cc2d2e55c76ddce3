/**
 * Numbers. Sources: Apex Developer Guide, "Primitive Data Types" and "Expression Operators" (Integer and Long are 32-
 * and 64-bit and wrap; `/` of Integers truncates; comparisons with null are false).
 */
import { test } from "node:test";
import { prints, refusesScript, shows, throws } from "./harness.ts";

test("Integer and Long wrap round", () => {
  shows({
    "2147483647 + 1": "-2147483648",
    "-2147483647 - 2": "2147483647",
    "65536 * 65536": "0",
    "2147483647 * 2": "-2",
    "9223372036854775807L + 1": "-9223372036854775808",
    "2147483647 + 1L": "2147483648"
  });
});

test("Integer division truncates towards zero", () => {
  shows({ "7 / 2": "3", "-7 / 2": "-3", "7L / 2": "3", "7 / 2.0": "3.5", "1 / 3 * 3": "0" });
});

test("Decimal keeps its scale", () => {
  shows({
    "1.10 + 2.2": "3.30",
    "1.10 * 2.0": "2.200",
    "1.5 - 1": "0.5",
    "10.0 / 4": "2.5",
    "1.0 == 1.00": "true",
    "(1.0).scale()": "1",
    "1 / 4.0": "0.25"
  });
});

test("Double is binary floating point", () => {
  shows({ "1.5d + 1": "2.5", "0.1d + 0.2d": "0.30000000000000004", "1.0d / 0": "Infinity" });
});

test("mixed arithmetic goes to the wider type", () => {
  prints("Object o = 1 + 2L; System.debug(o instanceof Long);", ["true"]);
  prints("Object o = 1L + 2.5; System.debug(o instanceof Decimal);", ["true"]);
  prints("Object o = 1 + 2.5d; System.debug(o instanceof Double);", ["true"]);
});

test("assignments widen, never narrow", () => {
  prints("Long l = 1; Decimal d = 1; Double x = 2L; System.debug(l); System.debug(d); System.debug(x);", [
    "1",
    "1",
    "2.0"
  ]);
  refusesScript("Integer i = 5L;", ["1 Illegal assignment from Long to Integer"]);
  refusesScript("Integer i = 1.5;", ["1 Illegal assignment from Decimal to Integer"]);
  refusesScript("Long l = 1.5;", ["1 Illegal assignment from Decimal to Long"]);
});

test("casts narrow", () => {
  shows({
    "(Integer) 5L": "5",
    "(Integer) 4294967297L": "1",
    "(Integer) 3.99": "3",
    "(Integer) -3.99": "-3",
    "(Long) 3.99": "3"
  });
});

test("shifts and bits", () => {
  shows({
    "1 << 4": "16",
    "-16 >> 2": "-4",
    "-16 >>> 28": "15",
    "1 << 33": "2",
    "1L << 33": "8589934592",
    "5 & 3": "1",
    "5 | 3": "7",
    "5 ^ 3": "6",
    "true ^ true": "false",
    "-1L >>> 60": "15"
  });
});

test("increments answer the old or the new value", () => {
  prints("Integer i = 1; System.debug(i++ + ++i); System.debug(i--); System.debug(i);", ["4", "3", "2"]);
  prints("List<Integer> l = new List<Integer>{ 1 }; l[0] += 5; l[0]++; System.debug(l);", ["(7)"]);
  prints("Decimal d = 1.5; d++; d *= 2; System.debug(d);", ["5.0"]);
});

test("division by zero", () => {
  throws("Integer i = 0; Integer j = 1 / i;", "System.MathException: Divide by 0");
  throws("Decimal d = 0; Decimal e = 1 / d;", "System.MathException: Divide by 0");
  throws("Long l = 0; Long m = 1L / l;", "System.MathException: Divide by 0");
});

test("null has no value to calculate with", () => {
  throws("Integer i; Integer j = i + 1;", "System.NullPointerException: Attempt to de-reference a null object");
  throws("Decimal d; d += 1;", "System.NullPointerException: Attempt to de-reference a null object");
  throws("Integer i; i++;", "System.NullPointerException: Attempt to de-reference a null object");
});

test("comparisons with null are false", () => {
  prints("Integer i; System.debug(i < 1); System.debug(i >= 1); System.debug(i == null); System.debug(i != 1);", [
    "false",
    "false",
    "true",
    "true"
  ]);
  refusesScript("System.debug(null > 0);", ["1 Comparison arguments must be compatible types: null, Integer"]);
});

test("numbers of different types are equal by value", () => {
  shows({ "1 == 1L": "true", "1 == 1.0": "true", "1.0d == 1": "true", "2 > 1.5": "true" });
});

// As Salesforce's own parser has it: the sign is no part of the literal.
test("literals out of range", () => {
  refusesScript("Integer i = 2147483648;", ["1 Illegal integer: 2147483648"]);
  refusesScript("Integer i = -2147483648;", ["1 Illegal integer: 2147483648"]);
  refusesScript("Long l = -9223372036854775808L;", ["1 Illegal long: 9223372036854775808"]);
  shows({ "-2147483647": "-2147483647", "-9223372036854775807L": "-9223372036854775807" });
});

test("a sign after parentheses subtracts", () => {
  prints("Integer a = 5; System.debug((a) - 1); System.debug((a) - 1 * 2); System.debug((Integer) -1);", [
    "4",
    "3",
    "-1"
  ]);
});

test("arithmetic needs numbers", () => {
  refusesScript("Object o = 1; Integer i = 1 + (Integer) o; Boolean b = true; Integer j = b * 2;", [
    "1 Arithmetic expressions must use numeric arguments: Boolean, Integer"
  ]);
});
