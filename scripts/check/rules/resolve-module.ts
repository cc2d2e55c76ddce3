import type { PackageModel } from "../package/model.ts";
import { auraEnabledMethods } from "../package/aura-enabled.ts";

/** Says why a module name of an LWC leads nowhere; undefined when it leads somewhere or is none of ours. */
export function resolveModule(model: PackageModel, specifier: string): string | undefined {
  const [scope = "", kind = "", ...rest] = specifier.split("/");
  const name = rest.join("/");
  if (scope === "c") return bundle(model, [kind, ...rest].join("/"));
  if (scope !== "@salesforce") return undefined;
  const resolver = RESOLVERS[kind];
  return resolver ? resolver(model, name) : `the platform has no module @salesforce/${kind}`;
}

type Resolver = (model: PackageModel, name: string) => string | undefined;

const RESOLVERS: Readonly<Record<string, Resolver>> = {
  apex: apexMethod,
  label,
  schema: schemaPath,
  customPermission: (model, name) => exactly(model.metadata.customPermissions, name, "custom permission"),
  resourceUrl: (model, name) => exactly(model.metadata.staticResources, name.split("/")[0] ?? "", "static resource"),
  userPermission: () => undefined,
  contentAssetUrl: () => undefined,
  messageChannel: () => undefined,
  i18n: () => undefined,
  community: oneOf("Id", "basePath"),
  site: oneOf("Id", "activeLanguages"),
  client: oneOf("formFactor"),
  user: oneOf("Id", "isGuest"),
  accessCheck: () => undefined
};

function oneOf(...names: string[]): Resolver {
  return (_, name) => (names.includes(name) ? undefined : `only ${names.join(" and ")} exist there`);
}

function apexMethod(model: PackageModel, name: string): string | undefined {
  if (name === "") return undefined; // @salesforce/apex itself: refreshApex
  const [className = "", methodName, ...more] = name.split(".");
  if (methodName === undefined || more.length > 0) return "an Apex import reads Class.method";
  const known = exactly(model.metadata.classes, className, "Apex class");
  if (known !== undefined) return known;
  const methods = auraEnabledMethods(model, className);
  return exactly(methods, methodName, `@AuraEnabled static method of ${className}`);
}

function label(model: PackageModel, name: string): string | undefined {
  const [namespace, labelName = ""] = name.split(".");
  if (namespace !== "c") return undefined;
  return exactly(model.metadata.labels, labelName, "custom label");
}

function bundle(model: PackageModel, name: string): string | undefined {
  return exactly(model.bundles, name, "component");
}

/** `Object`, `Object.Field`, `Object.Relation__r.Field`. */
function schemaPath({ schema }: PackageModel, path: string): string | undefined {
  const [objectName = "", ...fields] = path.split(".");
  let object = schema.object(objectName);
  if (object?.name !== objectName) return missing(object?.name, objectName, "object");
  for (const [index, part] of fields.entries()) {
    const all = [...(object?.fields.values() ?? [])];
    if (index === fields.length - 1) return exactly(all, part, `field of ${object?.name}`);
    const reference = all.find(({ relationshipName }) => relationshipName === part);
    if (!reference) return `there is no relationship ${part} on ${object?.name}`;
    object = schema.object(reference.referenceTo?.[0] ?? "");
  }
  return undefined;
}

/** Module names are case-sensitive although Apex and metadata are not. */
function exactly(all: readonly { readonly name: string }[], name: string, what: string): string | undefined {
  if (all.some((each) => each.name === name)) return undefined;
  return missing(all.find((each) => each.name.toLowerCase() === name.toLowerCase())?.name, name, what);
}

const missing = (spelled: string | undefined, name: string, what: string): string =>
  spelled === undefined ? `there is no ${what} ${name}` : `the ${what} is spelled ${spelled}`;
