import { ApexDecimal } from "../../runtime/decimal.ts";
import { ApexDouble, parseDouble } from "../../runtime/double.ts";
import { throwApex } from "../../runtime/exceptions.ts";
import { typeOf } from "../../runtime/type-of.ts";
import { strict } from "../arguments.ts";
import { define } from "../define.ts";
import { formatNumber, toDouble, truncateDouble } from "../number-text.ts";

function fromText(text: string): ApexDouble {
  const value = parseDouble(text);
  return value === undefined ? throwApex("System.TypeException", `Invalid double: ${text}`) : new ApexDouble(value);
}

function fromObject(value: unknown): ApexDouble {
  if (typeof value === "string") return fromText(value);
  const invalid = (): never =>
    throwApex("System.TypeException", `Invalid conversion from runtime type ${typeOf(value).name} to Double`);
  return toDouble(value) ?? invalid();
}

export default define({
  name: "System.Double",
  kind: "class",
  instance: ApexDouble,
  statics: [
    strict("Double valueOf(String stringToDouble)", fromText),
    strict("Double valueOf(Object fieldValue)", fromObject)
  ],
  methods: [
    ["String format()", (self: ApexDouble) => formatNumber(self.value)],
    ["Integer intValue()", (self: ApexDouble) => Number(truncateDouble(self.value, 32))],
    ["Long longValue()", (self: ApexDouble) => truncateDouble(self.value, 64)],
    ["Long round()", (self: ApexDouble) => ApexDecimal.fromDouble(self.value).round()]
  ]
});
