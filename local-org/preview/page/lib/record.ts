/** Reading a UI API record by field path. */
import type { FieldView } from "./objects.ts";

interface FieldValue {
  readonly value: unknown;
  readonly displayValue: string | null;
}

export interface UiRecord {
  readonly id: string;
  readonly apiName: string;
  readonly fields: Readonly<Record<string, FieldValue | undefined>>;
}

/** One field as the templates show it. */
export interface ShownField extends FieldView {
  readonly value: unknown;
}

/** Names to ask the UI API for: with the object in front. */
export const qualified = (objectApiName: string, fields: readonly FieldView[]): string[] =>
  fields.map(({ path }) => `${objectApiName}.${path}`);

export function valueAt(record: UiRecord | undefined, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>((value, name) => (value as UiRecord | null | undefined)?.fields[name]?.value, record);
}

export const shown = (record: UiRecord | undefined, fields: readonly FieldView[]): ShownField[] =>
  fields.map((field) => ({ ...field, value: valueAt(record, field.path) ?? null }));
