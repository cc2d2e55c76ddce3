/** The checked tree: names resolved, types known, conversions explicit. What the generator turns into JavaScript. */
import type { ApexType } from "../runtime/types.ts";
import type { Literal } from "../syntax/ast.ts";
import type { Position } from "../syntax/position.ts";
import type { SoqlQuery } from "../syntax/soql.ts";
import type { ClassSymbol, FieldSymbol, MethodSymbol } from "./symbols.ts";

/** A local variable, parameter, loop variable or caught exception. */
export interface Variable {
  readonly name: string;
  readonly type: ApexType;
  readonly final: boolean;
  /** JavaScript name. */
  readonly key: string;
}

interface Typed {
  readonly type: ApexType;
  readonly position: Position;
}

export type Bound =
  | (Typed & { readonly kind: "literal"; readonly literal: Literal })
  | (Typed & { readonly kind: "local"; readonly variable: Variable })
  | (Typed & { readonly kind: "this" })
  | BoundField
  | BoundRecordField
  | (Typed & { readonly kind: "index"; readonly target: Bound; readonly index: Bound })
  | BoundCall
  | BoundNew
  | (Typed & {
      readonly kind: "collection";
      readonly elements: readonly Bound[];
      readonly pairs?: readonly (readonly [Bound, Bound])[];
    })
  | (Typed & { readonly kind: "record"; readonly fields: readonly { readonly name: string; readonly value: Bound }[] })
  | BoundConversion
  | (Typed & { readonly kind: "instanceof"; readonly operand: Bound; readonly tested: ApexType })
  /** A function of the run time: `addInteger`, `concat`, `not`. */
  | (Typed & { readonly kind: "operation"; readonly name: string; readonly operands: readonly Bound[] })
  | (Typed & { readonly kind: "logical"; readonly operator: "&&" | "||"; readonly left: Bound; readonly right: Bound })
  | BoundAssignment
  | (Typed & { readonly kind: "conditional"; readonly condition: Bound; readonly then: Bound; readonly else: Bound })
  | (Typed & { readonly kind: "mutation"; readonly id: number; readonly original: Bound; readonly mutant: Bound })
  | (Typed & { readonly kind: "coalesce"; readonly left: Bound; readonly right: Bound })
  /** `receiver?.…`: `slot` stands for the receiver inside `body`. */
  | (Typed & { readonly kind: "safe"; readonly receiver: Bound; readonly slot: Variable; readonly body: Bound })
  | BoundQuery
  /** Describe tokens, labels, class literals: run-time function and constant arguments. */
  | (Typed & { readonly kind: "constant"; readonly name: string; readonly arguments: readonly (string | ApexType)[] })
  | (Typed & { readonly kind: "error" });

export interface BoundField extends Typed {
  readonly kind: "field";
  /** Null for statics. */
  readonly receiver: Bound | null;
  readonly field: FieldSymbol;
  /** Inside the property's own accessors the automatic storage is meant. */
  readonly storage?: boolean;
}
export interface BoundRecordField extends Typed {
  readonly kind: "recordField";
  readonly receiver: Bound;
  /** As the schema spells it. */
  readonly name: string;
  readonly role: "field" | "parent" | "children";
}
export interface BoundCall extends Typed {
  readonly kind: "call";
  /** Null for statics. */
  readonly receiver: Bound | null;
  readonly method: MethodSymbol;
  readonly arguments: readonly Bound[];
  /** `super.method()`: no virtual dispatch. */
  readonly viaSuper?: boolean;
  /** For a query that is known only at run time: what its `:name` may stand for. */
  readonly binds?: readonly { readonly name: string; readonly value: Bound }[];
}
export interface BoundNew extends Typed {
  readonly kind: "new";
  readonly class: ClassSymbol;
  readonly constructor: MethodSymbol;
  readonly arguments: readonly Bound[];
}
export interface BoundConversion extends Typed {
  readonly kind: "convert";
  /** `cast` is checked at run time against `type`; the others change the representation. */
  readonly how: Conversion;
  readonly operand: Bound;
}
export type Conversion =
  "cast" | "long" | "double" | "decimal" | "id" | "idText" | "datetime" | "integer" | "single" | "singleOrNull";

export interface BoundAssignment extends Typed {
  readonly kind: "assign";
  readonly target: Bound;
  /** For `x op= y`: computes the new value, `slot` standing for the old one. */
  readonly slot?: Variable;
  readonly value: Bound;
  /** Answer the old value: `x++`. */
  readonly postfix?: boolean;
}
export interface BoundQuery extends Typed {
  readonly kind: "query";
  readonly query: SoqlQuery;
  readonly binds: readonly Bound[];
}

// --- statements ---

interface Placed {
  readonly position: Position;
}
export type BoundStatement =
  /** `locals`: several variables of one declaration, which belong to the block around them. */
  | (Placed & { readonly kind: "block" | "locals"; readonly statements: readonly BoundStatement[] })
  | (Placed & { readonly kind: "local"; readonly variable: Variable; readonly value: Bound | null })
  | (Placed & { readonly kind: "expression"; readonly expression: Bound })
  | (Placed & {
      readonly kind: "if";
      readonly condition: Bound;
      readonly then: BoundStatement;
      readonly else?: BoundStatement;
    })
  | (Placed & { readonly kind: "while" | "do"; readonly condition: Bound; readonly body: BoundStatement })
  | BoundFor
  | (Placed & {
      readonly kind: "forEach";
      readonly variable: Variable;
      readonly iterated: Bound;
      readonly over: "list" | "set" | "iterable" | "chunks" | "rows";
      readonly convert: (element: Bound) => Bound;
      readonly body: BoundStatement;
    })
  | BoundSwitch
  | BoundTry
  | (Placed & { readonly kind: "return"; readonly value?: Bound })
  | (Placed & { readonly kind: "throw"; readonly value: Bound })
  | (Placed & { readonly kind: "break" | "continue" })
  | (Placed & {
      readonly kind: "dml";
      readonly operation: string;
      readonly records: Bound;
      readonly single: boolean;
      readonly access?: "user" | "system";
      readonly externalId?: string;
    })
  | (Placed & { readonly kind: "runAs"; readonly user: Bound; readonly body: BoundStatement })
  | (Placed & {
      readonly kind: "mutation";
      readonly id: number;
      readonly original: BoundStatement;
      readonly mutant?: BoundStatement;
    })
  /** `this(...)`, `super(...)`. */
  | (Placed & {
      readonly kind: "construct";
      readonly which: "this" | "super";
      readonly constructor: MethodSymbol;
      readonly arguments: readonly Bound[];
    });

export interface BoundFor extends Placed {
  readonly kind: "for";
  readonly init: readonly BoundStatement[];
  readonly condition?: Bound;
  readonly update: readonly Bound[];
  readonly body: BoundStatement;
}
export interface BoundSwitch extends Placed {
  readonly kind: "switch";
  readonly subject: Bound;
  readonly slot: Variable;
  readonly cases: readonly {
    /** Missing: else. */
    readonly values?: readonly Bound[];
    readonly binding?: { readonly variable: Variable; readonly type: ApexType };
    readonly body: BoundStatement;
    readonly position: Position;
  }[];
}
export interface BoundTry extends Placed {
  readonly kind: "try";
  readonly body: BoundStatement;
  readonly catches: readonly {
    readonly variable: Variable;
    readonly body: BoundStatement;
    readonly position: Position;
  }[];
  readonly finally?: BoundStatement;
}

export const errorAt = (position: Position, type: ApexType): Bound => ({ kind: "error", type, position });
