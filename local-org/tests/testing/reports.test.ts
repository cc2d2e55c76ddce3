import assert from "node:assert/strict";
import { test } from "node:test";
import { TransactionLimits } from "../../org/transaction/limits.ts";
import { jsonReport } from "../../testing/json-report.ts";
import { lcovReport } from "../../testing/lcov.ts";
import { roundText, textReport } from "../../testing/text-report.ts";
import { coveredPercent, type TestReport } from "../../testing/types.ts";

const limits = new TransactionLimits();
limits.spend("queries", 2);

const REPORT: TestReport = {
  tests: [
    { className: "ATest", method: "shouldPass", outcome: "pass", milliseconds: 3.4, limits: limits.report() },
    {
      className: "ATest",
      method: "shouldFail",
      outcome: "fail",
      milliseconds: 1,
      failure: {
        type: "System.AssertException",
        message: "Assertion Failed: sum: Expected: 3, Actual: 4\n5",
        comparison: { expected: "3", actual: "4\n5" },
        stack: ["Class.ATest.shouldFail: line 9, column 1"],
        place: "classes/ATest.cls:9"
      }
    }
  ],
  coverage: [
    { className: "A", path: "classes/A.cls", coveredLines: [2, 3], uncoveredLines: [5, 6, 7, 9] },
    { className: "Empty", path: "classes/Empty.cls", coveredLines: [], uncoveredLines: [] }
  ],
  milliseconds: 1234
};

test("a failure shows what was expected, what came and where", () => {
  const text = textReport(REPORT);
  assert.match(text, /FAIL ATest\.shouldFail\n {2}System\.AssertException: Assertion Failed: sum/);
  assert.match(
    text,
    / {4}Expected: 3\n {4}Actual: {3}4\n {14}5\n {4}at classes\/ATest\.cls:9\n {4}Class\.ATest\.shouldFail: line 9, column 1/
  );
});

test("coverage names the lines that no test reached", () => {
  assert.match(textReport(REPORT), / {2}A +33\.3 % {2}uncovered: 5-7, 9\n {2}Empty +100\.0 %/);
  assert.match(textReport(REPORT), /Apex tests: 1 passed, 1 failed; coverage 33\.3 %; 1\.2 s$/);
  assert.equal(coveredPercent([]), 100);
});

test("the JSON report carries summary, tests, lines and the limits that were used", () => {
  const { summary, tests, coverage } = jsonReport(REPORT) as Record<string, unknown> & {
    tests: unknown[];
    coverage: unknown[];
  };
  assert.deepEqual(summary, {
    outcome: "Failed",
    testsRan: 2,
    passing: 1,
    failing: 1,
    skipped: 0,
    coverage: 33.3,
    durationMs: 1234
  });
  assert.deepEqual(tests[0], {
    class: "ATest",
    method: "shouldPass",
    fullName: "ATest.shouldPass",
    outcome: "pass",
    durationMs: 3,
    limits: { queries: { used: 2, maximum: 100 } }
  });
  assert.deepEqual(coverage[0], {
    class: "A",
    path: "classes/A.cls",
    percent: 33.3,
    coveredLines: [2, 3],
    uncoveredLines: [5, 6, 7, 9]
  });
});

test("lcov has every line, in order", () => {
  assert.equal(
    lcovReport(REPORT.coverage.slice(0, 1)),
    "TN:\nSF:classes/A.cls\nDA:2,1\nDA:3,1\nDA:5,0\nDA:6,0\nDA:7,0\nDA:9,0\nLF:6\nLH:2\nend_of_record\n"
  );
});

test("a round says what ran, and how all of it stands", () => {
  assert.match(roundText(REPORT, 1), /1 test run in 1\.2 s; 1 passed, 1 failed in all$/);
});
