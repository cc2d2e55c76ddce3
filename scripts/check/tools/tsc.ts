import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Check, Problem } from "../check.ts";
import { runBin } from "../child.ts";

/** Types of one TypeScript project. */
export const tscCheck = (name: string, project: string): Check => ({
  name,
  async run(root) {
    if (!existsSync(join(root, project))) throw new Error(`${project} is missing`);
    // What tsc keeps for the next run makes it quicker, not laxer: it knows what a change affects.
    const state = join("node_modules", ".cache", "check", `${name}.tsbuildinfo`);
    const args = ["-p", project, "--noEmit", "--pretty", "false", "--listFiles"];
    args.push("--incremental", "--tsBuildInfoFile", state);
    const { stdout } = await runBin("typescript", "tsc", args, root);
    const lines = stdout.split(/\r?\n/);
    const own = lines.filter((line) => /^(?:\/|[A-Za-z]:).*\.[cm]?[jt]s$/.test(line) && !line.includes("node_modules"));
    return { problems: lines.flatMap(toProblem), examined: { count: own.length, what: "files" } };
  }
});

/** `path(line,column): error TS2345: text`; lines that go on with an explanation are indented and left out. */
function toProblem(line: string): Problem[] {
  const placed = /^(.+?)\((\d+),(\d+)\): error (TS\d+: .*)$/.exec(line);
  if (placed) {
    const [, file = "", row, column, message = ""] = placed;
    return [{ file: file.replaceAll("\\", "/"), line: Number(row), column: Number(column), message }];
  }
  const loose = /^error (TS\d+: .*)$/.exec(line);
  return loose?.[1] ? [{ file: ".", line: 1, column: 1, message: loose[1] }] : [];
}
