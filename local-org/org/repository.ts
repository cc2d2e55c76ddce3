import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository that this program belongs to. Found, not counted in "../": bundled code lies in another folder. */
export const REPOSITORY = repositoryAbove(dirname(fileURLToPath(import.meta.url)));

function repositoryAbove(folder: string): string {
  if (existsSync(join(folder, "sfdx-project.json"))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error("There is no sfdx-project.json above this program.");
  return repositoryAbove(parent);
}
