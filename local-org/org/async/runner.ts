import { randomUUID } from "node:crypto";
import type { Program } from "../../apex/compile.ts";
import { withHost, type HostUser } from "../../apex/host.ts";
import {
  FinalizerContextObject,
  QueueableContextObject,
  SchedulableContextObject
} from "../../apex/platform/async/contexts.ts";
import { DeployCallbackContextObject, DeployResultObject } from "../../apex/platform/metadata/deployment.ts";
import { ApexException } from "../../apex/runtime/exceptions.ts";
import { ApexDatetime } from "../../apex/runtime/datetime.ts";
import { keptState } from "../../apex/runtime/state.ts";
import { callApex } from "../../apex/runtime/invoke.ts";
import { ApexObject } from "../../apex/runtime/object.ts";
import { withSharing } from "../../apex/runtime/sharing.ts";
import type { ApexSObject } from "../../apex/runtime/sobject.ts";
import { isInstance } from "../../apex/runtime/type-of.ts";
import { internType } from "../../apex/runtime/types.ts";
import { withTrigger } from "../../apex/runtime/trigger-context.ts";
import { uncaught, type Uncaught } from "../../apex/runtime/uncaught.ts";
import type { LimitReport } from "../transaction/limits.ts";
import type { OrgTransaction } from "../transaction/transaction.ts";
import { deploy } from "../deployment/deploy.ts";
import type { Database } from "../soql/context.ts";
import { runBatch } from "./batch.ts";
import { nextFireTime } from "./cron.ts";
import type { JobRows } from "./job-rows.ts";
import type { AsyncQueue } from "./queue.ts";
import { automatedProcess } from "./users.ts";
import {
  newJobId,
  type FutureCall,
  type QueuedBatch,
  type QueuedDeployment,
  type QueuedJob,
  type Schedule,
  type Waiting
} from "./waiting.ts";
import type { Origin } from "./work.ts";

const CALLOUTS = internType("interface", "Database.AllowsCallouts");

/** What became of one transaction that nobody waited for. */
export interface AsyncOutcome {
  readonly kind: "queueable" | "future" | "event" | "finalizer" | "deployment" | "batch" | "scheduled";
  /** Class of the job, with the step of a batch (`Purge.execute`); class of a deployment's callback; `Class.method` of the future call, API name of the event. */
  readonly name: string;
  readonly username: string;
  readonly limits: LimitReport;
  readonly exception?: Uncaught;
}

export interface RunnerPlace {
  readonly program: Program;
  readonly database: Database;
  readonly rows: JobRows;
  readonly inTest: boolean;
  readonly now: () => number;
  readonly queue: AsyncQueue;
  readonly begin: (user: HostUser, origin: Origin, failures: number) => OrgTransaction;
}

/** Runs what transactions left behind, each piece in a transaction of its own with fresh limits and statics. */
export class AsyncRunner {
  private readonly place: RunnerPlace;

  constructor(place: RunnerPlace) {
    this.place = place;
  }

  /** Until nothing is left that is due; what runs may queue more. `onOutcome` may throw: a test fails with the exception of its job. */
  drain(time: () => number, onOutcome: OnOutcome): void {
    for (;;) {
      const events = this.place.queue.nextEvents();
      const job = events.length > 0 ? undefined : this.place.queue.nextJob(time());
      if (events.length > 0) this.runEvents(events, onOutcome);
      else if (job) this.runWaiting(job, onOutcome);
      else return;
    }
  }
  /** In a test: what is scheduled runs once, whatever its time ("Apex Scheduler", testing). */
  drainSchedules(onOutcome: OnOutcome): void {
    for (let next = this.place.queue.nextSchedule(); next; next = this.place.queue.nextSchedule())
      this.runScheduled(next, onOutcome);
  }

  private runWaiting(job: Waiting, onOutcome: OnOutcome): void {
    switch (job.kind) {
      case "queueable":
        return this.runJob(job, onOutcome);
      case "deployment":
        return this.runDeployment(job, onOutcome);
      case "batch":
        return this.runBatch(job, onOutcome);
      case "scheduled":
        this.runScheduled(job, onOutcome);
        return this.reschedule(job);
      case "future":
        return this.runFuture(job, onOutcome);
    }
  }

  private runEvents(events: readonly ApexSObject[], onOutcome: OnOutcome): void {
    const object = events[0]?.type.name ?? "";
    const subscribers = this.place.program.triggers.filter(
      (each) => each.object.toLowerCase() === object.toLowerCase()
    );
    for (const trigger of subscribers) {
      const host = this.place.begin(automatedProcess(), { kind: "event" }, 0);
      const run = {
        object,
        timing: "after",
        event: "insert",
        newRecords: events.map(frozen),
        oldRecords: null
      } as const;
      this.run({ kind: "event", name: object }, host, onOutcome, () =>
        host.inTrigger(() => withTrigger(run, trigger.run))
      );
    }
  }

