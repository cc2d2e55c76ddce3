/** One small mistake that somebody might have made. */
export interface Mutant {
  /** From 1, in the order of the sources. */
  readonly id: number;
  readonly className: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  /** Line of the statement it is part of: what coverage counts. */
  readonly statementLine: number;
  readonly kind: MutantKind;
  /** `< becomes <=` */
  readonly what: string;
  /** The source line it is in, trimmed. */
  readonly source: string;
}

export type MutantKind =
  | "operator"
  /** Of an `if` or a loop: always true or always false. */
  | "condition"
  /** Of `a ? b : c`, likewise. */
  | "choice"
  /** One side of `&&` or `||` is no longer asked. */
  | "operand"
  | "constant"
  | "statement"
  | "return";

/** What takes a protection away: the condition never holds, the check is not made, one of two questions is not asked. */
export const removesGuard = ({ kind, what }: Mutant): boolean =>
  kind === "statement" || kind === "operand" || (kind === "condition" && what === NEVER);

export const ALWAYS = "condition becomes true";
export const NEVER = "condition becomes false";

export type Verdict = "killed" | "survived" | "uncovered";

export interface TriedMutant extends Mutant {
  readonly verdict: Verdict;
  /** The test that failed: `FooTest.shouldBar`. */
  readonly killedBy?: string;
}
