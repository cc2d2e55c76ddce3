import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const PACKAGES = ["prettier", "prettier-plugin-apex", "@prettier/plugin-xml"];

/**
 * Files that were found in order before, by what they hold: formatting all of them anew takes most of a check's time.
 * Another prettier, plugin or configuration makes all of them unknown again.
 */
export class KnownGood {
  private readonly file: string;
  private readonly tools: string;
  private readonly before: ReadonlySet<string>;
  private readonly now = new Set<string>();

  constructor(root: string) {
    this.file = join(root, "node_modules", ".cache", "check", "format.json");
    this.tools = [...PACKAGES.map(versionOf), read(join(root, ".prettierrc.json"))].join("\n");
    this.before = new Set(JSON.parse(read(this.file) || "[]") as string[]);
  }

  /** Remembers the file for next time if it is known. */
  has(path: string, text: string): boolean {
    const key = this.keyOf(path, text);
    if (!this.before.has(key)) return false;
    this.now.add(key);
    return true;
  }

  add(path: string, text: string): void {
    this.now.add(this.keyOf(path, text));
  }

  save(): void {
    mkdirSync(dirname(this.file), { recursive: true });
    writeFileSync(this.file, JSON.stringify([...this.now]));
  }

  private keyOf(path: string, text: string): string {
    return createHash("sha256").update(`${this.tools}\n${path}\n${text}`).digest("base64");
  }
}

/** The manifest is read beside the entry point: not every package exports it. */
function versionOf(name: string): string {
  const entry = createRequire(import.meta.url).resolve(name);
  const folder = entry.slice(0, entry.lastIndexOf(join("node_modules", name)) + join("node_modules", name).length);
  return `${name} ${(JSON.parse(read(join(folder, "package.json"))) as { version: string }).version}`;
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
