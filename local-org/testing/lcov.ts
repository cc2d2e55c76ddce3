import type { ClassCoverage } from "./types.ts";

/** Line coverage in the form that editors and coverage services read. */
export const lcovReport = (coverage: readonly ClassCoverage[]): string => coverage.map(record).join("");

function record({ path, coveredLines, uncoveredLines }: ClassCoverage): string {
  const lines = [
    ...coveredLines.map((line) => ({ line, hits: 1 })),
    ...uncoveredLines.map((line) => ({ line, hits: 0 }))
  ].sort((a, b) => a.line - b.line);
  return [
    "TN:",
    `SF:${path}`,
    ...lines.map(({ line, hits }) => `DA:${line},${hits}`),
    `LF:${lines.length}`,
    `LH:${coveredLines.length}`,
    "end_of_record\n"
  ].join("\n");
}
