import type { MetadataElement } from "../../../local-org/org/metadata/element.ts";
import type { Problem } from "../check.ts";
import { placementOf, type ComponentProperty } from "../package/component-meta.ts";
import { namesConnection, unknownConnection } from "../package/connections.ts";
import { unknownCustomPath } from "../package/field-path.ts";
import type { PackageModel } from "../package/model.ts";
import { problemAt, type Rule } from "../package/rule.ts";
import { childNamed, childrenNamed, descendants, rootOf } from "../package/xml.ts";

/** Lightning pages: object, facets, and our components with their properties. */
export const lightningPagesRule: Rule = {
  name: "lightning-pages",
  examine(model) {
    const files = model.files.filter(({ name }) => name.endsWith(".flexipage-meta.xml"));
    const roots = files.flatMap((file) => rootOf(file, "FlexiPage") ?? []);
    return {
      problems: roots.flatMap((root) => [
        ...pageType(root),
        ...pageObject(model, root),
        ...facets(root),
        ...identifiers(root),
        ...criteria(model, root),
        ...components(model, root)
      ]),
      examined: { count: files.length, what: "pages" }
    };
  }
};

/** Page type -> target a component needs to be placed there. */
const TARGETS: Readonly<Record<string, string>> = {
  RecordPage: "lightning__RecordPage",
  AppPage: "lightning__AppPage",
  HomePage: "lightning__HomePage"
};

/** Types of pages that hold no components of this package. Source: Metadata API Developer Guide, FlexiPage. */
const OTHER_TYPES =
  /^(?:ObjectPage|MailAppAppPage|UtilityBar|RecordPreview|ForecastingPage|EmailContentPage|EmailTemplatePage|Comm\w+Page|EasyHomePage)$/;

function pageType(root: MetadataElement): Problem[] {
  const type = childNamed(root, "type");
  if (!type || TARGETS[type.text] || OTHER_TYPES.test(type.text)) return [];
  return [problemAt(type, `there is no type of page ${type.text}: ${Object.keys(TARGETS).join(", ")}`)];
}

function pageObject({ schema }: PackageModel, root: MetadataElement): Problem[] {
  const object = childNamed(root, "sobjectType");
  if (!object || schema.object(object.text)?.name === object.text) return [];
  return [problemAt(object, `there is no object ${object.text}`)];
}

/** Tabs and accordions name the facet that fills them. */
function facets(root: MetadataElement): Problem[] {
  const names = new Set(childrenNamed(root, "flexiPageRegions").map((region) => childNamed(region, "name")?.text));
  return descendants(root, "componentInstanceProperties")
    .map((property) => childNamed(property, "value"))
    .filter((value) => value !== undefined)
    .filter(({ text }) => text.startsWith("Facet-") && !names.has(text))
    .map((value) => problemAt(value, `there is no facet ${value.text} on this page`));
}

/** What a page calls its components by: a deployment refuses the second of a name. */
const identifiers = (root: MetadataElement): Problem[] =>
  descendants(root, "identifier")
    .filter(({ text }, index, all) => all.findIndex((other) => other.text === text) !== index)
    .map((identifier) => problemAt(identifier, `the identifier ${identifier.text} is taken on this page`));

/** `{!Record.Amount}` in visibility rules; what lies behind a relationship is followed. */
function criteria({ schema, metadata }: PackageModel, root: MetadataElement): Problem[] {
  const object = childNamed(root, "sobjectType")?.text;
  return descendants(root, "leftValue").flatMap((value) => {
    const path = /^\{!Record\.([\w.]+)\}$/.exec(value.text)?.[1];
    const permission = /^\{!\$Permission\.CustomPermission\.(\w+)\}$/.exec(value.text)?.[1];
    const isUnknown = permission !== undefined && !metadata.customPermissions.some(({ name }) => name === permission);
    const reason = isUnknown ? `there is no custom permission ${permission}` : undefined;
    const wrong = path !== undefined && object !== undefined ? unknownCustomPath(schema, object, path) : reason;
    return wrong ? [problemAt(value, wrong)] : [];
  });
}

function components(model: PackageModel, root: MetadataElement): Problem[] {
  const target = TARGETS[childNamed(root, "type")?.text ?? ""];
  return descendants(root, "componentInstance").flatMap((instance) => {
    const name = childNamed(instance, "componentName");
    const own = name && /^(?:c:)?(\w+)$/.exec(name.text)?.[1];
    return own && target ? component(model, instance, { place: name, own, target }) : [];
  });
}

function component(
  model: PackageModel,
  instance: MetadataElement,
  { place, own, target }: { place: MetadataElement; own: string; target: string }
): Problem[] {
  const placement = placementOf(model, own, target);
  if (!placement) return [problemAt(place, `there is no component ${own}`)];
  if (!placement.exposed) return [problemAt(place, `${own} is not exposed for ${target}`)];
  const given = childrenNamed(instance, "componentInstanceProperties");
  const names = given.map((property) => childNamed(property, "name")?.text);
  const forgotten = placement.properties.filter(
    ({ name, required, hasDefault }) => required && !hasDefault && !names.includes(name)
  );
  return [
    ...given.flatMap((property) => propertyProblems(model, property, own, placement.properties)),
    ...forgotten.map(({ name }) => problemAt(place, `${own} needs its property ${name}`))
  ];
}

function propertyProblems(
  model: PackageModel,
  property: MetadataElement,
  owner: string,
  known: readonly ComponentProperty[]
): Problem[] {
  const name = childNamed(property, "name");
  const value = childNamed(property, "value");
  const declared = known.find((each) => each.name === name?.text);
  if (name && !declared) return [problemAt(name, `${owner} has no property ${name.text}`)];
  if (declared && value && namesConnection(declared.name)) return unknownConnection(model, value);
  if (!declared || !value || fits(value.text, declared)) return [];
  return [problemAt(value, `"${value.text}" is not a value of ${owner}.${declared.name} (${declared.type})`)];
}

function fits(text: string, { type, choices, required }: ComponentProperty): boolean {
  if (text === "") return !required;
  if (choices && !choices.includes(text)) return false;
  if (type === "Boolean") return text === "true" || text === "false";
  return type === "Integer" ? /^-?\d+$/.test(text) : true;
}
