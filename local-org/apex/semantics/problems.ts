/** Collects what is wrong with a program; one mistake is reported once. */
import type { Position, Problem } from "../syntax/position.ts";

export class Problems {
  readonly #found = new Map<string, Problem>();

  add(path: string, { line, column }: Position, message: string): void {
    this.#found.set(`${path}:${line}:${column}:${message}`, { path, line, column, message });
  }
  /** In the order of the files, then of the lines. */
  get all(): Problem[] {
    return [...this.#found.values()].sort(
      (a, b) => a.path.localeCompare(b.path) || a.line - b.line || a.column - b.column
    );
  }
}

export type Report = (position: Position, message: string) => void;
