/** Entry points of the parser: source text in, syntax tree or problems out. */
import {
  ApexErrorListener,
  type ApexParser,
  type ModifierContext,
  type StatementContext
} from "@apexdevtools/apex-parser";
import type { AnonymousUnit, Block, Member, Statement, TriggerDeclaration, TypeDeclaration } from "./ast.ts";
import { member, typeDeclaration, type AnyMember } from "./declarations.ts";
import type { Position } from "./position.ts";
import { parserOf } from "./parser.ts";
import { QueryReader } from "./queries.ts";
import { Refusal } from "./refuse.ts";
import type { SoqlQuery } from "./soql.ts";
import { statement } from "./statements.ts";
import { endOf, given, nameOf, positionOf } from "./tree.ts";

export interface SyntaxProblem extends Position {
  readonly message: string;
  /** What it is, where an org would take it and this engine does not. */
  readonly unsupported?: string;
}
export type Parsed<T> =
  | { readonly tree: T; readonly problems: readonly [] }
  | { readonly tree?: undefined; readonly problems: readonly SyntaxProblem[] };

class Listener extends ApexErrorListener {
  readonly problems: SyntaxProblem[] = [];

  override apexSyntaxError(line: number, column: number, message: string): void {
    // What follows on the same line is mostly the parser finding its way back.
    if (this.problems.some((problem) => problem.line === line)) return;
    this.problems.push({ line, column: column + 1, message: readable(message) });
  }
}

/** ANTLR lists every token it would have accepted; that helps nobody. */
function readable(message: string): string {
  const unread = /^token recognition error at: '(.*)'$/s.exec(message)?.[1];
  if (unread === undefined) return message.replace(/ expecting \{.*\}$/s, "") + hint(message, ARRAY_OF_ARRAYS);
  const kind = unread.startsWith("'") ? "Illegal string literal" : "Unrecognized symbol";
  return `${kind}: ${unread}${hint(unread, PATTERN_ESCAPE)}`;
}

/** What an org takes and the parser does not know. */
type Limit = readonly [sign: RegExp, advice: string];
const ARRAY_OF_ARRAYS: Limit = [/\]\s*\[\]/, "arrays of arrays: write List<List<...>>"];
const PATTERN_ESCAPE: Limit = [/\\[%_]/, "\\% and \\_ in the patterns of SOQL: bind the pattern as a variable"];

const hint = (text: string, [sign, advice]: Limit): string =>
  sign.test(text) ? ` (the local org's parser does not know ${advice})` : "";

function parse<T>(text: string, read: (parser: ApexParser) => T): Parsed<T> {
  const listener = new Listener();
  const parser = parserOf(text, listener);
  try {
    const tree = read(parser);
    return listener.problems.length === 0 ? { tree, problems: [] } : { problems: listener.problems };
  } catch (error) {
    // A broken tree makes the conversion fail in any way; the syntax problems are the cause then.
    if (listener.problems.length > 0) return { problems: listener.problems };
    if (error instanceof Refusal) return { problems: [problemOf(error)] };
    throw error;
  }
}

const problemOf = ({ position, message, unsupported }: Refusal): SyntaxProblem => ({
  ...position,
  message,
  ...(unsupported === undefined ? {} : { unsupported })
});

export const parseClass = (text: string): Parsed<TypeDeclaration | undefined> =>
  parse(text, (parser) => typeDeclaration(parser.compilationUnit().typeDeclaration()));

export const parseTrigger = (text: string): Parsed<TriggerDeclaration> =>
  parse(text, (parser) => {
    const unit = parser.triggerUnit();
    const [name, object] = unit.id_list();
    if (!name || !object) throw new Refusal(positionOf(unit), "A trigger needs a name and an object");
    const { members, body } = split(unit.triggerBlock().triggerBlockMember_list(), (node) =>
      node.triggerMemberDeclaration()
    );
    return {
      name: nameOf(name),
      object: nameOf(object),
      events: unit
        .triggerCase_list()
        .map((event) => (event.children ?? []).map((child) => child.getText().toLowerCase()).join(" ")),
      members,
      body: { ...body, position: positionOf(unit), end: endOf(unit) },
      position: positionOf(unit)
    };
  });

export const parseAnonymous = (text: string): Parsed<AnonymousUnit> =>
  parse(text, (parser) => {
    const unit = parser.anonymousUnit();
    return split(unit.anonymousBlock().anonymousBlockMember_list(), (node) => node.anonymousMemberDeclaration());
  });

export interface ParsedSoql {
  readonly query: SoqlQuery;
  /** Names of the bind variables, by index: `Database.query` binds plain variables only. */
  readonly binds: readonly string[];
}

/** A query given as text, for `Database.query`. */
export function parseSoql(text: string): Parsed<ParsedSoql> {
  return parse(withPatternEscapes(text), (parser) => {
    const reader = new QueryReader();
    const query = reader.query(parser.query());
    const rest = parser.getCurrentToken();
    if (rest.type !== -1)
      throw new Refusal({ line: rest.line, column: rest.column + 1 }, `unexpected token: '${rest.text}'`);
    return { query, binds: reader.binds.map(bindName) };
  });
}

/** `\\%` and `\\_` in a LIKE pattern, which Apex has no escape for, stay as they are. */
const withPatternEscapes = (text: string): string =>
  text.replace(/\\([\s\S])/g, (pair, escaped: string) => (escaped === "%" || escaped === "_" ? `\\${pair}` : pair));

function bindName(bind: QueryReader["binds"][number]): string {
  if (bind.kind === "name") return bind.name;
  throw new Refusal(bind.position, "Only simple variables can be bound in a dynamic query");
}

interface UnitMember {
  modifier_list(): ModifierContext[];
  statement(): StatementContext;
}

/** Fields of a script are its local variables, in order with the statements; everything else is a declaration. */
function split<N extends UnitMember>(
  nodes: readonly N[],
  declaration: (node: N) => AnyMember
): { members: Member[]; body: Block } {
  const members: Member[] = [];
  const statements: Statement[] = [];
  for (const node of nodes) {
    const declared = given(declaration(node));
    if (!declared) {
      statements.push(statement(node.statement()));
      continue;
    }
    for (const found of member(declared, node.modifier_list())) {
      if (found.kind === "field") statements.push(localOf(found));
      else members.push(found);
    }
  }
  const start = { line: 1, column: 1 };
  return { members, body: { kind: "block", statements, position: start, end: start } };
}

function localOf(field: Extract<Member, { kind: "field" }>): Statement {
  const { name, type, modifiers, value, position } = field;
  return { kind: "local", type, modifiers, variables: [{ name, position, value }], position: type.position };
}
