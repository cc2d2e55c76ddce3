import type { ApexException } from "../../apex/runtime/exceptions.ts";
import { exceptionTypeName } from "../../apex/runtime/exceptions.ts";
import { Deserializer } from "../../apex/platform/json/deserialize.ts";
import { parseJson } from "../../apex/platform/json/tree.ts";
import type { ApexType } from "../../apex/runtime/types.ts";

/** What a component gets: the value, or the body of its error. */
export type AuraAnswer =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: AuraError };
export interface AuraError {
  readonly message: string;
  readonly exceptionType: string;
  readonly isUserDefinedException: boolean;
}

/** A JSON argument as the declared type of its parameter; what is missing is null. */
export function decodeArgument(json: unknown, type: ApexType): unknown {
  const document = parseJson(JSON.stringify(json ?? null));
  return new Deserializer(document, false).read(document.root, type);
}

/** Only an AuraHandledException speaks to the user; what else went wrong stays on the server, its stack always. */
export function auraError(exception: ApexException, isUserDefined: boolean): AuraError {
  const exceptionType = exceptionTypeName(exception);
  const handled = exceptionType === "System.AuraHandledException";
  const details = exception.$details as { readonly clientMessage?: string | null } | null;
  const message = handled ? (details?.clientMessage ?? exception.$message) : null;
  return {
    message: message ?? "An internal server error has occurred",
    exceptionType,
    isUserDefinedException: isUserDefined
  };
}

/** The request itself is wrong: no Apex has run. */
export const refused = (message: string): AuraAnswer => ({
  ok: false,
  error: { message, exceptionType: "System.AuraException", isUserDefinedException: false }
});
