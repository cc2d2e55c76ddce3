import { refuse } from "./types.ts";

export interface Token {
  readonly kind: "number" | "text" | "name" | "operator" | "end";
  readonly text: string;
}

const PATTERN =
  /\s+|\/\*[\s\S]*?\*\/|(?<number>\d+(?:\.\d+)?)|(?<text>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(?<name>\$?[A-Za-z][\w.]*)|(?<operator>&&|\|\||<>|!=|==|<=|>=|[-+*/^&=<>!(),])/gy;

export function tokensOf(formula: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < formula.length) {
    PATTERN.lastIndex = at;
    const match = PATTERN.exec(formula);
    if (!match) return refuse(`Syntax error at "${formula.slice(at, at + 20)}"`);
    at = PATTERN.lastIndex;
    const found = Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined);
    if (found) tokens.push(token(found[0] as Token["kind"], found[1]));
  }
  return [...tokens, { kind: "end", text: "the end of the formula" }];
}

const token = (kind: Token["kind"], text: string): Token =>
  kind === "text" ? { kind, text: text.slice(1, -1).replace(/\\(.)/g, "$1") } : { kind, text };
