/**
 * Shortcuts for the decisions that cost the parser most. Its simulation of the grammar answers each of them correctly
 * and slowly; one or two tokens of lookahead give the same answers - and a better one for `(a) - b`, which the grammar
 * takes for a cast. The numbers are those of the pinned version of the grammar: `tests/language/predictions.test.ts`
 * compares the trees with and without shortcuts.
 */
import { ApexParser } from "@apexdevtools/apex-parser";
import { conditionKind } from "./condition-kind.ts";
import { memberStart, typeStart } from "./declaration-start.ts";
import { findFlat, isCollection, isLiteral, isName, type Tokens } from "./lookahead.ts";
import { forInit, operand, statementStart } from "./statement-start.ts";

type Predict = (input: Tokens, decision: number, context: unknown) => number;
/** The parts of a parser that its published types leave out. */
interface Internals {
  readonly _interp: { adaptivePredict: Predict };
  readonly _precedenceStack: readonly number[];
}

const T = ApexParser;

const TYPE_DECLARATION = 10;
const MEMBER_DECLARATION = 23;
/** After `List`, `Set`, `Map` or a name: do type arguments follow? */
const TYPE_ARGUMENTS = [38, 39, 40, 41];
const TYPE_CONTINUES = 36;
const SUBSCRIPTS = 37;
const TYPE_NAME = 42;
const STATEMENT = 53;
const ELSE = 54;
const FOR_INIT = 84;
const PREFIX = 86;
const DOT_MEMBER = 89;
const OPERATOR = 90;
const CONTINUES = 91;
const OPERAND = 92;
const CREATION = 98;
const CONDITIONS = 143;
const VALUE = 154;

/** Operator token -> alternative of the expression rule and its precedence. */
const OPERATORS = new Map<number, readonly [alternative: number, precedence: number]>([
  [T.MUL, [1, 14]],
  [T.DIV, [1, 14]],
  [T.ADD, [2, 13]],
  [T.SUB, [2, 13]],
  [T.TRIPLEEQUAL, [5, 9]],
  [T.TRIPLENOTEQUAL, [5, 9]],
  [T.EQUAL, [5, 9]],
  [T.NOTEQUAL, [5, 9]],
  [T.LESSANDGREATER, [5, 9]],
  [T.BITAND, [6, 8]],
  [T.CARET, [7, 7]],
  [T.BITOR, [8, 6]],
  [T.AND, [9, 5]],
  [T.OR, [10, 4]],
  [T.COAL, [11, 3]],
  [T.QUESTION, [12, 2]],
  [T.ASSIGN, [13, 1]],
  [T.ADD_ASSIGN, [13, 1]],
  [T.SUB_ASSIGN, [13, 1]],
  [T.MUL_ASSIGN, [13, 1]],
  [T.DIV_ASSIGN, [13, 1]],
  [T.AND_ASSIGN, [13, 1]],
  [T.OR_ASSIGN, [13, 1]],
  [T.XOR_ASSIGN, [13, 1]],
  [T.RSHIFT_ASSIGN, [13, 1]],
  [T.URSHIFT_ASSIGN, [13, 1]],
  [T.LSHIFT_ASSIGN, [13, 1]],
  [T.DOT, [14, 23]],
  [T.QUESTIONDOT, [14, 23]],
  [T.LBRACK, [15, 22]],
  [T.INC, [16, 17]],
  [T.DEC, [16, 17]],
  [T.INSTANCEOF, [17, 10]]
]);
const SHIFT = [3, 12] as const;
const COMPARISON = [4, 11] as const;

function operatorAt(input: Tokens): readonly [number, number] | undefined {
  const token = input.LA(1);
  if (token === T.LT || token === T.GT) return input.LA(2) === token ? SHIFT : COMPARISON;
  return OPERATORS.get(token);
}

const CAST = 4;
const PARENTHESES = 5;
const OPERAND_STARTS = new Set([T.Identifier, T.NEW, T.THIS, T.SUPER, T.LPAREN, T.BANG, T.TILDE]);
/** What no type begins with. */
const VALUE_STARTS = new Set([T.NEW, T.THIS, T.SUPER, T.LPAREN, T.LBRACK, T.BANG, T.TILDE, T.ADD, T.SUB, T.INC, T.DEC]);
const OPERAND_ENDS = new Set([...OPERATORS.keys(), T.LT, T.GT, T.RPAREN, T.RBRACK, T.RBRACE, T.SEMI, T.COMMA, T.COLON]);
/** The only types whose casts may stand before a sign. */
const NUMBERS = /^(System\.)?(Integer|Long|Double|Decimal)$/i;

