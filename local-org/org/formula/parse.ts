/** Reads a formula of a validation rule and checks its types: what comes out can be evaluated without surprises. */
import { ApexDecimal } from "../../apex/runtime/decimal.ts";
import type { OrgObject } from "../schema/types.ts";
import { fieldFormula } from "./fields.ts";
import { callFunction } from "./functions.ts";
import { binary, negated, type BinaryOperator } from "./operators.ts";
import { tokensOf, type Token } from "./tokens.ts";
import { refuse, type Formula } from "./types.ts";

/** Weakest first; operators of one line go from left to right ("Formula Operators and Functions"). */
const PRECEDENCE: readonly (readonly BinaryOperator[])[] = [
  ["||"],
  ["&&"],
  ["=", "==", "<>", "!="],
  ["<", ">", "<=", ">="],
  ["&"],
  ["+", "-"],
  ["*"]
];

/** @throws FormulaError for syntax and types that are wrong, and for what the local org does not evaluate */
export function parseFormula(text: string, object: OrgObject): Formula {
  return new Parser(tokensOf(text), object).whole();
}

class Parser {
  private readonly tokens: readonly Token[];
  private readonly object: OrgObject;
  private at = 0;

  constructor(tokens: readonly Token[], object: OrgObject) {
    this.tokens = tokens;
    this.object = object;
  }

  whole(): Formula {
    const formula = this.level(0);
    if (this.next.kind !== "end") refuse(`Syntax error at "${this.next.text}"`);
    return formula;
  }

  private get next(): Token {
    return this.tokens[this.at];
  }
  private take(text: string): boolean {
    const found = this.next.kind === "operator" && this.next.text === text;
    if (found) this.at++;
    return found;
  }
  private expect(text: string): void {
    if (!this.take(text)) refuse(`Syntax error. Missing "${text}" before "${this.next.text}"`);
  }

  private level(depth: number): Formula {
    const operators = PRECEDENCE[depth];
    if (!operators) return this.unary();
    let left = this.level(depth + 1);
    for (;;) {
      const operator = operators.find((each) => this.take(each));
      if (!operator) return left;
      left = binary(operator, left, this.level(depth + 1));
    }
  }

  private unary(): Formula {
    if (this.take("!")) return callFunction("NOT", [this.unary()]);
    if (this.take("-")) return negated(this.unary());
    const value = this.primary();
    const { kind, text } = this.next;
    return kind === "operator" && (text === "/" || text === "^")
      ? refuse(`The local org does not evaluate the operator ${text} in formulas`)
      : value;
  }

  private primary(): Formula {
    if (this.take("(")) {
      const inner = this.level(0);
      this.expect(")");
      return inner;
    }
    const { kind, text } = this.next;
    this.at++;
    if (kind === "number") return constant("number", ApexDecimal.parse(text));
    if (kind === "text") return { ...constant("text", text), literal: text };
    if (kind !== "name") return refuse(`Syntax error at "${text}"`);
    return this.take("(") ? callFunction(text.toUpperCase(), this.parameters()) : this.name(text);
  }

  private parameters(): Formula[] {
    const found: Formula[] = [];
    if (this.take(")")) return found;
    do found.push(this.level(0));
    while (this.take(","));
    this.expect(")");
    return found;
  }

  private name(text: string): Formula {
    const upper = text.toUpperCase();
    if (upper === "TRUE" || upper === "FALSE") return constant("boolean", upper === "TRUE");
    if (upper === "NULL") return constant("null", null);
    return fieldFormula(text, this.object);
  }
}

const constant = (type: Formula["type"], value: unknown): Formula => ({ type, evaluate: () => value });
