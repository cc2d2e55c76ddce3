import type { OrgField } from "../schema/types.ts";

/** `other`: a field whose value a formula of the local org can only ask whether it is blank. */
export type FormulaType = "text" | "number" | "boolean" | "date" | "datetime" | "picklist" | "other" | "null";

/** The record a formula looks at. Values by lower-case field name, as the store keeps them. */
export interface FormulaRow {
  readonly values: ReadonlyMap<string, unknown>;
  /** Before the change; undefined for a new record. */
  readonly before: ReadonlyMap<string, unknown> | undefined;
}

/** A checked piece of a formula. */
export interface Formula {
  readonly type: FormulaType;
  readonly evaluate: (row: FormulaRow) => unknown;
  /** Set where the piece is nothing but a field. */
  readonly field?: OrgField;
  /** Set where it is nothing but a text in quotes. */
  readonly literal?: string;
}

/** What a formula says that the local org cannot evaluate for certain, or that no org would accept. */
export class FormulaError extends Error {}

export const refuse = (message: string): never => {
  throw new FormulaError(message);
};
