import { randomUUID } from "node:crypto";
import type { CustomMetadataComponent } from "../../apex/deployments.ts";
import type { AsyncWork, EnqueueOptions, HostUser, LimitBook } from "../../apex/host.ts";
import { throwApex } from "../../apex/runtime/exceptions.ts";
import { ApexObject } from "../../apex/runtime/object.ts";
import { keptState } from "../../apex/runtime/state.ts";
import type { ApexSObject } from "../../apex/runtime/sobject.ts";
import { nextFireTime, parseCron } from "./cron.ts";
import type { JobRows, JobType } from "./job-rows.ts";
import { newJobId, type Waiting } from "./waiting.ts";

/** What a transaction is: started by somebody, or by what an earlier one left behind. */
export type Origin =
  | { readonly kind: "synchronous" | "event" | "finalizer" | "scheduled" }
  /** `callouts`: do its annotation or its interfaces say that it calls out? A deployment is its callback. */
  | { readonly kind: "future" | "deployment"; readonly callouts: boolean }
  | { readonly kind: "batch"; readonly step: "start" | "execute" | "finish"; readonly callouts: boolean }
  | {
      readonly kind: "queueable";
      readonly jobId: string;
      readonly depth: number;
      readonly maximumDepth?: number;
      /** Is the job a Database.AllowsCallouts? */
      readonly callouts: boolean;
    };

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
  readonly rows: JobRows;
  readonly deliver: () => void;
}

const MINUTE = 60_000;
const RETRIES_BY_FINALIZER = 5;
/** "Only 100 scheduled Apex jobs at one time" (Apex Scheduler). */
const MOST_SCHEDULES = 100;
const LARGEST_SCOPE = 2_000;
const classOf = (job: unknown): string => (job instanceof ApexObject ? job.$type.qualifiedName : "");

/** Jobs, future calls and events that wait for the end of one transaction. */
export class TransactionWork implements AsyncWork {
  jobs: Waiting[] = [];
  /** Published after commit: dropped when the transaction fails. */
  events: ApexSObject[] = [];
  /** Published immediately: out, whatever happens. */
  immediate: ApexSObject[] = [];
  finalizer: unknown;
  /** Ids of jobs that are not to run any more. */
  aborted: string[] = [];
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
    const id = newJobId();
    this.note(id, "Queueable", classOf(job));
    onPending();
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

  future(name: string, callouts: boolean, start: () => void): void {
    const { origin, limits, user, now, onPending } = this.place;
    if (origin.kind === "future" || origin.kind === "batch")
      throwApex("System.AsyncException", `Future method cannot be called from a future or batch method: ${name}`);
    limits().spend("futureCalls");
    onPending();
    const id = newJobId();
    const at = name.lastIndexOf(".");
    this.note(id, "Future", name.slice(0, at), name.slice(at + 1));
    this.jobs.push({ kind: "future", id, name, callouts, start, user: user(), dueAt: now() });
  }

  executeBatch(job: unknown, scope: number): string {
    const { origin, user, now, onPending } = this.place;
    const within = origin.kind === "future" || (origin.kind === "batch" && origin.step !== "finish");
    if (within)
      throwApex(
        "System.AsyncException",
        "Database.executeBatch cannot be called from a batch start, batch execute, or future method."
      );
    if (scope < 1) throwApex("System.InvalidParameterValueException", `Scope must be greater than 0: ${scope}`);
    onPending();
    const id = newJobId();
    this.note(id, "BatchApex", classOf(job));
    const size = Math.min(scope, LARGEST_SCOPE);
    this.jobs.push({ kind: "batch", id, job: keptState(job), scope: size, user: user(), dueAt: now() });
    return id;
  }

  schedule(name: string, expression: string, job: unknown): string {
    const { rows, user, now, onPending } = this.place;
    const cron = parseCron(expression);
    if (rows.isScheduled(name))
      throwApex("System.AsyncException", `The Apex job named "${name}" is already scheduled for execution.`);
    if (rows.schedules >= MOST_SCHEDULES)
      throwApex(
        "System.AsyncException",
        `You have exceeded the maximum number (${MOST_SCHEDULES}) of Apex scheduled jobs.`
      );
    const next = nextFireTime(cron, now(), user().timeZone);
    if (next === undefined)
      return throwApex(
        "System.AsyncException",
        `Based on configured schedule, the given trigger '${name}' will never fire.`
      );
    onPending();
    const id = newJobId("08e");
    const jobId = newJobId();
    rows.addSchedule({ id, name, expression, next, user: user(), now: now() });
    this.note(jobId, "ScheduledApex", classOf(job), undefined, id);
    this.jobs.push({ kind: "scheduled", id, jobId, job: keptState(job), cron, user: user(), dueAt: next });
    return id;
  }

  /** Its row says so at once; the work itself goes when the transaction ends well. */
  abort(id: string): void {
    const { rows, now, onPending } = this.place;
    if (!rows.isKnown(id)) throwApex("System.StringException", `Invalid id: ${id}`);
    onPending();
    if (id.startsWith("08e")) rows.removeSchedule(id);
    else if (rows.status(id) === "Queued") rows.finish(id, "Aborted", now());
    this.jobs = this.jobs.filter((each) => each.id !== id);
    this.aborted.push(id);
  }

  private note(id: string, type: JobType, className: string, methodName?: string, cronTriggerId?: string): void {
    const { rows, user, now } = this.place;
    rows.addJob({
      id,
      type,
      className,
      user: user(),
      now: now(),
      ...(methodName === undefined ? {} : { methodName }),
      ...(cronTriggerId === undefined ? {} : { cronTriggerId })
    });
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
    const [jobs, events, aborted] = [[...this.jobs], [...this.events], [...this.aborted]];
    return () => {
      this.jobs = jobs;
      this.events = events;
      this.aborted = aborted;
    };
  }

  /** Hands over what waits, and keeps nothing. */
  take(): { jobs: Waiting[]; events: ApexSObject[]; aborted: string[] } {
    const taken = { jobs: this.jobs, events: [...this.immediate, ...this.events], aborted: this.aborted };
    this.jobs = [];
    this.aborted = [];
    this.events = [];
    this.immediate = [];
    return taken;
  }
}

export const newUuid = (): string => randomUUID();
