/**
 * @typedef {import("./compile-bundle.mjs").Bundle} Bundle
 * @typedef {import("./compile-bundle.mjs").Problem} Problem
 */

/** What every element takes. */
const GLOBAL = /^(key|title|hidden|tabIndex|role|lang|dir|draggable|accessKey|aria[A-Z]\w*)$/;

/**
 * Properties a template gives to a component that does not take them. LWC ignores such a property without a word.
 * @param {Bundle} bundle
 * @param {Map<string, Bundle>} bundles
 * @param {import("./repository.mjs").Repository} repository
 * @returns {Problem[]}
 */
export function unknownProperties(bundle, bundles, repository) {
  return bundle.children.flatMap(({ tag, module, file, line, properties }) => {
    const api = module.startsWith("c/") ? bundles.get(module.slice(2))?.api : repository.baseComponentApi(module);
    const unknown = api ? properties.filter((name) => !api.has(name) && !GLOBAL.test(name)) : [];
    return unknown.map((name) => ({ file, line, message: `<${tag}> takes no property ${name}` }));
  });
}
