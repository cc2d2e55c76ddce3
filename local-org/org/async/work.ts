import { randomUUID } from "node:crypto";
import type { AsyncWork, CustomMetadataComponent, EnqueueOptions, HostUser, LimitBook } from "../../apex/host.ts";
import { throwApex } from "../../apex/runtime/exceptions.ts";
import { idSuffix } from "../../apex/runtime/id.ts";
import { keptState } from "../../apex/runtime/state.ts";
import type { ApexSObject } from "../../apex/runtime/sobject.ts";

/** What a transaction is: started by somebody, or by what an earlier one left behind. */
export type Origin =
  | { readonly kind: "synchronous" | "event" | "future" | "finalizer" }
  /** The callback of a metadata deployment. */
  | { readonly kind: "deployment"; readonly callouts: boolean }
  | {
      readonly kind: "queueable";
      readonly jobId: string;
      readonly depth: number;
      readonly maximumDepth?: number;
      /** Is the job a Database.AllowsCallouts? */
      readonly callouts: boolean;
    };

export interface QueuedJob {
  readonly kind: "queueable";
  readonly id: string;
  /** As it was when it was queued. */
  readonly job: unknown;
  readonly user: HostUser;
  /** Milliseconds since 1970. */
  readonly dueAt: number;
  readonly depth: number;
  readonly maximumDepth?: number;
  readonly signature?: string;
  /** How often in a row jobs before this one failed and were queued again by their finalizers. */
  readonly failures: number;
}
export interface FutureCall {
  readonly kind: "future";
  readonly name: string;
  readonly start: () => void;
  readonly user: HostUser;
  readonly dueAt: number;
}
/** Custom metadata records to be deployed, and who is told of it. */
export interface QueuedDeployment {
  readonly kind: "deployment";
  readonly id: string;
  readonly components: readonly CustomMetadataComponent[];
  /** As it was when it was queued; null where nobody wants to know. */
  readonly callback: unknown;
  readonly user: HostUser;
  readonly dueAt: number;
}
export type Waiting = QueuedJob | FutureCall | QueuedDeployment;

/** What the work of one transaction needs to know of it. */
export interface WorkPlace {
  readonly origin: Origin;
  readonly limits: () => LimitBook;
  readonly user: () => HostUser;
  readonly now: () => number;
  readonly inTest: boolean;
  /** Consecutive failures before a finalizer's transaction. */
  readonly failures: number;
  /** Is a job with this signature waiting already? */
  readonly isQueued: (signature: string) => boolean;
  /** Queued work forbids callouts until the transaction is over. */
  readonly onPending: () => void;
  readonly deliver: () => void;
}

const MINUTE = 60_000;
const RETRIES_BY_FINALIZER = 5;

let counter = 0;
/** Ids of AsyncApexJob records begin with 707, those of DeployRequest with 0Af. */
export function newJobId(prefix: "707" | "0Af" = "707"): string {
  const id = `${prefix}Kq0${(++counter).toString(36).toUpperCase().padStart(9, "0")}`;
  return id + idSuffix(id);
}

/** Jobs, future calls and events that wait for the end of one transaction. */
export class TransactionWork implements AsyncWork {
  jobs: Waiting[] = [];
  /** Published after commit: dropped when the transaction fails. */
  events: ApexSObject[] = [];
  /** Published immediately: out, whatever happens. */
  immediate: ApexSObject[] = [];
  finalizer: unknown;
  private readonly place: WorkPlace;

  constructor(place: WorkPlace) {
    this.place = place;
  }

  get kind(): AsyncWork["kind"] {
    const { kind } = this.place.origin;
    return kind === "finalizer" ? "queueable" : kind;
  }
  get depth(): number {
    return this.place.origin.kind === "queueable" ? this.place.origin.depth : 0;
  }
  get maximumDepth(): number | undefined {
    return this.place.origin.kind === "queueable" ? this.place.origin.maximumDepth : undefined;
  }

  enqueue(job: unknown, { delayMinutes, maximumDepth = this.maximumDepth, signature }: EnqueueOptions): string {
    const { origin, limits, user, now, inTest, failures, isQueued, onPending } = this.place;
    limits().spend("queueableJobs");
    // "You can't chain queueable jobs in an Apex test" (Apex Developer Guide, Queueable Apex).
    const tooDeep =
      origin.kind === "queueable" && (inTest || (maximumDepth !== undefined && this.depth >= maximumDepth));
    if (tooDeep) throwApex("System.AsyncException", "Maximum stack depth has been reached.");
    if (origin.kind === "finalizer" && failures > RETRIES_BY_FINALIZER)
      throwApex("System.AsyncException", "Maximum number of consecutive failures of a queueable job has been reached.");
    if (
      signature !== undefined &&
      (isQueued(signature) || this.jobs.some((each) => each.kind === "queueable" && each.signature === signature))
    )
      throwApex("System.DuplicateMessageException", "Attempt to enqueue job with duplicate queueable signature");
    onPending();
    const id = newJobId();
    this.jobs.push({
      kind: "queueable",
      id,
      job: keptState(job),
      user: user(),
      dueAt: now() + delayMinutes * MINUTE,
      depth: this.depth + 1,
      failures: origin.kind === "finalizer" ? failures : 0,
      ...(maximumDepth === undefined ? {} : { maximumDepth }),
      ...(signature === undefined ? {} : { signature })
    });
    return id;
  }

  attachFinalizer(finalizer: unknown): void {
    if (this.place.origin.kind !== "queueable")
      throwApex("System.AsyncException", "System.attachFinalizer(Finalizer) can only be called from a queueable job");
    if (this.finalizer !== undefined)
      throwApex("System.AsyncException", "More than one Finalizer cannot be attached to same Async Apex Job");
    this.finalizer = finalizer;
  }

  future(name: string, start: () => void): void {
    const { origin, limits, user, now, onPending } = this.place;
    if (origin.kind === "future")
      throwApex("System.AsyncException", `Future method cannot be called from a future or batch method: ${name}`);
    limits().spend("futureCalls");
    onPending();
    this.jobs.push({ kind: "future", name, start, user: user(), dueAt: now() });
  }

  /** No limit of a transaction is documented for it. What it queues waits for the commit as any other job. */
  deployMetadata(components: readonly CustomMetadataComponent[], callback: unknown): string {
    const { user, now, onPending } = this.place;
    onPending();
    const id = newJobId("0Af");
    this.jobs.push({ kind: "deployment", id, components, callback: keptState(callback), user: user(), dueAt: now() });
    return id;
  }

  publish(event: ApexSObject, isImmediate: boolean): void {
    if (isImmediate) this.immediate.push(event);
    else {
      this.place.onPending();
      this.events.push(event);
    }
  }

  deliver(): void {
    this.place.deliver();
  }

  /** Answers what puts the waiting work back to how it is now; what is out already stays out. */
  checkpoint(): () => void {
    const [jobs, events] = [[...this.jobs], [...this.events]];
    return () => {
      this.jobs = jobs;
      this.events = events;
    };
  }

  /** Hands over what waits, and keeps nothing. */
  take(): { jobs: Waiting[]; events: ApexSObject[] } {
    const taken = { jobs: this.jobs, events: [...this.immediate, ...this.events] };
    this.jobs = [];
    this.events = [];
    this.immediate = [];
    return taken;
  }
}

export const newUuid = (): string => randomUUID();
