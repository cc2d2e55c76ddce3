/** The functions of formulas that the local org evaluates; any other is refused by name. */
import { stringify } from "../../apex/runtime/stringify.ts";
import { ApexDecimal } from "../../apex/runtime/decimal.ts";
import { matchWhole } from "../../apex/platform/regex/use.ts";
import { formulaValue } from "./fields.ts";
import { refuse, type Formula, type FormulaType } from "./types.ts";

interface Signature {
  /** The last one repeats where there are more arguments. */
  readonly parameters: readonly FormulaType[];
  readonly repeats?: boolean;
  readonly returns: FormulaType;
  readonly evaluate: (...values: never[]) => unknown;
}

const text = (
  parameters: readonly FormulaType[],
  returns: FormulaType,
  evaluate: (...values: never[]) => unknown
): Signature => ({ parameters, returns, evaluate });
const count = (value: ApexDecimal | null): number => Math.max(0, value?.toNumber() ?? 0);
const least = (values: readonly (ApexDecimal | null)[], sign: 1 | -1): ApexDecimal | null =>
  values.reduce((best, value) => (best && value ? (value.compare(best) === sign ? value : best) : null));

const FUNCTIONS: Readonly<Record<string, Signature>> = {
  AND: {
    parameters: ["boolean"],
    repeats: true,
    returns: "boolean",
    evaluate: (...values: boolean[]) => values.every((value) => value)
  },
  OR: {
    parameters: ["boolean"],
    repeats: true,
    returns: "boolean",
    evaluate: (...values: boolean[]) => values.some((value) => value)
  },
  NOT: text(["boolean"], "boolean", (value: boolean) => !value),
  LEN: text(["text"], "number", (value: string) => ApexDecimal.fromInteger(value.length)),
  LEFT: text(["text", "number"], "text", (value: string, size: ApexDecimal) => value.slice(0, count(size))),
  RIGHT: text(["text", "number"], "text", (value: string, size: ApexDecimal) =>
    value.slice(Math.max(0, value.length - count(size)))
  ),
  MID: text(["text", "number", "number"], "text", (value: string, from: ApexDecimal, size: ApexDecimal) =>
    value.substr(Math.max(0, count(from) - 1), count(size))
  ),
  LOWER: text(["text"], "text", (value: string) => value.toLowerCase()),
  UPPER: text(["text"], "text", (value: string) => value.toUpperCase()),
  TRIM: text(["text"], "text", (value: string) => value.trim()),
  BEGINS: text(["text", "text"], "boolean", (value: string, start: string) => value.startsWith(start)),
  CONTAINS: text(["text", "text"], "boolean", (value: string, part: string) => value.includes(part)),
  SUBSTITUTE: text(["text", "text", "text"], "text", (value: string, old: string, other: string) =>
    old === "" ? value : value.replaceAll(old, () => other)
  ),
  /** The whole text, as Java matches it. */
  REGEX: text(
    ["text", "text"],
    "boolean",
    (value: string, pattern: string) => matchWhole(pattern, value) !== undefined
  ),
  ABS: text(["number"], "number", (value: ApexDecimal | null) => value?.abs() ?? null),
  MIN: {
    parameters: ["number"],
    repeats: true,
    returns: "number",
    evaluate: (...values: (ApexDecimal | null)[]) => least(values, -1)
  },
  MAX: {
    parameters: ["number"],
    repeats: true,
    returns: "number",
    evaluate: (...values: (ApexDecimal | null)[]) => least(values, 1)
  }
};

const isBlank = (value: unknown): boolean => value === null || value === "";

