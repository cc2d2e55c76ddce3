/** What a transaction leaves to be done: each kind of work as it waits. */
import type { CustomMetadataComponent } from "../../apex/deployments.ts";
import type { HostUser } from "../../apex/host.ts";
import { idSuffix } from "../../apex/runtime/id.ts";
import type { Cron } from "./cron.ts";

interface Work {
  readonly id: string;
  readonly user: HostUser;
  /** Milliseconds since 1970. */
  readonly dueAt: number;
}
export interface QueuedJob extends Work {
  readonly kind: "queueable";
  /** As it was when it was queued. */
  readonly job: unknown;
  readonly depth: number;
  readonly maximumDepth?: number;
  readonly signature?: string;
  /** How often in a row jobs before this one failed and were queued again by their finalizers. */
  readonly failures: number;
}
export interface FutureCall extends Work {
  readonly kind: "future";
  readonly name: string;
  /** `@future(callout=true)` */
  readonly callouts: boolean;
  readonly start: () => void;
}
/** Custom metadata records to be deployed, and who is told of it. */
export interface QueuedDeployment extends Work {
  readonly kind: "deployment";
  readonly components: readonly CustomMetadataComponent[];
  /** As it was when it was queued; null where nobody wants to know. */
  readonly callback: unknown;
}
export interface QueuedBatch extends Work {
  readonly kind: "batch";
  /** As it was when it was queued. */
  readonly job: unknown;
  readonly scope: number;
}
/** A job that the clock starts, again and again. */
export interface Schedule extends Work {
  readonly kind: "scheduled";
  readonly job: unknown;
  readonly cron: Cron;
  /** Of its AsyncApexJob; `id` is the one of the CronTrigger. */
  readonly jobId: string;
}
export type Waiting = QueuedJob | FutureCall | QueuedDeployment | QueuedBatch | Schedule;

let counter = 0;
/** Ids of AsyncApexJob begin with 707, of DeployRequest with 0Af, of CronTrigger with 08e. */
export function newJobId(prefix: "707" | "0Af" | "08e" = "707"): string {
  const id = `${prefix}Kq0${(++counter).toString(36).toUpperCase().padStart(9, "0")}`;
  return id + idSuffix(id);
}
