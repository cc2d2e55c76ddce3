import type { ClassDeclaration, FieldDeclaration, Member, TypeName } from "../../../local-org/apex/syntax/ast.ts";
import { hasAnnotation, isClass, isMethod } from "./apex.ts";
import type { PackageModel } from "./model.ts";

export interface InvocableParameter {
  readonly name: string;
  readonly required: boolean;
  /** Of a list: that of its elements. */
  readonly type: string;
  readonly isList: boolean;
}

/** What a Flow sees of an Apex action. */
export interface InvocableAction {
  readonly inputs: readonly InvocableParameter[];
  readonly outputs: readonly InvocableParameter[];
}

/** Undefined: the package has no such class, or it has no invocable method. */
export function invocableAction({ apex }: PackageModel, className: string): InvocableAction | undefined {
  const tree = apex.find(({ name }) => name === className)?.tree;
  if (!tree || !isClass(tree)) return undefined;
  const method = tree.members.filter(isMethod).find((each) => hasAnnotation(each, "invocablemethod"));
  if (!method) return undefined;
  return { inputs: variables(tree, method.parameters[0]?.type), outputs: variables(tree, method.returns) };
}

/** Of `List<Inner>`: the invocable variables of the inner class. */
function variables(owner: ClassDeclaration, list: TypeName | undefined): InvocableParameter[] {
  const element = list?.arguments[0]?.parts.at(-1)?.toLowerCase();
  const inner = owner.members.find((each) => isClass(each) && each.name.toLowerCase() === element);
  if (!inner || !isClass(inner)) return [];
  return inner.members.filter(isInvocableVariable).map((field) => ({
    name: field.name,
    required: isRequired(field),
    ...typeOf(field.type)
  }));
}

function typeOf({ parts, arguments: [element] }: TypeName): Pick<InvocableParameter, "type" | "isList"> {
  const name = parts.at(-1) ?? "";
  return element ? { type: element.parts.at(-1) ?? "", isList: true } : { type: name, isList: false };
}

const isInvocableVariable = (member: Member): member is FieldDeclaration =>
  member.kind === "field" && hasAnnotation(member, "invocablevariable");

const isRequired = ({ modifiers }: FieldDeclaration): boolean =>
  modifiers.annotations.some(({ properties }) => properties["required"] === true);
