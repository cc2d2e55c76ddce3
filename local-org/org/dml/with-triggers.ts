import { ApexId } from "../../apex/runtime/id.ts";
import { ApexSObject } from "../../apex/runtime/sobject.ts";
import type { TriggerRun } from "../../apex/runtime/trigger-context.ts";
import type { OrgObject } from "../schema/types.ts";
import { toApex } from "../soql/records.ts";
import type { Row } from "../store/store.ts";
import { checkFieldAccess, setFields } from "./access.ts";
import { RowFault, type DmlContext } from "./context.ts";
import { withReferences } from "./references.ts";
import { errorOf, type Triggers } from "./triggers.ts";
import { deleteRow, undeleteRow } from "./delete.ts";
import { existingRow, insertRow, updateRow } from "./write.ts";

export interface TriggeredStep {
  readonly record: ApexSObject;
  readonly object: OrgObject;
  readonly operation: "insert" | "update" | "delete" | "undelete";
  /** Values of fields that only the platform writes. */
  readonly extra?: ReadonlyMap<string, unknown>;
}

/** A row on its way: its id once it is written, or what was wrong with it. */
export type Written = { readonly id: string } | { readonly fault: RowFault };

/** Up to 200 rows of one object, with the triggers before and after ("Triggers and Order of Execution"). */
export function writeWithTriggers(steps: readonly TriggeredStep[], context: DmlContext, triggers: Triggers): Written[] {
  const rows = steps.map((step) => new RowInWork(step, context));
  const { object, operation } = steps[0];
  const fire = (timing: TriggerRun["timing"]): void => {
    const alive = rows.filter((row) => !row.fault);
    if (alive.length === 0) return;
    const newRecords = operation === "delete" ? null : alive.map((row) => row.present(timing));
    const oldRecords =
      operation === "update" || operation === "delete" ? alive.map((row) => row.old as ApexSObject) : null;
    try {
      triggers.fire({ object: object.name, timing, event: operation, newRecords, oldRecords });
      alive.forEach((row, index) => row.note(errorOf((newRecords ?? oldRecords)?.[index] as ApexSObject)));
    } catch (fault) {
      if (!(fault instanceof RowFault)) throw fault;
      for (const row of alive) row.note(fault);
    }
  };
  if (operation !== "undelete") fire("before");
  for (const row of rows) row.write();
  fire("after");
  return rows.map((row) => row.result());
}

class RowInWork {
  readonly old: ApexSObject | undefined;
  fault: RowFault | undefined;
  private readonly step: TriggeredStep;
  private readonly context: DmlContext;
  private readonly fresh: ApexSObject;
  private readonly untouched: ApexSObject;
  private id: string | undefined;

  constructor(step: TriggeredStep, context: DmlContext) {
    this.context = { ...context, operation: step.operation };
    this.step = this.guarded(() => ({ ...step, record: withReferences(step, context) })) ?? step;
    const row =
      step.operation === "insert" ? undefined : this.guarded(() => existingRow(step.record, step.object, this.context));
    this.old = row && recordOf(row, step.object);
    this.fresh = this.withChanges();
    this.untouched = this.fresh.copy();
  }

  /** The record that `Trigger.new` shows: writable before, as it was stored after. */
  present(timing: TriggerRun["timing"]): ApexSObject {
    if (timing === "before") return this.fresh;
    const { object } = this.step;
    return recordOf(this.context.store.row(object.name, this.id ?? "") as Row, object);
  }

  note(fault: RowFault | undefined): void {
    this.fault ??= fault;
  }

  write(): void {
    if (this.fault) return;
    const { record, object, operation, extra } = this.step;
    this.id = this.guarded(() => {
      if (operation === "insert" || operation === "update") checkFieldAccess(record, object, operation, this.context);
      if (operation === "insert") return insertRow(this.fresh, object, this.context);
      const row = existingRow(record, object, this.context);
      if (operation === "update") return updateRow(this.changed(), object, row, this.context, extra);
      return operation === "delete" ? deleteRow(object, row, this.context) : undeleteRow(object, row, this.context);
    });
  }

  result(): Written {
    return this.fault ? { fault: this.fault } : { id: this.id ?? "" };
  }

  private guarded<T>(block: () => T): T | undefined {
    try {
      return block();
    } catch (fault) {
      if (!(fault instanceof RowFault)) throw fault;
      this.note(fault);
      return undefined;
    }
  }

  private withChanges(): ApexSObject {
    const { record, object, operation, extra } = this.step;
    const fresh = this.old?.copy() ?? record.copy();
    fresh.readOnly = false;
    if (operation === "insert") {
      for (const field of object.fields.values()) {
        if (field.createable && field.defaultValue !== undefined && !record.isSet(field.name))
          fresh.put(field.name, field.defaultValue);
      }
    } else if (operation === "update") {
      for (const field of setFields(record, object, "update")) fresh.put(field.name, record.get(field.name));
      for (const [name, value] of extra ?? []) fresh.put(name, toApex(value, object.fields.get(name) as never));
    }
    return fresh;
  }

  /** The fields of the statement, and those a trigger has changed. */
  private changed(): ApexSObject {
    const changed = this.step.record.copy();
    for (const name of this.fresh.populatedNames()) {
      if (this.fresh.get(name) !== this.untouched.get(name)) changed.put(name, this.fresh.get(name));
    }
    return changed;
  }
}

function recordOf(row: Row, object: OrgObject): ApexSObject {
  const record = new ApexSObject(object);
  record.put("Id", ApexId.of(row.id));
  for (const field of object.fields.values()) {
    if (field.type !== "ID") record.put(field.name, toApex(row.values.get(field.name.toLowerCase()), field));
  }
  record.readOnly = true;
  return record;
}
