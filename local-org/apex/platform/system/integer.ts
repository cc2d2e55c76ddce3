import { throwApex } from "../../runtime/exceptions.ts";
import { typeOf } from "../../runtime/type-of.ts";
import { strict } from "../arguments.ts";
import { define } from "../define.ts";
import { formatNumber, parseInteger, truncateDouble } from "../number-text.ts";
import { isNumber, toFloat } from "../../runtime/numbers.ts";

/** The value of a field that history tracking or an untyped map holds as Object. */
function fromObject(value: unknown): number {
  if (typeof value === "string") return parseInteger(value);
  if (isNumber(value)) return Number(truncateDouble(toFloat(value), 32));
  return throwApex("System.TypeException", `Invalid conversion from runtime type ${typeOf(value).name} to Integer`);
}

export default define({
  name: "System.Integer",
  kind: "class",
  statics: [
    strict("Integer valueOf(String stringToInteger)", parseInteger),
    strict("Integer valueOf(Object fieldValue)", fromObject)
  ],
  methods: [["String format()", (self: number) => formatNumber(self)]]
});