/** Functions whose arguments are looked at and not only evaluated. */
const SPECIAL: Readonly<Record<string, (operands: readonly Formula[]) => Formula>> = {
  ISBLANK: (operands) => {
    const [operand] = exactly("ISBLANK", operands, 1);
    return { type: "boolean", evaluate: (row) => isBlank(operand?.evaluate(row) ?? null) };
  },
  ISPICKVAL: (operands) => {
    const [field, value] = exactly("ISPICKVAL", operands, 2);
    if (field?.type !== "picklist") refuse("ISPICKVAL needs a picklist field");
    if (value?.literal === undefined) refuse("ISPICKVAL needs a text in quotes");
    return { type: "boolean", evaluate: (row) => field?.evaluate(row) === value?.literal };
  },
  TEXT: (operands) => {
    const [operand] = exactly("TEXT", operands, 1);
    if (operand?.type === "picklist") return { type: "text", evaluate: operand.evaluate };
    if (operand?.type !== "number")
      return refuse(`The local org does not evaluate TEXT of ${operand?.type ?? "nothing"}`);
    const print = (value: unknown): string =>
      value instanceof ApexDecimal ? value.stripTrailingZeros().toPlainString() : "";
    return { type: "text", evaluate: (row) => print(operand.evaluate(row)) };
  },
  IF: (operands) => {
    const [condition, yes, no] = exactly("IF", operands, 3) as [Formula, Formula, Formula];
    if (condition.type !== "boolean") refuse("IF needs a condition first");
    return {
      type: common("IF", [yes, no]),
      evaluate: (row) => (condition.evaluate(row) === true ? yes : no).evaluate(row)
    };
  },
  CASE: (operands) => {
    if (operands.length < 4 || operands.length % 2 !== 0)
      refuse(`Incorrect number of parameters for function 'CASE()': ${operands.length}`);
    const [subject, ...rest] = operands as [Formula, ...Formula[]];
    const otherwise = rest.pop() as Formula;
    const cases = rest.filter((_, index) => index % 2 === 0);
    const results = rest.filter((_, index) => index % 2 === 1);
    common("CASE", [subject.type === "picklist" ? { ...subject, type: "text" } : subject, ...cases]);
    return {
      type: common("CASE", [...results, otherwise]),
      evaluate: (row) => {
        const value = key(subject.evaluate(row));
        const index = cases.findIndex((each) => key(each.evaluate(row)) === value);
        return (results[index] ?? otherwise).evaluate(row);
      }
    };
  },
  BLANKVALUE: (operands) => {
    const [operand, instead] = exactly("BLANKVALUE", operands, 2) as [Formula, Formula];
    return {
      type: common("BLANKVALUE", [operand, instead]),
      evaluate: (row) => {
        const value = operand.evaluate(row);
        return isBlank(value) ? instead.evaluate(row) : value;
      }
    };
  },
  ISNEW: (operands) => {
    exactly("ISNEW", operands, 0);
    return { type: "boolean", evaluate: ({ before }) => before === undefined };
  },
  ISCHANGED: (operands) => {
    const [{ field }] = exactly("ISCHANGED", operands, 1) as [Formula];
    if (!field) return refuse("ISCHANGED needs a field");
    return {
      type: "boolean",
      evaluate: ({ values, before }) =>
        before !== undefined && key(formulaValue(field, values)) !== key(formulaValue(field, before))
    };
  },
  PRIORVALUE: (operands) => {
    const [{ field, type }] = exactly("PRIORVALUE", operands, 1) as [Formula];
    if (!field) return refuse("PRIORVALUE needs a field");
    return { type, evaluate: ({ values, before }) => formulaValue(field, before ?? values) };
  }
};

/** One text for equal values. */
const key = (value: unknown): string =>
  value instanceof ApexDecimal ? value.stripTrailingZeros().toPlainString() : stringify(value);

function exactly(name: string, operands: readonly Formula[], wanted: number): readonly Formula[] {
  if (operands.length !== wanted)
    refuse(`Incorrect number of parameters for function '${name}()'. Expected ${wanted}, received ${operands.length}`);
  return operands;
}

/** The type that all of them have; NULL goes with any. */
function common(name: string, operands: readonly Formula[]): FormulaType {
  const types = new Set(operands.map(({ type }) => type).filter((type) => type !== "null"));
  const [type = "null", another] = types;
  if (another) refuse(`Incorrect parameter types for function '${name}()': ${type} and ${another}`);
  if (type === "picklist" || type === "other") refuse(`${name} of a ${type} field is not evaluated by the local org`);
  return type;
}

/** @throws FormulaError for a function that is not known, and for arguments that do not fit */
export function callFunction(name: string, operands: readonly Formula[]): Formula {
  const special = Object.hasOwn(SPECIAL, name) ? SPECIAL[name] : undefined;
  if (special) return special(operands);
  const signature = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  if (!signature) return refuse(`The local org does not evaluate the function ${name} in formulas`);
  const { parameters, repeats = false, returns, evaluate } = signature;
  if (repeats ? operands.length === 0 : operands.length !== parameters.length)
    refuse(`Incorrect number of parameters for function '${name}()': ${operands.length}`);
  for (const [index, { type }] of operands.entries()) {
    const wanted = parameters[Math.min(index, parameters.length - 1)];
    if (type !== wanted)
      refuse(`Incorrect parameter type for function '${name}()'. Expected ${wanted ?? ""}, received ${type}`);
  }
  return {
    type: returns,
    evaluate: (row) => evaluate(...(operands.map((operand) => operand.evaluate(row)) as never[]))
  };
}
