/** Syntax trees kept between runs. The engine knows no files: whoever compiles says where to keep them. */
import { createHash } from "node:crypto";
import type { TypeDeclaration } from "./ast.ts";
import { parseClass, type Parsed } from "./parse.ts";

export interface SyntaxCache {
  read(key: string): TypeDeclaration | undefined;
  write(key: string, tree: TypeDeclaration): void;
}

/** Raised when the shape of the tree changes. */
const VERSION = 3;

type Parse = (text: string) => Parsed<TypeDeclaration | undefined>;

export function parseCached(
  text: string,
  cache: SyntaxCache | undefined,
  parse: Parse = parseClass
): Parsed<TypeDeclaration | undefined> {
  if (!cache) return parse(text);
  const key = keyOf(text);
  const known = cache.read(key);
  if (known) return { tree: known, problems: [] };
  const parsed = parse(text);
  // Trees of sources with mistakes are not kept: the mistakes have to be found again.
  if (parsed.tree) cache.write(key, parsed.tree);
  return parsed;
}

const keyOf = (text: string): string => createHash("sha256").update(`${VERSION}\n${text}`).digest("hex");
