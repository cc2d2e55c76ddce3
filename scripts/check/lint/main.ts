/**
 * Lints the repository in a process of its own: prints `{ problems, count }` as JSON. Only what could be judged another
 * way than last time is judged again: what has changed itself, or imports what has changed.
 */
import { ESLint } from "eslint";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../check.ts";
import { filesBelow } from "../files-below.ts";
import { KnownGood, read, versionOf } from "../known-good.ts";
import { relativePath } from "../paths.ts";
import { ImportClosures } from "./import-closures.ts";

// As the command line of ESLint has it: nothing is watched, so each program of types is made once.
process.env["TSESTREE_SINGLE_RUN"] = "true";

const root = process.argv[2] ?? process.cwd();
const sources = filesBelow(root, [".local-org"]).filter((path) => /\.(?:[cm]?js|ts|json)$/.test(path));
const texts = new Map(sources.map((path) => [path, readFileSync(join(root, path), "utf8")]));
const closures = new ImportClosures(texts, aliases());
const known = new KnownGood(root, "lint", everywhere());
const eslint = new ESLint({ cwd: root });
const linted = await configured([...texts.keys()].filter((path) => !path.endsWith(".json")));
const contents = new Map(linted.map((path) => [path, closures.contentOf(path)]));
const waiting = linted.filter((path) => !known.has(path, contents.get(path) ?? ""));
const results = waiting.length === 0 ? [] : await eslint.lintFiles(waiting.map((path) => join(root, path)));
for (const { filePath, messages } of results) {
  const path = relativePath(root, filePath);
  if (messages.length === 0) known.add(path, contents.get(path) ?? "");
}
known.save();
console.log(JSON.stringify({ problems: results.flatMap(toProblems), count: linted.length }));

/** What concerns every file: versions, configuration, and declarations that nobody has to import. */
function everywhere(): string[] {
  const ambient = [...texts].filter(([path, text]) => path.endsWith(".ts") && isAmbient(path, text));
  const configuration = readdirSync(root).filter((name) =>
    /^(?:eslint\.config\.|tsconfig)|^package-lock\.json$/.test(name)
  );
  const nested = [
    "local-org/tsconfig.json",
    "local-org/preview/page/tsconfig.json",
    "scripts/tsconfig.json",
    "receiver/tsconfig.json"
  ];
  return [
    versionOf("eslint"),
    process.version,
    ...ambient.map(([path, text]) => `${path}\n${text}`),
    ...[...configuration, ...nested].map((name) => `${name}\n${read(join(root, name))}`)
  ].map((text) => createHash("sha256").update(text).digest("base64"));
}

function isAmbient(path: string, text: string): boolean {
  return path.endsWith(".d.ts") || /^declare (?:module|global)\b/m.test(text) || !/^(?:import|export)\b/m.test(text);
}

/** `c/countersign` is a file of the components. */
function aliases(): ReadonlyMap<string, string> {
  const { compilerOptions } = JSON.parse(read(join(root, "tsconfig.paths.json")) || "{}") as {
    compilerOptions?: { paths?: Record<string, string[]> };
  };
  const paths = Object.entries(compilerOptions?.paths ?? {});
  return new Map(
    paths.flatMap(([name, [file]]) => (file === undefined ? [] : [[name, file.replace(/^\.\//, "")] as const]))
  );
}

/** Those that a configuration is for and nobody asked to ignore: what `eslint .` looks at. */
async function configured(paths: readonly string[]): Promise<string[]> {
  const configurations = await Promise.all(
    paths.map((path) => eslint.calculateConfigForFile(join(root, path)) as Promise<unknown>)
  );
  return paths.filter((_, index) => configurations[index] !== undefined);
}

function toProblems({ filePath, messages }: ESLint.LintResult): Problem[] {
  return messages.map(({ line, column, message, ruleId }) => ({
    file: relativePath(root, filePath),
    line: line || 1,
    column: column || 1,
    message: `${message}${ruleId ? ` [${ruleId}]` : ""}`
  }));
}