  private runJob(queued: QueuedJob, onOutcome: OnOutcome): void {
    const { id: jobId, depth, maximumDepth, job, user, failures } = queued;
    const origin: Origin = {
      kind: "queueable",
      jobId,
      depth,
      callouts: isInstance(job, CALLOUTS),
      ...(maximumDepth === undefined ? {} : { maximumDepth })
    };
    const host = this.place.begin(user, origin, failures);
    const name = classOf(job);
    let finalizer: unknown;
    let failure: ApexException | undefined;
    this.run(
      { kind: "queueable", name },
      host,
      this.noting(jobId, (outcome, error) => {
        failure = error;
        finalizer = host.work.finalizer;
        onOutcome(outcome, finalizer === undefined ? error : undefined);
      }),
      () => void callApex(job, "execute", [new QueueableContextObject(jobId)])
    );
    if (finalizer === undefined) return;
    const after = this.place.begin(user, { kind: "finalizer" }, failure ? failures + 1 : 0);
    const context = new FinalizerContextObject(jobId, randomUUID(), failure ?? null);
    const finalizerName = classOf(finalizer);
    this.run(
      { kind: "finalizer", name: finalizerName },
      after,
      onOutcome,
      () => void callApex(finalizer, "execute", [context])
    );
    // Its finalizer learns of a failure first; the test that waits for the job fails all the same.
    if (failure && this.place.inTest) throw failure;
  }

  private runFuture({ id, name, callouts, start, user }: FutureCall, onOutcome: OnOutcome): void {
    const host = this.place.begin(user, { kind: "future", callouts }, 0);
    this.run({ kind: "future", name }, host, this.noting(id, onOutcome), start);
  }

  private runBatch(queued: QueuedBatch, onOutcome: OnOutcome): void {
    const { job, user } = queued;
    const { rows, now, inTest, begin } = this.place;
    const callouts = isInstance(job, CALLOUTS);
    runBatch(queued, {
      rows,
      now,
      inTest,
      transaction: (step, block) => {
        let failure: ApexException | undefined;
        const noting: OnOutcome = (outcome, error) => {
          failure = error;
          onOutcome(outcome, error);
        };
        this.run(
          { kind: "batch", name: `${classOf(job)}.${step}` },
          begin(user, { kind: "batch", step, callouts }, 0),
          noting,
          block
        );
        return failure;
      }
    });
  }

  private runScheduled({ id, job, user }: Schedule, onOutcome: OnOutcome): void {
    const host = this.place.begin(user, { kind: "scheduled" }, 0);
    this.run({ kind: "scheduled", name: classOf(job) }, host, onOutcome, () => {
      callApex(keptState(job), "execute", [new SchedulableContextObject(id)]);
    });
  }
  private reschedule(schedule: Schedule): void {
    const { rows, database, queue } = this.place;
    const { id, jobId, cron, dueAt, user } = schedule;
    const next = nextFireTime(cron, dueAt, user.timeZone);
    const triggered = Number(database.store.row("CronTrigger", id)?.values.get("timestriggered") ?? 0) + 1;
    rows.update(id, {
      TimesTriggered: triggered,
      PreviousFireTime: new ApexDatetime(dueAt),
      NextFireTime: next === undefined ? null : new ApexDatetime(next),
      ...(next === undefined ? { State: "COMPLETE" } : {})
    });
    if (next === undefined) rows.finish(jobId, "Completed", dueAt);
    else queue.add({ ...schedule, dueAt: next });
  }

  /** The job's row follows what becomes of it. */
  private noting(id: string, onOutcome: OnOutcome): OnOutcome {
    const { rows, now } = this.place;
    rows.update(id, { Status: "Processing" });
    return (outcome, error) => {
      rows.finish(id, outcome.exception ? "Failed" : "Completed", now(), outcome.exception?.message);
      onOutcome(outcome, error);
    };
  }

  /** What is deployed stays, whatever its callback does. */
  private runDeployment(queued: QueuedDeployment, onOutcome: OnOutcome): void {
    const { callback, user } = queued;
    const { database, now } = this.place;
    const result = DeployResultObject.of(deploy(queued, database, now()));
    if (callback === null) return;
    const host = this.place.begin(user, { kind: "deployment", callouts: isInstance(callback, CALLOUTS) }, 0);
    const name = classOf(callback);
    this.run({ kind: "deployment", name }, host, onOutcome, () => {
      callApex(callback, "handleResult", [result, DeployCallbackContextObject.of(newJobId())]);
    });
  }

  private run(
    what: Pick<AsyncOutcome, "kind" | "name">,
    host: OrgTransaction,
    onOutcome: OnOutcome,
    block: () => void
  ): void {
    const { program, queue, database } = this.place;
    const { store } = database;
    const before = store.snapshot();
    const outcome = (): AsyncOutcome => ({ ...what, username: host.user.username, limits: host.outerLimits.report() });
    try {
      // In a test the static variables are those of the test: it sets what a job reads, and reads what the job has set.
      const apex = this.place.inTest ? block : (): void => program.newTransaction().run(block);
      withHost(host, () => withTrigger(undefined, () => withSharing(true, apex)));
    } catch (error) {
      store.restore(before);
      host.abandon();
      if (!(error instanceof ApexException)) throw error;
      return onOutcome({ ...outcome(), exception: uncaught(error) }, error);
    }
    queue.commit(host.work);
    onOutcome(outcome());
  }
}

const classOf = (job: unknown): string => (job instanceof ApexObject ? job.$type.qualifiedName : "");

type OnOutcome = (outcome: AsyncOutcome, error?: ApexException) => void;

/** Each subscriber gets records of its own, and cannot change them. */
function frozen(event: ApexSObject): ApexSObject {
  const copy = event.copy();
  copy.readOnly = true;
  return copy;
}
