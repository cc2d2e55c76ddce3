/** How types and their members begin, told by looking ahead instead of by simulation. */
import { ApexParser } from "@apexdevtools/apex-parser";
import { afterType, findFlat, isCollection, isName, type Tokens } from "./lookahead.ts";

const T = ApexParser;

const TYPES = new Map<number, number>([
  [T.CLASS, 1],
  [T.ENUM, 2],
  [T.INTERFACE, 3]
]);

/** Modifiers and annotations come first. */
export function typeStart(input: Tokens): number | undefined {
  const keyword = findFlat(input, 1, (token) => TYPES.has(token) || token === T.LBRACE);
  return keyword === undefined ? undefined : TYPES.get(input.LA(keyword));
}

const METHOD = 1;
const CONSTRUCTOR = 2;
const PROPERTY = 6;
const FIELD = 7;
const BY_KEYWORD = new Map<number, number>([
  [T.VOID, METHOD],
  [T.INTERFACE, 3],
  [T.CLASS, 4],
  [T.ENUM, 5]
]);
const AFTER_NAME = new Map<number, number>([
  [T.LPAREN, METHOD],
  [T.LBRACE, PROPERTY],
  [T.SEMI, FIELD],
  [T.ASSIGN, FIELD],
  [T.COMMA, FIELD]
]);

/** Without its modifiers. */
export function memberStart(input: Tokens): number | undefined {
  const first = input.LA(1);
  if (!isName(first) && !isCollection(first)) return BY_KEYWORD.get(first);
  if (input.LA(2) === T.LPAREN) return isName(first) ? CONSTRUCTOR : undefined;
  const name = afterSubscripts(input, afterType(input));
  return isName(input.LA(name)) ? AFTER_NAME.get(input.LA(name + 1)) : undefined;
}

function afterSubscripts(input: Tokens, start: number): number {
  let offset = start;
  while (input.LA(offset) === T.LBRACK && input.LA(offset + 1) === T.RBRACK) offset += 2;
  return offset;
}
