import { checkSources, type CheckedProgram } from "../../../local-org/apex/semantics/check-program.ts";
import type { PackageModel } from "./model.ts";

const known = new WeakMap<PackageModel, CheckedProgram>();

/** The package's Apex with its names resolved and its types known, checked once for all rules that ask. */
export function checkedProgram(model: PackageModel): CheckedProgram {
  const found = known.get(model) ?? check(model);
  known.set(model, found);
  return found;
}

function check({ metadata, schema, syntax }: PackageModel): CheckedProgram {
  const sources = [...metadata.classes, ...metadata.triggers].map(({ path, text }) => ({ path, text }));
  const labels = new Set(metadata.labels.map(({ name }) => name.toLowerCase()));
  return checkSources(sources, schema, { hasLabel: (name) => labels.has(name.toLowerCase()), cache: syntax });
}
