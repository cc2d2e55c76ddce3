import type { Check, Outcome, Problem } from "../check.ts";
import { loadPackage, type PackageModel } from "./model.ts";

/** A rule of our own over the package as read. */
export interface Rule {
  readonly name: string;
  /** A package need not have what it is about; to find nothing of it is no reason to fail. */
  readonly optional?: boolean;
  examine(model: PackageModel): Outcome;
}

/** Makes checks of rules. They share one reading of the package, made when the first of them runs. */
export function ruleChecks(rules: readonly Rule[]): Check[] {
  let shared: PackageModel | undefined;
  return rules.map((rule) => ({
    name: rule.name,
    ...(rule.optional ? { optional: true } : {}),
    run: (root) =>
      new Promise((resolve) => {
        if (shared?.root !== root) shared = loadPackage(root);
        resolve(rule.examine(shared));
      })
  }));
}

/** A problem where a piece of metadata or code stands. */
export const problemAt = (
  place: { readonly path: string; readonly line: number; readonly column?: number },
  message: string
): Problem => ({ file: place.path, line: place.line, column: place.column ?? 1, message });
