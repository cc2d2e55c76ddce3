import { coveredPercent, type ClassCoverage, type TestReport, type TestResult } from "./types.ts";

const PLACES = 8;

/** The report a person reads: failures with their places, coverage by class, the sum. */
export function textReport(report: TestReport): string {
  const failed = report.tests.filter((test) => test.outcome === "fail");
  return [...failed.map(failureText), coverageText(report.coverage), summaryText(report)].filter(Boolean).join("\n\n");
}

/** One line a test, as it ends. */
export function resultLine(test: TestResult): string {
  const mark = { pass: "ok  ", fail: "FAIL", skip: "skip" }[test.outcome];
  return `${mark} ${test.className}.${test.method} (${Math.round(test.milliseconds)} ms)`;
}

function failureText({ className, method, failure }: TestResult): string {
  const { type, message = "", comparison, place, stack = [] } = failure ?? {};
  return [
    `FAIL ${className}.${method}`,
    `  ${type}: ${indented(message, 2)}`,
    // Below each other: what differs shows.
    ...(comparison
      ? [`    Expected: ${indented(comparison.expected, 14)}`, `    Actual:   ${indented(comparison.actual, 14)}`]
      : []),
    ...(place === undefined ? [] : [`    at ${place}`]),
    ...stack.map((line) => `    ${indented(line, 4)}`)
  ].join("\n");
}

const indented = (text: string, width: number): string => text.split("\n").join(`\n${" ".repeat(width)}`);

function coverageText(coverage: readonly ClassCoverage[]): string {
  if (coverage.length === 0) return "";
  const width = Math.max(...coverage.map((each) => each.className.length));
  const rows = coverage.map((each) => {
    const percent = `${coveredPercent([each]).toFixed(1)} %`.padStart(PLACES);
    return `  ${each.className.padEnd(width)} ${percent}  ${uncoveredText(each.uncoveredLines)}`.trimEnd();
  });
  return ["Coverage", ...rows].join("\n");
}

/** `uncovered: 3, 7-9` */
function uncoveredText(lines: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const line of lines) {
    const last = ranges.at(-1);
    if (last && last[1] === line - 1) last[1] = line;
    else ranges.push([line, line]);
  }
  return ranges.length === 0
    ? ""
    : `uncovered: ${ranges.map(([from, to]) => (from === to ? from : `${from}-${to}`)).join(", ")}`;
}

/** What a round of watching says: failures, the coverage of a whole run, how it stands. */
export function roundText(report: TestReport, ran: number): string {
  const failed = report.tests.filter((test) => test.outcome === "fail");
  const lines = [...failed.map(failureText), coverageText(report.coverage)].filter(Boolean);
  const count = (outcome: string): number => report.tests.filter((test) => test.outcome === outcome).length;
  const seconds = (report.milliseconds / 1000).toFixed(1);
  const what = `${ran} ${ran === 1 ? "test" : "tests"} run in ${seconds} s`;
  return [...lines, `${what}; ${count("pass")} passed, ${count("fail")} failed in all`].join("\n\n");
}

function summaryText({ tests, coverage, milliseconds }: TestReport): string {
  const count = (outcome: string): number => tests.filter((test) => test.outcome === outcome).length;
  const skipped = count("skip") > 0 ? `, ${count("skip")} skipped` : "";
  const seconds = (milliseconds / 1000).toFixed(1);
  return `Apex tests: ${count("pass")} passed, ${count("fail")} failed${skipped}; coverage ${coveredPercent(coverage)} %; ${seconds} s`;
}
