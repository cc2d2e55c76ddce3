/** How statements and the first operand of an expression begin, told by looking ahead instead of by simulation. */
import { ApexParser } from "@apexdevtools/apex-parser";

export interface Tokens {
  LA(offset: number): number;
  LT(offset: number): { readonly text: string };
}

const T = ApexParser;

/** Names, and the words of queries and labels that people use as names. */
const NAMES = new Set([
  T.Identifier,
  ...[T.SYSTEM, T.ROWS, T.NAME, T.USER, T.AT, T.FIRST, T.LAST, T.REFERENCE, T.ALL, T.NETWORK, T.GROUP]
]);
export const isName = (token: number): boolean => NAMES.has(token);

/** Tokens that only one kind of statement begins with -> its alternative. */
const BY_KEYWORD = new Map<number, number>([
  [T.LBRACE, 1],
  [T.IF, 2],
  [T.FOR, 4],
  [T.WHILE, 5],
  [T.DO, 6],
  [T.TRY, 7],
  [T.RETURN, 8],
  [T.THROW, 9],
  [T.BREAK, 10],
  [T.CONTINUE, 11],
  [T.SYSTEMRUNAS, 18],
  [T.FINAL, 19],
  [T.THIS, 20],
  [T.SUPER, 20],
  [T.NEW, 20],
  [T.INC, 20],
  [T.DEC, 20],
  [T.LPAREN, 20]
]);
const LOCAL_VARIABLE = 19;
const EXPRESSION = 20;

/** What follows a dotted name that is a value. */
const AFTER_VALUE = new Set([
  T.LPAREN,
  T.QUESTIONDOT,
  T.INC,
  T.DEC,
  T.ASSIGN,
  T.ADD_ASSIGN,
  T.SUB_ASSIGN,
  T.MUL_ASSIGN,
  T.DIV_ASSIGN
]);

export function statementStart(input: Tokens): number | undefined {
  const first = input.LA(1);
  if (!isName(first) && !COLLECTIONS.has(first)) return BY_KEYWORD.get(first);
  const afterType = afterTypeArguments(input, afterName(input));
  const next = input.LA(afterType);
  if (isName(next)) return LOCAL_VARIABLE;
  if (next === T.LBRACK) return input.LA(afterType + 1) === T.RBRACK ? LOCAL_VARIABLE : EXPRESSION;
  return isName(first) && AFTER_VALUE.has(next) ? EXPRESSION : undefined;
}

const THIS = 1;
const SUPER = 2;
const LITERAL = 3;
const TYPE = 4;
const NAME = 6;
const SOQL = 7;
const LITERALS = new Set([
  T.IntegerLiteral,
  T.LongLiteral,
  T.NumberLiteral,
  T.StringLiteral,
  T.MultilineStringLiteral,
  T.BooleanLiteral,
  T.NULL
]);
export const isLiteral = (token: number): boolean => LITERALS.has(token);

/** A name may also begin a type whose `.class` is asked for. */
export function operand(input: Tokens): number | undefined {
  const token = input.LA(1);
  if (LITERALS.has(token)) return LITERAL;
  if (token === T.THIS) return THIS;
  if (token === T.SUPER) return SUPER;
  if (token === T.LBRACK) return input.LA(2) === T.SELECT ? SOQL : undefined;
  if (!isName(token) && !COLLECTIONS.has(token)) return undefined;
  const end = afterTypeArguments(input, afterName(input));
  if (input.LA(end) === T.DOT && input.LA(end + 1) === T.CLASS) return TYPE;
  if (input.LA(end) === T.LBRACK && input.LA(end + 1) === T.RBRACK) return TYPE;
  return isName(token) ? NAME : undefined;
}

const COLLECTIONS = new Set([T.LIST, T.SET, T.MAP]);

/** Offset of the token after `a.b.c`, where `c` may be a keyword; of the dot before `.class`. */
function afterName(input: Tokens): number {
  let offset = 2;
  while (input.LA(offset) === T.DOT && input.LA(offset + 1) !== T.CLASS) offset += 2;
  return offset;
}

const WITHIN_TYPE_ARGUMENTS = new Set([T.Identifier, T.DOT, T.COMMA, T.LBRACK, T.RBRACK, ...COLLECTIONS]);

/** Offset of the token after `<A, B<C>>`; the same offset where there are no type arguments, as in `a < b`. */
function afterTypeArguments(input: Tokens, start: number): number {
  if (input.LA(start) !== T.LT) return start;
  let depth = 0;
  for (let offset = start; ; offset++) {
    const token = input.LA(offset);
    if (token === T.LT) depth++;
    else if (token === T.GT) depth--;
    else if (!WITHIN_TYPE_ARGUMENTS.has(token)) return start;
    if (depth === 0) return offset + 1;
  }
}
