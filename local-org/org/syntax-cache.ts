import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SyntaxCache } from "../apex/syntax/cache.ts";

const FILE = "syntax-cache.txt";

/**
 * Syntax trees between runs, in one file: parsing is most of the time it takes to open an org. Keys are digests of the
 * sources, so an entry is never out of date, only unused, and then it is dropped.
 */
export class FileSyntaxCache implements SyntaxCache {
  private readonly folder: string;
  private readonly known: ReadonlyMap<string, string>;
  private readonly used = new Map<string, string>();

  constructor(stateDir: string) {
    this.folder = stateDir;
    this.known = readEntries(join(stateDir, FILE));
  }

  read(key: string): string | undefined {
    const tree = this.known.get(key) ?? this.used.get(key);
    if (tree !== undefined) this.used.set(key, tree);
    return tree;
  }
  write(key: string, tree: string): void {
    this.used.set(key, tree);
  }

  /** Trees that the file did not have. */
  added(): [key: string, tree: string][] {
    return [...this.used].filter(([key]) => !this.known.has(key));
  }

  /** Keeps what this run has used. Written aside and renamed, because another run may read it at this moment. */
  save(): void {
    if (this.used.size === this.known.size && this.added().length === 0) return;
    mkdirSync(this.folder, { recursive: true });
    const draft = join(this.folder, `${FILE}.${process.pid}`);
    writeFileSync(draft, [...this.used].map(([key, tree]) => `${key} ${tree}\n`).join(""));
    renameSync(draft, join(this.folder, FILE));
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
