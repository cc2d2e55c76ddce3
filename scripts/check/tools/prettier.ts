import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as prettier from "prettier";
import type { Check, Problem } from "../check.ts";
import { apexSyntaxPlace } from "../apex-syntax-place.ts";
import { runBin } from "../child.ts";
import { firstDifference } from "../first-difference.ts";

/** Format of everything prettier knows. For Apex this is the syntax check too: the plugin carries the official parser. */
export const prettierCheck: Check = {
  name: "format",
  async run(root) {
    const { stdout, stderr } = await runBin("prettier", "prettier", ["--check", "--log-level", "debug", "."], root);
    const log = `${stdout}\n${stderr}`.split(/\r?\n/);
    const unformatted = log.flatMap((line) => /^\[warn\] (.+\.\w+)$/.exec(line)?.[1] ?? []);
    const differences = await Promise.all(unformatted.map((file) => difference(root, file)));
    const examined = log.filter((line) => / \d+ms/.test(line)).length;
    return {
      problems: [...differences, ...syntaxErrors(root, log)],
      examined: { count: examined, what: "files" }
    };
  }
};

async function difference(root: string, file: string): Promise<Problem> {
  const path = join(root, file);
  const text = readFileSync(path, "utf8");
  const options = await prettier.resolveConfig(path);
  const place = firstDifference(text, await prettier.format(text, { ...options, filepath: path }));
  return { file, ...place, message: "not formatted as prettier does it: npm run format" };
}

/** `[error] path: SyntaxError: text (line:column)`, then a stack or the code around it, which the report leaves out. */
function syntaxErrors(root: string, log: readonly string[]): Problem[] {
  return log.flatMap((line) => {
    const found = /^\[error\] (\S+?): (\w*Error: .*?)(?: \((\d+):(\d+)\))?$/.exec(line);
    if (!found) return [];
    const [, file = ".", message = "", row, column] = found;
    const place = row === undefined ? placeIn(join(root, file)) : { line: Number(row), column: Number(column) };
    return [{ file, ...place, message }];
  });
}

const placeIn = (path: string): { line: number; column: number } =>
  path.endsWith(".cls") ? apexSyntaxPlace(readFileSync(path, "utf8")) : { line: 1, column: 1 };
