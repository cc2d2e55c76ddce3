/** The asynchronous methods of System.System. */
import { host } from "../../host.ts";
import { throwApex } from "../../runtime/exceptions.ts";
import { ApexId } from "../../runtime/id.ts";
import { isInstance } from "../../runtime/type-of.ts";
import { internType } from "../../runtime/types.ts";
import { required } from "../arguments.ts";
import type { Member } from "../define.ts";
import { scheduleMethods } from "./batch.ts";
import { AsyncOptionsObject, isJob } from "./options.ts";

const MAXIMUM_DELAY = 10;

function enqueue(job: unknown, delay: number | null, options?: AsyncOptionsObject): ApexId {
  const queued = required(job);
  if (!isJob(queued) || !isInstance(queued, internType("interface", "System.Queueable")))
    throwApex("System.AsyncException", "The object is not an instance of System.Queueable");
  const delayMinutes = delay ?? 0;
  if (delayMinutes < 0 || delayMinutes > MAXIMUM_DELAY)
    throwApex("System.AsyncException", `Delay must be between 0 and ${MAXIMUM_DELAY} minutes: ${delayMinutes}`);
  const { maximumDepth, signature } = options ?? new AsyncOptionsObject();
  const id = host().work.enqueue(queued, {
    delayMinutes,
    ...(maximumDepth === null ? {} : { maximumDepth }),
    ...(signature === null ? {} : { signature: signature.text })
  });
  return ApexId.of(id);
}

function withOptions(job: unknown, options: unknown): ApexId {
  if (!(options instanceof AsyncOptionsObject)) return throwApex("System.AsyncException", "Invalid AsyncOptions");
  return enqueue(job, options.delay, options);
}

function attachFinalizer(finalizer: unknown): void {
  if (!isInstance(required(finalizer), internType("interface", "System.Finalizer")))
    throwApex("System.AsyncException", "The object is not an instance of System.Finalizer");
  host().work.attachFinalizer(finalizer);
}

export const asyncMethods: readonly Member[] = [
  ["Id enqueueJob(Object queueableObj)", (job: unknown) => enqueue(job, null)],
  [
    "Id enqueueJob(Object queueable, Integer delay)",
    (job: unknown, delay: number | null) => enqueue(job, required(delay))
  ],
  ["Id enqueueJob(Object queueable, Object asyncoptions)", withOptions],
  ["void attachFinalizer(Object finalizer)", attachFinalizer],
  ...scheduleMethods,
  ["Boolean isBatch()", () => host().work.kind === "batch"],
  ["Boolean isFuture()", () => host().work.kind === "future"],
  ["Boolean isQueueable()", () => host().work.kind === "queueable"],
  ["Boolean isScheduled()", () => host().work.kind === "scheduled"]
];
