import type { MethodDeclaration } from "../../../local-org/apex/syntax/ast.ts";
import { hasAnnotation, isClass, isMethod } from "./apex.ts";
import type { PackageModel } from "./model.ts";

/** What Lightning components can call on a class: its static methods with @AuraEnabled. */
export function auraEnabledMethods({ apex }: PackageModel, className: string): readonly MethodDeclaration[] {
  const tree = apex.find(({ name }) => name === className)?.tree;
  if (!tree || !isClass(tree)) return [];
  return tree.members
    .filter(isMethod)
    .filter((method) => hasAnnotation(method, "auraenabled") && method.modifiers.words.includes("static"));
}
