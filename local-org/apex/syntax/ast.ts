/**
 * The syntax tree: what a source file says, names unresolved. Every node knows where it stands. Plain data, so that a
 * tree can be kept and read back as JSON.
 */
import type { Position } from "./position.ts";
import type { SoqlQuery } from "./soql.ts";

export interface Node {
  readonly position: Position;
}

/** `String`, `Map<Id, List<Account>>`, `Outer.Inner`; arrays are written down as `List`. */
export interface TypeName extends Node {
  readonly parts: readonly string[];
  readonly arguments: readonly TypeName[];
}

export type AnnotationValue = string | number | boolean | null;

export interface Annotation extends Node {
  readonly name: string;
  /** `@IsTest(seeAllData=false)`: keys in lower case; a lone value is under `value`. */
  readonly properties: Readonly<Record<string, AnnotationValue>>;
  /** Where each property is written. */
  readonly places: Readonly<Record<string, Position>>;
}
export interface Modifiers {
  /** Lower case: `public`, `static`, `virtual`, `with sharing`, ... */
  readonly words: readonly string[];
  readonly annotations: readonly Annotation[];
}

// --- declarations ---

export type TypeDeclaration = ClassDeclaration | EnumDeclaration;

export interface ClassDeclaration extends Node {
  readonly kind: "class" | "interface";
  readonly name: string;
  readonly modifiers: Modifiers;
  readonly superclass?: TypeName;
  readonly interfaces: readonly TypeName[];
  readonly members: readonly Member[];
  readonly end: Position;
  /** The class was written as a trigger: its body is the one method. */
  readonly trigger?: { readonly name: string; readonly object: string; readonly events: readonly string[] };
}
export interface EnumDeclaration extends Node {
  readonly kind: "enum";
  readonly name: string;
  readonly modifiers: Modifiers;
  readonly constants: readonly { readonly name: string; readonly position: Position }[];
}
export type Member = TypeDeclaration | FieldDeclaration | PropertyDeclaration | MethodDeclaration | Initializer;

export interface FieldDeclaration extends Node {
  readonly kind: "field";
  readonly name: string;
  readonly type: TypeName;
  readonly modifiers: Modifiers;
  readonly value?: Expression;
}
export interface PropertyDeclaration extends Node {
  readonly kind: "property";
  readonly name: string;
  readonly type: TypeName;
  readonly modifiers: Modifiers;
  readonly getter?: Accessor;
  readonly setter?: Accessor;
}
export interface Accessor extends Node {
  readonly modifiers: Modifiers;
  /** Missing: automatic. */
  readonly body?: Block;
}
export interface Parameter extends Node {
  readonly name: string;
  readonly type: TypeName;
  readonly modifiers: Modifiers;
}
export interface MethodDeclaration extends Node {
  readonly kind: "method" | "constructor";
  readonly name: string;
  readonly modifiers: Modifiers;
  /** Missing: void, or a constructor. */
  readonly returns?: TypeName;
  readonly parameters: readonly Parameter[];
  /** Missing: abstract. */
  readonly body?: Block;
}
export interface Initializer extends Node {
  readonly kind: "initializer";
  readonly static: boolean;
  readonly body: Block;
}
export interface TriggerDeclaration extends Node {
  readonly name: string;
  readonly object: string;
  /** `before insert`, ... */
  readonly events: readonly string[];
  readonly members: readonly Member[];
  readonly body: Block;
}
/** Anonymous Apex: declarations may stand between statements. */
export interface AnonymousUnit {
  readonly members: readonly Member[];
  readonly body: Block;
}

// --- statements ---

export interface Block extends Node {
  readonly kind: "block";
  readonly statements: readonly Statement[];
  readonly end: Position;
}
export interface LocalDeclaration extends Node {
  readonly kind: "local";
  readonly type: TypeName;
  readonly modifiers: Modifiers;
  readonly variables: readonly { readonly name: string; readonly position: Position; readonly value?: Expression }[];
}
export type Statement =
  | Block
  | LocalDeclaration
  | (Node & { readonly kind: "expression"; readonly expression: Expression })
  | (Node & {
      readonly kind: "if";
      readonly condition: Expression;
      readonly then: Statement;
      readonly else?: Statement;
    })
  | SwitchStatement
  | ForStatement
  | ForEachStatement
  | (Node & { readonly kind: "while" | "do"; readonly condition: Expression; readonly body?: Statement })
  | TryStatement
  | (Node & { readonly kind: "return"; readonly value?: Expression })
  | (Node & { readonly kind: "throw"; readonly value: Expression })
  | (Node & { readonly kind: "break" | "continue" })
  | DmlStatement
  | (Node & { readonly kind: "runAs"; readonly arguments: readonly Expression[]; readonly body: Block })
  | (Node & Mutation<Statement>);

