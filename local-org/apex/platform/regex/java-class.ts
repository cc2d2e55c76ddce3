/** Java character classes, rewritten for JavaScript's `v` flag. */
import type { Source } from "./source.ts";

/** Java's predefined classes are ASCII; JavaScript's `\s` is not. */
const PREDEFINED: Readonly<Record<string, string>> = {
  d: "0-9",
  s: "\\t\\n\\v\\f\\r\\u0020",
  w: "a-zA-Z_0-9",
  h: "\\t\\u0020\\u00A0\\u1680\\u180E\\u2000-\\u200A\\u202F\\u205F\\u3000",
  v: "\\n\\v\\f\\r\\u0085\\u2028\\u2029"
};

const POSIX: Readonly<Record<string, string>> = {
  Lower: "a-z",
  Upper: "A-Z",
  ASCII: "\\u0000-\\u007F",
  Alpha: "a-zA-Z",
  Digit: "0-9",
  Alnum: "a-zA-Z0-9",
  Punct: "\\u0021-\\u002F\\u003A-\\u0040\\u005B-\\u0060\\u007B-\\u007E",
  Graph: "\\u0021-\\u007E",
  Print: "\\u0020-\\u007E",
  Blank: "\\u0020\\t",
  Cntrl: "\\u0000-\\u001F\\u007F",
  XDigit: "0-9a-fA-F",
  Space: "\\t\\n\\v\\f\\r\\u0020"
};

const CONTROL: Readonly<Record<string, string>> = {
  t: "\\t",
  n: "\\n",
  r: "\\r",
  f: "\\f",
  a: "\\u0007",
  e: "\\u001B"
};

const GENERAL_CATEGORY = /^(?:Is)?(L[ulmot]?|M[nce]?|N[dlo]?|P[cdseifo]?|S[mcko]?|Z[slp]?|C[cfosn]?)$/;
const BINARY_PROPERTY = /^Is(Alphabetic|Ideographic|Lowercase|Uppercase|White_Space|Emoji)$/;

/** One code point, written so that it stands for itself inside and outside a class. */
export function literal(character: string): string {
  if (/^[a-zA-Z0-9]$/.test(character)) return character;
  const code = character.codePointAt(0) as number;
  return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, "0")}`;
}

/**
 * An escape that stands for a set or for one character, the backslash already read.
 *
 * @returns set: a whole class in brackets; character: one code point.
 */
export function readEscape(source: Source): { readonly text: string; readonly isSet: boolean } {
  const letter = source.next();
  const predefined = PREDEFINED[letter.toLowerCase()];
  if (predefined) return { text: `[${letter === letter.toLowerCase() ? "" : "^"}${predefined}]`, isSet: true };
  if (letter === "p" || letter === "P") return { text: readProperty(source, letter === "P"), isSet: true };
  return { text: readCharacter(source, letter), isSet: false };
}

function readProperty(source: Source, negated: boolean): string {
  const name = source.take("{") ? source.until("}") : source.next();
  const not = negated ? "^" : "";
  const posix = POSIX[name];
  if (posix) return `[${not}${posix}]`;
  const property = GENERAL_CATEGORY.exec(name)?.[1] ?? BINARY_PROPERTY.exec(name)?.[1];
  if (property) return `[${not}\\p{${property}}]`;
  return source.refuse(`\\p{${name}}`);
}

function readCharacter(source: Source, letter: string): string {
  if (CONTROL[letter]) return CONTROL[letter];
  if (letter === "x") return literal(String.fromCodePoint(readHexadecimal(source)));
  if (letter === "u") return literal(String.fromCodePoint(Number.parseInt(source.match(/[0-9a-fA-F]{4}/y), 16)));
  if (letter === "0") return literal(String.fromCodePoint(Number.parseInt(source.match(/[0-3]?[0-7]{1,2}/y), 8)));
  if (letter === "c") return literal(String.fromCodePoint((source.next().codePointAt(0) as number) ^ 64));
  if (/[a-zA-Z]/.test(letter)) return source.fail("Illegal/unsupported escape sequence");
  return literal(letter);
}

function readHexadecimal(source: Source): number {
  const digits = source.take("{") ? source.until("}") : source.match(/[0-9a-fA-F]{2}/y);
  return Number.parseInt(digits, 16);
}

/** A class in brackets, `[` already read: unions, nested classes, ranges and intersections. */
export function readClass(source: Source): string {
  const negated = source.take("^");
  const operands: string[][] = [[]];
  let first = true;
  while (first || !source.take("]")) {
    if (source.atEnd) return source.fail("Unclosed character class");
    if (source.take("&&")) operands.push([]);
    else operands.at(-1)?.push(readClassItem(source, first));
    first = false;
  }
  const sets = operands.filter((items) => items.length > 0).map((items) => `[${items.join("")}]`);
  return `[${negated ? "^" : ""}${sets.join("&&")}]`;
}

function readClassItem(source: Source, first: boolean): string {
  if (source.take("[")) return readClass(source);
  if (source.peek() === "]" && !first) return source.fail("Illegal character class");
  if (source.startsWith("\\Q")) return quotedItems(source);
  const from = readClassAtom(source);
  if (from.isSet || !isRange(source)) return from.text;
  source.take("-");
  const to = readClassAtom(source);
  return to.isSet ? source.fail("Illegal character range") : `${from.text}-${to.text}`;
}

/** A hyphen is a range's only between two characters. */
const isRange = (source: Source): boolean =>
  source.peek() === "-" && !["]", "[", ""].includes(source.peek(1)) && !source.startsWith("-&&");

function readClassAtom(source: Source): { readonly text: string; readonly isSet: boolean } {
  const character = source.next();
  return character === "\\" ? readEscape(source) : { text: literal(character), isSet: false };
}

function quotedItems(source: Source): string {
  source.take("\\Q");
  return [...source.quoted()].map(literal).join("");
}
