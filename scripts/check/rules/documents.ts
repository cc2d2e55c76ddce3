import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Problem } from "../check.ts";
import { repositoryFiles } from "../files.ts";
import { problemAt, type Rule } from "../package/rule.ts";

/** Links of the documents lead somewhere, and the commands they name exist. */
export const documentsRule: Rule = {
  name: "documents",
  examine({ root }) {
    const documents = markdownFiles(root);
    const scripts = scriptNames(root);
    return {
      problems: documents.flatMap((path) => [
        ...eachLine(root, path, LINK, (target) => deadLink(root, path, target)),
        ...eachLine(root, path, COMMAND, (name) => (scripts.has(name) ? undefined : `there is no npm script ${name}`))
      ]),
      examined: { count: documents.length, what: "documents" }
    };
  }
};

const LINK = /\]\((?!https?:|mailto:|#)([^)\s]+)\)/g;
const COMMAND = /\bnpm run (?:--silent )?([a-z][\w:-]*)/g;

function markdownFiles(root: string): string[] {
  const top = readdirSync(root).filter((name) => name.endsWith(".md"));
  return [
    ...top,
    ...repositoryFiles(root, ["docs", "local-org", "receiver", "scripts"]).filter((path) => path.endsWith(".md"))
  ];
}

const scriptNames = (root: string): Set<string> =>
  new Set(Object.keys((JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: object }).scripts));

function eachLine(
  root: string,
  path: string,
  pattern: RegExp,
  judge: (found: string) => string | undefined
): Problem[] {
  const lines = readFileSync(join(root, path), "utf8").split("\n");
  return lines.flatMap((text, index) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const reason = judge(match[1] ?? "");
      return reason ? [problemAt({ path, line: index + 1, column: match.index + 1 }, reason)] : [];
    })
  );
}

function deadLink(root: string, document: string, target: string): string | undefined {
  const path = decodeURIComponent(target.replace(/#.*$/, ""));
  return existsSync(join(root, dirname(document), path)) ? undefined : `${target} does not exist`;
}
