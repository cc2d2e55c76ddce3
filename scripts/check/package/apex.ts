import type {
  Annotation,
  ClassDeclaration,
  Member,
  MethodDeclaration,
  TypeDeclaration
} from "../../../local-org/apex/syntax/ast.ts";
import { parseSource } from "../../../local-org/apex/semantics/parse-source.ts";
import type { SyntaxCache } from "../../../local-org/apex/syntax/cache.ts";
import type { ApexClassFile } from "../../../local-org/org/metadata/types.ts";

/** A class or trigger file with its syntax tree; without one where it does not parse, which the compiler check reports. */
export interface ApexSource {
  readonly path: string;
  readonly name: string;
  readonly text: string;
  readonly tree?: TypeDeclaration;
  readonly isTest: boolean;
}

export const readApex = (files: readonly ApexClassFile[], cache: SyntaxCache): ApexSource[] =>
  files.map(({ path, name, text }) => {
    const tree = parseSource({ path, text }, cache).tree;
    return { path, name, text, isTest: tree !== undefined && hasAnnotation(tree, "istest"), ...(tree ? { tree } : {}) };
  });

type Annotated = Exclude<Member, { kind: "initializer" }>;

/** Apex names are case-insensitive: give them in lower case. */
export const annotationOf = ({ modifiers }: Annotated, name: string): Annotation | undefined =>
  modifiers.annotations.find((annotation) => annotation.name.toLowerCase() === name);

export const hasAnnotation = (declaration: Annotated, name: string): boolean =>
  annotationOf(declaration, name) !== undefined;

export const isClass = (declaration: TypeDeclaration | Member): declaration is ClassDeclaration =>
  declaration.kind === "class" || declaration.kind === "interface";

export const isMethod = (member: Member): member is MethodDeclaration => member.kind === "method";

/** A type and the types inside it. */
export const withInnerTypes = (tree: TypeDeclaration): TypeDeclaration[] =>
  tree.kind === "enum" ? [tree] : [tree, ...tree.members.filter(isType).flatMap(withInnerTypes)];

const isType = (member: Member): member is TypeDeclaration => isClass(member) || member.kind === "enum";
