/** What names stand for once declarations are read: classes, methods, fields - platform and user ones alike. */
import type { Implementation } from "../platform/define.ts";
import type { Annotation, Block, Expression } from "../syntax/ast.ts";
import type { Position } from "../syntax/position.ts";
import type { ApexType } from "../runtime/types.ts";

export type Access = "private" | "protected" | "public" | "global";
export type Sharing = "with" | "without" | "inherited";

interface MemberSymbol {
  readonly name: string;
  readonly owner: ClassSymbol;
  readonly static: boolean;
  readonly access: Access;
  readonly annotations: readonly Annotation[];
  readonly position: Position;
}

export interface ParameterSymbol {
  readonly name: string;
  readonly type: ApexType;
}

export interface MethodSymbol extends MemberSymbol {
  readonly kind: "method" | "constructor";
  readonly parameters: readonly ParameterSymbol[];
  readonly returns: ApexType;
  readonly abstract: boolean;
  readonly virtual: boolean;
  readonly override: boolean;
  /** JavaScript property that holds it: the name and the parameter types, so that overloads live side by side. */
  readonly key: string;
  /** Platform methods: what they do. Missing where an Apex class has to provide it. */
  readonly implementation?: Implementation;
  /** User methods: what they do. Missing when abstract, and for the constructors nobody wrote. */
  readonly body?: Block;
}

export interface FieldSymbol extends MemberSymbol {
  readonly type: ApexType;
  readonly final: boolean;
  readonly transient: boolean;
  /** JavaScript property. */
  readonly key: string;
  /** Of a property: whether it can be read and written, and from where. */
  readonly readable: Access | false;
  readonly writable: Access | false;
  readonly value?: Expression;
  /** Platform properties; user properties with bodies. */
  readonly accessors?: PlatformAccessors | UserAccessors;
  /** A constant of an enum. */
  readonly constant?: boolean;
}
export interface PlatformAccessors {
  readonly kind: "platform";
  readonly get: Implementation;
  readonly set?: Implementation;
}
export interface UserAccessors {
  readonly kind: "user";
  readonly get?: Block;
  readonly set?: Block;
}

/** A static or instance initialiser block. */
export interface InitializerSymbol {
  readonly static: boolean;
  readonly body: Block;
  readonly position: Position;
}

export interface ClassSymbol {
  /** Without namespace and outer classes. */
  readonly name: string;
  /** `System.String`, `Foo`, `Foo.Bar`. */
  readonly qualifiedName: string;
  readonly kind: "class" | "interface" | "enum";
  readonly origin: "platform" | "user";
  readonly type: ApexType;
  readonly typeParameters: readonly ApexType[];
  readonly access: Access;
  readonly abstract: boolean;
  /** May it be extended: virtual, abstract, or an extensible platform class? */
  readonly virtual: boolean;
  readonly sharing?: Sharing;
  readonly annotations: readonly Annotation[];
  readonly outer?: ClassSymbol;
  readonly position: Position;
  readonly path: string;
  /** By lower case name. */
  readonly inner: ReadonlyMap<string, ClassSymbol>;
  readonly superclass: ApexType | null;
  readonly interfaces: readonly ApexType[];
  /** By lower case name; own members only. */
  readonly methods: ReadonlyMap<string, readonly MethodSymbol[]>;
  readonly constructors: readonly MethodSymbol[];
  readonly fields: ReadonlyMap<string, FieldSymbol>;
  readonly initializers: readonly InitializerSymbol[];
  /** Methods of an interface or abstract platform class that an Apex class provides. */
  readonly contract: readonly MethodSymbol[];
  /** Platform classes: what generated JavaScript extends and `instanceof` looks at. */
  // eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- any constructor, abstract ones included
  readonly instance?: Function;
}

export const hasAnnotation = (symbol: { readonly annotations: readonly Annotation[] }, name: string): boolean =>
  symbol.annotations.some((annotation) => annotation.name.toLowerCase() === name.toLowerCase());

export const topLevel = (symbol: ClassSymbol): ClassSymbol => (symbol.outer ? topLevel(symbol.outer) : symbol);

export const isTestClass = (symbol: ClassSymbol): boolean => hasAnnotation(topLevel(symbol), "IsTest");

const plain = (text: string): string => text.replace(/[^A-Za-z0-9]+/g, "_").replace(/_$/, "");

/** The JavaScript name of a method: `send$String$List_Id`. */
export const methodProperty = (name: string, parameters: readonly ParameterSymbol[]): string =>
  `${name}$${parameters.map((parameter) => plain(parameter.type.name)).join("$")}`;

/** The JavaScript property that keeps a field's value: beside its accessors, where it has any. */
export const storageOf = ({ key, accessors }: FieldSymbol): string => (accessors ? `${key}$` : key);

/** The JavaScript name of a class: `Outer$Inner`, `System_String`. */
export const classProperty = (qualifiedName: string, origin: ClassSymbol["origin"]): string =>
  qualifiedName.replaceAll(".", origin === "user" ? "$" : "_");

/** `void foo(Integer, String)` as the platform prints signatures. */
export const printSignature = (name: string, types: readonly ApexType[]): string =>
  `${name}(${types.map((type) => type.name).join(", ")})`;
