/**
 * "Relating Records by Using an External ID": a parent in memory that says nothing but an external Id stands for the
 * record that has it.
 */
import { ApexId } from "../../apex/runtime/id.ts";
import { ApexSObject } from "../../apex/runtime/sobject.ts";
import { stringify } from "../../apex/runtime/stringify.ts";
import { unsupported } from "../../apex/platform/unsupported.ts";
import type { OrgField, OrgObject } from "../schema/types.ts";
import type { Row } from "../store/store.ts";
import { RowFault, type DmlContext } from "./context.ts";

interface Writing {
  readonly record: ApexSObject;
  readonly object: OrgObject;
  readonly operation: string;
}

/** The record to be written with the Ids of such parents; itself where there are none. @throws RowFault */
export function withReferences(step: Writing, context: DmlContext): ApexSObject {
  const { record, object, operation } = step;
  if (operation !== "insert" && operation !== "update") return record;
  const references = [...object.fields.values()].flatMap((field) => {
    const parent = field.relationshipName === undefined ? null : record.get(field.relationshipName);
    // What a query brought along, or has an Id, is there to be read.
    return parent instanceof ApexSObject && !parent.fetched && !parent.isSet("Id") ? [{ field, parent }] : [];
  });
  if (references.length === 0) return record;
  const resolved = record.copy();
  for (const { field, parent } of references) {
    if (record.get(field.name) !== null)
      throw invalid(
        `Cannot specify both an external ID reference ${field.relationshipName ?? ""} and a salesforce id, ${field.name}`
      );
    resolved.put(field.name, ApexId.of(referenced(parent, field, context).id));
  }
  return resolved;
}

const invalid = (message: string): RowFault => new RowFault("INVALID_FIELD", message);

function referenced(parent: ApexSObject, field: OrgField, context: DmlContext): Row {
  const object = context.schema.need(parent.type.name);
  const [name, ...more] = parent.populatedNames();
  if (name === undefined) return unsupported(`DML with an empty ${field.relationshipName ?? ""} (${object.name})`);
  if (more.length > 0)
    throw invalid(`More than 1 field provided in an external foreign key reference in entity: ${object.name}`);
  if (!namesRecords(object, name))
    throw invalid(
      `Field name provided, ${name} does not match an External ID, Salesforce Id, or indexed field for ${object.name}`
    );
  const value = parent.get(name);
  const [found, another] = rowsByExternalId(object, name, value, context);
  if (another) throw invalid(`More than one record found for external id field: ${name}`);
  if (found) return found;
  throw invalid(`Foreign key external ID: ${stringify(value)} not found for field ${name} in entity ${object.name}`);
}

/** External Ids, and what the platform looks records up by otherwise (`idLookup`): every custom object's name is that. */
function namesRecords(object: OrgObject, name: string): boolean {
  const field = object.fields.get(name.toLowerCase());
  return field?.externalId === true || field?.idLookup === true || (object.kind === "custom" && field?.name === "Name");
}

/** Live records; the case of a text does not count. */
export function rowsByExternalId(object: OrgObject, field: string, value: unknown, { store }: DmlContext): Row[] {
  const key = field.toLowerCase();
  const wanted = stringify(value).toLowerCase();
  return [...store.rows(object.name)].filter(
    (row) => row.values.get("isdeleted") !== true && stringify(row.values.get(key) ?? "").toLowerCase() === wanted
  );
}
