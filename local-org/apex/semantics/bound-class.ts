/** A checked class: its members in the order of the source, because lines must be kept. */
import type { Bound, BoundStatement, Variable } from "./bound.ts";
import type { UserClass } from "./declare.ts";
import type { FieldSymbol, MethodSymbol } from "./symbols.ts";
import type { Position } from "../syntax/position.ts";

export type BoundMember =
  | { readonly kind: "field"; readonly position: Position; readonly field: FieldSymbol; readonly value?: Bound }
  | {
      readonly kind: "initializer";
      readonly position: Position;
      readonly static: boolean;
      readonly body: BoundStatement;
    }
  | BoundMethod
  | BoundProperty;

export interface BoundProperty {
  readonly kind: "property";
  readonly position: Position;
  readonly field: FieldSymbol;
  /** Missing where it is automatic, or not there. */
  readonly get?: BoundAccessor;
  readonly set?: BoundAccessor;
}

export interface BoundMethod {
  readonly kind: "method" | "constructor";
  readonly position: Position;
  readonly method: MethodSymbol;
  readonly parameters: readonly Variable[];
  readonly body?: BoundStatement;
}
export interface BoundAccessor {
  readonly position: Position;
  readonly value?: Variable;
  readonly body: BoundStatement;
}
export interface BoundClass {
  readonly symbol: UserClass;
  readonly members: readonly BoundMember[];
}
