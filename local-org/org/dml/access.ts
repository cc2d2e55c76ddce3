import { throwApex } from "../../apex/runtime/exceptions.ts";
import type { ApexSObject } from "../../apex/runtime/sobject.ts";
import type { ObjectRight } from "../access/grants.ts";
import type { OrgField, OrgObject } from "../schema/types.ts";
import type { Row } from "../store/store.ts";
import { RowFault, type DmlContext, type DmlError } from "./context.ts";

const RIGHTS: Readonly<Record<string, ObjectRight>> = {
  insert: "create",
  update: "edit",
  delete: "delete",
  undelete: "create"
};
const FIELDS_INACCESSIBLE = "Operation failed due to fields being inaccessible on Sobject";

/**
 * User mode, before anything is written. An upsert names the fields, an undelete the Id.
 *
 * @throws System.SecurityException without the object permission for any other statement
 */
export function objectFault(
  record: ApexSObject,
  object: OrgObject,
  operation: string,
  context: DmlContext
): RowFault | undefined {
  const right = RIGHTS[operation];
  if (!context.access.userMode || context.directory.grants(context.user.id).may(right, object)) return undefined;
  if (context.operation === "upsert") return hiddenFields(object, setFields(record, object, operation));
  if (context.operation === "undelete") return new RowFault("INVALID_ID_FIELD", "invalid record id");
  return throwApex("System.SecurityException", `Access to entity '${object.name}' denied`);
}

/** User mode: field-level security of every field that is set. @throws RowFault */
export function checkFieldAccess(record: ApexSObject, object: OrgObject, operation: string, context: DmlContext): void {
  if (!context.access.userMode) return;
  const grants = context.directory.grants(context.user.id);
  const hidden = setFields(record, object, operation).filter((field) => !grants.mayEdit(object, field));
  if (hidden.length > 0) throw hiddenFields(object, hidden);
}

function hiddenFields(object: OrgObject, fields: readonly OrgField[]): RowFault {
  const message = `${FIELDS_INACCESSIBLE} ${object.name}, check errors on Exception or Result!`;
  const names = fields.map((field) => field.name);
  return new RowFault("CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY", message, names);
}

/** Does sharing decide whether a record may be changed? */
export const mustShare = ({ access }: DmlContext): boolean => access.sharing || access.userMode;
export const noAccess = (): RowFault =>
  new RowFault("INSUFFICIENT_ACCESS_OR_READONLY", "insufficient access rights on object id");

/** A record that the user cannot even see is told apart from one that is read-only. */
export function mayNotEdit(object: OrgObject, row: Row, { sharing, user }: DmlContext): RowFault {
  if (sharing.mayRead(user, object, row)) return noAccess();
  const text = "insufficient access rights on cross-reference id";
  return new RowFault("INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY", text);
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
