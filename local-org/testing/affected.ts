import type { ApexSource } from "../apex/compile.ts";
import { parseSource } from "../apex/semantics/parse-source.ts";
import type { Block, Member, TypeDeclaration } from "../apex/syntax/ast.ts";
import type { SyntaxCache } from "../apex/syntax/cache.ts";

/** Sources of one moment, by path. */
export type Sources = ReadonlyMap<string, string>;

/** A member of a class, by its place in the source file: the same as long as nothing but code inside of members changes. */
export type MemberKey = string;

export interface Change {
  /** Sources that are other than before, or new. */
  readonly paths: readonly string[];
  /** The members whose code is another; undefined when more than that has changed, so that anybody may notice. */
  readonly members: readonly MemberKey[] | undefined;
}

export interface MemberLines {
  readonly key: MemberKey;
  readonly first: number;
  readonly last: number;
}

export function changeBetween(before: Sources, after: Sources, cache: SyntaxCache): Change {
  const paths = [...after.keys()].filter((path) => after.get(path) !== before.get(path));
  const gone = [...before.keys()].some((path) => !after.has(path));
  const members = paths.map((path) => changedMembers(path, before.get(path), after.get(path), cache));
  const known = members.filter((each) => each !== undefined);
  return { paths, members: gone || known.length < members.length ? undefined : known.flat() };
}

/** Where the members of a source stand, those of inner classes among them. */
export const memberLines = (source: ApexSource, cache: SyntaxCache): MemberLines[] =>
  members(source, cache).map((member, index) => ({ key: keyOf(source.path, index), ...linesOf(member) }));

function changedMembers(
  path: string,
  before: string | undefined,
  after: string | undefined,
  cache: SyntaxCache
): MemberKey[] | undefined {
  if (before === undefined || after === undefined) return undefined;
  const [old, young] = [before, after].map((text) => ({ path, text })) as [ApexSource, ApexSource];
  if (shapeOf(old, cache) !== shapeOf(young, cache)) return undefined;
  const now = members(young, cache);
  const changed = members(old, cache).flatMap((member, index) =>
    codeOf(member) === codeOf(now[index]) ? [] : [{ member, index }]
  );
  return changed.every(({ member }) => leavesTrace(member))
    ? changed.map(({ index }) => keyOf(path, index))
    : undefined;
}

const keyOf = (path: string, index: number): MemberKey => `${path}#${index}`;

const members = (source: ApexSource, cache: SyntaxCache): Member[] => {
  const { tree } = parseSource(source, cache);
  return tree ? flatMembers(tree) : [];
};

const flatMembers = (declaration: TypeDeclaration): Member[] =>
  declaration.kind === "enum"
    ? []
    : declaration.members.flatMap((member) =>
        member.kind === "class" || member.kind === "interface" ? flatMembers(member) : [member]
      );

/** Does whoever runs the member run a line of it? Of an empty method nobody can say who has called it. */
function leavesTrace(member: Member): boolean {
  switch (member.kind) {
    case "field":
      return member.value !== undefined;
    case "property":
      return [member.getter, member.setter].every((accessor) => !accessor || hasStatements(accessor.body));
    case "method":
    case "constructor":
    case "initializer":
      return hasStatements(member.body);
    default:
      return false;
  }
}

const hasStatements = (body: Block | undefined): boolean => body !== undefined && body.statements.length > 0;

const PLACE = new Set(["position", "end"]);
const WITHIN = new Set([...PLACE, "body", "value"]);

const without = (names: ReadonlySet<string>, node: unknown): string =>
  JSON.stringify(node, (key, value: unknown) => (names.has(key) ? undefined : value));

/** What other classes can see of a class, apart from what it does. */
const shapeOf = (source: ApexSource, cache: SyntaxCache): string => without(WITHIN, parseSource(source, cache).tree);

const codeOf = (member: Member | undefined): string => without(PLACE, member);

function linesOf(member: Member): { first: number; last: number } {
  let [first, last] = [member.position.line, member.position.line];
  JSON.stringify(member, (key, value: unknown) => {
    if (key === "line") [first, last] = [Math.min(first, value as number), Math.max(last, value as number)];
    return value;
  });
  return { first, last };
}
