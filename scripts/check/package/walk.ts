import type { Expression, Member, Statement, TypeDeclaration } from "../../../local-org/apex/syntax/ast.ts";

/** Anything of the syntax tree that has a kind. */
export type ApexNode = TypeDeclaration | Member | Statement | Expression;

/** Calls `visit` for every node of an Apex syntax tree, outer ones first. */
export function walkApex(tree: unknown, visit: (node: ApexNode) => void): void {
  if (Array.isArray(tree)) return tree.forEach((item) => walkApex(item, visit));
  if (typeof tree !== "object" || tree === null) return;
  if ("kind" in tree && "position" in tree) visit(tree as ApexNode);
  for (const child of Object.values(tree)) walkApex(child, visit);
}

/** `System.Label.Foo` as `system.label.foo`; undefined for anything but a chain of names. */
export function dottedName(node: Expression): string | undefined {
  if (node.kind === "name") return node.name.toLowerCase();
  if (node.kind !== "member") return undefined;
  const target = dottedName(node.target);
  return target === undefined ? undefined : `${target}.${node.name.toLowerCase()}`;
}
