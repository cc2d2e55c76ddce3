import type { BoundClass, BoundMember } from "../../../local-org/apex/semantics/bound-class.ts";
import type { Bound, BoundStatement } from "../../../local-org/apex/semantics/bound.ts";
import { isTestClass } from "../../../local-org/apex/semantics/symbols.ts";
import type { CheckedPackage } from "./checked-program.ts";

export type BoundNode = Bound | BoundStatement;

/** What a node says about something declared elsewhere: those lead to the whole program. */
const DECLARED: ReadonlySet<string> = new Set([
  "binding",
  "binds",
  "class",
  "constructor",
  "field",
  "method",
  "slot",
  "tested",
  "type",
  "variable"
]);

/** Calls `visit` for every node of a checked tree, outer ones first. */
export function walkBound(tree: unknown, visit: (node: BoundNode) => void): void {
  if (Array.isArray(tree)) return tree.forEach((item) => walkBound(item, visit));
  if (typeof tree !== "object" || tree === null) return;
  if ("kind" in tree && "position" in tree) visit(tree as BoundNode);
  for (const [key, child] of Object.entries(tree)) if (!DECLARED.has(key)) walkBound(child, visit);
}

/** A member of a class of the package, and the file that it is in. */
export interface BoundCode {
  readonly path: string;
  readonly owner: BoundClass;
  readonly member: BoundMember;
}

/** Everything of the package that runs. */
export const boundCode = ({ classes }: CheckedPackage): BoundCode[] =>
  classes
    .flatMap(({ bound, inner }) => [bound, ...inner])
    .flatMap((owner) => owner.members.map((member) => ({ path: owner.symbol.path, owner, member })));

/** Without test classes and what is inside of them. */
export const productionCode = (checked: CheckedPackage): BoundCode[] =>
  boundCode(checked).filter(({ owner }) => !isTestClass(owner.symbol));
