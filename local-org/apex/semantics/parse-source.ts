/** A source file of either kind, from text to tree. */
import { isUnknown, parseCached, type SyntaxCache } from "../syntax/cache.ts";
import type { TypeDeclaration } from "../syntax/ast.ts";
import { parseTrigger, type Parsed } from "../syntax/parse.ts";
import { triggerClass } from "./triggers.ts";

export interface ApexSource {
  readonly path: string;
  readonly text: string;
}

export const parseSource = (
  { path, text }: ApexSource,
  cache: SyntaxCache | undefined
): Parsed<TypeDeclaration | undefined> =>
  parseCached(text, cache, path.endsWith(".trigger") ? parseTriggerClass : undefined);

/** Sees to it that the cache knows the source, for whoever compiles later; says whether that took any work. */
export function prepareSource(source: ApexSource, cache: SyntaxCache): boolean {
  if (!isUnknown(source.text, cache)) return false;
  parseSource(source, cache);
  return true;
}

const parseTriggerClass = (text: string): Parsed<TypeDeclaration> => {
  const parsed = parseTrigger(text);
  return parsed.tree ? { tree: triggerClass(parsed.tree), problems: [] } : parsed;
};
