import type { ConnectionEdit, EditableConnection, EditProblem, EditValue, SetupPreset } from "countersign/editWire";

/** A copy of what is saved, to be changed. */
export function draftOf({ name, label, values, claims, responseMembers }: EditableConnection): ConnectionEdit {
  return { name, label, values: { ...values }, claims: [...claims], responseMembers: [...responseMembers] };
}

/** The draft with another value in a field. */
export function withValue(draft: ConnectionEdit, field: string, value: EditValue): ConnectionEdit {
  return { ...draft, values: { ...draft.values, [field]: value } };
}

/**
 * The draft with what a preset starts with. What the preset before it brought along goes; what the administrator typed
 * stays. A connection that exists keeps its values: only the hints change.
 */
export function withPreset(
  draft: ConnectionEdit,
  preset: SetupPreset,
  isNew: boolean,
  before?: SetupPreset
): ConnectionEdit {
  if (!isNew) {
    return withValue(draft, "Preset__c", preset.name);
  }
  const values = { ...draft.values };
  for (const [field, value] of Object.entries(before?.values ?? {})) {
    if (values[field] === value) {
      values[field] = null;
    }
  }
  const own = draft.claims.filter(({ key }) => !before?.claims.some((claim) => claim.key === key));
  return { ...draft, values: { ...values, ...preset.values }, claims: [...preset.claims, ...own] };
}

/** Whether there is something to save. */
export function isChanged(draft: ConnectionEdit, saved: EditableConnection): boolean {
  return JSON.stringify(draft) !== JSON.stringify(draftOf(saved));
}

/** What is wrong with the fields of the connection itself, by name of the field. */
export function errorsByField(problems: readonly EditProblem[]): Partial<Record<string, string>> {
  const own = problems.filter(({ record, field }) => record === "" && field);
  return Object.fromEntries(own.map(({ field, message }) => [field!, message]));
}
