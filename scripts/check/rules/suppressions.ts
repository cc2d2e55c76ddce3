import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../check.ts";
import { repositoryFiles } from "../files.ts";
import { problemAt, type Rule } from "../package/rule.ts";

/** Whoever switches a rule off says why, right there. */
export const suppressionsRule: Rule = {
  name: "suppressions",
  examine({ root }) {
    const files = repositoryFiles(root).filter((path) => /\.(?:[cm]?[jt]s|cls|trigger|html|css)$/.test(path));
    return {
      problems: files.flatMap((path) => unexplained(path, readFileSync(join(root, path), "utf8"))),
      examined: { count: files.length, what: "files" }
    };
  }
};

function unexplained(path: string, text: string): Problem[] {
  const lines = text.split("\n");
  return lines.flatMap((line, index) => {
    const found = isUnexplained(line, lines[index - 1] ?? "");
    return found ? [problemAt({ path, line: index + 1 }, `${found} without a reason beside it`)] : [];
  });
}

/** Returns what is suppressed there without a reason. */
function isUnexplained(line: string, before: string): string | undefined {
  const linter = /(?:\/\/|\/\*|<!--)\s*((?:eslint|stylelint)-disable(?:-\w+)*)(?!.* -- \S)/.exec(line)?.[1];
  if (linter) return linter;
  const apex = /^\s*(@SuppressWarnings\([^)]*\)|\/\/ ?NOPMD\s*$)/i.exec(line)?.[1];
  return apex && !/\/\/.{10}/.test(line) && !/^\s*(?:\/\/|\*|\/\*)/.test(before) ? apex : undefined;
}
