import type { MetadataElement } from "../../../local-org/org/metadata/element.ts";
import type { Problem } from "../check.ts";
import { problemAt } from "./rule.ts";
import { childNamed, childrenNamed } from "./xml.ts";

/** What a parameter takes. */
export interface FlowType {
  /** Of a list: that of its elements. */
  readonly type: string;
  readonly isList: boolean;
}

/** A value that an input cannot be, or a variable that cannot take an output: the flow would not be deployed. */
export function misfits(flow: MetadataElement, given: MetadataElement, declared: FlowType): Problem[] {
  const [value] = childNamed(given, "value")?.children ?? [];
  const place = value ?? childNamed(given, "assignToReference");
  const actual = place && typeOf(flow, place);
  if (!place || !actual) return [];
  if (actual.isList !== declared.isList)
    return [problemAt(place, `${nameOf(given)} takes ${countOf(declared)}, this is ${countOf(actual)}`)];
  return goTogether(kindOf(actual.type), kindOf(declared.type))
    ? []
    : [problemAt(place, `${nameOf(given)} is of type ${declared.type}, this is of type ${actual.type}`)];
}

const nameOf = (given: MetadataElement): string => childNamed(given, "name")?.text ?? "";
const countOf = ({ isList }: FlowType): string => (isList ? "a list" : "a single value");

/** Of a value that is written down, or of a variable of the flow; undefined for anything else. */
function typeOf(flow: MetadataElement, { name, text }: MetadataElement): FlowType | undefined {
  const literal = /^(string|boolean|number|date|dateTime)Value$/.exec(name)?.[1];
  if (literal !== undefined) return { type: literal, isList: false };
  const variable = childrenNamed(flow, "variables").find((each) => childNamed(each, "name")?.text === text);
  const type = variable && childNamed(variable, "dataType")?.text;
  return variable && type !== undefined
    ? { type, isList: childNamed(variable, "isCollection")?.text === "true" }
    : undefined;
}

type Kind = "boolean" | "number" | "text";

function kindOf(type: string): Kind {
  if (/^boolean$/i.test(type)) return "boolean";
  return /^(?:number|currency|integer|long|decimal|double)$/i.test(type) ? "number" : "text";
}

/** A number can be put into a text; texts, dates and IDs are not told apart here. */
const goTogether = (actual: Kind, declared: Kind): boolean =>
  actual === declared || (actual === "number" && declared === "text");
