/** Who may see what. */
import { isSubtype } from "../runtime/types.ts";
import { hasAnnotation, isTestClass, topLevel, type Access, type ClassSymbol } from "./symbols.ts";
import type { Annotation, Modifiers } from "../syntax/ast.ts";

interface Guarded {
  readonly owner: ClassSymbol;
  readonly annotations: readonly Annotation[];
}

/** Private means: inside the same top-level class. `@TestVisible` opens members to test classes. */
export function visible(member: Guarded, access: Access, from: ClassSymbol): boolean {
  if (access === "public" || access === "global") return true;
  if (topLevel(member.owner) === topLevel(from)) return true;
  if (isTestClass(from) && hasAnnotation(member, "TestVisible")) return true;
  if (access !== "protected") return false;
  for (let symbol: ClassSymbol | undefined = from; symbol; symbol = symbol.outer) {
    if (isSubtype(symbol.type, member.owner.type)) return true;
  }
  return false;
}

/** The access a declaration names. */
export const accessOf = ({ words }: Modifiers): Access | undefined =>
  (["global", "public", "protected", "private"] as const).find((access) => words.includes(access)) ??
  (words.includes("webservice") ? "global" : undefined);
