/** A source file of either kind, from text to tree. */
import { parseCached, type SyntaxCache } from "../syntax/cache.ts";
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

const parseTriggerClass = (text: string): Parsed<TypeDeclaration> => {
  const parsed = parseTrigger(text);
  return parsed.tree ? { tree: triggerClass(parsed.tree), problems: [] } : parsed;
};
