import type { ProblemLog } from "../problems.ts";
import { readMetadata, type MetadataElement } from "./element.ts";
import type { SourceFile } from "./files.ts";
import { MemberReader } from "./reader.ts";
import type { FlexiPageDefinition, FlexiPageItem, FlexiPageRegion } from "./types.ts";

const SUFFIX = ".flexipage-meta.xml";
// prettier-ignore
const PAGE_MEMBERS = [
  "masterLabel", "description", "type", "sobjectType", "template", "flexiPageRegions", "parentFlexiPage", "platformActionlist",
  "quickActionList", "events", "pageTemplate"
];
const COMPONENT_MEMBERS = [
  "componentName",
  "componentInstanceProperties",
  "identifier",
  "visibilityRule",
  "flexiPageDataSource",
  "componentType"
];
const PROPERTY_MEMBERS = ["name", "value", "type", "valueList"];

/** Reads the Lightning pages: which component stands in which region, with which properties. */
export function readFlexiPages(files: readonly SourceFile[], log: ProblemLog): FlexiPageDefinition[] {
  return files.filter((file) => file.name.endsWith(SUFFIX)).flatMap((file) => readPage(file, log) ?? []);
}

function readPage(file: SourceFile, log: ProblemLog): FlexiPageDefinition | undefined {
  const root = readMetadata(file, "FlexiPage", log);
  if (!root) return undefined;
  const members = new MemberReader(root, "FlexiPage", PAGE_MEMBERS, log);
  const object = members.text("sobjectType");
  return {
    name: file.name.slice(0, -SUFFIX.length),
    label: members.required("masterLabel"),
    type: members.required("type"),
    ...(object ? { object } : {}),
    template: members.child("template")?.children.find((child) => child.name === "name")?.text ?? "",
    regions: members.all("flexiPageRegions").map((element) => readRegion(element, log)),
    path: root.path,
    line: root.line
  };
}

function readRegion(element: MetadataElement, log: ProblemLog): FlexiPageRegion {
  const known = ["name", "type", "itemInstances", "mode", "appendable", "prependable", "replaceable"];
  const members = new MemberReader(element, "FlexiPageRegion", known, log);
  return {
    name: members.required("name"),
    type: members.oneOf("type", ["Region", "Facet", "Background"] as const) ?? "Region",
    items: members.all("itemInstances").flatMap((item) => readItem(item, log) ?? []),
    path: element.path,
    line: element.line
  };
}

function readItem(element: MetadataElement, log: ProblemLog): FlexiPageItem | undefined {
  const members = new MemberReader(element, "ItemInstance", ["componentInstance", "fieldInstance"], log);
  const component = members.child("componentInstance");
  if (component) return readComponent(component, log);
  const field = members.child("fieldInstance")?.children.find((child) => child.name === "fieldItem")?.text;
  return field ? { field, properties: {}, path: element.path, line: element.line } : undefined;
}

function readComponent(element: MetadataElement, log: ProblemLog): FlexiPageItem {
  const members = new MemberReader(element, "ComponentInstance", COMPONENT_MEMBERS, log);
  const identifier = members.text("identifier");
  return {
    component: members.required("componentName"),
    ...(identifier ? { identifier } : {}),
    properties: Object.fromEntries(
      members.all("componentInstanceProperties").map((property) => readProperty(property, log))
    ),
    path: element.path,
    line: element.line
  };
}

function readProperty(element: MetadataElement, log: ProblemLog): [string, string] {
  const members = new MemberReader(element, "ComponentInstanceProperty", PROPERTY_MEMBERS, log);
  return [members.required("name"), members.text("value") ?? ""];
}
