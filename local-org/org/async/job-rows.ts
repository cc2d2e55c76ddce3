/** AsyncApexJob, CronTrigger and CronJobDetail: what queries see of work that waits, runs and has run. */
import { ApexDatetime } from "../../apex/runtime/datetime.ts";
import type { HostUser } from "../../apex/host.ts";
import type { OrgSchema } from "../schema/schema.ts";
import type { Store } from "../store/store.ts";

export type JobType = "Future" | "Queueable" | "BatchApex" | "ScheduledApex";
export type JobStatus = "Queued" | "Processing" | "Completed" | "Failed" | "Aborted" | "Preparing";

export interface NewJob {
  readonly id: string;
  readonly type: JobType;
  /** `Outer.Inner`; the row refers to the top-level class. */
  readonly className: string;
  readonly methodName?: string;
  readonly user: HostUser;
  readonly now: number;
  readonly cronTriggerId?: string;
}
export interface NewSchedule {
  readonly id: string;
  readonly name: string;
  readonly expression: string;
  readonly next: number;
  readonly user: HostUser;
  readonly now: number;
}

type Values = Readonly<Record<string, unknown>>;

export class JobRows {
  private readonly store: Store;
  private readonly schema: OrgSchema;

  constructor(store: Store, schema: OrgSchema) {
    this.store = store;
    this.schema = schema;
  }

  addJob({ id, type, className, methodName, user, now, cronTriggerId }: NewJob): void {
    this.put("AsyncApexJob", id, user, now, {
      ApexClassId: this.classId(className),
      JobType: type,
      Status: "Queued",
      MethodName: methodName ?? null,
      NumberOfErrors: 0,
      JobItemsProcessed: 0,
      TotalJobItems: 0,
      CronTriggerId: cronTriggerId ?? null
    });
  }
  /** Rows of jobs that were never queued here (in tests of parts) are nobody's concern. */
  update(id: string, values: Values): void {
    const object = id.startsWith("08e") ? "CronTrigger" : "AsyncApexJob";
    const row = this.store.row(object, id);
    if (row) this.store.put(object, { id, values: new Map([...row.values, ...entries(values)]) });
  }
  finish(id: string, status: JobStatus, now: number, failure?: string): void {
    this.update(id, {
      Status: status,
      CompletedDate: new ApexDatetime(now),
      ...(failure === undefined ? {} : { ExtendedStatus: failure, NumberOfErrors: 1 })
    });
  }
  status(id: string): string | undefined {
    return this.store.row("AsyncApexJob", id)?.values.get("status") as string | undefined;
  }
  isKnown(id: string): boolean {
    return ["AsyncApexJob", "CronTrigger"].some((object) => this.store.row(object, id) !== undefined);
  }

  addSchedule({ id, name, expression, next, user, now }: NewSchedule): void {
    const detail = this.store.nextId(this.schema.need("CronJobDetail"));
    // 7: scheduled Apex (CronJobDetail, Object Reference).
    this.put("CronJobDetail", detail, user, now, { Name: name, JobType: "7" });
    this.put("CronTrigger", id, user, now, {
      CronJobDetailId: detail,
      CronExpression: expression,
      State: "WAITING",
      TimesTriggered: 0,
      StartTime: new ApexDatetime(now),
      NextFireTime: new ApexDatetime(next),
      PreviousFireTime: null,
      TimeZoneSidKey: user.timeZone,
      OwnerId: user.id
    });
  }
  removeSchedule(id: string): void {
    const detail = this.store.row("CronTrigger", id)?.values.get("cronjobdetailid");
    this.store.remove("CronTrigger", id);
    if (typeof detail === "string") this.store.remove("CronJobDetail", detail);
  }
  isScheduled(name: string): boolean {
    return [...this.store.rows("CronJobDetail")].some((row) => row.values.get("name") === name);
  }
  get schedules(): number {
    return [...this.store.rows("CronTrigger")].length;
  }

  private classId(className: string): string | null {
    const [name] = className.split(".");
    return [...this.store.rows("ApexClass")].find((row) => row.values.get("name") === name)?.id ?? null;
  }
  private put(object: string, id: string, user: HostUser, now: number, values: Values): void {
    const at = new ApexDatetime(Math.floor(now / 1000) * 1000);
    const common = { Id: id, IsDeleted: false, CreatedDate: at, CreatedById: user.id, LastModifiedById: user.id };
    this.store.put(object, { id, values: new Map(entries({ ...common, ...values })) });
  }
}

const entries = (values: Values): [string, unknown][] =>
  Object.entries(values).map(([name, value]) => [name.toLowerCase(), value]);
