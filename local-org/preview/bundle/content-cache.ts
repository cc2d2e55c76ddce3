import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { writeWhole } from "./write-whole.ts";

/** Text computed from other text, kept on disk under the hash of everything it was computed from. */
export class ContentCache {
  hits = 0;
  misses = 0;
  readonly #folder: string;
  readonly #version: string;

  /** @param version of whatever does the computing; part of every key */
  constructor(folder: string, version: string) {
    mkdirSync(folder, { recursive: true });
    this.#folder = folder;
    this.#version = version;
  }

  async get(inputs: readonly string[], compute: () => Promise<string>): Promise<string> {
    const key = [this.#version, ...inputs].join("\0");
    const file = join(this.#folder, createHash("sha256").update(key).digest("hex"));
    if (existsSync(file)) {
      this.hits++;
      return readFileSync(file, "utf8");
    }
    this.misses++;
    const text = await compute();
    writeWhole(file, text);
    return text;
  }
}
