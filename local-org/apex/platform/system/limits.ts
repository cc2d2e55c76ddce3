import { host, STATEMENTS_PER_CPU_MILLISECOND, type LimitName } from "../../host.ts";
import { define, type Member } from "../define.ts";

/** `getX()` and `getLimitX()` of one counter. */
const counter = (name: string, limit: LimitName): readonly Member[] => [
  [`Integer get${name}()`, () => host().limits.used(limit)],
  [`Integer getLimit${name}()`, () => host().limits.maximum(limit)]
];

/** The host counts statements in place of time, so that a limit is passed at the same place on every machine. */
const milliseconds = (statements: number): number => Math.floor(statements / STATEMENTS_PER_CPU_MILLISECOND);

export default define({
  name: "System.Limits",
  kind: "class",
  statics: [
    ...counter("AggregateQueries", "aggregateQueries"),
    ...counter("Callouts", "callouts"),
    ...counter("DMLRows", "dmlRows"),
    ...counter("DMLStatements", "dmlStatements"),
    ...counter("EmailInvocations", "emails"),
    ...counter("FutureCalls", "futureCalls"),
    ...counter("HeapSize", "heapBytes"),
    ...counter("PublishImmediateDML", "publishImmediate"),
    ...counter("Queries", "queries"),
    ...counter("QueryRows", "queryRows"),
    ...counter("QueueableJobs", "queueableJobs"),
    ...counter("SoslQueries", "soslQueries"),
    ["Integer getCpuTime()", () => milliseconds(host().limits.used("statements"))],
    ["Integer getLimitCpuTime()", () => milliseconds(host().limits.maximum("statements"))]
  ]
});
