/** Where something stands in a source file. */
export interface Position {
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
}

/** A reason why a program is refused. */
export interface Problem extends Position {
  readonly path: string;
  readonly message: string;
}
