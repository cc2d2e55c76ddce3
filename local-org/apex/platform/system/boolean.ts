import { throwApex } from "../../runtime/exceptions.ts";
import { typeOf } from "../../runtime/type-of.ts";
import { strict } from "../arguments.ts";
import { define } from "../define.ts";

/** Any text but `true` is false, whatever its case. */
function valueOf(value: unknown): boolean {
  if (typeof value === "boolean") return value;
  if (typeof value === "string") return value.toLowerCase() === "true";
  return throwApex("System.TypeException", `Invalid conversion from runtime type ${typeOf(value).name} to Boolean`);
}

export default define({
  name: "System.Boolean",
  kind: "class",
  statics: [strict("Boolean valueOf(Object fieldValue)", valueOf)]
});
