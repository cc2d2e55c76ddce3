import { newException, type ApexException } from "../../apex/runtime/exceptions.ts";
import type { ApexSObject } from "../../apex/runtime/sobject.ts";
import type { DmlOperation, DmlOptions, DmlOutcome } from "../../apex/host.ts";
import { isFieldAccessError } from "./access.ts";
import type { DmlError } from "./context.ts";

/** `$details` of a System.DmlException: its failed rows, as `getNumDml()`, `getDmlFieldNames(i)`... answer them. */
export interface DmlDetails {
  readonly rows: readonly (DmlError & { readonly index: number; readonly id: string | null })[];
}

/** The exception of an all-or-none statement that failed. */
export function dmlException(operation: DmlOperation, outcomes: readonly DmlOutcome[]): ApexException {
  const rows = outcomes.flatMap(({ id, errors }, index) => errors.map((error) => ({ ...error, index, id })));
  const exception = newException("System.DmlException", messageOf(operation, rows));
  exception.$details = { rows } satisfies DmlDetails;
  return exception;
}

/** Every row of a statement fails for the same reason. */
export function refuseAll(
  operation: DmlOperation,
  records: readonly ApexSObject[],
  error: DmlError,
  options: DmlOptions
): DmlOutcome[] {
  const outcomes = records.map(() => ({ id: null, success: false, errors: [error] }));
  if (options.allOrNone) throw dmlException(operation, outcomes.slice(0, 1));
  return outcomes;
}

function messageOf(operation: DmlOperation, [first]: DmlDetails["rows"]): string {
  if (!first || isFieldAccessError(first)) return first?.message ?? "";
  const row = `row ${first.index}${first.id && operation !== "insert" ? ` with id ${first.id}` : ""}`;
  const verb = operation.charAt(0).toUpperCase() + operation.slice(1);
  return `${verb} failed. First exception on ${row}; first error: ${first.statusCode}, ${first.message}: [${first.fields.join(", ")}]`;
}
