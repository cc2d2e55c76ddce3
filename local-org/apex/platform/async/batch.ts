import { host } from "../../host.ts";
import { throwApex } from "../../runtime/exceptions.ts";
import { ApexId } from "../../runtime/id.ts";
import { isInstance, typeOf } from "../../runtime/type-of.ts";
import { internType, type ApexType } from "../../runtime/types.ts";
import { required } from "../arguments.ts";
import type { Member } from "../define.ts";

/** Rows of a chunk unless the caller says ("Using Batch Apex"). */
const DEFAULT_SCOPE = 200;

const SCHEDULABLE = internType("interface", "System.Schedulable");

const isBatchable = (type: ApexType): boolean =>
  type.qualifiedName === "Database.Batchable" || type.supertypes().some(isBatchable);

function executeBatch(job: unknown, scope: number | null): ApexId {
  const batch = required(job);
  if (!isBatchable(typeOf(batch)))
    throwApex("System.AsyncException", "The class must implement Database.Batchable to be executed as a batch");
  return ApexId.of(host().work.executeBatch(batch, required(scope)));
}

export const batchMethods: readonly Member[] = [
  ["Id executeBatch(Object batchClassObject)", (job: unknown) => executeBatch(job, DEFAULT_SCOPE)],
  ["Id executeBatch(Object batchClassObject, Integer scope)", executeBatch]
];

/** `System.schedule` and `System.abortJob`. */
export const scheduleMethods: readonly Member[] = [
  [
    "String schedule(String jobName, String cronExpression, Object schedulableClass)",
    (name: string | null, expression: string | null, job: unknown) => {
      const schedulable = required(job);
      if (!isInstance(schedulable, SCHEDULABLE))
        throwApex("System.AsyncException", "The class must implement System.Schedulable to be scheduled");
      return host().work.schedule(required(name), required(expression), schedulable);
    }
  ],
  ["void abortJob(String jobId)", (id: string | null) => host().work.abort(ApexId.of(required(id)).value)]
];
