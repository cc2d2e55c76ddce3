import type { ApexException } from "../../runtime/exceptions.ts";
import { ApexId } from "../../runtime/id.ts";
import { define } from "../define.ts";
import { defineEnum, enumConstant } from "../enum-constants.ts";

const RESULT = "System.ParentJobResult";

/** What `Queueable.execute` is given. */
export class QueueableContextObject {
  readonly jobId: string;

  constructor(jobId: string) {
    this.jobId = jobId;
  }
}

/** What `Finalizer.execute` is given. */
export class FinalizerContextObject {
  readonly jobId: string;
  readonly requestId: string;
  /** Null when the job ended well. */
  readonly exception: ApexException | null;

  constructor(jobId: string, requestId: string, exception: ApexException | null) {
    this.jobId = jobId;
    this.requestId = requestId;
    this.exception = exception;
  }
}

/** What the methods of a `Database.Batchable` are given. */
export class BatchableContextObject {
  readonly jobId: string;
  /** Of the chunk. */
  readonly childJobId: string;

  constructor(jobId: string, childJobId: string) {
    this.jobId = jobId;
    this.childJobId = childJobId;
  }
}

/** What `Schedulable.execute` is given. */
export class SchedulableContextObject {
  readonly triggerId: string;

  constructor(triggerId: string) {
    this.triggerId = triggerId;
  }
}

export default [
  define({
    name: "Database.Batchable<T>",
    kind: "interface",
    contract: [
      "Database.QueryLocator start(Database.BatchableContext jobId)",
      "System.Iterable<T> start(Database.BatchableContext jobId)",
      "void execute(Database.BatchableContext jobId, List<T> recordList)",
      "void finish(Database.BatchableContext jobId)"
    ]
  }),
  define({ name: "Database.Stateful", kind: "interface" }),
  define({
    name: "Database.BatchableContext",
    kind: "interface",
    instance: BatchableContextObject,
    methods: [
      ["Id getChildJobId()", (self: BatchableContextObject) => ApexId.of(self.childJobId)],
      ["Id getJobId()", (self: BatchableContextObject) => ApexId.of(self.jobId)]
    ],
    contract: ["Id getChildJobId()", "Id getJobId()"]
  }),
  define({
    name: "System.Schedulable",
    kind: "interface",
    contract: ["void execute(System.SchedulableContext context)"]
  }),
  define({
    name: "System.SchedulableContext",
    kind: "interface",
    instance: SchedulableContextObject,
    methods: [["Id getTriggerId()", (self: SchedulableContextObject) => ApexId.of(self.triggerId)]],
    contract: ["Id getTriggerId()"]
  }),
  define({
    name: "System.Queueable",
    kind: "interface",
    contract: ["void execute(System.QueueableContext context)"]
  }),
  define({
    name: "System.QueueableContext",
    kind: "interface",
    instance: QueueableContextObject,
    methods: [["Id getJobId()", (self: QueueableContextObject) => ApexId.of(self.jobId)]],
    contract: ["Id getJobId()"]
  }),
  define({ name: "Database.AllowsCallouts", kind: "interface" }),
  define({
    name: "System.Finalizer",
    kind: "interface",
    contract: ["void execute(System.FinalizerContext finalizerContext)"]
  }),
  defineEnum(RESULT, ["SUCCESS", "UNHANDLED_EXCEPTION"]),
  define({
    name: "System.FinalizerContext",
    kind: "interface",
    instance: FinalizerContextObject,
    methods: [
      ["Id getAsyncApexJobId()", (self: FinalizerContextObject) => ApexId.of(self.jobId)],
      ["Exception getException()", (self: FinalizerContextObject) => self.exception],
      ["String getRequestId()", (self: FinalizerContextObject) => self.requestId],
      [
        "System.ParentJobResult getResult()",
        (self: FinalizerContextObject) => enumConstant(RESULT, self.exception ? "UNHANDLED_EXCEPTION" : "SUCCESS")
      ]
    ],
    contract: [
      "Id getAsyncApexJobId()",
      "Exception getException()",
      "String getRequestId()",
      "System.ParentJobResult getResult()"
    ]
  })
];
