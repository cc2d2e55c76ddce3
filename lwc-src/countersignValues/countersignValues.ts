import type { ClaimInput, ClaimType, WireValue } from "countersign/wire";

/** What a base component holds: text for most, a flag for a check box, a list for choices. */
export type FieldValue = string | boolean | string[];

/** What a claim's field starts with: the admin's default, or nothing. */
export function initialValue({ type, defaultValue, options }: ClaimInput): FieldValue {
  const text = defaultValue ?? "";
  switch (type) {
    case "boolean":
      return text.trim().toLowerCase() === "true";
    case "string_list":
      return hasOptions(options) ? defaultItems(text) : defaultItems(text).join("\n");
    case "datetime":
      return isoInstant(text) ?? "";
    default:
      return text;
  }
}

/**
 * What is sent for a field.
 * @return undefined for a field left empty: the claim is not sent at all, and the server decides whether that will do
 */
export function wireValue(type: ClaimType, value: FieldValue): WireValue | undefined {
  if (typeof value === "boolean") {
    return value;
  }
  if (type === "string_list") {
    const items = listItems(value);
    return items.length > 0 ? items : undefined;
  }
  const text = String(value);
  return text.trim() === "" ? undefined : scalar(type, text);
}

/** The items of a list: the ones chosen, or one a line, blank lines left out. */
export function listItems(value: FieldValue): string[] {
  return Array.isArray(value) ? [...value] : lines(String(value));
}

/**
 * A date-time in the one form the wire has: UTC, to the second or finer.
 * @return undefined when the text is not a date-time, or names no offset and so no instant
 */
export function isoInstant(text: string): string | undefined {
  const shaped = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/.test(text);
  const milliseconds = shaped ? Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, "$1:$2")) : Number.NaN;
  return Number.isNaN(milliseconds) ? undefined : new Date(milliseconds).toISOString();
}

/** Whether the text is a day that exists, as `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  const match = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const day = match ? new Date(`${text}T00:00:00Z`) : undefined;
  // Date turns 30 February into 1 March instead of refusing it.
  return day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

export function hasOptions(options: ClaimInput["options"]): options is NonNullable<ClaimInput["options"]> {
  return (options?.length ?? 0) > 0;
}

function scalar(type: ClaimType, text: string): WireValue {
  switch (type) {
    case "number":
      return Number(text);
    case "datetime":
      return isoInstant(text) ?? text;
    default:
      return text;
  }
}

/** An admin writes the default of a list with semicolons between the items. */
function defaultItems(text: string): string[] {
  return filled(text.split(";"));
}

function lines(text: string): string[] {
  return filled(text.split(/\r\n|\r|\n/));
}

function filled(items: string[]): string[] {
  return items.map((item) => item.trim()).filter((item) => item !== "");
}
