/** Something wrong in a source file of the repository, at the place where a person has to look. */
export interface Problem {
  /** Relative to the repository, with forward slashes. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** Thrown when the org cannot be opened: every problem found, not only the first. */
export class OrgProblems extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join("\n"));
    this.name = "OrgProblems";
    this.problems = problems;
  }
}

/** `path:line:column message`, the form editors make clickable. */
export const formatProblem = (problem: Problem): string =>
  `${problem.path}:${problem.line}:${problem.column} ${problem.message}`;

/** Collects problems, so that one run names all of them. */
export class ProblemLog {
  readonly list: Problem[] = [];

  add(place: { readonly path: string; readonly line: number; readonly column?: number }, message: string): void {
    this.list.push({ path: place.path, line: place.line, column: place.column ?? 1, message });
  }

  /** @throws OrgProblems when anything was added, ordered by file and line */
  throwIfAny(): void {
    if (this.list.length === 0) return;
    throw new OrgProblems(this.list.toSorted((a, b) => a.path.localeCompare(b.path) || a.line - b.line));
  }
}
