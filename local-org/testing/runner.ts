import { Environment } from "../org/environment.ts";
import type { OrgProgram } from "../org/program.ts";
import type { Program } from "../apex/compile.ts";
import { coverageOf } from "./coverage.ts";
import { discoverTests, type TestClass } from "./discover.ts";
import { runMethod, type MethodRun } from "./run-method.ts";
import type { TestReport, TestResult } from "./types.ts";

export interface TestOptions {
  readonly stateDir: string;
  /** Only these test classes. */
  readonly classes?: readonly string[];
  readonly onResult?: (result: TestResult) => void;
  readonly now?: () => number;
}

/** Runs all tests, one after the other. */
export function runTests(opened: OrgProgram, options: TestOptions): TestReport {
  const started = performance.now();
  const run = new TestRun(opened, options);
  const tests = run.classes.flatMap((testClass) => run.runClass(testClass, options.onResult));
  return { tests, coverage: coverageOf(run.program), milliseconds: performance.now() - started };
}

/**
 * Runs Apex tests as an org does: without the sample data, each method in a transaction of its own with fresh statics,
 * starting from what the class's @TestSetup left, and leaving nothing behind.
 */
export class TestRun {
  /** What there is to run, by name. */
  readonly classes: readonly TestClass[];
  readonly program: Program;
  readonly #environment: Environment;

  /** @throws UnknownTestClass */
  constructor({ definition, program }: OrgProgram, options: TestOptions) {
    this.program = program;
    this.classes = discoverTests(program, options.classes);
    this.#environment = new Environment(definition, {
      ...definition.testConfig,
      dataset: "empty",
      hosts: {},
      now: options.now ?? Date.now,
      stateDir: options.stateDir,
      certificates: definition.testConfig.certificates,
      inTest: true,
      program
    });
    for (const counter of program.coverage.values()) counter.reset();
  }

  runClass(testClass: TestClass, onResult: (result: TestResult) => void = () => undefined): TestResult[] {
    const { store } = this.#environment.database;
    const results: TestResult[] = [];
    const note = (method: string, run: MethodRun): void => {
      const result = { className: testClass.name, method, outcome: run.failure ? "fail" : "pass", ...run } as const;
      results.push(result);
      onResult(result);
    };
    const untouched = store.snapshot();
    for (const setup of testClass.setups) {
      const run = this.#run(testClass, setup);
      if (run.failure) note(setup, run);
    }
    const prepared = store.snapshot();
    for (const method of testClass.methods) {
      note(method, this.#run(testClass, method));
      store.restore(prepared);
    }
    store.restore(untouched);
    return results;
  }

  #run(testClass: TestClass, method: string): MethodRun {
    this.#environment.caches.evictAll();
    return runMethod(this.program, this.#environment, testClass.name, method);
  }
}
