import type { FieldPath, SoqlQuery } from "../apex/syntax/soql.ts";
import type { ApexSObject } from "../apex/runtime/sobject.ts";
import { encode, type Json } from "./aura/encode.ts";
import type { OrgField, OrgObject } from "./schema/types.ts";
import type { QueryContext } from "./soql/context.ts";
import { executeQuery } from "./soql/execute.ts";
import { isReadable } from "./soql/field-access.ts";
import { resolvePath, type ResolvedPath } from "./soql/paths.ts";

/** A record as the UI API shows it: parents are records inside the record. */
export interface UiRecord {
  readonly id: string;
  readonly apiName: string;
  readonly fields: Record<string, { value: unknown; displayValue: string | null }>;
}

const NOWHERE = { line: 1, column: 1 };
const NOTHING_EXPOSED = (): [] => [];

/** Reads one record in user mode. Fields the user may not see are left out; no record, or none for this user: undefined. */
export function readUiRecord(id: string, names: readonly string[], context: QueryContext): UiRecord | undefined {
  const from = context.schema.objectOfId(id);
  if (!from || !context.directory.grants(context.user.id).may("read", from)) return undefined;
  const plain = {
    select: [],
    countOnly: false,
    from: from.name,
    fromPosition: NOWHERE,
    mode: "user",
    position: NOWHERE
  } as const;
  const paths = names.map((name) => fieldPath(name, from));
  const readable = paths.filter((path) => isReadable(resolvePath(path, plain, from, context.schema), context));
  const query: SoqlQuery = {
    ...plain,
    select: readable,
    where: {
      kind: "compare",
      field: fieldPath("Id", from),
      operator: "=",
      value: { kind: "string", value: id },
      position: NOWHERE
    }
  };
  const [record] = executeQuery(query, context).records;
  if (!record) return undefined;
  const shown: UiRecord = { id: String(record.get("Id")), apiName: from.name, fields: {} };
  for (const path of readable) putField(shown, record, resolvePath(path, query, from, context.schema));
  return shown;
}

/** `Opportunity.Account.Name` and `Account.Name` mean the same. */
function fieldPath(name: string, from: OrgObject): FieldPath {
  const parts = name.split(".");
  const path = parts.length > 1 && parts[0]?.toLowerCase() === from.name.toLowerCase() ? parts.slice(1) : parts;
  return { kind: "field", path, position: NOWHERE };
}

function putField(shown: UiRecord, record: ApexSObject, { steps, field }: ResolvedPath): void {
  let holder = shown;
  let source = record;
  for (const { reference } of steps) {
    const name = reference.relationshipName ?? "";
    const parent = source.get(name) as ApexSObject | null;
    if (parent === null) {
      holder.fields[name] = { value: null, displayValue: null };
      return;
    }
    holder = (holder.fields[name] ??= { value: parentRecord(parent), displayValue: null }).value as UiRecord;
    source = parent;
  }
  const value = encode(source.get(field.name), NOTHING_EXPOSED);
  holder.fields[field.name] = { value, displayValue: displayValue(value, field) };
}

const parentRecord = (parent: ApexSObject): UiRecord => ({
  id: String(parent.get("Id")),
  apiName: parent.type.name,
  fields: {}
});

const displayValue = (value: Json, field: OrgField): string | null =>
  field.picklist?.values.find((each) => each.value === value)?.label ?? null;
