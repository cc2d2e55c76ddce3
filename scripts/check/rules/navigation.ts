import type { MetadataElement } from "../../../local-org/org/metadata/element.ts";
import type { SourceFile } from "../../../local-org/org/metadata/files.ts";
import type { Problem } from "../check.ts";
import type { PackageModel } from "../package/model.ts";
import { problemAt, type Rule } from "../package/rule.ts";
import { childNamed, childrenNamed, descendants, rootOf } from "../package/xml.ts";
import { metadataNames } from "./metadata-names.ts";

/** Tabs and applications: what they open must exist. */
export const navigationRule: Rule = {
  name: "navigation",
  examine(model) {
    const tabs = model.files.filter(({ name }) => name.endsWith(".tab-meta.xml"));
    const apps = model.files.filter(({ name }) => name.endsWith(".app-meta.xml"));
    return {
      problems: [...tabs.flatMap((file) => tab(model, file)), ...apps.flatMap((file) => application(model, file))],
      examined: { count: tabs.length + apps.length, what: "tabs and apps" }
    };
  }
};

/** Each way a tab can be filled, and what must exist then. */
const CONTENT: Readonly<Record<string, (model: PackageModel) => readonly { readonly name: string }[]>> = {
  flexiPage: (model) => metadataNames(model, "flexipage"),
  lwcComponent: ({ bundles }) => bundles,
  page: (model) => metadataNames(model, "page")
};

function tab(model: PackageModel, file: SourceFile): Problem[] {
  const root = rootOf(file, "CustomTab");
  if (!root) return [];
  const name = file.name.replace(/\.tab-meta\.xml$/, "");
  const ofObject = childNamed(root, "customObject");
  if (ofObject?.text === "true" && model.schema.object(name)?.name !== name) {
    return [problemAt(ofObject, `there is no object ${name}`)];
  }
  return Object.entries(CONTENT).flatMap(([element, known]) => missing(childNamed(root, element), known(model)));
}

function application(model: PackageModel, file: SourceFile): Problem[] {
  const root = rootOf(file, "CustomApplication");
  if (!root) return [];
  const tabs = metadataNames(model, "tab");
  const pages = metadataNames(model, "flexipage");
  const opened = childrenNamed(root, "tabs").filter(({ text }) => !text.startsWith("standard-"));
  const overrides = descendants(root, "content");
  return [
    ...opened.flatMap((each) => missing(each, tabs)),
    ...[...overrides, ...childrenNamed(root, "utilityBar")].flatMap((each) => missing(each, pages))
  ];
}

function missing(element: MetadataElement | undefined, known: readonly { readonly name: string }[]): Problem[] {
  if (!element || known.some(({ name }) => name === element.text)) return [];
  return [problemAt(element, `${element.name} ${element.text} does not exist`)];
}
