import { unsupported } from "../platform/unsupported.ts";
import type { ApexObject } from "./object.ts";
import { printFields } from "./stringify.ts";

/** Methods of Object called through `super`: as if the class had none of its own. */
export function ofObject(name: string, self: ApexObject, other?: unknown): unknown {
  switch (name.toLowerCase()) {
    case "equals":
      return self === other;
    case "tostring":
      return printFields(self);
    default:
      return unsupported(`super.${name}() of Object: its value is not documented`);
  }
}
