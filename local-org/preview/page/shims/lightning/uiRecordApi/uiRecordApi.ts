/** lightning/uiRecordApi: reading. The preview's records cannot be written from the page, and writing says so. */
import { call } from "../../../runtime/call.ts";
import { wireAdapter } from "../../../runtime/wire-adapter.ts";

type Field = string | { readonly objectApiName: string; readonly fieldApiName: string };
interface FieldValue {
  readonly value: unknown;
  readonly displayValue: string | null;
}
interface UiRecord {
  readonly fields: Readonly<Record<string, FieldValue>>;
}

const qualifiedName = (field: Field): string =>
  typeof field === "string" ? field : `${field.objectApiName}.${field.fieldApiName}`;

export const getRecord = wireAdapter(
  ({ recordId, fields, optionalFields }) =>
    call("/ui-api/record", { recordId, fields: [...fieldList(fields), ...fieldList(optionalFields)] }),
  ["recordId"]
);

export const getFieldValue = (record: UiRecord | undefined, field: Field): unknown => find(record, field)?.value;

export const getFieldDisplayValue = (record: UiRecord | undefined, field: Field): string | null | undefined =>
  find(record, field)?.displayValue;

export const createRecord = refuseToWrite;
export const updateRecord = refuseToWrite;
export const deleteRecord = refuseToWrite;

/** Nothing is cached in the page, so there is nothing to invalidate. */
export const notifyRecordUpdateAvailable = (): Promise<void> => Promise.resolve();

function fieldList(fields: unknown): string[] {
  return ((fields ?? []) as Field[]).map(qualifiedName);
}

/** `Opportunity.Account.Name`: each step but the last is a record inside the record. */
function find(record: UiRecord | undefined, field: Field): FieldValue | undefined {
  const [, ...path] = qualifiedName(field).split(".");
  return path.reduce<FieldValue | undefined>(
    (found, name) => (found?.value as UiRecord | undefined)?.fields[name],
    record && { value: record, displayValue: null }
  );
}

function refuseToWrite(): Promise<never> {
  return Promise.reject(new Error("The preview reads records but does not write them."));
}
