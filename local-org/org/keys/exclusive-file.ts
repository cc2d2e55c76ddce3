import { linkSync, rmSync, writeFileSync } from "node:fs";
import { randomUUID } from "node:crypto";

/**
 * Writes a file so that others see either nothing or all of it, and the first writer wins.
 * @returns false when the file was there already; then nothing is changed
 */
export function writeExclusively(path: string, contents: string): boolean {
  const draft = `${path}.${randomUUID()}.new`;
  writeFileSync(draft, contents, { mode: 0o600, flag: "wx" });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}
