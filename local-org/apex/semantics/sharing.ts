/** Whether the run time has to remember whose sharing holds. */
import { membersOf, withInner, type UserClass } from "./declare.ts";

/** Classes that say nothing, or `inherited sharing`, take the sharing of their caller - if they touch data at all. */
export const usesCallersSharing = (classes: readonly UserClass[]): boolean =>
  classes
    .flatMap(withInner)
    .some(
      (symbol) =>
        (symbol.sharing === undefined || symbol.sharing === "inherited") && touchesData(membersOf(symbol.declaration))
    );

/** Looks for queries, DML and calls of Database anywhere in a tree; inner classes count on their own as well. */
function touchesData(node: unknown): boolean {
  if (node === null || typeof node !== "object") return false;
  if ("kind" in node) {
    if (node.kind === "query" || node.kind === "dml") return true;
    if (node.kind === "name" && "name" in node && /^(database|search)$/i.test(String(node.name))) return true;
  }
  return Object.values(node).some(touchesData);
}
