import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const { compile } = createRequire(import.meta.url)("@lwc/sfdc-lwc-compiler");

/**
 * @typedef {{ file: string, line: number, message: string }} Problem
 * @typedef {{ type: string, id: string, file: string, line: number }} Reference
 * @typedef {{ tag: string, module: string, file: string, line: number, properties: string[] }} Child
 * @typedef {{ name: string, problems: Problem[], references: Reference[], children: Child[], api: Set<string> }} Bundle
 */

/**
 * Compiles one bundle as the platform does, and collects what it refers to.
 * @param {string} folder where the built bundles are
 * @param {string} name
 * @returns {Promise<Bundle>}
 */
export async function compileBundle(folder, name) {
  const result = await compile({
    bundle: {
      type: "platform",
      namespace: "c",
      name,
      files: filesOf(join(folder, name)),
      options: { apiVersion: apiVersionOf(join(folder, name, `${name}.js-meta.xml`)) }
    }
  });
  const { references = [], templateDependencies = [], classMembers = [] } = result.metadata ?? {};
  return {
    name,
    problems: diagnosticsOf(result, name),
    references: references.map(referenceOf),
    children: templateDependencies.flatMap(childrenOf),
    api: new Set(
      classMembers.filter((/** @type {any} */ m) => m.decorator === "api").map((/** @type {any} */ m) => m.name)
    )
  };
}

/** @param {string} folder */
function filesOf(folder) {
  const names = readdirSync(folder).filter((name) => /\.(js|html|css)$/.test(name));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

/** @param {string} file */
function apiVersionOf(file) {
  return Number(/<apiVersion>(\d+)/.exec(readFileSync(file, "utf8"))?.[1]);
}

/**
 * @param {any} result the compiler's answer, which has no published types
 * @param {string} bundle
 * @returns {Problem[]}
 */
function diagnosticsOf(result, bundle) {
  const diagnostics = [
    ...(result.diagnostics ?? []),
    ...(result.results ?? []).flatMap((/** @type {any} */ r) => r.diagnostics)
  ];
  return diagnostics.map(({ filename, location, message }) => ({
    file: filename ?? `${bundle}.js`,
    line: location?.line ?? 1,
    message
  }));
}

/** @param {any} reference */
function referenceOf({ type, id, file, locations }) {
  return { type, id, file, line: locations?.[0]?.startLine ?? 1 };
}

/** @param {any} template */
function childrenOf({ fileName, componentReferences }) {
  return componentReferences.map((/** @type {any} */ { tagName, name, locations, properties }) => ({
    tag: tagName,
    module: name,
    file: fileName,
    line: locations?.[0]?.startLine ?? 1,
    properties: (properties ?? []).flatMap((/** @type {object} */ one) => Object.keys(one))
  }));
}
