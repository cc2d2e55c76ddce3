import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { SOURCE, TARGET, bundlesIn } from "../paths.ts";
import { checkApexDeclarations } from "./apex-declarations.ts";
import { checkBundleConfig } from "./bundle-config.ts";
import { compileBundle, type Bundle } from "./compile-bundle.ts";
import type { Problem } from "./problem.ts";
import { unresolved } from "./references.ts";
import { Repository } from "./repository.ts";
import { unknownProperties } from "./template-properties.ts";

/** How many bundles were checked, and what is wrong, as `file:line message`. */
export interface CheckResult {
  bundles: number;
  problems: string[];
}

/**
 * Compiles every built bundle with the platform's compiler and looks up everything it refers to.
 * @param root the repository
 */
export async function checkLwc(root: string): Promise<CheckResult> {
  const bundles = await compileAll(join(root, TARGET));
  if (bundles.size === 0) {
    return { bundles: 0, problems: [`${TARGET}:1 nothing is built: run node scripts/build-lwc.mjs first`] };
  }
  const repository = new Repository(root);
  const inBundles = [...bundles.values()].flatMap((bundle) =>
    problemsOf(root, bundle, bundles, repository).map((problem) => inSource(root, bundle.name, problem))
  );
  const problems = [...inBundles, ...checkApexDeclarations(root, repository)];
  return { bundles: bundles.size, problems: problems.map(({ file, line, message }) => `${file}:${line} ${message}`) };
}

async function compileAll(target: string): Promise<Map<string, Bundle>> {
  const bundles = new Map<string, Bundle>();
  for (const name of bundlesIn(target)) {
    bundles.set(name, await compileBundle(target, name));
  }
  return bundles;
}

function problemsOf(root: string, bundle: Bundle, bundles: Map<string, Bundle>, repository: Repository): Problem[] {
  const references = bundle.references.flatMap(({ type, id, file, line }) => {
    const message = unresolved({ type, id }, repository);
    return message === undefined ? [] : [{ file, line, message }];
  });
  const config = join(root, TARGET, bundle.name, `${bundle.name}.js-meta.xml`);
  return [
    ...bundle.problems,
    ...references,
    ...unknownProperties(bundle, bundles, repository),
    ...checkBundleConfig(config, bundle.api, repository)
  ];
}

/**
 * Problems are found in what is built and mended in what is written. Templates, styles and configuration are copied,
 * so the line is the same; in a script it is where the same text stands.
 */
function inSource(root: string, bundle: string, { file, line, message }: Problem): Problem {
  if (!file.endsWith(".js")) {
    return { file: join(SOURCE, bundle, file), line, message };
  }
  const built = join(TARGET, bundle, file);
  const written = join(SOURCE, bundle, file.replace(/\.js$/, ".ts"));
  const text = linesOf(root, built)[line - 1];
  const index = linesOf(root, written).findIndex((candidate) => candidate === text);
  return index < 0 ? { file: built, line, message } : { file: written, line: index + 1, message };
}

function linesOf(root: string, file: string): string[] {
  if (!existsSync(join(root, file))) {
    return [];
  }
  const lines = readFileSync(join(root, file), "utf8").split("\n");
  return lines.map((line) => line.trim());
}
