/** What the shortcuts of the parser (`predictions.ts`) ask about the tokens ahead. */
import { ApexParser, IdContext } from "@apexdevtools/apex-parser";

export interface Tokens {
  LA(offset: number): number;
  LT(offset: number): { readonly text: string };
}

const T = ApexParser;

/** Words that are names to the grammar, too, but also begin or continue something else: that takes the whole grammar. */
const AMBIGUOUS = new Set([
  ...[T.AFTER, T.BEFORE, T.GET, T.INHERITED, T.INSTANCEOF, T.SET, T.SHARING, T.SWITCH, T.TRANSIENT, T.TRIGGER],
  ...[T.WHEN, T.WITH, T.WITHOUT, T.SELECT, T.FIND, T.NOT]
]);
/** The grammar's own list: an accessor a token. */
const NAMES: ReadonlySet<number> = new Set(
  Object.entries(T)
    .filter((entry): entry is [string, number] => typeof entry[1] === "number" && entry[0] in IdContext.prototype)
    .map(([, token]) => token)
    .filter((token) => !AMBIGUOUS.has(token))
);
/** Names, and the words of queries and labels that people use as names. */
export const isName = (token: number): boolean => NAMES.has(token);

const COLLECTIONS: ReadonlySet<number> = new Set([T.LIST, T.SET, T.MAP]);
export const isCollection = (token: number): boolean => COLLECTIONS.has(token);

const LITERALS: ReadonlySet<number> = new Set([
  T.IntegerLiteral,
  T.LongLiteral,
  T.NumberLiteral,
  T.StringLiteral,
  T.MultilineStringLiteral,
  T.BooleanLiteral,
  T.NULL
]);
export const isLiteral = (token: number): boolean => LITERALS.has(token);

/** Offset of the token after a name with its type arguments: `a.b.c`, where `c` may be a keyword, `Map<Id, List<A>>`. */
export const afterType = (input: Tokens): number => afterTypeArguments(input, afterName(input));

/** Offset of the dot for `a.class`. */
function afterName(input: Tokens): number {
  let offset = 2;
  while (input.LA(offset) === T.DOT && input.LA(offset + 1) !== T.CLASS) offset += 2;
  return offset;
}

const WITHIN_TYPE_ARGUMENTS = new Set([T.DOT, T.COMMA, T.LBRACK, T.RBRACK]);

/** The same offset where there are no type arguments, as in `a < b`. */
function afterTypeArguments(input: Tokens, start: number): number {
  if (input.LA(start) !== T.LT) return start;
  let depth = 0;
  for (let offset = start; ; offset++) {
    const token = input.LA(offset);
    if (token === T.LT) depth++;
    else if (token === T.GT) depth--;
    else if (!WITHIN_TYPE_ARGUMENTS.has(token) && !isName(token) && !isCollection(token)) return start;
    if (depth === 0) return offset + 1;
  }
}

const OPENING = new Set([T.LPAREN, T.LBRACK, T.LBRACE]);
const CLOSING = new Set([T.RPAREN, T.RBRACK, T.RBRACE, T.EOF]);

/** The first offset from `start` on whose token is wanted, brackets with what is in them left out; undefined at their end. */
export function findFlat(
  input: Tokens,
  start: number,
  isWanted: (token: number, offset: number) => boolean
): number | undefined {
  let depth = 0;
  for (let offset = start; ; offset++) {
    const token = input.LA(offset);
    if (depth === 0 && isWanted(token, offset)) return offset;
    if (OPENING.has(token)) depth++;
    else if (CLOSING.has(token) && (token === T.EOF || --depth < 0)) return undefined;
  }
}
