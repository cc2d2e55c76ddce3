import { instanceOf } from "../../runtime/conversions.ts";
import { typeOf } from "../../runtime/type-of.ts";
import type { TypeValue } from "../../runtime/type-value.ts";
import { assertEqual, assertNotEqual, assertTrue, Comparison, failAssertion } from "../assertions.ts";
import { define, type Implementation, type Member } from "../define.ts";

/** Every assertion comes with and without a message. */
const pair = (name: string, parameters: string, check: Implementation): readonly Member[] => [
  [`void ${name}(${parameters})`, check],
  [`void ${name}(${parameters}, String msg)`, check]
];

function isInstanceOf(instance: unknown, type: TypeValue, message?: string): void {
  if (instanceOf(instance, type.type)) return;
  failAssertion(message, new Comparison(`instance of type ${type.type.name}`, typeOf(instance).name));
}

function isNotInstanceOf(instance: unknown, type: TypeValue, message?: string): void {
  if (instanceOf(instance, type.type)) failAssertion(message, `Not expected: instance of type ${type.type.name}`);
}

export default define({
  name: "System.Assert",
  kind: "class",
  statics: [
    ...pair("areEqual", "Object expected, Object actual", assertEqual),
    ...pair("areNotEqual", "Object notExpected, Object actual", assertNotEqual),
    ["void fail()", () => failAssertion(undefined)],
    ["void fail(String msg)", (message: string | null) => failAssertion(message)],
    ...pair("isFalse", "Boolean condition", (condition: boolean | null, message?: string) =>
      assertTrue(condition, false, message)
    ),
    ...pair("isTrue", "Boolean condition", (condition: boolean | null, message?: string) =>
      assertTrue(condition, true, message)
    ),
    ...pair("isInstanceOfType", "Object instance, System.Type expectedType", isInstanceOf),
    ...pair("isNotInstanceOfType", "Object instance, System.Type notExpectedType", isNotInstanceOf),
    ...pair("isNull", "Object value", (value: unknown, message?: string) => assertEqual(null, value, message)),
    ...pair("isNotNull", "Object value", (value: unknown, message?: string) => assertNotEqual(null, value, message))
  ]
});
