/** A batch job: start, an execute for each chunk, finish; each a transaction of its own ("Using Batch Apex"). */
import { BatchableContextObject } from "../../apex/platform/async/contexts.ts";
import { iterate } from "../../apex/platform/iterate.ts";
import { QueryLocatorObject } from "../../apex/platform/database/query-locator.ts";
import { ApexList } from "../../apex/runtime/collections.ts";
import { throwApex, type ApexException } from "../../apex/runtime/exceptions.ts";
import { callApex, findMethod } from "../../apex/runtime/invoke.ts";
import { ApexObject } from "../../apex/runtime/object.ts";
import { keptState } from "../../apex/runtime/state.ts";
import { isInstance } from "../../apex/runtime/type-of.ts";
import { internType, SOBJECT } from "../../apex/runtime/types.ts";
import { newJobId, type QueuedBatch } from "./waiting.ts";
import type { JobRows } from "./job-rows.ts";

const STATEFUL = internType("interface", "Database.Stateful");

export type BatchStep = "start" | "execute" | "finish";
export interface BatchPlace {
  readonly rows: JobRows;
  readonly inTest: boolean;
  readonly now: () => number;
  /** Runs one step as a transaction; answers the exception that ended it. */
  readonly transaction: (step: BatchStep, block: () => void) => ApexException | undefined;
}

export function runBatch(queued: QueuedBatch, place: BatchPlace): void {
  new Batch(queued, place).run();
}

class Batch {
  private readonly queued: QueuedBatch;
  private readonly place: BatchPlace;
  private readonly stateful: boolean;
  /** What the next transaction begins with: the job as it was queued, or as the last one left it. */
  private state: unknown;
  private errors = 0;

  constructor(queued: QueuedBatch, place: BatchPlace) {
    this.queued = queued;
    this.place = place;
    this.state = queued.job;
    this.stateful = isInstance(queued.job, STATEFUL);
  }

  run(): void {
    const { id } = this.queued;
    const { rows, now } = this.place;
    let items: unknown[] = [];
    rows.update(id, { Status: "Preparing" });
    const refused = this.step("start", (job) => {
      items = itemsOf(callApex(job, "start", [new BatchableContextObject(id, id)]));
    });
    if (refused) return rows.finish(id, "Failed", now(), refused.$describe());
    this.execute(chunksOf(items, this.queued.scope));
    const failed = this.step("finish", (job) => void callApex(job, "finish", [new BatchableContextObject(id, id)]));
    if (failed) rows.finish(id, "Failed", now(), failed.$describe());
    else rows.finish(id, "Completed", now());
  }

  private execute(chunks: readonly unknown[][]): void {
    const { id, job } = this.queued;
    const { rows, inTest } = this.place;
    rows.update(id, { Status: "Processing", TotalJobItems: chunks.length });
    if (inTest && chunks.length > 1)
      throwApex(
        "System.UnexpectedException",
        "No more than one executeBatch can be called from within a test method. Please make sure the iterable returned from your start method matches the batch size, resulting in one executeBatch invocation."
      );
    const elementType = chunkType(job);
    chunks.forEach((chunk, index) => {
      const context = new BatchableContextObject(id, newJobId());
      const error = this.step(
        "execute",
        (instance) => void callApex(instance, "execute", [context, new ApexList(chunk, elementType)])
      );
      // One chunk that fails leaves the others alone.
      if (error) this.errors++;
      rows.update(id, {
        JobItemsProcessed: index + 1,
        NumberOfErrors: this.errors,
        ...(error && this.errors === 1 ? { ExtendedStatus: `First error: ${error.$message ?? ""}` } : {})
      });
    });
  }

  /** What a transaction leaves in the job's fields outlives it only in a Database.Stateful, and only if it ends well. */
  private step(name: BatchStep, block: (job: unknown) => void): ApexException | undefined {
    const instance = keptState(this.state);
    const error = this.place.transaction(name, () => block(instance));
    if (!error && this.stateful) this.state = keptState(instance);
    return error;
  }
}

const itemsOf = (result: unknown): unknown[] =>
  result instanceof QueryLocatorObject ? [...result.records] : [...iterate(result)];

function chunksOf(items: readonly unknown[], size: number): unknown[][] {
  const chunks: unknown[][] = [];
  for (let from = 0; from < items.length; from += size) chunks.push(items.slice(from, from + size));
  return chunks;
}

/** `List<Account>` where execute says so. */
const chunkType = (job: unknown): typeof SOBJECT =>
  (job instanceof ApexObject ? findMethod(job, "execute", 2)?.parameters[1]?.arguments[0] : undefined) ?? SOBJECT;