/** `(a.b)`: a cast or a value? Undefined for types with arguments and for words that may be more than names. */
function parenthesis(input: Tokens): number | undefined {
  let name = "";
  let offset = 2;
  for (; ; offset++) {
    const token = input.LA(offset);
    if (!isName(token) && token !== T.DOT) break;
    name += input.LT(offset).text;
  }
  const end = input.LA(offset);
  if (name === "") return isLiteral(end) || VALUE_STARTS.has(end) ? PARENTHESES : undefined;
  if (end !== T.RPAREN) return end === T.LT || end === T.LBRACK || name.endsWith(".") ? undefined : PARENTHESES;
  const next = input.LA(offset + 1);
  if (next === T.ADD || next === T.SUB) return NUMBERS.test(name) ? CAST : PARENTHESES;
  if (next === T.LBRACK) return undefined;
  if (isLiteral(next) || OPERAND_STARTS.has(next)) return CAST;
  return OPERAND_ENDS.has(next) ? PARENTHESES : undefined;
}

function prefix(input: Tokens): number | undefined {
  const token = input.LA(1);
  if (isLiteral(token) || token === T.LBRACK) return 1;
  if (token === T.NEW) return 3;
  if (token === T.BANG || token === T.TILDE) return 7;
  if (token === T.ADD || token === T.SUB || token === T.INC || token === T.DEC) return 6;
  if (token === T.LPAREN) return parenthesis(input);
  if (isName(token) || token === T.THIS || token === T.SUPER) return input.LA(2) === T.LPAREN ? 2 : 1;
  return undefined;
}

function typeName(input: Tokens): number | undefined {
  const token = input.LA(1);
  if (isCollection(token)) return input.LA(2) === T.LT ? [T.LIST, T.SET, T.MAP].indexOf(token) + 1 : undefined;
  return isName(token) ? 4 : undefined;
}

function typeContinues(input: Tokens): number | undefined {
  if (input.LA(1) !== T.DOT) return 2;
  return isName(input.LA(2)) ? 1 : undefined;
}

function creation(input: Tokens): number | undefined {
  if (input.LA(1) === T.LPAREN) return 2;
  if (input.LA(1) === T.LBRACK) return 3;
  return input.LA(1) === T.LBRACE ? elements(input) : undefined;
}

/** `{}`: 1, `{ key => value }`: 4, `{ value, value }`: 5. */
function elements(input: Tokens): number {
  if (input.LA(2) === T.RBRACE) return 1;
  const end = findFlat(input, 2, (token) => token === T.MAPTO || token === T.COMMA);
  return end !== undefined && input.LA(end) === T.MAPTO ? 4 : 5;
}

function continues(input: Tokens, parser: Internals): number {
  const operator = operatorAt(input);
  return operator && operator[1] >= (parser._precedenceStack.at(-1) ?? 0) ? 1 : 2;
}

const typeArguments = (input: Tokens): number => (input.LA(1) === T.LT ? 1 : 2);

/** By decision. */
const SHORTCUTS = new Map<number, (input: Tokens, parser: Internals) => number | undefined>([
  [TYPE_DECLARATION, typeStart],
  [MEMBER_DECLARATION, memberStart],
  ...TYPE_ARGUMENTS.map((decision) => [decision, typeArguments] as const),
  [TYPE_CONTINUES, typeContinues],
  [SUBSCRIPTS, (input) => (input.LA(1) === T.LBRACK ? undefined : 2)],
  [TYPE_NAME, typeName],
  [STATEMENT, statementStart],
  [ELSE, (input) => (input.LA(1) === T.ELSE ? 1 : 2)],
  [FOR_INIT, forInit],
  [PREFIX, prefix],
  [DOT_MEMBER, (input) => (input.LA(2) === T.LPAREN ? 1 : 2)],
  [OPERATOR, (input) => operatorAt(input)?.[0]],
  [CONTINUES, continues],
  [OPERAND, operand],
  [CREATION, creation],
  [CONDITIONS, conditionKind],
  [VALUE, (input) => (input.LA(1) === T.COLON ? 13 : undefined)]
]);

export function takeShortcuts(parser: ApexParser): void {
  const internals = parser as unknown as Internals;
  const simulate = internals._interp.adaptivePredict.bind(internals._interp);
  internals._interp.adaptivePredict = (input, decision, context) =>
    SHORTCUTS.get(decision)?.(input, internals) ?? simulate(input, decision, context);
}
