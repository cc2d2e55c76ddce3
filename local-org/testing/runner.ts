import { Environment } from "../org/environment.ts";
import type { OrgProgram } from "../org/program.ts";
import type { Program } from "../apex/compile.ts";
import { coverageOf } from "./coverage.ts";
import { discoverTests, type TestClass } from "./discover.ts";
import { runMethod } from "./run-method.ts";
import type { TestReport, TestResult } from "./types.ts";

export interface TestOptions {
  readonly stateDir: string;
  /** Only these test classes. */
  readonly classes?: readonly string[];
  readonly onResult?: (result: TestResult) => void;
  readonly now?: () => number;
}

/**
 * Runs Apex tests as an org does: without the sample data, each method in a transaction of its own with fresh statics,
 * starting from what the class's @TestSetup left, and leaving nothing behind.
 */
export function runTests({ definition, program }: OrgProgram, options: TestOptions): TestReport {
  const started = performance.now();
  const environment = new Environment(definition, {
    dataset: "empty",
    hosts: {},
    now: options.now ?? Date.now,
    stateDir: options.stateDir,
    certificates: definition.testConfig.certificates,
    inTest: true,
    program
  });
  for (const counter of program.coverage.values()) counter.reset();
  const tests: TestResult[] = [];
  const note = (result: TestResult): void => {
    tests.push(result);
    options.onResult?.(result);
  };
  for (const testClass of discoverTests(program, options.classes)) runClass(testClass, program, environment, note);
  return { tests, coverage: coverageOf(program), milliseconds: performance.now() - started };
}

function runClass(
  testClass: TestClass,
  program: Program,
  environment: Environment,
  note: (result: TestResult) => void
): void {
  const { store } = environment.database;
  const untouched = store.snapshot();
  const result = (method: string, run: ReturnType<typeof runMethod>): TestResult => ({
    className: testClass.name,
    method,
    outcome: run.failure ? "fail" : "pass",
    ...run
  });
  for (const setup of testClass.setups) {
    const run = runMethod(program, environment, testClass.name, setup);
    if (run.failure) note(result(setup, run));
  }
  const prepared = store.snapshot();
  for (const method of testClass.methods) {
    note(result(method, runMethod(program, environment, testClass.name, method)));
    store.restore(prepared);
  }
  store.restore(untouched);
}
