import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { SOURCE, TARGET, bundlesIn } from "../paths.mjs";
import { checkApexDeclarations } from "./apex-declarations.mjs";
import { checkBundleConfig } from "./bundle-config.mjs";
import { compileBundle } from "./compile-bundle.mjs";
import { unresolved } from "./references.mjs";
import { Repository } from "./repository.mjs";
import { unknownProperties } from "./template-properties.mjs";

/** @typedef {import("./compile-bundle.mjs").Bundle} Bundle */

/**
 * Compiles every built bundle with the platform's compiler and looks up everything it refers to.
 * @param {string} root the repository
 * @returns {Promise<{ bundles: number, problems: string[] }>} problems as `file:line message`
 */
export async function checkLwc(root) {
  const target = join(root, TARGET);
  const bundles = new Map();
  for (const name of bundlesIn(target)) {
    bundles.set(name, await compileBundle(target, name));
  }
  const repository = new Repository(root);
  const problems = [...bundles.values()].flatMap((bundle) => problemsOf(root, bundle, bundles, repository));
  const declarations = checkApexDeclarations(root, repository);
  const lines = [...problems, ...declarations].map(({ file, line, message }) => `${file}:${line} ${message}`);
  return { bundles: bundles.size, problems: lines };
}

/**
 * @param {string} root
 * @param {Bundle} bundle
 * @param {Map<string, Bundle>} bundles
 * @param {Repository} repository
 */
function problemsOf(root, bundle, bundles, repository) {
  const references = bundle.references.flatMap(({ type, id, file, line }) => {
    const message = unresolved({ type, id }, repository);
    return message === undefined ? [] : [{ file, line, message }];
  });
  const config = checkBundleConfig(
    join(root, TARGET, bundle.name, `${bundle.name}.js-meta.xml`),
    bundle.api,
    repository
  );
  const found = [...bundle.problems, ...references, ...unknownProperties(bundle, bundles, repository), ...config];
  return found.map((problem) => inSource(root, bundle.name, problem));
}

/**
 * Problems are found in what is built and mended in what is written. Templates, styles and configuration are copied,
 * so the line is the same; in a script it is where the same text stands.
 * @param {string} root
 * @param {string} bundle
 * @param {import("./compile-bundle.mjs").Problem} problem
 */
function inSource(root, bundle, { file, line, message }) {
  const written = join(SOURCE, bundle, file.replace(/\.js$/, ".ts"));
  if (!file.endsWith(".js") || !existsSync(join(root, written))) {
    return { file: written, line, message };
  }
  const text =
    readFileSync(join(root, TARGET, bundle, file), "utf8")
      .split("\n")
      [line - 1]?.trim() ?? "";
  const at = readFileSync(join(root, written), "utf8")
    .split("\n")
    .findIndex((one) => one.trim() === text);
  return at < 0 ? { file: join(TARGET, bundle, file), line, message } : { file: written, line: at + 1, message };
}
