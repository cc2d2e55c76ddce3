import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SyntaxCache } from "../apex/syntax/cache.ts";

const FILE = "syntax-cache.json";

/**
 * Syntax trees between runs, in one file: parsing is most of the time it takes to open an org. Keys are digests of the
 * sources, so an entry is never out of date, only unused, and then it is dropped.
 */
export class FileSyntaxCache implements SyntaxCache {
  private readonly folder: string;
  private readonly known: Readonly<Record<string, string>>;
  private readonly used: Record<string, string> = {};

  constructor(stateDir: string) {
    this.folder = stateDir;
    this.known = readEntries(join(stateDir, FILE));
  }

  read(key: string): string | undefined {
    const tree = this.known[key];
    if (tree !== undefined) this.used[key] = tree;
    return tree;
  }
  write(key: string, tree: string): void {
    this.used[key] = tree;
  }

  /** Keeps what this run has used. Written aside and renamed, because another run may read it at this moment. */
  save(): void {
    const keys = Object.keys(this.used);
    if (keys.length === Object.keys(this.known).length && keys.every((key) => key in this.known)) return;
    mkdirSync(this.folder, { recursive: true });
    const draft = join(this.folder, `${FILE}.${process.pid}`);
    writeFileSync(draft, JSON.stringify(this.used));
    renameSync(draft, join(this.folder, FILE));
  }
}

/** A cache that cannot be read is an empty one. */
function readEntries(file: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Record<string, string>;
  } catch {
    return {};
  }
}
