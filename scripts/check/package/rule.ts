import type { Check, Outcome, Problem } from "../check.ts";
import { loadPackage, type PackageModel } from "./model.ts";

/** A rule of our own over the package as read. */
export interface Rule {
  readonly name: string;
  examine(model: PackageModel): Outcome;
}

/** Makes a check of a rule. All rules of one run share one reading of the package. */
export const ruleCheck = (rule: Rule): Check => ({
  name: rule.name,
  run: (root) => new Promise((resolve) => resolve(rule.examine(sharedModel(root))))
});

let shared: PackageModel | undefined;

function sharedModel(root: string): PackageModel {
  if (shared?.root !== root) shared = loadPackage(root);
  return shared;
}

/** A problem where a piece of metadata or code stands. */
export const problemAt = (
  place: { readonly path: string; readonly line: number; readonly column?: number },
  message: string
): Problem => ({ file: place.path, line: place.line, column: place.column ?? 1, message });
