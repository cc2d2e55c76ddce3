/** What System.Assert and the assert methods of System share. */
import { equalsApex } from "../runtime/equality.ts";
import { throwApex } from "../runtime/exceptions.ts";
import { stringify } from "../runtime/stringify.ts";

/** Like `==`, but the case of a String counts. */
export function sameValue(a: unknown, b: unknown): boolean {
  return typeof a === "string" && typeof b === "string" ? a === b : equalsApex(a, b);
}

/** `Assertion Failed: the message: the detail` */
export function failAssertion(message: unknown, detail?: string): never {
  const parts = ["Assertion Failed", message === undefined ? undefined : stringify(message), detail];
  throwApex("System.AssertException", parts.filter((part) => part !== undefined).join(": "));
}

export function assertTrue(condition: boolean | null, wanted: boolean, message?: unknown): void {
  if (condition !== wanted) failAssertion(message);
}

export function assertEqual(expected: unknown, actual: unknown, message?: unknown): void {
  if (sameValue(expected, actual)) return;
  failAssertion(message, `Expected: ${stringify(expected)}, Actual: ${stringify(actual)}`);
}

export function assertNotEqual(notExpected: unknown, actual: unknown, message?: unknown): void {
  if (sameValue(notExpected, actual)) failAssertion(message, `Same value: ${stringify(actual)}`);
}
