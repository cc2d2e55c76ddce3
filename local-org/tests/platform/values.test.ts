/** The scalar values themselves. Documentation: Apex Developer Guide, "Primitive Data Types"; Java's BigDecimal. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { ApexDate } from "../../apex/runtime/date.ts";
import { ApexDatetime } from "../../apex/runtime/datetime.ts";
import { ApexDecimal } from "../../apex/runtime/decimal.ts";
import { formatDouble, parseDouble } from "../../apex/runtime/double.ts";
import { ApexId, restoreIdCasing } from "../../apex/runtime/id.ts";
import type { RoundingMode } from "../../apex/runtime/rounding.ts";
import { ApexTime } from "../../apex/runtime/time.ts";
import { fieldsIn, instantOf, offsetOf } from "../../apex/runtime/time-zone.ts";
import { throwsApex } from "./support/call.ts";

const decimal = (text: string): ApexDecimal => ApexDecimal.parse(text)!;

test("a Decimal keeps the scale it was written with", () => {
  for (const text of ["0", "1.10", "-0.001", "123456789012345678901234567890.12"])
    assert.equal(String(decimal(text)), text);
  assert.equal(decimal("1.10").scale, 2);
  assert.equal(String(ApexDecimal.fromDouble(1)), "1.0");
  assert.equal(String(ApexDecimal.fromInteger(7)), "7");
  assert.equal(ApexDecimal.parse("1,5"), undefined);
  assert.equal(ApexDecimal.parse("."), undefined);
});

test("sums take the larger scale, products the sum of the scales", () => {
  assert.equal(String(decimal("1.5").plus(decimal("0.25"))), "1.75");
  assert.equal(String(decimal("1.50").minus(decimal("1.5"))), "0.00");
  assert.equal(String(decimal("1.10").times(decimal("2.0"))), "2.200");
});

test("a quotient is exact where it ends and rounded where it does not", () => {
  assert.equal(String(decimal("2.10").dividedBy(decimal("2.0"))), "1.05");
  assert.equal(String(decimal("10").dividedBy(decimal("4"))), "2.5");
  assert.equal(String(decimal("100.00").dividedBy(decimal("4"))), "25.00");
  assert.match(String(decimal("1").dividedBy(decimal("3"))), /^0\.3{32}$/);
  throwsApex(() => decimal("1").dividedBy(ApexDecimal.ZERO), "System.MathException: Divide by 0");
});

// RoundingMode Enum: the table of the documentation's Decimal class, "Rounding Mode".
const ROUNDED: readonly (readonly [RoundingMode, readonly string[]])[] = [
  ["UP", ["6", "3", "2", "2", "1", "-1", "-2", "-2", "-3", "-6"]],
  ["DOWN", ["5", "2", "1", "1", "1", "-1", "-1", "-1", "-2", "-5"]],
  ["CEILING", ["6", "3", "2", "2", "1", "-1", "-1", "-1", "-2", "-5"]],
  ["FLOOR", ["5", "2", "1", "1", "1", "-1", "-2", "-2", "-3", "-6"]],
  ["HALF_UP", ["6", "3", "2", "1", "1", "-1", "-1", "-2", "-3", "-6"]],
  ["HALF_DOWN", ["5", "2", "2", "1", "1", "-1", "-1", "-2", "-2", "-5"]],
  ["HALF_EVEN", ["6", "2", "2", "1", "1", "-1", "-1", "-2", "-2", "-6"]]
];

test("setScale rounds in every mode", () => {
  const inputs = ["5.5", "2.5", "1.6", "1.1", "1.0", "-1.0", "-1.1", "-1.6", "-2.5", "-5.5"];
  for (const [mode, expected] of ROUNDED) {
    assert.deepEqual(
      inputs.map((text) => String(decimal(text).setScale(0, mode))),
      expected,
      mode
    );
  }
  assert.equal(String(decimal("1.5").setScale(3)), "1.500");
  throwsApex(() => decimal("1.1").setScale(0, "UNNECESSARY"), "System.MathException: Rounding necessary");
});

test("a Decimal is shown as BigDecimal shows it, with an exponent where the point is far away", () => {
  assert.equal(String(new ApexDecimal(0n, 32)), "0E-32");
  assert.equal(String(new ApexDecimal(123n, -3)), "1.23E+5");
  assert.equal(String(new ApexDecimal(1n, 7)), "1E-7");
  assert.equal(new ApexDecimal(123n, -3).toPlainString(), "123000");
  assert.equal(new ApexDecimal(-1n, 7).toPlainString(), "-0.0000001");
  assert.equal(String(decimal("100.00").stripTrailingZeros()), "1E+2");
});

test("equal numbers of different scale compare as equal", () => {
  assert.equal(decimal("1.1").compare(decimal("1.10")), 0);
  assert.equal(decimal("-2").compare(decimal("1")), -1);
});

test("a Double is shown as Java shows it", () => {
  const rows: readonly (readonly [number, string])[] = [
    [1, "1.0"],
    [0, "0.0"],
    [-0, "-0.0"],
    [0.1, "0.1"],
    [1.5e-3, "0.0015"],
    [9.99e-4, "9.99E-4"],
    [1234567.5, "1234567.5"],
    [1e7, "1.0E7"],
    [1.25e10, "1.25E10"],
    [-1e-10, "-1.0E-10"],
    [Infinity, "Infinity"],
    [NaN, "NaN"]
  ];
  for (const [value, text] of rows) assert.equal(formatDouble(value), text);
  assert.equal(parseDouble(" 1.5e3 "), 1500);
  assert.equal(parseDouble("0x10"), undefined);
});

test("an Id is kept with its 18 characters and refused when they do not belong together", () => {
  assert.equal(ApexId.of("001D000000IqhSL").value, "001D000000IqhSLIAZ");
  assert.equal(ApexId.of("001D000000IqhSLIAZ").to15(), "001D000000IqhSL");
  assert.equal(restoreIdCasing("001d000000iqhslIAZ"), "001D000000IqhSL");
  for (const text of ["", "001", "001D000000IqhSLAAA", "001D000000Iqh!L"]) {
    throwsApex(() => ApexId.of(text), `System.StringException: Invalid id: ${text}`);
  }
});

test("dates roll over when made, and keep to the month's end when months are added", () => {
  assert.equal(ApexDate.of(2026, 4, 31).toIso(), "2026-05-01");
  assert.equal(ApexDate.of(2026, 13, 1).toIso(), "2027-01-01");
  assert.equal(ApexDate.of(2024, 1, 31).addMonths(1).toIso(), "2024-02-29");
  assert.equal(ApexDate.of(2024, 1, 31).addMonths(-13).toIso(), "2022-12-31");
  assert.equal(ApexDate.of(45, 1, 1).toIso(), "0045-01-01");
  assert.equal(ApexDate.parseIso("2026-02-29"), undefined);
  assert.equal(String(ApexDate.of(2026, 11, 22)), "2026-11-22 00:00:00");
});

test("datetimes read and write ISO 8601", () => {
  for (const text of [
    "2026-11-22T10:00:00.000Z",
    "2026-11-22T10:00:00Z",
    "2026-11-22T12:00:00.000+0200",
    "2026-11-22T05:00:00-05:00"
  ]) {
    assert.equal(ApexDatetime.parseIso(text)?.toIso(), "2026-11-22T10:00:00.000Z", text);
  }
  assert.equal(ApexDatetime.parseIso("2026-11-22T10:00:00"), undefined);
  assert.equal(ApexDatetime.parseIso("2026-11-22T24:00:00Z"), undefined);
});

test("time zones follow the clocks, at their changes too", () => {
  const winter = Date.UTC(2026, 0, 15, 12);
  assert.equal(offsetOf("America/Los_Angeles", winter), -8 * 3_600_000);
  assert.equal(fieldsIn("Asia/Kolkata", winter).minute, 30);
  const local = { year: 2026, month: 3, day: 8, hour: 3, minute: 30, second: 0, millisecond: 0 };
  assert.equal(new Date(instantOf("America/Los_Angeles", local)).toISOString(), "2026-03-08T10:30:00.000Z");
  const autumn = { ...local, month: 11, day: 1, hour: 12, minute: 0 };
  assert.equal(new Date(instantOf("America/Los_Angeles", autumn)).toISOString(), "2026-11-01T20:00:00.000Z");
});

test("a time of day wraps around at midnight", () => {
  assert.equal(String(new ApexTime(ApexTime.of(23, 30, 0, 0).ms + 3_600_000)), "00:30:00.000Z");
  assert.equal(String(new ApexTime(-1)), "23:59:59.999Z");
});
