import type { ApexSObject } from "../../apex/runtime/sobject.ts";
import type { TransactionWork, Waiting } from "./work.ts";

/** Most events one run of a platform event trigger gets ("Platform Event Allocations"). */
const EVENTS_PER_RUN = 2_000;

/** What waits in an org to be done: events before jobs, jobs in the order they fall due. */
export class AsyncQueue {
  private jobs: Waiting[] = [];
  private events: ApexSObject[] = [];

  /** A transaction ended well. */
  commit(work: TransactionWork): void {
    const { jobs, events } = work.take();
    this.jobs.push(...jobs);
    this.events.push(...events);
  }
  /** A transaction failed: only what was published immediately is out. */
  abandon(work: TransactionWork): void {
    this.events.push(...work.immediate);
    work.immediate = [];
  }

  isQueued(signature: string): boolean {
    return this.jobs.some((each) => each.kind === "queueable" && each.signature === signature);
  }
  get waiting(): number {
    return this.jobs.length + this.events.length;
  }

  /** The oldest events of one object. */
  nextEvents(): ApexSObject[] {
    const [first] = this.events;
    if (!first) return [];
    const taken = this.events.filter((event) => event.type === first.type).slice(0, EVENTS_PER_RUN);
    this.events = this.events.filter((event) => !taken.includes(event));
    return taken;
  }
  /** The next job that is due at `time`. */
  nextJob(time: number): Waiting | undefined {
    const [first] = this.jobs.toSorted((a, b) => a.dueAt - b.dueAt);
    if (!first || first.dueAt > time) return undefined;
    this.jobs = this.jobs.filter((job) => job !== first);
    return first;
  }
}
