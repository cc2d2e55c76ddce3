/** Judges the format of a whole repository in a process of its own: prints `{ problems, count }` as JSON. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as prettier from "prettier";
import type { Problem } from "../check.ts";
import { filesBelow } from "../files-below.ts";
import { KnownGood, read, versionOf } from "../known-good.ts";
import { judgeFile } from "./judge-file.ts";

/** The Apex parser is a process of its own: two files at once keep it and this one busy. */
const AT_ONCE = 3;

const root = process.argv[2] ?? process.cwd();
const tools = ["prettier", "prettier-plugin-apex", "@prettier/plugin-xml"].map(versionOf);
const known = new KnownGood(root, "format", [...tools, read(join(root, ".prettierrc.json"))]);
const files = await formattable(filesBelow(root));
const waiting = files.filter((file) => !known.has(file, readFileSync(join(root, file), "utf8")));
const problems: Problem[] = [];

await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      const problem = await judgeFile(root, file);
      if (problem) problems.push(problem);
      else known.add(file, readFileSync(join(root, file), "utf8"));
    }
  })
);
known.save();
console.log(JSON.stringify({ problems, count: files.length }));

/** Those that prettier has a parser for and nobody asked it to ignore: what `prettier --check .` looks at. */
async function formattable(paths: readonly string[]): Promise<string[]> {
  const ignorePath = [".gitignore", ".prettierignore"].map((name) => join(root, name));
  const plugins = (await prettier.resolveConfig(join(root, "package.json")))?.plugins ?? [];
  const infos = await Promise.all(paths.map((path) => prettier.getFileInfo(join(root, path), { ignorePath, plugins })));
  return paths.filter((_, index) => !infos[index]?.ignored && infos[index]?.inferredParser);
}
