import type { LimitName } from "../apex/host.ts";
import type { LimitReport } from "../org/transaction/limits.ts";
import { coveredPercent, type TestReport } from "./types.ts";

/** The report as `--json FILE` writes it. */
export function jsonReport({ tests, coverage, milliseconds }: TestReport): object {
  const count = (outcome: string): number => tests.filter((test) => test.outcome === outcome).length;
  return {
    summary: {
      outcome: count("fail") > 0 ? "Failed" : "Passed",
      testsRan: tests.length - count("skip"),
      passing: count("pass"),
      failing: count("fail"),
      skipped: count("skip"),
      coverage: coveredPercent(coverage),
      durationMs: Math.round(milliseconds)
    },
    tests: tests.map(({ className, method, outcome, milliseconds: time, failure, limits }) => ({
      class: className,
      method,
      fullName: `${className}.${method}`,
      outcome,
      durationMs: Math.round(time),
      ...(failure ? { failure } : {}),
      ...(limits ? { limits: usedOnly(limits) } : {})
    })),
    coverage: coverage.map((each) => ({
      class: each.className,
      path: each.path,
      percent: coveredPercent([each]),
      coveredLines: each.coveredLines,
      uncoveredLines: each.uncoveredLines
    }))
  };
}

/** `{queries: {used, maximum}, ...}` of the limits that were touched. */
function usedOnly(limits: LimitReport): Partial<LimitReport> {
  const names = (Object.keys(limits) as LimitName[]).filter((name) => limits[name].used > 0);
  return Object.fromEntries(names.map((name) => [name, limits[name]]));
}
