import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { MetadataElement } from "../../../local-org/org/metadata/element.ts";
import type { SourceFile } from "../../../local-org/org/metadata/files.ts";
import type { Problem } from "../check.ts";
import type { PackageModel } from "../package/model.ts";
import { problemAt, type Rule } from "../package/rule.ts";
import { childNamed, rootOf } from "../package/xml.ts";

/** Metadata types whose items have a description that the people who administer them see. */
const DESCRIBED: Readonly<Record<string, string>> = {
  app: "CustomApplication",
  customPermission: "CustomPermission",
  field: "CustomField",
  flexipage: "FlexiPage",
  flow: "Flow",
  object: "CustomObject",
  permissionset: "PermissionSet",
  remoteSite: "RemoteSiteSetting",
  resource: "StaticResource",
  tab: "CustomTab"
};
const WITH_VERSION: Readonly<Record<string, string>> = {
  cls: "ApexClass",
  flow: "Flow",
  page: "ApexPage",
  trigger: "ApexTrigger"
};

/**
 * One API version everywhere, a description wherever there is room for one, and no `-meta.xml` without its source.
 * (Components' js-meta.xml is for the LWC check.)
 */
export const metadataHygieneRule: Rule = {
  name: "metadata-hygiene",
  examine(model) {
    const files = model.files.filter(({ name }) => name.endsWith("-meta.xml"));
    const version = sourceApiVersion(model.root);
    return {
      problems: files.flatMap((file) => [...versionOf(file, version), ...description(file), ...orphan(file, model)]),
      examined: { count: files.length, what: "files" }
    };
  }
};

const sourceApiVersion = (root: string): string =>
  (JSON.parse(readFileSync(join(root, "sfdx-project.json"), "utf8")) as { sourceApiVersion: string }).sourceApiVersion;

/** `Foo.cls-meta.xml` -> `cls`. */
const kindOf = ({ name }: SourceFile): string => /\.(\w+)-meta\.xml$/.exec(name)?.[1] ?? "";

function versionOf(file: SourceFile, wanted: string): Problem[] {
  const rootName = WITH_VERSION[kindOf(file)];
  const root = rootName === undefined ? undefined : rootOf(file, rootName);
  if (!root) return [];
  const version = childNamed(root, "apiVersion");
  if (version?.text === wanted) return [];
  return [problemAt(version ?? root, `API version ${version?.text ?? "missing"}: sfdx-project.json says ${wanted}`)];
}

function description(file: SourceFile): Problem[] {
  const rootName = DESCRIBED[kindOf(file)];
  const root = rootName === undefined ? undefined : rootOf(file, rootName);
  if (!root || hasText(childNamed(root, "description"))) return [];
  return [problemAt(childNamed(root, "description") ?? root, `${rootName} without a <description>`)];
}

const hasText = (element: MetadataElement | undefined): boolean => element !== undefined && element.text !== "";

/** A class, trigger or page was deleted and its `-meta.xml` stayed. */
function orphan(file: SourceFile, { files }: PackageModel): Problem[] {
  if (!["cls", "trigger", "page", "resource"].includes(kindOf(file))) return [];
  const source = file.path.slice(0, -"-meta.xml".length);
  const stem = source.replace(/\.resource$/, ".");
  const found = files.some(
    ({ path }) => path === source || (kindOf(file) === "resource" && path !== file.path && path.startsWith(stem))
  );
  return found ? [] : [problemAt({ path: file.path, line: 1 }, `there is no ${source.split("/").at(-1)} beside it`)];
}
