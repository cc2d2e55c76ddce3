import type { LimitReport } from "../org/transaction/limits.ts";

export interface TestFailure {
  /** `System.AssertException`, ... */
  readonly type: string;
  readonly message: string;
  /** What an assertion compared. */
  readonly comparison?: { readonly expected: string; readonly actual: string };
  /** `Class.FooTest.shouldBar: line 12, column 1`, innermost first; then the causes, each with its own. */
  readonly stack: readonly string[];
  /** `force-app/main/test/classes/FooTest.cls:12`; missing where no Apex ran. */
  readonly place?: string;
}

export interface TestResult {
  readonly className: string;
  readonly method: string;
  readonly outcome: "pass" | "fail" | "skip";
  readonly milliseconds: number;
  readonly failure?: TestFailure;
  /** Of the Test.startTest block, or of the whole method where there is none. */
  readonly limits?: LimitReport;
}

export interface ClassCoverage {
  readonly className: string;
  readonly path: string;
  readonly coveredLines: readonly number[];
  readonly uncoveredLines: readonly number[];
}

export interface TestReport {
  readonly tests: readonly TestResult[];
  readonly coverage: readonly ClassCoverage[];
  readonly milliseconds: number;
}

/** Share of covered lines in percent, with one decimal; 100 where there is nothing to cover. */
export function coveredPercent(classes: readonly ClassCoverage[]): number {
  const covered = classes.reduce((sum, each) => sum + each.coveredLines.length, 0);
  const all = covered + classes.reduce((sum, each) => sum + each.uncoveredLines.length, 0);
  return all === 0 ? 100 : Math.round((covered / all) * 1000) / 10;
}
