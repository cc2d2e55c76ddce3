import { stringify } from "../../apex/runtime/stringify.ts";
import type { DmlOutcome } from "../../apex/host.ts";
import { throwApex } from "../../apex/runtime/exceptions.ts";
import { ApexId } from "../../apex/runtime/id.ts";
import type { ApexSObject } from "../../apex/runtime/sobject.ts";
import type { OrgObject } from "../schema/types.ts";
import { checkFieldAccess, checkObjectAccess } from "./access.ts";
import { RowFault, type DmlContext } from "./context.ts";
import { dmlException } from "./exception.ts";
import { existingRow, deleteRow, insertRow, updateRow } from "./write.ts";

/**
 * Runs one DML statement row by row.
 *
 * @throws System.DmlException when a row fails and the statement is all-or-none: nothing is kept then
 */
export function executeDml(records: readonly ApexSObject[], context: DmlContext): DmlOutcome[] {
  checkRecords(records, context);
  const before = context.store.snapshot();
  const steps = records.map((record) => plan(record, context));
  for (const { object, operation } of steps) checkObjectAccess(object, operation, context);
  const outcomes = steps.map((step) => runStep(step, context));
  if (context.options.allOrNone && outcomes.some((outcome) => !outcome.success)) {
    context.store.restore(before);
    throw dmlException(context.operation, outcomes);
  }
  steps.forEach((step, index) => setId(step, outcomes[index]));
  return outcomes;
}

interface Step {
  readonly record: ApexSObject;
  readonly object: OrgObject;
  readonly operation: "insert" | "update" | "delete" | "undelete";
  /** Found while planning an upsert. */
  readonly fault?: RowFault;
}

function checkRecords(records: readonly (ApexSObject | null)[], context: DmlContext): void {
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
      throw new Error("Platform events are not supported by the local org yet.");
    default:
      return { record, object, operation: context.operation };
  }
}

function planUpsert(record: ApexSObject, object: OrgObject, context: DmlContext): Step {
  const key = context.options.externalIdField?.toLowerCase();
  if (!key || key === "id") return { record, object, operation: record.get("Id") === null ? "insert" : "update" };
  const wanted = record.get(key);
  if (wanted === null) {
    const fault = new RowFault("MISSING_ARGUMENT", `${object.fields.get(key)?.name ?? key} not specified`);
    return { record, object, operation: "insert", fault };
  }
  const folded = stringify(wanted).toLowerCase();
  const matches = [...context.store.rows(object.name)].filter(
    (row) => row.values.get("isdeleted") !== true && stringify(row.values.get(key) ?? "").toLowerCase() === folded
  );
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
    return { id: write(step, context), success: true, created: step.operation === "insert", errors: [] };
  } catch (fault) {
    if (!(fault instanceof RowFault)) throw fault;
    return { id: (step.record.get("Id") as ApexId | null)?.value ?? null, success: false, errors: [fault.error] };
  }
}

function write({ record, object, operation }: Step, context: DmlContext): string {
  if (operation === "insert" || operation === "update") checkFieldAccess(record, object, operation, context);
  if (operation === "insert") return insertRow(record, object, context);
  const row = existingRow(record, object, { ...context, operation });
  if (operation === "update") return updateRow(record, object, row, context);
  if (operation === "delete") return deleteRow(object, row, context);
  context.store.put(object.name, { id: row.id, values: new Map(row.values).set("isdeleted", false) });
  return row.id;
}

function setId({ record, operation }: Step, outcome: DmlOutcome | undefined): void {
  if (operation === "insert" && outcome?.success && outcome.id) record.put("Id", ApexId.of(outcome.id));
}
