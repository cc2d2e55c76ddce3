import type { DmlOperation } from "../../apex/host.ts";
import type { ApexSObject } from "../../apex/runtime/sobject.ts";
import type { DmlError } from "../dml/context.ts";
import type { OrgSchema } from "../schema/schema.ts";

/** What a transaction has written so far, as far as it forbids what may follow. */
export class PendingWork {
  /** Something waits for the commit: no callout any more. */
  uncommitted = false;
  private first: { readonly name: string; readonly setup: boolean } | undefined;

  /** Notes a DML statement; the answer is the platform's refusal to mix setup and business data, if it is one. */
  note(operation: DmlOperation, records: readonly ApexSObject[], schema: OrgSchema): DmlError | undefined {
    this.uncommitted = true;
    for (const record of records) {
      if (isNeutral(operation, record)) continue;
      const current = { name: record.type.name, setup: schema.object(record.type.name)?.setup ?? false };
      this.first ??= current;
      if (this.first.setup !== current.setup) return mixed(current.name, this.first.name);
    }
    return undefined;
  }

  /** Begins a `System.runAs` block, which may change setup data whatever came before; the answer ends it. */
  separate(): () => void {
    const before = this.first;
    this.first = undefined;
    return () => void (this.first = before);
  }
}

/** A new user without a role goes with setup and with business data alike. */
const isNeutral = (operation: DmlOperation, record: ApexSObject): boolean =>
  record.type.name === "User" && operation === "insert" && record.get("UserRoleId") === null;

const mixed = (name: string, first: string): DmlError => ({
  statusCode: "MIXED_DML_OPERATION",
  message: `DML operation on setup object is not permitted after you have updated a non-setup object (or vice versa): ${name}, original object: ${first}`,
  fields: []
});
