/** Dynamic access to the fields of a record, as `SObject.get`, `put` and their kin do it. */
import { ApexList } from "../../runtime/collections.ts";
import { throwApex } from "../../runtime/exceptions.ts";
import { unselected } from "../../runtime/records.ts";
import type { ApexSObject } from "../../runtime/sobject.ts";
import { isWriteable, type FieldSchema } from "../../schema.ts";
import { perhapsChildren } from "../../semantics/refusals.ts";
import { refuseOmittedField, unsupported } from "../unsupported.ts";
import { toField } from "./field-types.ts";
import type { SObjectFieldToken } from "./tokens.ts";

const fail = (message: string): never => throwApex("System.SObjectException", message);

/** What an org has is no exception that code could catch. */
function notThere({ type }: ApexSObject, name: string, message: string): never {
  refuseOmittedField(type, name);
  return fail(message);
}

function fieldOf(record: ApexSObject, name: string): FieldSchema {
  return record.field(name) ?? notThere(record, name, `Invalid field ${name} for ${record.type.name}`);
}

/** A token of another object is refused, as on the platform. */
export function nameOf(record: ApexSObject, token: SObjectFieldToken): string {
  const { name } = token.field;
  return token.schema === record.type
    ? name
    : fail(`SObject type mismatch: ${token.schema.name}.${name} is no field of ${record.type.name}`);
}

export function getField(record: ApexSObject, name: string): unknown {
  const field = fieldOf(record, name);
  if (record.fetched && !record.isSet(name)) {
    unselected(record, field.name);
  }
  return record.get(name);
}

/** Answers the previous value. */
export function putField(record: ApexSObject, name: string, value: unknown): unknown {
  const field = fieldOf(record, name);
  if (record.readOnly) throwApex("System.FinalException", "Record is read-only");
  if (!isWriteable(record.type, field)) fail(`Field is not writeable: ${record.type.name}.${field.name}`);
  const previous = record.get(name);
  record.put(name, toField(value, record.type.name, field));
  return previous;
}

/** The field behind a relationship name: `Owner` for `OwnerId`. */
function relationship(record: ApexSObject, name: string): string {
  for (const field of record.type.fields.values()) {
    if (field.relationshipName?.toLowerCase() === name.toLowerCase()) return field.relationshipName;
    if (field.relationshipName && field.name.toLowerCase() === name.toLowerCase()) return field.relationshipName;
  }
  return notThere(record, name, `Invalid relationship ${name} for ${record.type.name}`);
}

export const getParent = (record: ApexSObject, name: string): unknown => record.get(relationship(record, name));

export function putParent(record: ApexSObject, name: string, parent: ApexSObject | null): unknown {
  const target = relationship(record, name);
  const previous = record.get(target);
  record.put(target, parent);
  return previous;
}

function noChildren({ type }: ApexSObject, name: string): never {
  if (perhapsChildren(type, name)) unsupported(`${name} of ${type.name}`);
  return fail(`Invalid relationship ${name} for ${type.name}`);
}

/** Rows of a child relationship; null where there are none. */
export function getChildren(record: ApexSObject, name: string): unknown {
  if (!record.type.childRelationships.has(name.toLowerCase())) return noChildren(record, name);
  if (record.fetched && !record.isSet(name)) return unselected(record, name);
  const rows = record.get(name);
  return rows instanceof ApexList && rows.items.length > 0 ? rows : null;
}
