import { readdirSync } from "node:fs";
import { join } from "node:path";
import { listSourceFiles, type SourceFile } from "../../local-org/org/metadata/files.ts";

/** The Apex classes of all package directories. */
export const apexClassFiles = (root: string): SourceFile[] =>
  listSourceFiles(root).filter((file) => file.name.endsWith(".cls"));

/** What is written by people, in folders of the repository that hold code. */
const FOLDERS = ["force-app", "local-org", "lwc-src", "receiver", "scripts", "test", "types"];
/** Made by a build or a run. */
const GENERATED = /(?:^|\/)(?:node_modules|build|coverage|force-app\/main\/default\/lwc)$/;

/** The files of folders (by default of those that hold code), relative to the repository. */
export const repositoryFiles = (root: string, folders: readonly string[] = FOLDERS): string[] =>
  folders.flatMap((folder) => walk(root, folder));

function walk(root: string, folder: string): string[] {
  if (GENERATED.test(folder)) return [];
  try {
    return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? walk(root, path) : [path];
    });
  } catch {
    return [];
  }
}
