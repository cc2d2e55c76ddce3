import { randomUUID } from "node:crypto";
import type { Program } from "../../apex/compile.ts";
import { withHost, type HostUser } from "../../apex/host.ts";
import { FinalizerContextObject, QueueableContextObject } from "../../apex/platform/async/contexts.ts";
import { DeployCallbackContextObject, DeployResultObject } from "../../apex/platform/metadata/deployment.ts";
import { ApexException, exceptionTypeName } from "../../apex/runtime/exceptions.ts";
import { callApex } from "../../apex/runtime/invoke.ts";
import { ApexObject } from "../../apex/runtime/object.ts";
import { withSharing } from "../../apex/runtime/sharing.ts";
import { printStack } from "../../apex/runtime/stack.ts";
import type { ApexSObject } from "../../apex/runtime/sobject.ts";
import { isInstance } from "../../apex/runtime/type-of.ts";
import { internType } from "../../apex/runtime/types.ts";
import { withTrigger } from "../../apex/runtime/trigger-context.ts";
import type { LimitReport } from "../transaction/limits.ts";
import type { OrgTransaction } from "../transaction/transaction.ts";
import { deploy } from "../deployment/deploy.ts";
import type { Database } from "../soql/context.ts";
import type { AsyncQueue } from "./queue.ts";
import { automatedProcess } from "./users.ts";
import { newJobId, type FutureCall, type Origin, type QueuedDeployment, type QueuedJob } from "./work.ts";

const CALLOUTS = internType("interface", "Database.AllowsCallouts");

/** What became of one transaction that nobody waited for. */
export interface AsyncOutcome {
  readonly kind: "queueable" | "future" | "event" | "finalizer" | "deployment";
  /** Class of the job or of a deployment's callback, `Class.method` of the future call, API name of the event. */
  readonly name: string;
  readonly username: string;
  readonly limits: LimitReport;
  readonly exception?: { readonly type: string; readonly message: string; readonly stack: string };
}

export interface RunnerPlace {
  readonly program: Program;
  readonly database: Database;
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
      else if (job?.kind === "queueable") this.runJob(job, onOutcome);
      else if (job?.kind === "deployment") this.runDeployment(job, onOutcome);
      else if (job) this.runFuture(job, onOutcome);
      else return;
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
    const name = job instanceof ApexObject ? job.$type.qualifiedName : "";
    let finalizer: unknown;
    let failure: ApexException | undefined;
    this.run(
      { kind: "queueable", name },
      host,
      (outcome, error) => {
        failure = error;
        finalizer = host.work.finalizer;
        // A failure with a finalizer is the finalizer's to deal with.
        onOutcome(outcome, finalizer === undefined ? error : undefined);
      },
      () => void callApex(job, "execute", [new QueueableContextObject(jobId)])
    );
    if (finalizer === undefined) return;
    const after = this.place.begin(user, { kind: "finalizer" }, failure ? failures + 1 : 0);
    const context = new FinalizerContextObject(jobId, randomUUID(), failure ?? null);
    const finalizerName = finalizer instanceof ApexObject ? finalizer.$type.qualifiedName : "";
    this.run(
      { kind: "finalizer", name: finalizerName },
      after,
      onOutcome,
      () => void callApex(finalizer, "execute", [context])
    );
  }

  private runFuture({ name, start, user }: FutureCall, onOutcome: OnOutcome): void {
    this.run({ kind: "future", name }, this.place.begin(user, { kind: "future" }, 0), onOutcome, start);
  }

  /** What is deployed stays, whatever its callback does. */
  private runDeployment(queued: QueuedDeployment, onOutcome: OnOutcome): void {
    const { callback, user } = queued;
    const { database, now } = this.place;
    const result = DeployResultObject.of(deploy(queued, database, now()));
    if (callback === null) return;
    const host = this.place.begin(user, { kind: "deployment", callouts: isInstance(callback, CALLOUTS) }, 0);
    const name = callback instanceof ApexObject ? callback.$type.qualifiedName : "";
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
      withHost(host, () => withTrigger(undefined, () => withSharing(true, () => program.newTransaction().run(block))));
    } catch (error) {
      store.restore(before);
      queue.abandon(host.work);
      if (!(error instanceof ApexException)) throw error;
      const exception = {
        type: exceptionTypeName(error),
        message: error.$message ?? "",
        stack: printStack(error.$frames)
      };
      return onOutcome({ ...outcome(), exception }, error);
    }
    queue.commit(host.work);
    onOutcome(outcome());
  }
}

type OnOutcome = (outcome: AsyncOutcome, error?: ApexException) => void;

/** Each subscriber gets records of its own, and cannot change them. */
function frozen(event: ApexSObject): ApexSObject {
  const copy = event.copy();
  copy.readOnly = true;
  return copy;
}
