import { newException, throwApex } from "../../apex/runtime/exceptions.ts";
import type { ApexSObject } from "../../apex/runtime/sobject.ts";
import type { ObjectRight } from "../access/grants.ts";
import type { OrgField, OrgObject } from "../schema/types.ts";
import type { DmlContext, DmlError } from "./context.ts";

/** `$details` of a System.DmlException: its failed rows, as `getNumDml()`, `getDmlFieldNames(i)`... answer them. */
export interface DmlDetails {
  readonly rows: readonly (DmlError & { readonly index: number; readonly id: string | null })[];
}

const RIGHTS: Readonly<Record<string, ObjectRight>> = {
  insert: "create",
  update: "edit",
  delete: "delete",
  undelete: "create"
};

/**
 * User mode, before anything is written: object permission, then field-level security of every field that is set.
 * @throws System.SecurityException, System.DmlException
 */
export function checkAccess(
  object: OrgObject,
  records: readonly ApexSObject[],
  operation: string,
  context: DmlContext
): void {
  if (!context.access.userMode) return;
  const right = RIGHTS[operation] as ObjectRight;
  const grants = context.directory.grants(context.user.id);
  if (!grants.may(right, object)) throwApex("System.SecurityException", `Access to entity '${object.name}' denied`);
  if (right === "delete") return;
  const rows = records.flatMap((record, index) => {
    const fields = setFields(record, object, operation).filter((field) => !grants.mayEdit(object, field));
    return fields.length > 0 ? [{ index, id: null, ...fieldError(object, fields) }] : [];
  });
  if (rows.length === 0) return;
  const exception = newException("System.DmlException", (rows[0] as DmlError).message);
  exception.$details = { rows } satisfies DmlDetails;
  throw exception;
}

const fieldError = (object: OrgObject, fields: readonly OrgField[]): DmlError => ({
  statusCode: "CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY",
  message: `Operation failed due to fields being inaccessible on Sobject ${object.name}, check errors on Exception or Result!`,
  fields: fields.map((field) => field.name)
});

/** Fields a statement would write: system and calculated ones that a query brought along do not count. */
export function setFields(record: ApexSObject, object: OrgObject, operation: string): OrgField[] {
  return record.populatedNames().flatMap((name) => {
    const field = object.fields.get(name.toLowerCase());
    if (!field || field.type === "ID") return [];
    return (operation === "insert" ? field.createable : field.updateable) ? [field] : [];
  });
}
