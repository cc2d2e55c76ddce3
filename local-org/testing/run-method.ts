import type { Program } from "../apex/compile.ts";
import { withHost } from "../apex/host.ts";
import { Comparison } from "../apex/platform/assertions.ts";
import { UnsupportedError } from "../apex/platform/unsupported.ts";
import { ApexException } from "../apex/runtime/exceptions.ts";
import { apexStack, printStack, type ApexFrame } from "../apex/runtime/stack.ts";
import { uncaught } from "../apex/runtime/uncaught.ts";
import type { Environment } from "../org/environment.ts";
import type { LimitReport } from "../org/transaction/limits.ts";
import { sourceStack } from "./source-stack.ts";
import type { TestFailure } from "./types.ts";

export interface MethodRun {
  readonly milliseconds: number;
  readonly limits: LimitReport;
  readonly failure?: TestFailure;
}

/** Runs a static method of a test class in a transaction of its own. What it writes stays in the store. */
export function runMethod(program: Program, environment: Environment, className: string, method: string): MethodRun {
  const host = environment.transaction(environment.user(environment.definition.testConfig.runningUser));
  const started = performance.now();
  const failure = failureOf(() => withHost(host, () => program.newTransaction().invokeStatic(className, method)));
  const milliseconds = performance.now() - started;
  return { milliseconds, limits: host.testedLimits.report(), ...(failure ? { failure } : {}) };
}

function failureOf(block: () => unknown): TestFailure | undefined {
  try {
    block();
    return undefined;
  } catch (error) {
    if (error instanceof ApexException) return apexFailure(error);
    return error instanceof UnsupportedError ? refusal(error) : engineFailure(error);
  }
}

function apexFailure(error: ApexException): TestFailure {
  const { $details: details } = error;
  const { type, message, stack } = uncaught(error);
  return {
    type,
    message,
    ...(details instanceof Comparison ? { comparison: { expected: details.expected, actual: details.actual } } : {}),
    ...traced(error.$frames, stack)
  };
}

/** The stack in lines, and the place where it began. */
function traced([innermost]: readonly ApexFrame[], stack: string): Pick<TestFailure, "stack" | "place"> {
  const lines = stack.split("\n").filter(Boolean);
  return { stack: lines, ...(innermost ? { place: `${innermost.path}:${innermost.line}` } : {}) };
}

/** What the engine does not do: the Apex that asked for it matters, and nothing of the engine. */
function refusal({ message, stack = "" }: UnsupportedError): TestFailure {
  const frames = apexStack(stack);
  return { type: "Local org", message, ...traced(frames, printStack(frames)) };
}

/** Not an outcome of the Apex under test: something that the engine does wrong. */
function engineFailure(error: unknown): TestFailure {
  const { message, stack = "" } = error instanceof Error ? error : new Error(String(error));
  return {
    type: "Local org",
    message,
    stack: sourceStack(stack)
      .split("\n")
      .slice(1)
      .map((line) => line.trim())
  };
}
