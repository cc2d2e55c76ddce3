import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TypeDeclaration } from "../apex/syntax/ast.ts";
import type { SyntaxCache } from "../apex/syntax/cache.ts";

const FILE = "syntax-cache.txt";

/**
 * Syntax trees between runs, in one file: parsing is most of the time it takes to open an org. Keys are digests of the
 * sources, so an entry is never out of date, only unused, and then it is dropped.
 */
export class FileSyntaxCache implements SyntaxCache {
  readonly #folder: string;
  /** Trees as the file has them: most are needed, but only once. */
  readonly #known: ReadonlyMap<string, string>;
  readonly #used = new Map<string, TypeDeclaration>();

  constructor(stateDir: string) {
    this.#folder = stateDir;
    this.#known = readEntries(join(stateDir, FILE));
  }

  read(key: string): TypeDeclaration | undefined {
    const used = this.#used.get(key);
    if (used) return used;
    const text = this.#known.get(key);
    if (text === undefined) return undefined;
    const tree = JSON.parse(text) as TypeDeclaration;
    this.#used.set(key, tree);
    return tree;
  }

  write(key: string, tree: TypeDeclaration): void {
    this.#used.set(key, tree);
  }

  /** Keeps what this run has used. Written aside and renamed, because another run may read it at this moment. */
  save(): void {
    if (this.#used.size === this.#known.size && [...this.#used.keys()].every((key) => this.#known.has(key))) return;
    mkdirSync(this.#folder, { recursive: true });
    const draft = join(this.#folder, `${FILE}.${process.pid}`);
    const lines = [...this.#used].map(([key, tree]) => `${key} ${this.#known.get(key) ?? JSON.stringify(tree)}\n`);
    writeFileSync(draft, lines.join(""));
    renameSync(draft, join(this.#folder, FILE));
  }
}

/** A line a tree, its key first. A cache that cannot be read is an empty one. */
function readEntries(file: string): Map<string, string> {
  const entries = new Map<string, string>();
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    return entries;
  }
  let start = 0;
  for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", start)) {
    const space = text.indexOf(" ", start);
    entries.set(text.slice(start, space), text.slice(space + 1, end));
    start = end + 1;
  }
  return entries;
}
