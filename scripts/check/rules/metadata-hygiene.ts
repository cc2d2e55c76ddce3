import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { MetadataElement } from "../../../local-org/org/metadata/element.ts";
import { packageDirectories, type SourceFile } from "../../../local-org/org/metadata/files.ts";
import type { Problem } from "../check.ts";
import type { PackageModel } from "../package/model.ts";
import { problemAt, type Rule } from "../package/rule.ts";
import { childNamed, rootOf } from "../package/xml.ts";

const PROJECT = "sfdx-project.json";

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
/**
 * A description wherever there is room for one, and no `-meta.xml` without its source. (Components' js-meta.xml is for
 * the LWC check.)
 */
export const metadataHygieneRule: Rule = {
  name: "metadata-hygiene",
  examine(model) {
    const files = model.files.filter(({ name }) => name.endsWith("-meta.xml"));
    return {
      problems: [
        ...files.flatMap((file) => [...description(file), ...orphan(file, model)]),
        ...model.files.flatMap((file) => undescribedResource(file, model)),
        ...missingDirectories(model)
      ],
      examined: { count: files.length, what: "files" }
    };
  }
};

/** `Foo.cls-meta.xml` -> `cls`. */
const kindOf = ({ name }: SourceFile): string => /\.(\w+)-meta\.xml$/.exec(name)?.[1] ?? "";

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

/** Without its `-meta.xml` a file in `staticresources` is deployed as nothing. */
function undescribedResource({ path }: SourceFile, { files }: PackageModel): Problem[] {
  const [, folder = "", stem = ""] = /^(.*\/staticresources\/)([^/.]+)/.exec(path) ?? [];
  const needed = `${folder}${stem}.resource-meta.xml`;
  if (folder === "" || files.some((file) => file.path === needed)) return [];
  return [problemAt({ path, line: 1 }, `${stem}.resource-meta.xml is missing`)];
}

/** A package directory that is not there is read as one with nothing in it. */
function missingDirectories({ root }: PackageModel): Problem[] {
  const lines = readFileSync(join(root, PROJECT), "utf8").split("\n");
  return packageDirectories(root)
    .filter((directory) => !existsSync(join(root, directory)))
    .map((directory) => {
      const line = lines.findIndex((text) => text.includes(`"${directory}"`)) + 1;
      return problemAt({ path: PROJECT, line: Math.max(line, 1) }, `there is no package directory ${directory}`);
    });
}
