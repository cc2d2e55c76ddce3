import { hasOptions } from "c/countersignValues";
import type { ClaimInput } from "countersign/wire";

/** The base component that asks for a claim. */
export type FieldKind = "choice" | "longText" | "checkbox" | "checkboxGroup" | "dualListbox" | "dateTime" | "input";

/** A text that may be longer than this gets several lines. */
const LONG_TEXT = 120;
/** More choices than this make a list of check boxes tiresome. */
const MANY_OPTIONS = 8;

/** The kind of field that suits a claim's type and rules. */
export function fieldKind(claim: ClaimInput): FieldKind {
  switch (claim.type) {
    case "string":
      return textKind(claim);
    case "string_list":
      return listKind(claim);
    case "boolean":
      return "checkbox";
    case "datetime":
      return "dateTime";
    default:
      return "input";
  }
}

function textKind({ options, maximumLength }: ClaimInput): FieldKind {
  if (hasOptions(options)) {
    return "choice";
  }
  return (maximumLength ?? 0) > LONG_TEXT ? "longText" : "input";
}

function listKind({ options }: ClaimInput): FieldKind {
  if (!hasOptions(options)) {
    return "longText";
  }
  return options.length > MANY_OPTIONS ? "dualListbox" : "checkboxGroup";
}
