/** Which operators and constants are mistaken for which. */
import type { Expression, Literal } from "../../apex/syntax/ast.ts";

export interface Replacement {
  /** `+ becomes -` */
  readonly what: string;
  readonly mutant: Expression;
}

const BINARY: Readonly<Record<string, readonly string[]>> = {
  "+": ["-"],
  "-": ["+"],
  "*": ["/"],
  "/": ["*"],
  "<": ["<=", ">="],
  "<=": ["<", ">"],
  ">": [">=", "<="],
  ">=": [">", "<"],
  "==": ["!="],
  "!=": ["=="],
  "===": ["!=="],
  "!==": ["==="],
  "&&": ["||"],
  "||": ["&&"],
  "&": ["|"],
  "|": ["&"],
  "^": ["&"],
  "<<": [">>"],
  ">>": ["<<"],
  ">>>": ["<<"]
};
const ASSIGNMENT: Readonly<Record<string, string>> = { "+=": "-=", "-=": "+=", "*=": "/=", "/=": "*=" };

export function otherOperators(node: Expression): Replacement[] {
  switch (node.kind) {
    case "binary":
      if (node.operator === "??") return [{ what: "left side of ?? removed", mutant: node.right }];
      return (BINARY[node.operator] ?? []).map((operator) => ({
        what: `${node.operator} becomes ${operator}`,
        mutant: { ...node, operator }
      }));
    case "unary":
      return node.operator === "!" ? [{ what: "! removed", mutant: node.operand }] : [];
    case "step": {
      const operator = node.operator === "++" ? "--" : "++";
      return [{ what: `${node.operator} becomes ${operator}`, mutant: { ...node, operator } }];
    }
    case "assign": {
      const operator = ASSIGNMENT[node.operator];
      return operator === undefined
        ? []
        : [{ what: `${node.operator} becomes ${operator}`, mutant: { ...node, operator } }];
    }
    default:
      return [];
  }
}

export const isConstant = (node: Expression): node is Literal => node.kind === "literal" && node.type !== "null";

export function otherConstant(node: Literal): Replacement {
  const value = otherValue(node);
  const show = (text: string): string => (node.type === "string" ? `'${text}'` : text);
  return { what: `${show(node.value)} becomes ${show(value)}`, mutant: { ...node, value } };
}

function otherValue({ type, value }: Literal): string {
  if (type === "string") return value === "" ? "mutant" : "";
  if (type === "boolean") return value.toLowerCase() === "true" ? "false" : "true";
  if (type === "integer" || type === "long") return String(BigInt(value) + 1n);
  return String(Number(value) + 1);
}
