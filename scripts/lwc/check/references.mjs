import { auraEnabledMethods } from "./apex-class.mjs";

/** @typedef {import("./repository.mjs").Repository} Repository */

const PLATFORM_MODULES = new Set(["lwc", "@salesforce/apex"]);

/**
 * How each kind of reference is looked up: what is wrong with it, or nothing.
 * @type {Record<string, (id: string, repository: Repository) => string | undefined>}
 */
const RESOLVERS = {
  apexMethod: resolveApexMethod,
  label: (id, { labels }) =>
    missing(id.startsWith("c.") && labels.has(id.slice(2)), `label ${id} is not in the labels file`),
  component: (id, repository) => resolveModule(moduleOfTag(id), repository),
  module: resolveModule,
  schema: resolveSchema,
  customPermission: (id, repository) => file(repository, "customPermissions", `${id}.customPermission-meta.xml`),
  messageChannel: (id, repository) =>
    file(repository, "messageChannels", `${id.replace(/__c$/, "")}.messageChannel-meta.xml`),
  resourceUrl: (id, repository) => file(repository, "staticresources", `${id}.resource-meta.xml`),
  contentAssetUrl: (id, repository) => file(repository, "contentassets", `${id}.asset-meta.xml`),
  i18n: known,
  user: known,
  client: known,
  site: known,
  userPermission: known
};

/**
 * Looks a reference of a component up.
 * @param {{ type: string, id: string }} reference
 * @param {Repository} repository
 * @returns {string | undefined} what is wrong with it
 */
export function unresolved({ type, id }, repository) {
  const resolve = RESOLVERS[type];
  return resolve ? resolve(id, repository) : `this check does not know references of type ${type} (${id})`;
}

/**
 * @param {string} id
 * @param {Repository} repository
 */
function resolveApexMethod(id, repository) {
  const [className = "", method = ""] = id.split(".").slice(-2);
  const source = repository.apexSource(className);
  if (source === undefined) {
    return `Apex class ${className} does not exist`;
  }
  const found = auraEnabledMethods(source).get(method.toLowerCase());
  return missing(found?.isStatic, `${className}.${method} is not a static @AuraEnabled method`);
}

/**
 * @param {string} id
 * @param {Repository} repository
 */
function resolveModule(id, { bundles, baseComponents }) {
  const isKnown =
    PLATFORM_MODULES.has(id) || baseComponents.has(id) || (id.startsWith("c/") && bundles.has(id.slice(2)));
  return missing(isKnown, `component or module ${id} does not exist`);
}

/**
 * Standard objects and fields are the platform's; ours have to be in the package.
 * @param {string} id
 * @param {Repository} repository
 */
function resolveSchema(id, repository) {
  const [object = "", field] = id.split(".");
  const isCustom = /__\w+$/;
  if (isCustom.test(object) && !repository.has("objects", `${object}.object-meta.xml`)) {
    return `object ${object} is not in the package`;
  }
  if (field && isCustom.test(field) && !repository.has(`objects/${object}`, `${field}.field-meta.xml`)) {
    return `field ${object}.${field} is not in the package`;
  }
  return undefined;
}

/** @param {string} tag */
function moduleOfTag(tag) {
  const [namespace, ...words] = tag.split("-");
  const name = words.map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)));
  return `${namespace}/${name.join("")}`;
}

/**
 * @param {Repository} repository
 * @param {string} kind
 * @param {string} name
 */
function file(repository, kind, name) {
  return missing(repository.has(kind, name), `${kind}/${name} is not in the package`);
}

/**
 * @param {unknown} found
 * @param {string} message
 */
function missing(found, message) {
  return found ? undefined : message;
}

/** The platform's own, and the compiler has refused what it does not have. */
function known() {
  return undefined;
}
