/** How statements and the first operand of an expression begin, told by looking ahead instead of by simulation. */
import { ApexParser } from "@apexdevtools/apex-parser";
import { afterType, isCollection, isLiteral, isName, type Tokens } from "./lookahead.ts";

const T = ApexParser;

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
  if (!isName(first) && !isCollection(first)) return BY_KEYWORD.get(first);
  const end = afterType(input);
  const next = input.LA(end);
  if (isName(next)) return LOCAL_VARIABLE;
  if (next === T.LBRACK) return input.LA(end + 1) === T.RBRACK ? LOCAL_VARIABLE : EXPRESSION;
  return isName(first) && AFTER_VALUE.has(next) ? EXPRESSION : undefined;
}

/** `for (Integer i = 0; ...)`: 1, `for (i = 0; ...)`: 2. */
export function forInit(input: Tokens): number | undefined {
  const start = statementStart(input);
  return start === LOCAL_VARIABLE ? 1 : start === EXPRESSION ? 2 : undefined;
}

const THIS = 1;
const SUPER = 2;
const LITERAL = 3;
const TYPE = 4;
const NAME = 6;
const SOQL = 7;

/** A name may also begin a type whose `.class` is asked for. */
export function operand(input: Tokens): number | undefined {
  const token = input.LA(1);
  if (isLiteral(token)) return LITERAL;
  if (token === T.THIS) return THIS;
  if (token === T.SUPER) return SUPER;
  if (token === T.LBRACK) return input.LA(2) === T.SELECT ? SOQL : undefined;
  if (!isName(token) && !isCollection(token)) return undefined;
  const end = afterType(input);
  if (input.LA(end) === T.DOT && input.LA(end + 1) === T.CLASS) return TYPE;
  if (input.LA(end) === T.LBRACK && input.LA(end + 1) === T.RBRACK) return TYPE;
  return isName(token) ? NAME : undefined;
}
