import { contentHash, equalsApex } from "../../runtime/equality.ts";
import { callApex, findMethod } from "../../runtime/invoke.ts";
import { stringify } from "../../runtime/stringify.ts";
import { define } from "../define.ts";

/** An Apex class may bring its own; a call through a variable of type Object finds it. */
const own = (self: object, name: string, args: readonly unknown[], standard: () => unknown): unknown =>
  findMethod(self, name, args.length) ? callApex(self, name, args) : standard();

export default define({
  name: "System.Object",
  kind: "class",
  extensible: true,
  constructors: [["Object()", () => ({})]],
  methods: [
    [
      "Boolean equals(Object obj)",
      (self: object, other: unknown) => own(self, "equals", [other], () => equalsApex(self, other))
    ],
    ["Integer hashCode()", (self: object) => own(self, "hashCode", [], () => contentHash(self))],
    ["String toString()", (self: object) => own(self, "toString", [], () => stringify(self))]
  ]
});
