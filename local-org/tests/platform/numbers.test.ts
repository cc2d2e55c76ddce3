/** Integer, Long, Double, Decimal, Boolean and Math. Values from the examples of the Apex Reference Guide's classes. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { ApexDecimal } from "../../apex/runtime/decimal.ts";
import { ApexDouble } from "../../apex/runtime/double.ts";
import { enumConstant } from "../../apex/platform/enum-constants.ts";
import { call, check, throwsApex } from "./support/call.ts";
import { hosted } from "./support/host.ts";

const decimal = (text: string): ApexDecimal => ApexDecimal.parse(text)!;
const double = (value: number): ApexDouble => new ApexDouble(value);
const mode = (name: string): unknown => enumConstant("System.RoundingMode", name);

test("texts become numbers, or a TypeException that quotes them", () => {
  check("System.Integer", [
    ["valueOf(String)", ["123"], 123],
    ["valueOf(String)", ["-2147483648"], -2147483648],
    ["valueOf(Object)", [decimal("7.9")], 7]
  ]);
  check("System.Long", [["valueOf(String)", ["9223372036854775807"], 9223372036854775807n]]);
  check("System.Double", [
    ["valueOf(String)", ["123.5"], "123.5"],
    ["valueOf(Object)", [5], "5.0"]
  ]);
  check("System.Decimal", [
    ["valueOf(String)", ["12.4567"], "12.4567"],
    ["valueOf(Double)", [double(42)], "42.0"],
    ["valueOf(Long)", [7n], "7"]
  ]);
  for (const text of ["", "1.5", "2147483648", " 1", "1e3"]) {
    throwsApex(() => call("System.Integer", "valueOf(String)", text), `System.TypeException: Invalid integer: ${text}`);
  }
  throwsApex(() => call("System.Long", "valueOf(String)", "x"), "System.TypeException: Invalid long: x");
  throwsApex(() => call("System.Double", "valueOf(String)", "x"), "System.TypeException: Invalid double: x");
  throwsApex(() => call("System.Decimal", "valueOf(String)", "1,5"), "System.TypeException: Invalid decimal: 1,5");
});

test("numbers are grouped as the user's locale does it", () => {
  hosted(() => {
    check("System.Integer", [
      ["format()", [22], "22"],
      ["format()", [1000000], "1,000,000"]
    ]);
    check("System.Long", [["format()", [4271990n], "4,271,990"]]);
    check("System.Double", [["format()", [double(1261992)], "1,261,992"]]);
    check("System.Decimal", [["format()", [decimal("12345.6789")], "12,345.679"]]);
  });
});

test("Decimal", () => {
  check("System.Decimal", [
    ["abs()", [decimal("-6.02214129")], "6.02214129"],
    ["divide(Decimal,Integer)", [decimal("19"), decimal("100"), 3], "0.190"],
    ["divide(Decimal,Integer,RoundingMode)", [decimal("12.4567"), decimal("7"), 2, mode("UP")], "1.78"],
    ["doubleValue()", [decimal("6.62606957")], "6.62606957"],
    ["intValue()", [decimal("1.602176565")], 1],
    ["intValue()", [decimal("-4294967297.5")], -1],
    ["longValue()", [decimal("376.730313461")], 376n],
    ["pow(Integer)", [decimal("4.12"), 2], "16.9744"],
    ["pow(Integer)", [decimal("4.12"), 0], "1"],
    ["precision()", [decimal("123.45")], 5],
    ["precision()", [decimal("123.123")], 6],
    ["round()", [decimal("4.5")], 4n],
    ["round()", [decimal("5.5")], 6n],
    ["round(RoundingMode)", [decimal("5.2"), mode("UP")], 6n],
    ["scale()", [decimal("9.10938291")], 8],
    ["setScale(Integer)", [decimal("8.987551787"), 3], "8.988"],
    ["setScale(Integer,RoundingMode)", [decimal("8.987551787"), 3, mode("DOWN")], "8.987"],
    ["stripTrailingZeros()", [decimal("1.10000")], "1.1"],
    ["toPlainString()", [decimal("12345.6789")], "12345.6789"]
  ]);
  throwsApex(
    () => call("System.Decimal", "setScale(Integer)", decimal("1"), 34),
    "System.MathException: Invalid scale: 34"
  );
});

test("Double and Boolean", () => {
  check("System.Double", [
    ["intValue()", [double(42.9)], 42],
    ["intValue()", [double(1e20)], 2147483647],
    ["longValue()", [double(-421994.5)], -421994n],
    ["round()", [double(5.5)], 6n],
    ["round()", [double(4.5)], 4n]
  ]);
  check("System.Boolean", [
    ["valueOf(Object)", ["TRUE"], true],
    ["valueOf(Object)", ["yes"], false],
    ["valueOf(Object)", [true], true]
  ]);
  throwsApex(
    () => call("System.Boolean", "valueOf(Object)", 1),
    /^System.TypeException: Invalid conversion from runtime type Integer to Boolean$/
  );
});

test("Math", () => {
  check("System.Math", [
    ["abs(Integer)", [-42], 42],
    ["abs(Integer)", [-2147483648], -2147483648],
    ["abs(Decimal)", [decimal("-2.50")], "2.50"],
    ["abs(Long)", [-9223372036854775808n], -9223372036854775808n],
    ["ceil(Decimal)", [decimal("1.2")], "2"],
    ["floor(Decimal)", [decimal("-1.2")], "-2"],
    ["floor(Double)", [double(1.8)], "1.0"],
    ["max(Integer,Integer)", [1, 2], 2],
    ["max(Decimal,Decimal)", [decimal("1.10"), decimal("1.1")], "1.10"],
    ["min(Long,Long)", [12345678901n, 5n], 5n],
    ["mod(Integer,Integer)", [12, 2], 0],
    ["mod(Integer,Integer)", [-8, 3], -2],
    ["mod(Long,Long)", [4294967297n, 2n], 1n],
    ["pow(Double,Double)", [double(2), double(10)], "1024.0"],
    ["rint(Decimal)", [decimal("2.5")], "2"],
    ["rint(Double)", [double(-1.5)], "-2.0"],
    ["round(Decimal)", [decimal("4.5")], 4],
    ["round(Decimal)", [decimal("5.5")], 6],
    ["roundToLong(Double)", [double(-5.5)], -6n],
    ["signum(Decimal)", [decimal("-0.01")], "-1"],
    ["sqrt(Double)", [double(16)], "4.0"],
    ["cbrt(Decimal)", [decimal("27")], "3.0"]
  ]);
  throwsApex(() => call("System.Math", "mod(Integer,Integer)", 1, 0), "System.MathException: Divide by 0");
  throwsApex(() => call("System.Math", "round(Decimal)", decimal("2147483648")), /^System.MathException: /);
  hosted(() => {
    const random = (): number => (call("System.Math", "random()") as ApexDouble).value;
    const drawn = [random(), random()];
    assert.ok(drawn.every((value) => value >= 0 && value < 1));
    assert.notEqual(drawn[0], drawn[1]);
  });
});
