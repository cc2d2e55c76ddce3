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
  /** Lines that coverage counts. */
  readonly lines: readonly number[];

  constructor(lines: Iterable<number>, lastLine: number) {
    this.lines = [...lines].sort((a, b) => a - b);
    this.hits = new Uint32Array(lastLine + 1);
  }

  /** A statement begins. */
  readonly at = (line: number): void => {
    this.hits[line]++;
    if (++pending >= LOT) flushStatements();
  };

  /** Another line of a statement is reached; answers the value that was read for it. */
  readonly on = <T>(line: number, value?: T): T | undefined => {
    this.hits[line]++;
    return value;
  };

  reset(): void {
    this.hits.fill(0);
  }
}
