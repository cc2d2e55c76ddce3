import type { EditableField, EditableRecord, EditProblem, EditValues } from "countersign/editWire";

/** Detail of an editor's `recordschange` event. */
export interface RecordsChangeDetail {
  records: EditableRecord[];
}

/** The records with one more at the end, which has a key of its own and holds these values besides empty ones. */
export function withNew(records: EditableRecord[], fields: EditableField[], values: EditValues): EditableRecord[] {
  const empty = Object.fromEntries(fields.map(({ name, type }) => [name, type === "boolean" ? false : null]));
  const record = { key: `new-${crypto.randomUUID()}`, name: null, label: null, values: { ...empty, ...values } };
  return [...records, record];
}

/** The records with other values for one of them. */
export function withValues(records: EditableRecord[], key: string, values: EditValues): EditableRecord[] {
  return records.map((record) => (record.key === key ? { ...record, values: { ...values } } : record));
}

/** The records with one of them elsewhere. */
export function withMoved(records: EditableRecord[], key: string, position: number): EditableRecord[] {
  const others = records.filter((record) => record.key !== key);
  const moved = records.filter((record) => record.key === key);
  return [...others.slice(0, position), ...moved, ...others.slice(position)];
}

/** The records without one of them. */
export function without(records: EditableRecord[], key: string): EditableRecord[] {
  return records.filter((record) => record.key !== key);
}

/** What is wrong with one record. */
export function problemsOf(problems: EditProblem[], key: string): EditProblem[] {
  return problems.filter(({ record }) => record === key);
}
