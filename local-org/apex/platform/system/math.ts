import { host } from "../../host.ts";
import { ApexDecimal } from "../../runtime/decimal.ts";
import { ApexDouble } from "../../runtime/double.ts";
import { throwApex } from "../../runtime/exceptions.ts";
import { strict } from "../arguments.ts";
import { define, type Member } from "../define.ts";

const INT_MAX = 2_147_483_647n;

/** A function of a number that exists for Decimal and for Double. */
function both(name: string, compute: (value: number) => number, argument: (type: string) => string): readonly Member[] {
  return [
    strict(`Decimal ${name}(Decimal ${argument("decimal")})`, (value: ApexDecimal) =>
      ApexDecimal.fromDouble(compute(value.toNumber()))
    ),
    strict(`Double ${name}(Double ${argument("double")})`, (value: ApexDouble) => new ApexDouble(compute(value.value)))
  ];
}

const valueName = (type: string): string => `${type}Value`;
const angleName = (type: string): string => `${type}Angle`;
const exponentName = (type: string): string => `exponent${type === "decimal" ? "Decimal" : "Double"}`;

const elementary: readonly Member[] = [
  ...both("acos", Math.acos, angleName),
  ...both("asin", Math.asin, angleName),
  ...both("atan", Math.atan, angleName),
  ...both("cbrt", Math.cbrt, valueName),
  ...both("cos", Math.cos, angleName),
  ...both("cosh", Math.cosh, angleName),
  ...both("exp", Math.exp, exponentName),
  ...both("log", Math.log, valueName),
  ...both("log10", Math.log10, valueName),
  ...both("sin", Math.sin, angleName),
  ...both("sinh", Math.sinh, angleName),
  ...both("sqrt", Math.sqrt, valueName),
  ...both("tan", Math.tan, angleName),
  ...both("tanh", Math.tanh, angleName)
];

function roundHalfEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}

const roundings: readonly Member[] = [
  strict("Decimal ceil(Decimal decimalValue)", (value: ApexDecimal) => value.setScale(0, "CEILING")),
  strict("Double ceil(Double doubleValue)", (value: ApexDouble) => new ApexDouble(Math.ceil(value.value))),
  strict("Decimal floor(Decimal decimalValue)", (value: ApexDecimal) => value.setScale(0, "FLOOR")),
  strict("Double floor(Double doubleValue)", (value: ApexDouble) => new ApexDouble(Math.floor(value.value))),
  strict("Decimal rint(Decimal decimalValue)", (value: ApexDecimal) => value.setScale(0)),
  strict("Double rint(Double doubleValue)", (value: ApexDouble) => new ApexDouble(roundHalfEven(value.value))),
  strict("Integer round(Double doubleValue)", (value: ApexDouble) =>
    asInteger(ApexDecimal.fromDouble(value.value).round())
  ),
  strict("Integer round(Decimal decimalValue)", (value: ApexDecimal) => asInteger(value.round())),
  strict("Long roundToLong(Decimal decimalValue)", (value: ApexDecimal) => value.round()),
  strict("Long roundToLong(Double doubleValue)", (value: ApexDouble) => ApexDecimal.fromDouble(value.value).round())
];

function asInteger(value: bigint): number {
  const fits = value <= INT_MAX && value >= -INT_MAX - 1n;
  return fits ? Number(value) : throwApex("System.MathException", `Value out of range for Integer: ${value}`);
}

const absolute: readonly Member[] = [
  strict("Decimal abs(Decimal decimalValue)", (value: ApexDecimal) => value.abs()),
  strict("Double abs(Double doubleValue)", (value: ApexDouble) => new ApexDouble(Math.abs(value.value))),
  strict("Integer abs(Integer integerValue)", (value: number) => Math.abs(value) | 0),
  strict("Long abs(Long longValue)", (value: bigint) => BigInt.asIntN(64, value < 0n ? -value : value)),
  strict("Decimal signum(Decimal decimalValue)", (value: ApexDecimal) => ApexDecimal.fromInteger(value.sign)),
  strict("Double signum(Double doubleValue)", (value: ApexDouble) => new ApexDouble(Math.sign(value.value)))
];

/** `max` and `min` of two values of the same type. */
function extreme(name: "max" | "min", wanted: 1 | -1): readonly Member[] {
  const pick =
    <T>(compare: (a: T, b: T) => number) =>
    (a: T, b: T): T =>
      compare(a, b) * wanted >= 0 ? a : b;
  const order = (a: number | bigint, b: number | bigint): number => (a < b ? -1 : a > b ? 1 : 0);
  return [
    strict(
      `Decimal ${name}(Decimal decimalValue1, Decimal decimalValue2)`,
      pick((a: ApexDecimal, b: ApexDecimal) => a.compare(b))
    ),
    strict(
      `Double ${name}(Double doubleValue1, Double doubleValue2)`,
      pick((a: ApexDouble, b: ApexDouble) => order(a.value, b.value))
    ),
    strict(`Integer ${name}(Integer integerValue1, Integer integerValue2)`, pick(order)),
    strict(`Long ${name}(Long longValue1, Long longValue2)`, pick(order))
  ];
}

const divideByZero = (): never => throwApex("System.MathException", "Divide by 0");

const others: readonly Member[] = [
  strict("Decimal atan2(Decimal xCoordinate, Decimal yCoordinate)", (x: ApexDecimal, y: ApexDecimal) =>
    ApexDecimal.fromDouble(Math.atan2(x.toNumber(), y.toNumber()))
  ),
  strict(
    "Double atan2(Double xCoordinate, Double yCoordinate)",
    (x: ApexDouble, y: ApexDouble) => new ApexDouble(Math.atan2(x.value, y.value))
  ),
  strict("Integer mod(Integer integerValue1, Integer integerValue2)", (a: number, b: number) =>
    b === 0 ? divideByZero() : (a % b) | 0
  ),
  strict("Long mod(Long longValue1, Long longValue2)", (a: bigint, b: bigint) => (b === 0n ? divideByZero() : a % b)),
  strict(
    "Double pow(Double doubleValue, Double exponent)",
    (base: ApexDouble, power: ApexDouble) => new ApexDouble(base.value ** power.value)
  ),
  ["Double random()", () => new ApexDouble(randomFraction())]
];

/** 53 random bits, as Java's `Math.random` has; from the host, so that a test can fix them. */
function randomFraction(): number {
  const bits = Buffer.from(host().randomBytes(8)).readBigUInt64BE() >> 11n;
  return Number(bits) / 2 ** 53;
}

export default define({
  name: "System.Math",
  kind: "class",
  staticProperties: [
    ["Double E", { get: () => new ApexDouble(Math.E) }],
    ["Double PI", { get: () => new ApexDouble(Math.PI) }]
  ],
  statics: [...elementary, ...roundings, ...absolute, ...extreme("max", 1), ...extreme("min", -1), ...others]
});
