/** Literals: strings with their escapes, multi-line strings, numbers with their suffixes. */
import type { LiteralContext } from "@apexdevtools/apex-parser";
import type { Literal } from "./ast.ts";
import type { Position } from "./position.ts";

const ESCAPES: Readonly<Record<string, string>> = { b: "\b", t: "\t", n: "\n", f: "\f", r: "\r", s: " " };

const unescape = (text: string): string =>
  text.replace(/\\(?:u([0-9a-fA-F]{4})|(\r\n|[\s\S]))/g, (_match, code: string | undefined, plain: string) =>
    code ? String.fromCharCode(parseInt(code, 16)) : /[\r\n]/.test(plain) ? "" : (ESCAPES[plain.toLowerCase()] ?? plain)
  );

/**
 * `'''` strings follow the rules of Java's text blocks: common indentation and trailing blanks go before escapes are
 * read; a backslash at the end of a line joins it with the next.
 */
function multiline(text: string): string {
  const lines = text.slice(3, -3).replace(/\r\n?/g, "\n").split("\n").slice(1);
  const last = lines.length - 1;
  const counted = lines.filter((line, index) => line.trim() !== "" || index === last);
  const indent = Math.min(...counted.map((line) => line.length - line.trimStart().length));
  return unescape(lines.map((line) => line.slice(indent).trimEnd()).join("\n"));
}

export const stringValue = (text: string): string =>
  text.startsWith("'''") ? multiline(text) : unescape(text.slice(1, -1));

export function literal(node: LiteralContext, position: Position): Literal {
  const text = node.getText();
  const of = (type: Literal["type"], value: string): Literal => ({ kind: "literal", type, value, position });
  if (text.startsWith("'")) return of("string", stringValue(text));
  if (/^(true|false)$/i.test(text)) return of("boolean", text.toLowerCase());
  if (/^null$/i.test(text)) return of("null", "null");
  if (/l$/i.test(text)) return of("long", text.slice(0, -1));
  if (/d$/i.test(text)) return of("double", text.slice(0, -1));
  return of(text.includes(".") ? "decimal" : "integer", text);
}

/** A literal as a plain value, for annotation properties. */
export function literalValue(node: LiteralContext): string | number | boolean | null {
  const { type, value } = literal(node, { line: 0, column: 0 });
  if (type === "string") return value;
  if (type === "boolean") return value === "true";
  return type === "null" ? null : Number(value);
}
