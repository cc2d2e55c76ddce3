import { readFileSync } from "node:fs";
import { inflateRawSync } from "node:zlib";

const END_OF_DIRECTORY = 0x06054b50;
const STORED = 0;

/** The files of a zip archive (a jar is one) by name, read when asked for. */
export class Zip {
  readonly #bytes: Buffer;
  readonly #entries = new Map<string, { readonly offset: number; readonly size: number; readonly method: number }>();

  constructor(path: string) {
    this.#bytes = readFileSync(path);
    const end = this.#bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
    if (end < 0 || this.#bytes.readUInt32LE(end) !== END_OF_DIRECTORY) throw new Error(`${path} is no zip archive.`);
    let at = this.#bytes.readUInt32LE(end + 16);
    for (let left = this.#bytes.readUInt16LE(end + 10); left > 0; left--) at = this.#readEntry(at);
  }

  names(): string[] {
    return [...this.#entries.keys()];
  }

  file(name: string): Buffer | undefined {
    const entry = this.#entries.get(name);
    if (!entry) return undefined;
    const { offset, size, method } = entry;
    const start = offset + 30 + this.#bytes.readUInt16LE(offset + 26) + this.#bytes.readUInt16LE(offset + 28);
    const data = this.#bytes.subarray(start, start + size);
    return method === STORED ? data : inflateRawSync(data);
  }

  #readEntry(at: number): number {
    const bytes = this.#bytes;
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field)) as [
      number,
      number,
      number
    ];
    const name = bytes.toString("utf8", at + 46, at + 46 + nameLength);
    const method = bytes.readUInt16LE(at + 10);
    this.#entries.set(name, { offset: bytes.readUInt32LE(at + 42), size: bytes.readUInt32LE(at + 20), method });
    return at + 46 + nameLength + extra + comment;
  }
}
