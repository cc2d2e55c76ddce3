import { ApexDecimal } from "../../apex/runtime/decimal.ts";
import type { OrgField, OrgObject } from "../schema/types.ts";
import { refuse, type Formula, type FormulaType } from "./types.ts";

const TYPES: Readonly<Record<string, FormulaType>> = {
  STRING: "text",
  TEXTAREA: "text",
  EMAIL: "text",
  PHONE: "text",
  URL: "text",
  PICKLIST: "picklist",
  BOOLEAN: "boolean",
  INTEGER: "number",
  DOUBLE: "number",
  CURRENCY: "number",
  PERCENT: "number",
  DATE: "date",
  DATETIME: "datetime"
};

/** A field of the record itself; what parents, users and the organisation have is not evaluated here. */
export function fieldFormula(name: string, object: OrgObject): Formula {
  if (name.includes(".") || name.startsWith("$"))
    refuse(`The local org does not evaluate ${name} in formulas: only fields of the record itself`);
  const field = object.fields.get(name.toLowerCase());
  if (!field) return refuse(`Field ${name} does not exist. Check spelling.`);
  return { type: TYPES[field.type] ?? "other", evaluate: ({ values }) => formulaValue(field, values), field };
}

/** As formulas see it: numbers of all kinds as one, a text that is not there as an empty one. */
export function formulaValue(field: OrgField, values: ReadonlyMap<string, unknown>): unknown {
  const value = values.get(field.name.toLowerCase()) ?? null;
  const type = TYPES[field.type];
  if (type === "boolean") return value === true;
  if (type === "text" || type === "picklist") return value ?? "";
  return typeof value === "number" ? ApexDecimal.fromInteger(value) : value;
}
