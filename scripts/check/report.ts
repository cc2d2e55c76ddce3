import type { Finding, Verdict } from "./run-checks.ts";

/** `file:line:column message  (check)` on one line: what editors and terminals make a link of. */
export const findingLine = ({ file, line, column, message, check }: Finding): string =>
  `${file}:${line}:${column} ${message.replaceAll(/\s*\n\s*/g, " ")}  (${check})`;

/** One line a check: what it did, how long it took, how it ended. */
export function verdictLine(verdict: Verdict): string {
  const sign = { passed: "ok  ", failed: "FAIL", skipped: "skip" }[verdict.state];
  const seconds = `${(verdict.milliseconds / 1000).toFixed(1)} s`;
  const result = verdict.state === "failed" ? `${verdict.findings.length} problem(s)` : verdict.examined;
  return `${sign}  ${verdict.check.padEnd(22)} ${result.padEnd(18)} ${seconds.padStart(7)}${verdict.skipped ? `  ${verdict.skipped}` : ""}`;
}

export interface Totals {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export function totals(verdicts: readonly Verdict[]): Totals {
  const count = (state: Verdict["state"]): number => verdicts.filter((verdict) => verdict.state === state).length;
  return { passed: count("passed"), failed: count("failed"), skipped: count("skipped") };
}

/** All findings, the same text at the same place only once (two type-check projects share files). */
export function findings(verdicts: readonly Verdict[]): Finding[] {
  const all = verdicts.flatMap((verdict) => verdict.findings);
  return [...new Map(all.map((finding) => [findingLine({ ...finding, check: "" }), finding])).values()];
}
