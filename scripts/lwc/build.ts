import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import * as prettier from "prettier";
import blankTypes from "ts-blank-space";
import { SOURCE, TARGET, filesBelow, writeTypeScriptPaths } from "./paths.ts";
import { typeCheck } from "./type-check.ts";

/** What stands between the sources and a build, as `file:line message`. */
export class BuildProblems extends Error {
  readonly problems: string[];

  constructor(problems: string[]) {
    super(problems.join("\n"));
    this.problems = problems;
  }
}

/** What a build did. */
export interface BuildResult {
  files: number;
  written: number;
  removed: number;
}

/**
 * Checks the types of the components, erases them, and lays the bundles out as the platform expects them.
 * @param root the repository
 * @throws BuildProblems when the sources cannot be built
 */
export async function buildLwc(root: string, { checkTypes = true } = {}): Promise<BuildResult> {
  await writeTypeScriptPaths(root);
  const problems = checkTypes ? typeCheck(root) : [];
  if (problems.length > 0) {
    throw new BuildProblems(problems);
  }
  const outputs = await outputsOf(root);
  return { files: outputs.size, ...replaceTarget(join(root, TARGET), outputs) };
}

/** The texts to write, by path below the target. */
async function outputsOf(root: string): Promise<Map<string, string>> {
  const outputs = new Map<string, string>();
  for (const name of filesBelow(join(root, SOURCE)).filter(isDeployed)) {
    const text = readFileSync(join(root, SOURCE, name), "utf8");
    if (name.endsWith(".ts")) {
      outputs.set(name.replace(/\.ts$/, ".js"), await eraseTypes(root, join(SOURCE, name), text));
    } else {
      outputs.set(name, text);
    }
  }
  return outputs;
}

function isDeployed(name: string): boolean {
  return !name.includes("__tests__") && !name.endsWith(".d.ts");
}

/** Blanks the types out, which keeps every statement as written, and closes the gaps with prettier. */
async function eraseTypes(root: string, file: string, text: string): Promise<string> {
  const problems: string[] = [];
  // The nodes have no parents, so they cannot tell their own text.
  const script = blankTypes(text, ({ pos, end }) => {
    const code = text.slice(pos, end).trimStart();
    const line = text.slice(0, end - code.length).split("\n").length;
    problems.push(`${file}:${line} not erasable: ${code.split("\n")[0]}`);
  });
  if (problems.length > 0) {
    throw new BuildProblems(problems);
  }
  const config = await prettier.resolveConfig(join(root, file));
  return prettier.format(script, { ...config, plugins: [], parser: "babel" });
}

/** Writes what changed and removes what is no longer built, so that a watcher sees only real changes. */
function replaceTarget(target: string, outputs: Map<string, string>): { written: number; removed: number } {
  const stale = filesBelow(target).filter((name) => !outputs.has(name));
  stale.forEach((name) => rmSync(join(target, name)));
  const changed = [...outputs].filter(([name, text]) => !holds(join(target, name), text));
  for (const [name, text] of changed) {
    mkdirSync(dirname(join(target, name)), { recursive: true });
    writeFileSync(join(target, name), text);
  }
  return { written: changed.length, removed: stale.length };
}

function holds(file: string, text: string): boolean {
  return existsSync(file) && readFileSync(file, "utf8") === text;
}
