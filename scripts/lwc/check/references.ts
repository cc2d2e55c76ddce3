import { auraEnabledMethods } from "./apex-class.ts";
import type { Repository } from "./repository.ts";

/** Says what is wrong with a reference, or nothing. */
type Resolver = (id: string, repository: Repository) => string | undefined;

// The test stubs, which list what else there is, leave lightning/actions out.
const PLATFORM_MODULES = new Set(["lwc", "@salesforce/apex", "lightning/actions"]);

/** The platform's own, and the compiler has refused what it does not have. */
const known: Resolver = () => undefined;

const RESOLVERS: Record<string, Resolver> = {
  apexMethod: resolveApexMethod,
  label: resolveLabel,
  component: (id, repository) => resolveModule(moduleOfTag(id), repository),
  module: resolveModule,
  schema: resolveSchema,
  customPermission: inPackage("customPermissions", (id) => `${id}.customPermission-meta.xml`),
  messageChannel: inPackage("messageChannels", (id) => `${id.replace(/__c$/, "")}.messageChannel-meta.xml`),
  resourceUrl: inPackage("staticresources", (id) => `${id}.resource-meta.xml`),
  contentAssetUrl: inPackage("contentassets", (id) => `${id}.asset-meta.xml`),
  i18n: known,
  user: known,
  client: known,
  site: known,
  userPermission: known
};

/**
 * Looks a reference of a component up.
 * @returns what is wrong with it
 */
export function unresolved({ type, id }: { type: string; id: string }, repository: Repository): string | undefined {
  const resolve = RESOLVERS[type];
  return resolve ? resolve(id, repository) : `this check does not know references of type ${type} (${id})`;
}

function resolveApexMethod(id: string, repository: Repository): string | undefined {
  const [className = "", method = ""] = id.split(".").slice(-2);
  const source = repository.apexSource(className);
  if (source === undefined) {
    return `Apex class ${className} does not exist`;
  }
  const isStatic = auraEnabledMethods(source).get(method.toLowerCase())?.isStatic === true;
  return unless(isStatic, `${className}.${method} is not a static @AuraEnabled method`);
}

function resolveLabel(id: string, { labels }: Repository): string | undefined {
  return unless(id.startsWith("c.") && labels.has(id.slice(2)), `label ${id} is not in the labels file`);
}

function resolveModule(id: string, { bundles, baseComponents }: Repository): string | undefined {
  const isOurs = id.startsWith("c/") && bundles.has(id.slice(2));
  return unless(
    isOurs || PLATFORM_MODULES.has(id) || baseComponents.has(id),
    `component or module ${id} does not exist`
  );
}

/** Standard objects and fields are the platform's; custom ones have to be in the package. */
function resolveSchema(id: string, repository: Repository): string | undefined {
  const [object = "", field = ""] = id.split(".");
  const isCustom = /__\w+$/;
  if (isCustom.test(object) && !repository.has("objects", `${object}.object-meta.xml`)) {
    return `object ${object} is not in the package`;
  }
  const isMissing = isCustom.test(field) && !repository.has(`objects/${object}`, `${field}.field-meta.xml`);
  return unless(!isMissing, `field ${object}.${field} is not in the package`);
}

function inPackage(folder: string, fileName: (id: string) => string): Resolver {
  return (id, repository) =>
    unless(repository.has(folder, fileName(id)), `${folder}/${fileName(id)} is not in the package`);
}

function moduleOfTag(tag: string): string {
  const [namespace = "", ...words] = tag.split("-");
  const name = words.map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)));
  return `${namespace}/${name.join("")}`;
}

function unless(holds: boolean, message: string): string | undefined {
  return holds ? undefined : message;
}
