/** The query as a tree: what the checker verifies against the schema and what the org executes. */
import type { Position } from "./position.ts";

export type QueryMode = "user" | "system" | "enforced";

export interface SoqlQuery {
  readonly select: readonly SelectItem[];
  /** True for `SELECT COUNT() FROM ...`, whose result is an Integer. */
  readonly countOnly: boolean;
  /** API name as written; for a sub-query the child relationship name. */
  readonly from: string;
  /** Of the name after FROM; `position` is that of the query. */
  readonly fromPosition: Position;
  readonly alias?: string;
  readonly where?: Condition;
  /** `enforced`: WITH SECURITY_ENFORCED, which classes of API 66 and below may use. */
  readonly mode?: QueryMode;
  readonly groupBy?: readonly (FieldPath | FunctionCall)[];
  readonly having?: Condition;
  readonly orderBy?: readonly Ordering[];
  readonly limit?: number | Bind;
  readonly offset?: number | Bind;
  readonly forUpdate?: boolean;
  readonly allRows?: boolean;
  readonly position: Position;
}

/** `Name`, `Account.Owner.Name`: an alias of the object, if any, is still in front. */
export interface FieldPath {
  readonly kind: "field";
  readonly path: readonly string[];
  /** Alias in an aggregate query: `SELECT Name n`. */
  readonly alias?: string;
  readonly position: Position;
}
/** `COUNT(Id)`, `MAX(CreatedDate) newest`, `toLabel(StageName)`, `CALENDAR_YEAR(CreatedDate)`. */
export interface FunctionCall {
  readonly kind: "function";
  /** Upper case. */
  readonly name: string;
  /** Null for COUNT(). */
  readonly argument: FieldPath | FunctionCall | null;
  readonly alias?: string;
  readonly position: Position;
}
/** `FIELDS(ALL | STANDARD | CUSTOM)`. */
export interface FieldSet {
  readonly kind: "fields";
  readonly set: "ALL" | "STANDARD" | "CUSTOM";
  readonly position: Position;
}
export interface SubQuery {
  readonly kind: "query";
  readonly query: SoqlQuery;
  readonly position: Position;
}
export type SelectItem = FieldPath | FunctionCall | FieldSet | SubQuery;

export type Comparison = "=" | "!=" | "<" | "<=" | ">" | ">=" | "like" | "in" | "not in" | "includes" | "excludes";

export type Condition =
  | { readonly kind: "and" | "or"; readonly operands: readonly Condition[] }
  | { readonly kind: "not"; readonly operand: Condition }
  | {
      readonly kind: "compare";
      readonly field: FieldPath | FunctionCall;
      readonly operator: Comparison;
      readonly value: SoqlValue;
      readonly position: Position;
    };

/** `:expression`; the value comes from the binds given with the query. */
export interface Bind {
  readonly kind: "bind";
  readonly index: number;
}
export type SoqlValue =
  | { readonly kind: "null" }
  | { readonly kind: "string"; readonly value: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  /** As written, sign included: the field decides whether it is an integer. */
  | { readonly kind: "number"; readonly text: string }
  /** `2026-01-31` */
  | { readonly kind: "date"; readonly text: string }
  /** `2026-01-31T10:00:00Z` */
  | { readonly kind: "datetime"; readonly text: string }
  /** `TODAY`, `LAST_N_DAYS:7` with `n` 7. Upper case, without the number. */
  | { readonly kind: "dateLiteral"; readonly name: string; readonly n?: number }
  | { readonly kind: "list"; readonly values: readonly SoqlValue[] }
  | { readonly kind: "query"; readonly query: SoqlQuery }
  | Bind;

export interface Ordering {
  readonly by: FieldPath | FunctionCall;
  readonly descending: boolean;
  readonly nulls: "first" | "last";
}
