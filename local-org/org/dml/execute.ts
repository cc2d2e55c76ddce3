import type { DmlOutcome } from "../../apex/host.ts";
import { throwApex } from "../../apex/runtime/exceptions.ts";
import { ApexId } from "../../apex/runtime/id.ts";
import type { ApexSObject } from "../../apex/runtime/sobject.ts";
import type { OrgObject } from "../schema/types.ts";
import { checkFieldAccess, objectFault } from "./access.ts";
import { RowFault, type DmlContext } from "./context.ts";
import { deleteRow, undeleteRow } from "./delete.ts";
import { dmlException } from "./exception.ts";
import { rowsByExternalId, withReferences } from "./references.ts";
import { writeWithTriggers } from "./with-triggers.ts";
import { existingRow, insertRow, updateRow } from "./write.ts";

/**
 * Runs one DML statement row by row.
 *
 * @throws System.DmlException when a row fails and the statement is all-or-none: nothing is kept then
 */
export function executeDml(
  records: readonly ApexSObject[],
  context: DmlContext,
  extras?: readonly ReadonlyMap<string, unknown>[]
): DmlOutcome[] {
  checkRecords(records, context);
  const undo = context.checkpoint();
  const steps = records.map((record, index) => ({
    ...permitted(plan(record, context), context),
    ...(extras?.[index] ? { extra: extras[index] } : {})
  }));
  const outcomes = runSteps(steps, context);
  if (context.options.allOrNone && outcomes.some((outcome) => !outcome.success)) {
    undo();
    throw dmlException(context.operation, outcomes);
  }
  steps.forEach((step, index) => setId(step, outcomes[index]));
  return outcomes;
}

interface Step {
  readonly record: ApexSObject;
  readonly object: OrgObject;
  readonly operation: "insert" | "update" | "delete" | "undelete";
  /** Found before anything is written. */
  readonly fault?: RowFault;
  /** Values of fields that only the platform writes. */
  readonly extra?: ReadonlyMap<string, unknown>;
}

/** Records that triggers get at once. */
const CHUNK = 200;
/** "Bulk DML Exception Handling": rows that failed are left out of the next attempt, three times at most. */
const ATTEMPTS = 3;

function runSteps(steps: readonly Step[], context: DmlContext): DmlOutcome[] {
  const outcomes = new Map<Step, DmlOutcome>();
  for (let start = 0; start < steps.length; start += CHUNK) {
    for (const group of groups(steps.slice(start, start + CHUNK))) {
      const { object, operation } = group[0];
      if (context.triggers.has(object.name, operation)) runTriggered(group, context, outcomes);
      else for (const step of group) outcomes.set(step, runStep(step, context));
    }
  }
  return steps.map((step) => outcomes.get(step) as DmlOutcome);
}

/** Rows of the same object and operation, in the order in which these appear first. */
function groups(steps: readonly Step[]): Step[][] {
  const found = new Map<string, Step[]>();
  for (const step of steps) {
    const key = `${step.object.name} ${step.operation}`;
    found.set(key, [...(found.get(key) ?? []), step]);
  }
  return [...found.values()];
}

function runTriggered(steps: readonly Step[], context: DmlContext, outcomes: Map<Step, DmlOutcome>): void {
  for (const step of steps) if (step.fault) outcomes.set(step, failed(step, step.fault));
  let remaining = steps.filter((step) => !step.fault);
  for (let attempt = 1; remaining.length > 0; attempt++) {
    const undo = context.checkpoint();
    const written = writeWithTriggers(remaining, context, context.triggers);
    remaining.forEach((step, index) => {
      const result = written[index];
      outcomes.set(step, "fault" in result ? failed(step, result.fault) : succeeded(step, result.id));
    });
    const survivors = remaining.filter((step) => outcomes.get(step)?.success);
    if (survivors.length === remaining.length || context.options.allOrNone) return;
    undo();
    remaining = survivors;
    if (attempt < ATTEMPTS) continue;
    const fault = new RowFault(
      "UNKNOWN_EXCEPTION",
      "Too many batch retries in the presence of Apex triggers and partial failures."
    );
    for (const step of survivors) outcomes.set(step, failed(step, fault));
    return;
  }
}

