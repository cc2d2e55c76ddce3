import type { ApexSObject } from "../../apex/runtime/sobject.ts";
import type { Schedule, Waiting } from "./waiting.ts";
import type { TransactionWork } from "./work.ts";

/** Most events one run of a platform event trigger gets ("Platform Event Allocations"). */
const EVENTS_PER_RUN = 2_000;

/** What waits in an org to be done: events before jobs, jobs in the order they fall due. */
export class AsyncQueue {
  private jobs: Waiting[] = [];
  private events: ApexSObject[] = [];

  /** A transaction ended well. */
  commit(work: TransactionWork): void {
    const { jobs, events, aborted } = work.take();
    this.jobs = [...this.jobs, ...jobs].filter(({ id }) => !aborted.includes(id));
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
  /** The next job that is due at `time`. At the end of all time everything is due that does not wait for a clock. */
  nextJob(time: number): Waiting | undefined {
    const [first] = this.jobs
      .filter((job) => job.dueAt <= time && (job.kind !== "scheduled" || time < Infinity))
      .toSorted((a, b) => a.dueAt - b.dueAt);
    this.jobs = this.jobs.filter((job) => job !== first);
    return first;
  }
  /** What the clock would start next, whenever that is. */
  nextSchedule(): Schedule | undefined {
    const first = this.jobs.find((job) => job.kind === "scheduled");
    this.jobs = this.jobs.filter((job) => job !== first);
    return first;
  }
  /** A schedule waits for its next time. */
  add(job: Waiting): void {
    this.jobs.push(job);
  }
}
