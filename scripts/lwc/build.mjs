import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import * as prettier from "prettier";
import blankTypes from "ts-blank-space";
import { SOURCE, TARGET, filesBelow, writeTypeScriptPaths } from "./paths.mjs";
import { typeCheck } from "./type-check.mjs";

/** What stands between the sources and a build, as `file:line message`. */
export class BuildProblems extends Error {
  /** @param {string[]} problems */
  constructor(problems) {
    super(problems.join("\n"));
    this.problems = problems;
  }
}

/**
 * Checks the types of the components, erases them, and lays the bundles out as the platform expects them.
 * @param {string} root the repository
 * @param {{ checkTypes?: boolean }} [options]
 * @returns {Promise<{ files: number, written: number, removed: number }>}
 */
export async function buildLwc(root, { checkTypes = true } = {}) {
  await writeTypeScriptPaths(root);
  const problems = checkTypes ? typeCheck(root) : [];
  if (problems.length > 0) {
    throw new BuildProblems(problems);
  }
  const outputs = await outputsOf(root);
  return { files: outputs.size, ...replaceTarget(join(root, TARGET), outputs) };
}

/** @param {string} root */
async function outputsOf(root) {
  /** @type {Map<string, string>} by path below the target */
  const outputs = new Map();
  for (const name of filesBelow(join(root, SOURCE)).filter(isDeployed)) {
    const text = readFileSync(join(root, SOURCE, name), "utf8");
    if (name.endsWith(".ts")) {
      const output = name.replace(/\.ts$/, ".js");
      outputs.set(output, await eraseTypes(root, join(SOURCE, name), text));
    } else {
      outputs.set(name, text);
    }
  }
  return outputs;
}

/** @param {string} name */
function isDeployed(name) {
  return !name.includes("__tests__") && !name.endsWith(".d.ts");
}

/**
 * Blanks the types out, which keeps every statement and comment as written, and closes the gaps with prettier.
 * @param {string} root
 * @param {string} file
 * @param {string} text
 */
async function eraseTypes(root, file, text) {
  /** @type {string[]} */
  const problems = [];
  const script = blankTypes(text, (node) => {
    const line = text.slice(0, node.getStart()).split("\n").length;
    problems.push(`${file}:${line} not erasable: ${node.getText()}`);
  });
  if (problems.length > 0) {
    throw new BuildProblems(problems);
  }
  const config = await prettier.resolveConfig(join(root, file));
  return prettier.format(script, { ...config, plugins: [], parser: "babel" });
}

/**
 * Writes what changed and removes what is no longer built, so that a watcher sees only real changes.
 * @param {string} target
 * @param {Map<string, string>} outputs
 */
function replaceTarget(target, outputs) {
  const stale = filesBelow(target).filter((name) => !outputs.has(name));
  stale.forEach((name) => rmSync(join(target, name)));
  const changed = [...outputs].filter(([name, text]) => !holds(join(target, name), text));
  for (const [name, text] of changed) {
    mkdirSync(dirname(join(target, name)), { recursive: true });
    writeFileSync(join(target, name), text);
  }
  return { written: changed.length, removed: stale.length };
}

/**
 * @param {string} file
 * @param {string} text
 */
function holds(file, text) {
  return existsSync(file) && readFileSync(file, "utf8") === text;
}
