import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/**
 * What was found in order before, by what it holds: judging all of it anew takes most of a check's time. Another version
 * of a tool, or another configuration, makes everything unknown again.
 */
export class KnownGood {
  private readonly file: string;
  private readonly tools: string;
  private readonly before: ReadonlySet<string>;
  private readonly now = new Set<string>();

  /**
   * @param name  of what judges
   * @param tools  whatever else the judgement depends on: versions and configuration
   */
  constructor(root: string, name: string, tools: readonly string[]) {
    this.file = join(root, "node_modules", ".cache", "check", `${name}.json`);
    this.tools = tools.join("\n");
    this.before = new Set(JSON.parse(read(this.file) || "[]") as string[]);
  }

  /** Remembers it for next time if it is known. */
  has(path: string, content: string): boolean {
    const key = this.keyOf(path, content);
    if (!this.before.has(key)) return false;
    this.now.add(key);
    return true;
  }

  add(path: string, content: string): void {
    this.now.add(this.keyOf(path, content));
  }

  save(): void {
    mkdirSync(dirname(this.file), { recursive: true });
    writeFileSync(this.file, JSON.stringify([...this.now]));
  }

  private keyOf(path: string, content: string): string {
    return createHash("sha256").update(`${this.tools}\n${path}\n${content}`).digest("base64");
  }
}

/** `prettier 3.10.1`. The manifest is read beside the entry point: not every package exports it. */
export function versionOf(name: string): string {
  const entry = createRequire(import.meta.url).resolve(name);
  const folder = entry.slice(0, entry.lastIndexOf(join("node_modules", name)) + join("node_modules", name).length);
  return `${name} ${(JSON.parse(read(join(folder, "package.json"))) as { version: string }).version}`;
}

/** The text of a file; nothing where there is none. */
export function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
