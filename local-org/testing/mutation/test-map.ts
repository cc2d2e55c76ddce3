import { hitsOf } from "../coverage.ts";
import type { TestClass } from "../discover.ts";
import type { TestRun } from "../runner.ts";

/** One test method, and what is known of it. */
export interface MappedTest {
  readonly testClass: TestClass;
  readonly name: string;
  readonly milliseconds: number;
}

/** Tests fail without any mutant: nothing can be learnt from their failing. */
export class FailingTests extends Error {
  override readonly name = "FailingTests";
}

/** Which tests run which lines. */
export class TestMap {
  readonly #byLine = new Map<string, MappedTest[]>();

  /** Runs every test once. @throws FailingTests */
  constructor(run: TestRun) {
    const failed: string[] = [];
    for (const testClass of run.classes) {
      for (const method of testClass.methods) {
        const only = { ...testClass, methods: [method] };
        for (const counter of run.program.coverage.values()) counter.reset();
        const results = run.runClass(only);
        const name = `${testClass.name}.${method}`;
        for (const { failure } of results) if (failure) failed.push(`${name}: ${failure.message}`);
        const milliseconds = results.reduce((sum, each) => sum + each.milliseconds, 0);
        this.#note({ testClass: only, name, milliseconds }, run);
      }
    }
    if (failed.length > 0) throw new FailingTests(`These tests fail without any mutant:\n${failed.join("\n")}`);
  }

  #note(test: MappedTest, run: TestRun): void {
    for (const [path, hits] of hitsOf(run.program)) {
      hits.forEach((count, line) => {
        if (count === 0) return;
        const key = keyOf(path, line);
        const tests = this.#byLine.get(key);
        if (tests) tests.push(test);
        else this.#byLine.set(key, [test]);
      });
    }
  }

  /** Those that run the line; the class's own tests first, then the quick ones. */
  of(path: string, line: number, className: string): MappedTest[] {
    const own = `${className}Test`;
    const rank = (test: MappedTest): number => (test.testClass.name === own ? 0 : 1);
    return (this.#byLine.get(keyOf(path, line)) ?? []).toSorted(
      (a, b) => rank(a) - rank(b) || a.milliseconds - b.milliseconds
    );
  }
}

const keyOf = (path: string, line: number): string => `${path}:${line}`;