const succeeded = (step: Step, id: string): DmlOutcome => ({
  id,
  success: true,
  created: step.operation === "insert",
  errors: []
});
const failed = ({ record }: Step, { error }: RowFault): DmlOutcome => ({
  id: (record.get("Id") as ApexId | null)?.value ?? null,
  success: false,
  errors: [error]
});

function checkRecords(records: readonly (ApexSObject | null)[], context: DmlContext): void {
  const creates = context.operation === "insert" || context.operation === "upsert";
  if (creates && new Set(records).size < records.length)
    throwApex("System.ListException", "Before Insert or Upsert list must not have two identically equal elements");
  const seen = new Set<string>();
  for (const record of records) {
    if (record === null) throwApex("System.NullPointerException", "Attempt to de-reference a null object");
    const object = context.schema.need(record.type.name);
    if (object.readOnly)
      throwApex("System.TypeException", `DML operation ${capital(context.operation)} not allowed on ${object.name}`);
    const id = record.get("Id") as ApexId | null;
    if (id && seen.has(id.value)) throwApex("System.ListException", `Duplicate id in list: ${id.value}`);
    if (id) seen.add(id.value);
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function plan(record: ApexSObject, context: DmlContext): Step {
  const object = context.schema.need(record.type.name);
  switch (context.operation) {
    case "upsert":
      return planUpsert(record, object, context);
    case "publish":
      throw new Error("Platform events are published, not written.");
    default:
      return { record, object, operation: context.operation };
  }
}

function permitted(step: Step, context: DmlContext): Step {
  const fault = objectFault(step.record, step.object, step.operation, context);
  return fault && !step.fault ? { ...step, fault } : step;
}

function planUpsert(record: ApexSObject, object: OrgObject, context: DmlContext): Step {
  const key = context.options.externalIdField?.toLowerCase();
  if (!key || key === "id") return { record, object, operation: record.get("Id") === null ? "insert" : "update" };
  const wanted = record.get(key);
  if (wanted === null) {
    const fault = new RowFault("MISSING_ARGUMENT", `${object.fields.get(key)?.name ?? key} not specified`);
    return { record, object, operation: "insert", fault };
  }
  const matches = rowsByExternalId(object, key, wanted, context);
  if (matches.length > 1) {
    const fault = new RowFault(
      "DUPLICATE_EXTERNAL_ID",
      `${object.fields.get(key)?.name ?? key}: more than one record found for external id field`
    );
    return { record, object, operation: "update", fault };
  }
  if (!matches[0]) return { record, object, operation: "insert" };
  record.put("Id", ApexId.of(matches[0].id));
  return { record, object, operation: "update" };
}

function runStep(step: Step, context: DmlContext): DmlOutcome {
  try {
    if (step.fault) throw step.fault;
    return succeeded(step, write(step, context));
  } catch (fault) {
    if (!(fault instanceof RowFault)) throw fault;
    return failed(step, fault);
  }
}

function write(step: Step, context: DmlContext): string {
  const { object, operation, extra } = step;
  const record = withReferences(step, context);
  if (operation === "insert" || operation === "update") checkFieldAccess(record, object, operation, context);
  if (operation === "insert") return insertRow(record, object, context);
  const row = existingRow(record, object, { ...context, operation });
  if (operation === "update") return updateRow(record, object, row, context, extra);
  if (operation === "delete") return deleteRow(object, row, context);
  return undeleteRow(object, row, context);
}

function setId({ record, operation }: Step, outcome: DmlOutcome | undefined): void {
  if (operation === "insert" && outcome?.success && outcome.id) record.put("Id", ApexId.of(outcome.id));
}
