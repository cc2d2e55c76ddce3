import {
  checkSources,
  type CheckedClass,
  type CheckedProgram
} from "../../../local-org/apex/semantics/check-program.ts";
import type { PackageModel } from "./model.ts";

/** What the compiler makes of a package, with the trees that rules walk through. */
export interface CheckedPackage extends CheckedProgram {
  readonly classes: readonly CheckedClass[];
}

const known = new WeakMap<PackageModel, CheckedPackage>();

/** The package's Apex with its names resolved and its types known, checked once for all rules that ask. */
export function checkedProgram(model: PackageModel): CheckedPackage {
  const found = known.get(model) ?? check(model);
  known.set(model, found);
  return found;
}

function check({ metadata, schema, syntax }: PackageModel): CheckedPackage {
  const sources = [...metadata.classes, ...metadata.triggers].map(({ path, text }) => ({ path, text }));
  const labels = new Set(metadata.labels.map(({ name }) => name.toLowerCase()));
  const classes: CheckedClass[] = [];
  const options = { hasLabel: (name: string) => labels.has(name.toLowerCase()), cache: syntax };
  return { classes, ...checkSources(sources, schema, options, (checked) => void classes.push(checked)) };
}