export interface ForStatement extends Node {
  readonly kind: "for";
  readonly init?: LocalDeclaration | readonly Expression[];
  readonly condition?: Expression;
  readonly update: readonly Expression[];
  readonly body?: Statement;
}
export interface ForEachStatement extends Node {
  readonly kind: "forEach";
  readonly type: TypeName;
  readonly name: string;
  readonly iterated: Expression;
  readonly body?: Statement;
}
export interface SwitchStatement extends Node {
  readonly kind: "switch";
  readonly subject: Expression;
  readonly cases: readonly SwitchCase[];
}
export interface SwitchCase extends Node {
  readonly when:
    | { readonly kind: "values"; readonly values: readonly WhenValue[] }
    | { readonly kind: "type"; readonly type: TypeName; readonly name: string }
    | { readonly kind: "else" };
  readonly body: Block;
}
export type WhenValue = Literal | (Node & { readonly kind: "name"; readonly name: string });

export interface TryStatement extends Node {
  readonly kind: "try";
  readonly body: Block;
  readonly catches: readonly (Node & { readonly type: TypeName; readonly name: string; readonly body: Block })[];
  readonly finally?: Block;
}
export interface DmlStatement extends Node {
  readonly kind: "dml";
  readonly operation: "insert" | "update" | "upsert" | "delete" | "undelete" | "merge";
  readonly records: readonly Expression[];
  readonly access?: "user" | "system";
  /** For upsert: `Account.External__c` or `External__c`. */
  readonly externalId?: string;
}

// --- expressions ---

export interface Literal extends Node {
  readonly kind: "literal";
  readonly type: "string" | "integer" | "long" | "double" | "decimal" | "boolean" | "null";
  /** Strings unescaped; numbers as written, without suffix. */
  readonly value: string;
}
export type Expression =
  | Literal
  | (Node & { readonly kind: "this" | "super" })
  | (Node & { readonly kind: "name"; readonly name: string })
  | MemberAccess
  | MethodCall
  | (Node & { readonly kind: "index"; readonly target: Expression; readonly index: Expression })
  | Creation
  | (Node & { readonly kind: "cast"; readonly type: TypeName; readonly operand: Expression })
  | (Node & { readonly kind: "instanceof"; readonly operand: Expression; readonly type: TypeName })
  | (Node & { readonly kind: "unary"; readonly operator: "+" | "-" | "!" | "~"; readonly operand: Expression })
  | (Node & {
      readonly kind: "step";
      readonly operator: "++" | "--";
      readonly prefix: boolean;
      readonly operand: Expression;
    })
  | Binary
  | (Node & {
      readonly kind: "assign";
      readonly operator: string;
      readonly target: Expression;
      readonly value: Expression;
    })
  | Conditional
  | (Node & { readonly kind: "classLiteral"; readonly type: TypeName | "void" })
  | Query
  | (Node & Mutation<Expression>);

/**
 * For mutation testing, never parsed: what was written and what takes its place while the mutant of this number is
 * active; a statement without replacement is left out then.
 */
export interface Mutation<T> {
  readonly kind: "mutation";
  readonly id: number;
  readonly original: T;
  readonly mutant?: T;
  /** Told by the checker when the mutant is correct Apex as well; else there is only the original. */
  readonly accept: () => void;
}

export interface MemberAccess extends Node {
  readonly kind: "member";
  readonly target: Expression;
  readonly name: string;
  readonly safe: boolean;
}
export interface MethodCall extends Node {
  readonly kind: "call";
  /** Missing for `foo()`, `this(...)` and `super(...)`. */
  readonly target?: Expression;
  /** `this` and `super` are constructor calls. */
  readonly name: string;
  readonly arguments: readonly Expression[];
  readonly safe: boolean;
}
export interface Binary extends Node {
  readonly kind: "binary";
  readonly operator: string;
  readonly left: Expression;
  readonly right: Expression;
}
export interface Conditional extends Node {
  readonly kind: "conditional";
  readonly condition: Expression;
  readonly then: Expression;
  readonly else: Expression;
}
export interface Creation extends Node {
  readonly kind: "new";
  readonly type: TypeName;
  readonly with:
    | { readonly kind: "arguments"; readonly arguments: readonly Expression[] }
    | { readonly kind: "elements"; readonly elements: readonly Expression[] }
    | { readonly kind: "pairs"; readonly pairs: readonly (readonly [Expression, Expression])[] }
    | { readonly kind: "size"; readonly size: Expression };
}
export interface Query extends Node {
  readonly kind: "query";
  readonly query: SoqlQuery;
  /** By bind index. */
  readonly binds: readonly Expression[];
}
