/** Classes, interfaces, enums and their members: from the parser's tree to ours. */
import type {
  AnonymousMemberDeclarationContext,
  ClassBodyDeclarationContext,
  ClassDeclarationContext,
  EnumDeclarationContext,
  FieldDeclarationContext,
  FormalParametersContext,
  InterfaceDeclarationContext,
  InterfaceMethodDeclarationContext,
  MemberDeclarationContext,
  MethodDeclarationContext,
  ModifierContext,
  PropertyDeclarationContext,
  TypeDeclarationContext,
  TriggerMemberDeclarationContext
} from "@apexdevtools/apex-parser";
import type {
  Accessor,
  ClassDeclaration,
  EnumDeclaration,
  FieldDeclaration,
  Member,
  MethodDeclaration,
  Modifiers,
  Parameter,
  PropertyDeclaration,
  TypeDeclaration
} from "./ast.ts";
import { block, declarators } from "./statements.ts";
import { endOf, given, modifiersOf, nameOf, positionOf } from "./tree.ts";
import { typeName } from "./type-names.ts";

interface TypeAlternatives {
  classDeclaration(): ClassDeclarationContext;
  interfaceDeclaration(): InterfaceDeclarationContext;
  enumDeclaration(): EnumDeclarationContext;
}

export const typeDeclaration = (node: TypeDeclarationContext): TypeDeclaration | undefined =>
  typeAlternative(node, modifiersOf(node.modifier_list()));

function typeAlternative(node: TypeAlternatives, modifiers: Modifiers): TypeDeclaration | undefined {
  const declaredClass = given(node.classDeclaration());
  if (declaredClass) return classDeclaration(declaredClass, modifiers);
  const declaredInterface = given(node.interfaceDeclaration());
  if (declaredInterface) return interfaceDeclaration(declaredInterface, modifiers);
  const declaredEnum = given(node.enumDeclaration());
  return declaredEnum && enumDeclaration(declaredEnum, modifiers);
}

function classDeclaration(node: ClassDeclarationContext, modifiers: Modifiers): ClassDeclaration {
  const superclass = given(node.typeRef());
  return {
    kind: "class",
    name: nameOf(node.id()),
    modifiers,
    superclass: superclass && typeName(superclass),
    interfaces: given(node.typeList())?.typeRef_list().map(typeName) ?? [],
    members: node.classBody().classBodyDeclaration_list().flatMap(classMember),
    position: positionOf(node.id()),
    end: endOf(node)
  };
}

function interfaceDeclaration(node: InterfaceDeclarationContext, modifiers: Modifiers): ClassDeclaration {
  return {
    kind: "interface",
    name: nameOf(node.id()),
    modifiers,
    interfaces: given(node.typeList())?.typeRef_list().map(typeName) ?? [],
    members: node.interfaceBody().interfaceMethodDeclaration_list().map(interfaceMethod),
    position: positionOf(node.id()),
    end: endOf(node)
  };
}

const enumDeclaration = (node: EnumDeclarationContext, modifiers: Modifiers): EnumDeclaration => ({
  kind: "enum",
  name: nameOf(node.id()),
  modifiers,
  constants:
    given(node.enumConstants())
      ?.id_list()
      .map((id) => ({ name: nameOf(id), position: positionOf(id) })) ?? [],
  position: positionOf(node.id())
});

function classMember(node: ClassBodyDeclarationContext): Member[] {
  const initializer = given(node.block());
  if (initializer) {
    const isStatic = given(node.STATIC()) !== undefined;
    return [{ kind: "initializer", static: isStatic, body: block(initializer), position: positionOf(node) }];
  }
  const declared = given(node.memberDeclaration());
  return declared ? member(declared, node.modifier_list()) : [];
}

export type AnyMember = MemberDeclarationContext | AnonymousMemberDeclarationContext | TriggerMemberDeclarationContext;

/** One declaration of several fields becomes several members. */
export function member(node: AnyMember, modifierNodes: readonly ModifierContext[]): Member[] {
  const modifiers = modifiersOf(modifierNodes);
  const method = given(node.methodDeclaration());
  if (method) return [methodDeclaration(method, modifiers)];
  const field = given(node.fieldDeclaration());
  if (field) return fieldDeclarations(field, modifiers);
  const property = given(node.propertyDeclaration());
  if (property) return [propertyDeclaration(property, modifiers)];
  if ("constructorDeclaration" in node && given(node.constructorDeclaration())) {
    const constructor = node.constructorDeclaration();
    return [
      {
        kind: "constructor",
        name: constructor.qualifiedName().getText(),
        modifiers,
        parameters: parameters(constructor.formalParameters()),
        body: block(constructor.block()),
        position: positionOf(constructor)
      }
    ];
  }
  const type = typeAlternative(node, modifiers);
  return type ? [type] : [];
}

function methodDeclaration(node: MethodDeclarationContext, modifiers: Modifiers): MethodDeclaration {
  const returns = given(node.typeRef());
  const body = given(node.block());
  return {
    kind: "method",
    name: nameOf(node.id()),
    modifiers,
    returns: returns && typeName(returns),
    parameters: parameters(node.formalParameters()),
    body: body && block(body),
    position: positionOf(node.id())
  };
}

function interfaceMethod(node: InterfaceMethodDeclarationContext): MethodDeclaration {
  const returns = given(node.typeRef());
  return {
    kind: "method",
    name: nameOf(node.id()),
    modifiers: modifiersOf(node.modifier_list()),
    returns: returns && typeName(returns),
    parameters: parameters(node.formalParameters()),
    position: positionOf(node.id())
  };
}

const parameters = (node: FormalParametersContext): Parameter[] =>
  given(node.formalParameterList())
    ?.formalParameter_list()
    .map((parameter) => ({
      name: nameOf(parameter.id()),
      type: typeName(parameter.typeRef()),
      modifiers: modifiersOf(parameter.modifier_list()),
      position: positionOf(parameter.id())
    })) ?? [];

function fieldDeclarations(node: FieldDeclarationContext, modifiers: Modifiers): FieldDeclaration[] {
  const type = typeName(node.typeRef());
  return declarators(node.variableDeclarators()).map(({ name, position, value }) => ({
    kind: "field",
    name,
    type,
    modifiers,
    value,
    position
  }));
}

function propertyDeclaration(node: PropertyDeclarationContext, modifiers: Modifiers): PropertyDeclaration {
  const accessors: { getter?: Accessor; setter?: Accessor } = {};
  for (const part of node.propertyBlock_list()) {
    const getter = given(part.getter());
    const body = given((getter ?? part.setter()).block());
    const accessor = {
      modifiers: modifiersOf(part.modifier_list()),
      body: body && block(body),
      position: positionOf(part)
    };
    if (getter) accessors.getter = accessor;
    else accessors.setter = accessor;
  }
  return {
    kind: "property",
    name: nameOf(node.id()),
    type: typeName(node.typeRef()),
    modifiers,
    ...accessors,
    position: positionOf(node.id())
  };
}
