/** Runs Apex snippets against a host without data and says what they print, throw, or why they do not compile. */
import assert from "node:assert/strict";
import { compileProgram, type Program } from "../../apex/compile.ts";
import { withHost } from "../../apex/host.ts";
import type { SchemaProvider } from "../../apex/schema.ts";
import { ApexException } from "../../apex/runtime/exceptions.ts";
import { printStack } from "../../apex/runtime/stack.ts";
import { fakeHost, NO_OBJECTS } from "./fake-host.ts";

export interface Snippet {
  /** Anonymous Apex. */
  readonly run: string;
  /** Sources of classes it uses. */
  readonly classes?: readonly string[];
  readonly schema?: SchemaProvider;
}

/** The path of a class file: what problems and stack frames name. */
const pathOf = (source: string): string =>
  `${/\b(?:class|interface|enum)\s+(\w+)/i.exec(source)?.[1] ?? "Unnamed"}.cls`;

function compile({ classes = [], schema = NO_OBJECTS }: Omit<Snippet, "run">): Program {
  const { program, problems } = compileProgram(
    classes.map((text) => ({ path: pathOf(text), text })),
    schema
  );
  assert.deepEqual(problems, []);
  return program as Program;
}

/** The debug log. */
export function debugLog(snippet: Snippet): string[] {
  const program = compile(snippet);
  const { run, problems } = program.compileAnonymous(snippet.run);
  assert.deepEqual(problems, []);
  const log: string[] = [];
  withHost(fakeHost(log, snippet.schema), () => run?.(program.newTransaction()));
  return log;
}

/** The snippet's debug log, line by line. */
export const prints = (run: string, expected: readonly string[], ...classes: readonly string[]): void =>
  assert.deepEqual(debugLog({ run, classes }), expected);

/** `System.debug(expression)` prints the expected text. */
export const shows = (expressions: Readonly<Record<string, string>>, ...classes: readonly string[]): void => {
  const run = Object.keys(expressions)
    .map((expression) => `System.debug(${expression});`)
    .join("\n");
  assert.deepEqual(debugLog({ run, classes }), Object.values(expressions));
};

function exceptionOf(run: string, classes: readonly string[]): ApexException {
  try {
    debugLog({ run, classes });
  } catch (error) {
    if (error instanceof ApexException) return error;
    throw error;
  }
  return assert.fail("The snippet threw nothing.");
}

/** The uncaught exception: type and message. */
export const throws = (run: string, expected: string, ...classes: readonly string[]): void =>
  assert.equal(exceptionOf(run, classes).$describe(), expected);

/** The stack of the uncaught exception, a frame a line. */
export const stackOf = (run: string, ...classes: readonly string[]): string[] =>
  printStack(exceptionOf(run, classes).$frames).split("\n");

/** Problems of classes as `Foo.cls:3 message`. */
export function refuses(
  classes: readonly string[],
  expected: readonly string[],
  schema: SchemaProvider = NO_OBJECTS
): void {
  const { problems } = compileProgram(
    classes.map((text) => ({ path: pathOf(text), text })),
    schema
  );
  assert.deepEqual(
    problems.map(({ path, line, message }) => `${path}:${line} ${message}`),
    expected
  );
}

/** Problems of anonymous Apex as `3 message`. */
export function refusesScript(run: string, expected: readonly string[], snippet: Omit<Snippet, "run"> = {}): void {
  const { problems } = compile(snippet).compileAnonymous(run);
  assert.deepEqual(
    problems.map(({ line, message }) => `${line} ${message}`),
    expected
  );
}
