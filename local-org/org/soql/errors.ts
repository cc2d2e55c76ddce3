import { newException, throwApex } from "../../apex/runtime/exceptions.ts";

const HINT = "Please reference your WSDL or the describe call for the appropriate names.";

/** `$details` of a System.QueryException about fields: what `getInaccessibleFields()` answers, by object. */
export interface InaccessibleFields {
  readonly inaccessibleFields: ReadonlyMap<string, readonly string[]>;
}

export const queryError = (message: string): never => throwApex("System.QueryException", message);

export function refuseAny(problem: string | undefined): void {
  if (problem !== undefined) queryError(problem);
}

/** The object does not exist, or the user must not know that it does. */
export const unknownObject = (name: string): never =>
  queryError(
    `sObject type '${name}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. ${HINT}`
  );

export const unknownRelationship = (name: string): never =>
  queryError(
    `Didn't understand relationship '${name}' in field path. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. ${HINT}`
  );

const unknownFieldText = (field: string, object: string): string =>
  `No such column '${field}' on entity '${object}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. ${HINT}`;

export const unknownField = (field: string, object: string): never => queryError(unknownFieldText(field, object));

/** The fields exist, but not for this user: the message is that of a field that does not. */
export function inaccessible(fields: ReadonlyMap<string, readonly string[]>): never {
  const [object = "", names = []] = [...fields][0] ?? [];
  const exception = newException("System.QueryException", unknownFieldText(names[0] ?? "", object));
  exception.$details = { inaccessibleFields: fields } satisfies InaccessibleFields;
  throw exception;
}
