import { ApexId } from "../../apex/runtime/id.ts";
import { ApexSObject } from "../../apex/runtime/sobject.ts";
import type { OrgField, OrgObject } from "../schema/types.ts";
import type { Row } from "../store/store.ts";
import type { Database } from "./context.ts";
import { follow, type ResolvedPath, type Step } from "./paths.ts";

/** A stored value as Apex sees it. */
export function toApex(value: unknown, field: OrgField): unknown {
  if (field.type === "BOOLEAN") return value ?? false;
  if (value === null || value === undefined) return null;
  return typeof value === "string" && field.apexType === "Id" ? ApexId.of(value) : value;
}

/** A record as a query answers it: the Id is always there, anything else only when it was selected. */
export function fetchedRecord(object: OrgObject, id: string): ApexSObject {
  const record = new ApexSObject(object);
  record.fetched = true;
  record.put("Id", ApexId.of(id));
  return record;
}

/** Puts the value of a selected path into `record`; parents become records of their own, and keep their reference. */
export function putPath(record: ApexSObject, row: Row, path: ResolvedPath, value: unknown, database: Database): void {
  let holder = record;
  for (let depth = 0; depth < path.steps.length; depth++) {
    const parent = parentRecord(holder, row, path.steps.slice(0, depth + 1), database);
    if (!parent) return;
    holder = parent;
  }
  holder.put(path.field.name, toApex(value, path.field));
}

function parentRecord(
  holder: ApexSObject,
  row: Row,
  steps: readonly Step[],
  database: Database
): ApexSObject | undefined {
  const { reference } = steps.at(-1) as Step;
  const name = reference.relationshipName ?? "";
  if (holder.isSet(name)) return (holder.get(name) as ApexSObject | null) ?? undefined;
  const target = follow(row, steps, database);
  const object = target && database.schema.objectOfId(target.id);
  const record = target && object ? fetchedRecord(object, target.id) : null;
  holder.put(reference.name, record?.get("Id") ?? null);
  holder.put(name, record);
  return record ?? undefined;
}
