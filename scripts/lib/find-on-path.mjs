import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/**
 * The first of these programs that PATH knows.
 * @param {string[]} names
 * @returns {string | undefined} its full path
 */
export function findOnPath(names) {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const endings = process.platform === "win32" ? [".exe", ".cmd"] : [""];
  return names
    .flatMap((name) => folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending))))
    .find((file) => existsSync(file));
}
