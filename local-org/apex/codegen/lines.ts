/** Counts statements: towards the transaction's limit, and by line for coverage. */
import { host } from "../host.ts";

/** Statements are told to the limits in lots: the count is what matters, not the moment. */
const LOT = 256;

let pending = 0;

/** Tells the current host what has run since the last lot. */
export function flushStatements(): void {
  const amount = pending;
  pending = 0;
  if (amount > 0) host().limits.spend("statements", amount);
}

export class LineCounter {
  /** Executions by line. */
  readonly hits: Uint32Array;
  /** Lines that carry statements. */
  readonly lines: readonly number[];

  constructor(lines: Iterable<number>) {
    this.lines = [...lines].sort((a, b) => a - b);
    this.hits = new Uint32Array((this.lines.at(-1) ?? 0) + 1);
  }

  readonly at = (line: number): void => {
    this.hits[line] = (this.hits[line] ?? 0) + 1;
    if (++pending >= LOT) flushStatements();
  };

  reset(): void {
    this.hits.fill(0);
  }
}
