/** What every check is made of, whether it wraps a tool or is one of our own rules. */

export interface Problem {
  /** Relative to the repository, with forward slashes. */
  readonly file: string;
  /** 1-based; 1 when the problem is of the whole file. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export interface Outcome {
  readonly problems: readonly Problem[];
  /** What was looked at: `61 files`. A check that looked at nothing says so here and fails. */
  readonly examined: { readonly count: number; readonly what: string };
  /** Set when the check could not run on this machine: why, and what to do. Counts as a failure under CI. */
  readonly skipped?: string;
}

export interface Check {
  /** Short and unique: stands behind each problem, and selects the check with `--only`. */
  readonly name: string;
  /** What it looks at need not be there. */
  readonly optional?: boolean;
  /** @param root absolute path of the repository (or of a copy) */
  run(root: string): Promise<Outcome>;
}
