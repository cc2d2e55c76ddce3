import { ApexDecimal } from "../../runtime/decimal.ts";
import { ApexDouble } from "../../runtime/double.ts";
import { throwApex } from "../../runtime/exceptions.ts";
import type { ApexEnum } from "../../runtime/object.ts";
import type { RoundingMode } from "../../runtime/rounding.ts";
import { strict } from "../arguments.ts";
import { define } from "../define.ts";
import { formatNumber, narrowToInteger, narrowToLong } from "../number-text.ts";

const MAXIMUM_SCALE = 33;

const modeOf = (mode: ApexEnum): RoundingMode => mode.name as RoundingMode;

function checkScale(scale: number): number {
  return Math.abs(scale) > MAXIMUM_SCALE ? throwApex("System.MathException", `Invalid scale: ${scale}`) : scale;
}

function fromText(text: string): ApexDecimal {
  return ApexDecimal.parse(text.trim()) ?? throwApex("System.TypeException", `Invalid decimal: ${text}`);
}

function power(self: ApexDecimal, exponent: number): ApexDecimal {
  const valid = exponent >= 0 && exponent <= 32_767;
  return valid ? self.pow(exponent) : throwApex("System.MathException", "Exponent must be between 0 and 32767");
}

export default define({
  name: "System.Decimal",
  kind: "class",
  instance: ApexDecimal,
  statics: [
    strict("Decimal valueOf(Double doubleToDecimal)", (value: ApexDouble) => ApexDecimal.fromDouble(value.value)),
    strict("Decimal valueOf(Long longToDecimal)", (value: bigint) => ApexDecimal.fromInteger(value)),
    strict("Decimal valueOf(String stringToDecimal)", fromText)
  ],
  methods: [
    ["Decimal abs()", (self: ApexDecimal) => self.abs()],
    strict("Decimal divide(Decimal divisor, Integer scale)", (self: ApexDecimal, divisor: ApexDecimal, scale: number) =>
      self.divide(divisor, checkScale(scale))
    ),
    strict(
      "Decimal divide(Decimal divisor, Integer scale, System.RoundingMode roundingMode)",
      (self: ApexDecimal, divisor: ApexDecimal, scale: number, mode: ApexEnum) =>
        self.divide(divisor, checkScale(scale), modeOf(mode))
    ),
    ["Double doubleValue()", (self: ApexDecimal) => new ApexDouble(self.toNumber())],
    ["String format()", (self: ApexDecimal) => formatNumber(self.toPlainString())],
    ["Integer intValue()", (self: ApexDecimal) => narrowToInteger(self.truncate())],
    ["Long longValue()", (self: ApexDecimal) => narrowToLong(self.truncate())],
    strict("Decimal pow(Integer exponent)", power),
    ["Integer precision()", (self: ApexDecimal) => Math.max(self.precision, self.scale)],
    ["Long round()", (self: ApexDecimal) => narrowToLong(self.round())],
    strict("Long round(System.RoundingMode roundingMode)", (self: ApexDecimal, mode: ApexEnum) =>
      narrowToLong(self.round(modeOf(mode)))
    ),
    ["Integer scale()", (self: ApexDecimal) => self.scale],
    strict("Decimal setScale(Integer scale)", (self: ApexDecimal, scale: number) => self.setScale(checkScale(scale))),
    strict(
      "Decimal setScale(Integer scale, System.RoundingMode roundingMode)",
      (self: ApexDecimal, scale: number, mode: ApexEnum) => self.setScale(checkScale(scale), modeOf(mode))
    ),
    ["Decimal stripTrailingZeros()", (self: ApexDecimal) => self.stripTrailingZeros()],
    ["String toPlainString()", (self: ApexDecimal) => self.toPlainString()]
  ]
});
