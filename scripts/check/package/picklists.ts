import type { OrgField, OrgObject } from "../../../local-org/org/schema/types.ts";

/** Says why a text is no value of a field; undefined where it is one, or where any text may be. */
export function unknownPicklistValue(object: OrgObject, field: OrgField | undefined, text: string): string | undefined {
  if (!field?.picklist?.restricted || text === "") return undefined;
  const values = field.picklist.values.map(({ value }) => value);
  if (values.includes(text)) return undefined;
  return `"${text}" is no value of ${object.name}.${field.name} (it has ${values.join(", ")})`;
}
