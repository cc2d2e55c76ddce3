import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../check.ts";
import { PROJECT, projectVersion } from "../package/project.ts";
import { childNamed, rootOf } from "../package/xml.ts";
import type { PackageModel } from "../package/model.ts";
import { problemAt, type Rule } from "../package/rule.ts";

/** By the ending of a file: the root element of metadata that has an API version of its own. */
const WITH_VERSION: Readonly<Record<string, string>> = {
  cls: "ApexClass",
  flow: "Flow",
  js: "LightningComponentBundle",
  page: "ApexPage",
  trigger: "ApexTrigger"
};

/** Everything is of one API version, the one of `sfdx-project.json`. */
export const apiVersionsRule: Rule = {
  name: "api-versions",
  examine(model) {
    const found = versions(model);
    return { problems: judge(model, found), examined: { count: found.length, what: "files" } };
  }
};

interface Version {
  /** Undefined where a file does not say. */
  readonly text: string | undefined;
  readonly path: string;
  readonly line: number;
}

function versions({ root, files, bundles }: PackageModel): Version[] {
  const ofBundles = bundles.flatMap(({ meta }) =>
    meta ? [{ path: meta.path, absolutePath: join(root, meta.path), name: meta.path }] : []
  );
  return [...files, ...ofBundles].flatMap((file) => {
    const rootName = WITH_VERSION[/\.(\w+)-meta\.xml$/.exec(file.name)?.[1] ?? ""];
    const element = rootName === undefined ? undefined : rootOf(file, rootName);
    const version = element && childNamed(element, "apiVersion");
    const { path, line } = version ?? element ?? {};
    return path !== undefined && line !== undefined ? [{ text: version?.text, path, line }] : [];
  });
}

/** Where all files agree, it is the project that is wrong: one problem, not one for each file. */
function judge({ root }: PackageModel, found: readonly Version[]): Problem[] {
  const wanted = projectVersion(root);
  const [common, another] = new Set(found.map((version) => version.text));
  if (common !== undefined && another === undefined && common !== wanted) {
    const says = `sourceApiVersion is ${wanted}, all files are of ${common}: change both or none`;
    return [problemAt({ path: PROJECT, line: lineOfVersion(root) }, says)];
  }
  return found
    .filter((version) => version.text !== wanted)
    .map((version) => problemAt(version, `API version ${version.text ?? "missing"}: ${PROJECT} says ${wanted}`));
}

function lineOfVersion(root: string): number {
  const lines = readFileSync(join(root, PROJECT), "utf8").split("\n");
  return Math.max(1, lines.findIndex((line) => line.includes('"sourceApiVersion"')) + 1);
}
