/** Type references as written. */
import type { CreatedNameContext, QualifiedNameContext, TypeRefContext } from "@apexdevtools/apex-parser";
import type { TypeName } from "./ast.ts";
import { given, nameOf, positionOf } from "./tree.ts";

export function typeName(node: TypeRefContext): TypeName {
  const names = node.typeName_list();
  const last = names[names.length - 1];
  const named: TypeName = {
    parts: names.map((name) => (given(name.id()) ? nameOf(name.id()) : (name.children?.[0]?.getText() ?? ""))),
    arguments: given(last?.typeArguments())?.typeList().typeRef_list().map(typeName) ?? [],
    position: positionOf(node)
  };
  return arrayOf(named, given(node.arraySubscripts())?.LBRACK_list().length ?? 0);
}

/** `Account[]` is a `List<Account>`. */
export function arrayOf(element: TypeName, dimensions: number): TypeName {
  if (dimensions === 0) return element;
  return arrayOf({ parts: ["List"], arguments: [element], position: element.position }, dimensions - 1);
}

export function createdTypeName(node: CreatedNameContext): TypeName {
  const pairs = node.idCreatedNamePair_list();
  return {
    parts: pairs.map((pair) => nameOf(pair.anyId())),
    arguments:
      given(pairs[pairs.length - 1]?.typeList())
        ?.typeRef_list()
        .map(typeName) ?? [],
    position: positionOf(node)
  };
}

export const qualifiedTypeName = (node: QualifiedNameContext): TypeName => ({
  parts: node.id_list().map(nameOf),
  arguments: [],
  position: positionOf(node)
});
