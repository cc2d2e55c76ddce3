import { renameSync, writeFileSync } from "node:fs";

/** Written aside and renamed: a build that is stopped half-way, or a second one beside it, never leaves half a file. */
export function writeWhole(file: string, contents: string | Uint8Array): void {
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, contents);
  renameSync(unfinished, file);
}
