/** What System.Assert and the assert methods of System share. */
import { equalsApex } from "../runtime/equality.ts";
import { newException } from "../runtime/exceptions.ts";
import { stringify } from "../runtime/stringify.ts";

/** Like `==`, but the case of a String counts. */
export function sameValue(a: unknown, b: unknown): boolean {
  return typeof a === "string" && typeof b === "string" ? a === b : equalsApex(a, b);
}

/** What was compared, in `$details` of the exception: a report need not find it in the text again. */
export class Comparison {
  readonly expected: string;
  readonly actual: string;

  constructor(expected: string, actual: string) {
    this.expected = expected;
    this.actual = actual;
  }
  get text(): string {
    return `Expected: ${this.expected}, Actual: ${this.actual}`;
  }
}

/** `Assertion Failed: the message: the detail` */
export function failAssertion(message: unknown, detail?: string | Comparison): never {
  const end = detail instanceof Comparison ? detail.text : detail;
  const parts = ["Assertion Failed", message === undefined ? undefined : stringify(message), end];
  const exception = newException("System.AssertException", parts.filter((part) => part !== undefined).join(": "));
  if (detail instanceof Comparison) exception.$details = detail;
  throw exception;
}

export function assertTrue(condition: boolean | null, wanted: boolean, message?: unknown): void {
  if (condition !== wanted) failAssertion(message);
}

export function assertEqual(expected: unknown, actual: unknown, message?: unknown): void {
  if (sameValue(expected, actual)) return;
  failAssertion(message, new Comparison(stringify(expected), stringify(actual)));
}

export function assertNotEqual(notExpected: unknown, actual: unknown, message?: unknown): void {
  if (sameValue(notExpected, actual)) failAssertion(message, `Same value: ${stringify(actual)}`);
}
