import { unsupported } from "../../apex/platform/unsupported.ts";
import type { Origin } from "../async/work.ts";

/** What starts a synchronous transaction from outside. */
export type Entry = "ANONYMOUS" | "AURA";

const OF_KIND: Partial<Readonly<Record<Origin["kind"], string>>> = {
  queueable: "QUEUEABLE",
  finalizer: "TRANSACTION_FINALIZER_QUEUEABLE",
  future: "FUTURE",
  batch: "BATCH_APEX",
  scheduled: "SCHEDULED"
};

/** The constant of System.Quiddity; the documentation names none for event triggers and deployment callbacks. */
export function quiddityOf({ kind }: Origin, entry: Entry | undefined, inTest: boolean): string {
  if (kind === "synchronous") return inTest ? "RUNTEST_SYNC" : (entry ?? "SYNCHRONOUS");
  return OF_KIND[kind] ?? unsupported(`Request.getQuiddity() in a transaction of kind "${kind}"`);
}
