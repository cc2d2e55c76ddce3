import type { ApexSource } from "../apex/compile.ts";
import { parseSource } from "../apex/semantics/parse-source.ts";
import type { SyntaxCache } from "../apex/syntax/cache.ts";

/** Sources of one moment, by path. */
export type Sources = ReadonlyMap<string, string>;

export interface Change {
  /** Sources that are other than before, or new. */
  readonly paths: readonly string[];
  /** Nothing but code inside of methods and initial values differs: who does not run it cannot notice. */
  readonly inside: boolean;
}

export function changeBetween(before: Sources, after: Sources, cache: SyntaxCache): Change {
  const paths = [...after.keys()].filter((path) => after.get(path) !== before.get(path));
  const gone = [...before.keys()].some((path) => !after.has(path));
  const inside = !gone && paths.every((path) => isInside(path, before.get(path), after.get(path), cache));
  return { paths, inside };
}

const isInside = (path: string, before: string | undefined, after: string | undefined, cache: SyntaxCache): boolean =>
  before !== undefined &&
  after !== undefined &&
  shapeOf({ path, text: before }, cache) === shapeOf({ path, text: after }, cache);

const WITHIN = new Set(["body", "value", "position", "end"]);

/** What other classes can see of a class, apart from what it does. */
function shapeOf(source: ApexSource, cache: SyntaxCache): string {
  const { tree } = parseSource(source, cache);
  return JSON.stringify(tree, (key, value: unknown) => (WITHIN.has(key) ? undefined : value));
}
