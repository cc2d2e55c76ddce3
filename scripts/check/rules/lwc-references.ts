import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../check.ts";
import type { BundleFile } from "../package/bundles.ts";
import { moduleReferences, type ModuleReference } from "../package/imports.ts";
import type { PackageModel } from "../package/model.ts";
import { problemAt, type Rule } from "../package/rule.ts";
import { resolveModule } from "./resolve-module.ts";

/**
 * What the components import: Apex methods, labels, schema, permissions, other components, each in its exact spelling.
 * (What templates use is for the LWC check.)
 */
export const lwcReferencesRule: Rule = {
  name: "lwc-references",
  examine(model) {
    const files = [
      ...model.bundles.flatMap(({ scripts, tests }) => [...scripts, ...tests]),
      ...ambientTypes(model.root)
    ];
    const modules = files.flatMap(moduleReferences);
    return {
      problems: modules.flatMap((each) => unresolved(model, each)),
      examined: { count: modules.length, what: "imports" }
    };
  }
};

/** `declare module "@salesforce/apex/..."`: a declaration of something that is gone would keep its imports compiling. */
function ambientTypes(root: string): BundleFile[] {
  const folder = join(root, "types");
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith(".d.ts"));
  return names.map((name) => ({ path: `types/${name}`, text: readFileSync(join(folder, name), "utf8") }));
}

function unresolved(model: PackageModel, reference: ModuleReference): Problem[] {
  const reason = resolveModule(model, reference.specifier);
  return reason === undefined ? [] : [problemAt(reference, `${reference.specifier}: ${reason}`)];
}
