import { throwApex } from "../../apex/runtime/exceptions.ts";
import type { ApexSObject } from "../../apex/runtime/sobject.ts";
import type { ObjectRight } from "../access/grants.ts";
import type { OrgField, OrgObject } from "../schema/types.ts";
import { RowFault, type DmlContext, type DmlError } from "./context.ts";

const RIGHTS: Readonly<Record<string, ObjectRight>> = {
  insert: "create",
  update: "edit",
  delete: "delete",
  undelete: "create"
};
const FIELDS_INACCESSIBLE = "Operation failed due to fields being inaccessible on Sobject";

/** User mode, before anything is written. @throws System.SecurityException without the object permission */
export function checkObjectAccess(object: OrgObject, operation: string, context: DmlContext): void {
  const right = RIGHTS[operation];
  if (!context.access.userMode || context.directory.grants(context.user.id).may(right, object)) return;
  throwApex("System.SecurityException", `Access to entity '${object.name}' denied`);
}

/** User mode: field-level security of every field that is set. @throws RowFault */
export function checkFieldAccess(record: ApexSObject, object: OrgObject, operation: string, context: DmlContext): void {
  if (!context.access.userMode) return;
  const grants = context.directory.grants(context.user.id);
  const hidden = setFields(record, object, operation).filter((field) => !grants.mayEdit(object, field));
  if (hidden.length === 0) return;
  const message = `${FIELDS_INACCESSIBLE} ${object.name}, check errors on Exception or Result!`;
  throw new RowFault(
    "CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY",
    message,
    hidden.map((field) => field.name)
  );
}

/** The platform gives this message alone, without the usual "Insert failed. First exception on row...". */
export const isFieldAccessError = (error: DmlError): boolean => error.message.startsWith(FIELDS_INACCESSIBLE);

/** Fields a statement would write: system and calculated ones that a query brought along do not count. */
export function setFields(record: ApexSObject, object: OrgObject, operation: string): OrgField[] {
  return record.populatedNames().flatMap((name) => {
    const field = object.fields.get(name.toLowerCase());
    if (!field || field.type === "ID") return [];
    return (operation === "insert" ? field.createable : field.updateable) ? [field] : [];
  });
}
