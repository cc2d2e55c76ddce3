import { join } from "node:path";
import type { MetadataElement } from "../../../local-org/org/metadata/element.ts";
import type { PackageModel } from "./model.ts";
import { childNamed, childrenNamed, rootOf } from "./xml.ts";

export interface ComponentProperty {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly hasDefault: boolean;
  /** Allowed values, where the component lists them. */
  readonly choices?: readonly string[];
  /** On a flow screen: which way the value goes; both without one. */
  readonly role?: string;
}

/** What a component's js-meta.xml offers to one kind of page. */
export interface Placement {
  readonly exposed: boolean;
  readonly properties: readonly ComponentProperty[];
}

/** Undefined: there is no such component. `exposed` is false where it may not be placed on such a page. */
export function placementOf(model: PackageModel, component: string, target: string): Placement | undefined {
  const bundle = model.bundles.find(({ name }) => name === component);
  if (!bundle?.meta) return undefined;
  const { path } = bundle.meta;
  const root = rootOf({ path, absolutePath: join(model.root, path), name: path }, "LightningComponentBundle");
  if (!root) return { exposed: false, properties: [] };
  const targets = (childNamed(root, "targets")?.children ?? []).map(({ text }) => text);
  return {
    exposed: childNamed(root, "isExposed")?.text === "true" && targets.includes(target),
    properties: configsFor(root, target).flatMap((config) => childrenNamed(config, "property").map(toProperty))
  };
}

const configsFor = (root: MetadataElement, target: string): MetadataElement[] =>
  (childNamed(root, "targetConfigs")?.children ?? []).filter((config) =>
    (config.attributes["targets"] ?? "").split(",").some((each) => each.trim() === target)
  );

const toProperty = ({ attributes }: MetadataElement): ComponentProperty => ({
  name: attributes["name"] ?? "",
  type: attributes["type"] ?? "",
  required: attributes["required"] === "true",
  hasDefault: attributes["default"] !== undefined,
  ...(attributes["role"] ? { role: attributes["role"] } : {}),
  ...(attributes["datasource"] && !attributes["datasource"].startsWith("apex://")
    ? { choices: attributes["datasource"].split(",").map((choice) => choice.trim()) }
    : {})
});
