import { ApexList, ApexMap } from "../../runtime/collections.ts";
import type { ApexSObject } from "../../runtime/sobject.ts";
import { currentTrigger, type TriggerEvent, type TriggerRun } from "../../runtime/trigger-context.ts";
import { ID, sObjectType } from "../../runtime/types.ts";
import { define, type Property } from "../define.ts";
import { defineEnum, enumConstant } from "../enum-constants.ts";

const OPERATIONS = [
  "BEFORE_INSERT",
  "BEFORE_UPDATE",
  "BEFORE_DELETE",
  "AFTER_INSERT",
  "AFTER_UPDATE",
  "AFTER_DELETE",
  "AFTER_UNDELETE"
];

/** Outside of a trigger everything is null. */
const of =
  <T>(read: (run: TriggerRun) => T): (() => T | null) =>
  () => {
    const run = currentTrigger();
    return run ? read(run) : null;
  };

const list = (records: TriggerRun["newRecords"], run: TriggerRun): ApexList | null =>
  records && new ApexList([...records], sObjectType(run.object));

/** Before an insert there are no Ids to find records by. */
function map(records: TriggerRun["newRecords"], run: TriggerRun): ApexMap | null {
  if (!records || (run.timing === "before" && run.event === "insert")) return null;
  const entries = records.map((record): [unknown, ApexSObject] => [record.get("Id"), record]);
  return new ApexMap(entries, ID, sObjectType(run.object));
}

const is = (name: string, test: (run: TriggerRun) => boolean): Property => [
  `Boolean ${name}`,
  { get: () => (currentTrigger() ? test(currentTrigger() as TriggerRun) : false) }
];
const event = (name: string, wanted: TriggerEvent): Property => is(name, (run) => run.event === wanted);

export default [
  defineEnum("System.TriggerOperation", OPERATIONS),
  define({
    name: "System.Trigger",
    kind: "class",
    staticProperties: [
      ["List<SObject> new", { get: of((run) => list(run.newRecords, run)) }],
      ["List<SObject> old", { get: of((run) => list(run.oldRecords, run)) }],
      ["Map<Id, SObject> newMap", { get: of((run) => map(run.newRecords, run)) }],
      ["Map<Id, SObject> oldMap", { get: of((run) => map(run.oldRecords, run)) }],
      [
        "System.TriggerOperation operationType",
        {
          get: of((run) => enumConstant("System.TriggerOperation", `${run.timing}_${run.event}`.toUpperCase()))
        }
      ],
      ["Integer size", { get: of((run) => (run.newRecords ?? run.oldRecords ?? []).length) }],
      is("isExecuting", () => true),
      is("isBefore", (run) => run.timing === "before"),
      is("isAfter", (run) => run.timing === "after"),
      event("isInsert", "insert"),
      event("isUpdate", "update"),
      event("isDelete", "delete"),
      event("isUndelete", "undelete")
    ]
  })
];
