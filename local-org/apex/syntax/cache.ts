/** Syntax trees kept between runs. The engine knows no files: whoever compiles says where to keep them. */
import { createHash } from "node:crypto";
import type { TypeDeclaration } from "./ast.ts";
import { parseClass, type Parsed } from "./parse.ts";

export interface SyntaxCache {
  read(key: string): string | undefined;
  write(key: string, tree: string): void;
}

/** Raised when the shape of the tree changes. */
const VERSION = 2;

type Parse = (text: string) => Parsed<TypeDeclaration | undefined>;

export function parseCached(
  text: string,
  cache: SyntaxCache | undefined,
  parse: Parse = parseClass
): Parsed<TypeDeclaration | undefined> {
  if (!cache) return parse(text);
  const key = keyOf(text);
  const known = cache.read(key);
  if (known !== undefined) return { tree: JSON.parse(known) as TypeDeclaration, problems: [] };
  const parsed = parse(text);
  // Trees of sources with mistakes are not kept: the mistakes have to be found again.
  if (parsed.tree) cache.write(key, JSON.stringify(parsed.tree));
  return parsed;
}

/** Has the cache no tree of this text? */
export const isUnknown = (text: string, cache: SyntaxCache): boolean => cache.read(keyOf(text)) === undefined;

const keyOf = (text: string): string => createHash("sha256").update(`${VERSION}\n${text}`).digest("hex");
