import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { readJsonFile } from "../json-file.ts";

/** A file of a package directory. */
export interface SourceFile {
  /** Relative to the repository, with forward slashes. */
  readonly path: string;
  readonly absolutePath: string;
  /** Name without its folder. */
  readonly name: string;
}

/** The package directories of `sfdx-project.json`, in its order. */
export function packageDirectories(root: string): string[] {
  const project = readJsonFile<{ packageDirectories: { path: string }[] }>(root, "sfdx-project.json");
  return project.packageDirectories.map((directory) => directory.path);
}

/** Every file below the package directories, sorted by path, LWC bundles left out: nothing here reads them. */
export function listSourceFiles(root: string, directories = packageDirectories(root)): SourceFile[] {
  return directories.flatMap((directory) => walk(root, directory)).toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

function walk(root: string, folder: string): SourceFile[] {
  const absolute = join(root, folder);
  if (!statSync(absolute, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(absolute, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === "lwc" ? [] : walk(root, path);
    return [{ path, absolutePath: join(root, path), name: entry.name }];
  });
}
