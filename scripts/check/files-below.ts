import { readdirSync } from "node:fs";
import { join } from "node:path";

const NEVER = ["node_modules", ".git"];

/** All files of the repository, relative to it, whatever they are; what git and npm keep for themselves is left out. */
export const filesBelow = (root: string, leftOut: readonly string[] = []): string[] =>
  below(root, "", [...NEVER, ...leftOut]);

function below(root: string, folder: string, leftOut: readonly string[]): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return leftOut.includes(entry.name) ? [] : below(root, path, leftOut);
    return entry.isFile() ? [path] : [];
  });
}
