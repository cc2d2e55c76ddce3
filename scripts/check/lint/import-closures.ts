import { createHash } from "node:crypto";
import { dirname, join } from "node:path/posix";

/** `from "x"`, `import "x"`, `import("x")` - in comments as well, where JavaScript says its types. */
const IMPORT = /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*|\bmock\s*\(\s*)["']([^"'\n]+)["']/g;

/**
 * What each file is made of: itself and everything that it imports, directly or not. Rules that know types say the same of
 * a file as long as nothing of this changes. Packages, ambient declarations and configuration are for the caller.
 */
export class ImportClosures {
  private readonly texts: ReadonlyMap<string, string>;
  private readonly hashes = new Map<string, string>();
  private readonly imports = new Map<string, readonly string[]>();
  private readonly aliases: ReadonlyMap<string, string>;

  /**
   * @param texts  by path, relative to the repository
   * @param aliases  modules that are files: `c/countersign`
   */
  constructor(texts: ReadonlyMap<string, string>, aliases: ReadonlyMap<string, string>) {
    this.texts = texts;
    this.aliases = aliases;
  }

  /** A text that changes when the file or anything behind it does. */
  contentOf(path: string): string {
    const reached = new Set([path]);
    for (const each of reached) for (const imported of this.importsOf(each)) reached.add(imported);
    return [...reached]
      .toSorted()
      .map((each) => `${each} ${this.hashOf(each)}`)
      .join("\n");
  }

  private hashOf(path: string): string {
    const known = this.hashes.get(path);
    if (known !== undefined) return known;
    const hash = createHash("sha256")
      .update(this.texts.get(path) ?? "")
      .digest("base64");
    this.hashes.set(path, hash);
    return hash;
  }

  private importsOf(path: string): readonly string[] {
    const known = this.imports.get(path);
    if (known) return known;
    const named = [...(this.texts.get(path) ?? "").matchAll(IMPORT)].flatMap(([, name = ""]) =>
      this.resolve(path, name)
    );
    this.imports.set(path, named);
    return named;
  }

  private resolve(from: string, name: string): string[] {
    const file = name.startsWith(".") ? join(dirname(from), name) : this.aliases.get(name);
    if (file === undefined) return [];
    return [file, `${file}.ts`, `${file}.d.ts`, `${file}/index.ts`].filter((each) => this.texts.has(each)).slice(0, 1);
  }
}
