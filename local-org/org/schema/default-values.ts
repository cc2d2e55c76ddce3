import { ApexDecimal } from "../../apex/runtime/decimal.ts";

const HUNDRED = ApexDecimal.fromInteger(100);
const NUMBERS = new Set(["Number", "Currency", "Percent"]);

/**
 * The value of a `<defaultValue>` that is a literal: "Enclose text and picklist value API names in double quotes,
 * include numbers without quotes, show percentages as decimals". Undefined for any other formula.
 */
export function literalDefault(type: string, formula: string): unknown {
  if (type === "Checkbox") return formula === "true" ? true : formula === "false" ? false : undefined;
  if (!NUMBERS.has(type)) return /^(["'])(.*)\1$/s.exec(formula)?.[2];
  const number = ApexDecimal.parse(formula);
  return number && type === "Percent" ? number.times(HUNDRED) : number;
}
