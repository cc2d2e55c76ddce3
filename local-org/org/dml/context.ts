import type { DataAccess, DmlOperation, DmlOptions, DmlOutcome, HostUser } from "../../apex/host.ts";
import type { Triggers } from "./triggers.ts";
import type { Database } from "../soql/context.ts";

/** One DML statement as it runs: for whom, when, bound by which rules. */
export interface DmlContext extends Database {
  readonly user: HostUser;
  readonly access: DataAccess;
  readonly now: number;
  readonly operation: DmlOperation;
  readonly options: DmlOptions;
  readonly triggers: Triggers;
  /** Answers what undoes everything from here on: rows, queued jobs, events. */
  readonly checkpoint: () => () => void;
}

export type DmlError = DmlOutcome["errors"][number];

/** The first thing wrong with a row; thrown inside the DML code, turned into the row's outcome by the executor. */
export class RowFault extends Error {
  readonly error: DmlError;

  constructor(statusCode: string, message: string, fields: readonly string[] = []) {
    super(message);
    this.error = { statusCode, message, fields };
  }
}
