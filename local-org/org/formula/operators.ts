import { ApexDate } from "../../apex/runtime/date.ts";
import { ApexDatetime } from "../../apex/runtime/datetime.ts";
import { ApexDecimal } from "../../apex/runtime/decimal.ts";
import { refuse, type Formula, type FormulaType } from "./types.ts";

export type BinaryOperator = "||" | "&&" | "=" | "==" | "<>" | "!=" | "<" | ">" | "<=" | ">=" | "&" | "+" | "-" | "*";

export function binary(operator: BinaryOperator, left: Formula, right: Formula): Formula {
  switch (operator) {
    case "||":
      return logical(operator, left, right, (a, b) => a || b);
    case "&&":
      return logical(operator, left, right, (a, b) => a && b);
    case "&":
      return concatenation(left, right);
    case "+":
      if (left.type === "text") return concatenation(left, right);
      return arithmetic(operator, left, right, (a, b) => a.plus(b));
    case "-":
      return arithmetic(operator, left, right, (a, b) => a.minus(b));
    case "*":
      return arithmetic(operator, left, right, (a, b) => a.times(b));
    default:
      return comparison(operator, left, right);
  }
}

export function negated(operand: Formula): Formula {
  need("-", operand, "number");
  return {
    type: "number",
    evaluate: (row) => (operand.evaluate(row) as ApexDecimal | null)?.negate() ?? null
  };
}

function need(operator: string, operand: Formula, type: FormulaType): void {
  if (operand.type !== type && operand.type !== "null")
    refuse(`Incorrect parameter type for operator '${operator}'. Expected ${type}, received ${operand.type}`);
}

function logical(
  operator: string,
  left: Formula,
  right: Formula,
  decide: (a: boolean, b: boolean) => boolean
): Formula {
  for (const operand of [left, right]) need(operator, operand, "boolean");
  return { type: "boolean", evaluate: (row) => decide(left.evaluate(row) === true, right.evaluate(row) === true) };
}

function concatenation(left: Formula, right: Formula): Formula {
  for (const operand of [left, right]) need("&", operand, "text");
  const text = (value: unknown): string => (typeof value === "string" ? value : "");
  return { type: "text", evaluate: (row) => text(left.evaluate(row)) + text(right.evaluate(row)) };
}

function arithmetic(
  operator: string,
  left: Formula,
  right: Formula,
  compute: (a: ApexDecimal, b: ApexDecimal) => ApexDecimal
): Formula {
  for (const operand of [left, right]) need(operator, operand, "number");
  return {
    type: "number",
    evaluate: (row) => {
      const [a, b] = [left.evaluate(row), right.evaluate(row)];
      return a instanceof ApexDecimal && b instanceof ApexDecimal ? compute(a, b) : null;
    }
  };
}

const COMPARISONS: Readonly<Record<string, (order: number) => boolean>> = {
  "=": (order) => order === 0,
  "==": (order) => order === 0,
  "<>": (order) => order !== 0,
  "!=": (order) => order !== 0,
  "<": (order) => order < 0,
  ">": (order) => order > 0,
  "<=": (order) => order <= 0,
  ">=": (order) => order >= 0
};
const COMPARABLE = new Set<FormulaType>(["text", "number", "boolean", "date", "datetime"]);

/** A comparison with a number or date that is blank does not hold, whichever it is. */
function comparison(operator: string, left: Formula, right: Formula): Formula {
  for (const { type } of [left, right]) {
    if (type === "picklist")
      refuse("Picklist fields are only supported in certain functions: ISPICKVAL, CASE, TEXT and ISBLANK here");
    if (!COMPARABLE.has(type)) refuse(`The local org does not compare values of type ${type} in formulas`);
  }
  need(operator, right, left.type);
  const holds = COMPARISONS[operator];
  return {
    type: "boolean",
    evaluate: (row) => {
      const order = compare(left.evaluate(row), right.evaluate(row));
      return order !== undefined && holds(order);
    }
  };
}

function compare(a: unknown, b: unknown): number | undefined {
  if (a === null || b === null) return undefined;
  if (a instanceof ApexDecimal && b instanceof ApexDecimal) return a.compare(b);
  const [first, second] = [sortable(a), sortable(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}

const sortable = (value: unknown): string | number =>
  value instanceof ApexDate ? value.toIso() : value instanceof ApexDatetime ? value.ms : String(value);
