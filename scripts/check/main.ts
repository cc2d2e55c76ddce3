/**
 * `npm run check`: every check that needs no running org, in one report.
 *   --only NAME[,NAME]  some of them      --list  their names      --json FILE  the result as data
 */
import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import type { Check } from "./check.ts";
import { allChecks } from "./checks.ts";
import { findingLine, findings, totals, verdictLine } from "./report.ts";
import { runChecks } from "./run-checks.ts";

/** Runs what the arguments ask for and sets the exit code. */
export async function main(root: string, args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { only: { type: "string" }, list: { type: "boolean" }, json: { type: "string" } }
  });
  if (values.list)
    return console.log(
      allChecks()
        .map((check) => check.name)
        .join("\n")
    );
  const verdicts = await runChecks(selected(values.only), {
    root,
    atOnce: Math.min(availableParallelism(), 4),
    ci: process.env["CI"] === "true",
    onVerdict: (verdict) => console.log(verdictLine(verdict))
  });
  const found = findings(verdicts);
  const sum = totals(verdicts);
  if (found.length > 0) console.log(`\n${found.map(findingLine).join("\n")}`);
  console.log(`\n${sum.passed} checks passed, ${sum.failed} failed, ${sum.skipped} skipped; ${found.length} problems`);
  if (values.json !== undefined) writeFileSync(values.json, JSON.stringify({ ...sum, problems: found }, null, 2));
  process.exitCode = sum.failed > 0 ? 1 : 0;
}

function selected(only: string | undefined): readonly Check[] {
  const all = allChecks();
  if (only === undefined) return all;
  return only.split(",").map((name) => {
    const check = all.find((candidate) => candidate.name === name.trim());
    if (check === undefined) throw new Error(`no check is called ${name}; --list names them`);
    return check;
  });
}
