import type { Origin } from "../async/work.ts";
import { STATEMENTS_PER_CPU_MILLISECOND, type LimitBook, type LimitName } from "../../apex/host.ts";
import { throwApex } from "../../apex/runtime/exceptions.ts";

/** Maxima of a synchronous transaction ("Execution Governors and Limits"). */
export const SYNCHRONOUS_MAXIMA: Readonly<Record<LimitName, number>> = {
  queries: 100,
  queryRows: 50_000,
  aggregateQueries: 300,
  dmlStatements: 150,
  dmlRows: 10_000,
  callouts: 100,
  calloutMilliseconds: 120_000,
  statements: 10_000 * STATEMENTS_PER_CPU_MILLISECOND,
  heapBytes: 6_000_000,
  queueableJobs: 50,
  futureCalls: 50,
  publishImmediate: 150,
  soslQueries: 20,
  emails: 10
};

/** Those of queueable jobs, their finalizers, future calls and batches. */
const ASYNCHRONOUS_MAXIMA: typeof SYNCHRONOUS_MAXIMA = {
  ...SYNCHRONOUS_MAXIMA,
  queries: 200,
  statements: 60_000 * STATEMENTS_PER_CPU_MILLISECOND,
  heapBytes: 12_000_000,
  queueableJobs: 1
};

/** What a transaction may use. Platform event triggers and scheduled Apex have the limits of a synchronous one. */
export const maximaOf = (kind: Origin["kind"]): typeof SYNCHRONOUS_MAXIMA => {
  if (kind === "synchronous" || kind === "event" || kind === "scheduled") return SYNCHRONOUS_MAXIMA;
  return kind === "future" || kind === "batch" ? { ...ASYNCHRONOUS_MAXIMA, futureCalls: 0 } : ASYNCHRONOUS_MAXIMA;
};

const MESSAGES: Readonly<Record<LimitName, (used: number) => string>> = {
  queries: (used) => `Too many SOQL queries: ${used}`,
  queryRows: (used) => `Too many query rows: ${used}`,
  aggregateQueries: (used) => `Too many Aggregate queries: ${used}`,
  dmlStatements: (used) => `Too many DML statements: ${used}`,
  dmlRows: (used) => `Too many DML rows: ${used}`,
  callouts: (used) => `Too many callouts: ${used}`,
  calloutMilliseconds: () => "Exceeded maximum time allotted for callout (120000 ms)",
  statements: () => "Apex CPU time limit exceeded",
  heapBytes: (used) => `Apex heap size too large: ${used}`,
  queueableJobs: (used) => `Too many queueable jobs added to the queue: ${used}`,
  futureCalls: (used) => `Too many future calls: ${used}`,
  publishImmediate: (used) => `Too many publish immediate DML statements: ${used}`,
  soslQueries: (used) => `Too many SOSL queries: ${used}`,
  emails: (used) => `Too many Email Invocations: ${used}`
};

/** What a transaction has used of each limit, and what there is. */
export type LimitReport = Readonly<Record<LimitName, { readonly used: number; readonly maximum: number }>>;

/** The counters of one transaction, or of one Test.startTest block. */
export class TransactionLimits implements LimitBook {
  private readonly counters = new Map<LimitName, number>();
  private readonly maxima: typeof SYNCHRONOUS_MAXIMA;

  constructor(maxima: typeof SYNCHRONOUS_MAXIMA = SYNCHRONOUS_MAXIMA) {
    this.maxima = maxima;
  }

  spend(name: LimitName, amount = 1): void {
    const used = this.used(name) + amount;
    this.counters.set(name, used);
    if (used > this.maxima[name]) throwApex("System.LimitException", MESSAGES[name](used));
  }
  reach(name: LimitName, amount: number): void {
    this.spend(name, Math.max(0, amount - this.used(name)));
  }
  used(name: LimitName): number {
    return this.counters.get(name) ?? 0;
  }
  maximum(name: LimitName): number {
    return this.maxima[name];
  }

  report(): LimitReport {
    const entries = (Object.keys(this.maxima) as LimitName[]).map((name) => [
      name,
      { used: this.used(name), maximum: this.maximum(name) }
    ]);
    return Object.fromEntries(entries) as LimitReport;
  }
}
