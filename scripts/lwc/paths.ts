import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as prettier from "prettier";

/** Where the components are written, and where the platform expects them. */
export const SOURCE = "lwc-src";
export const TARGET = "force-app/main/default/lwc";

/** The bundles of a folder, in the order of their names. */
export function bundlesIn(folder: string): string[] {
  if (!existsSync(folder)) {
    return [];
  }
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map((entry) => entry.name).sort();
}

/** Files below a folder, relative to it. */
export function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) {
    return [];
  }
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)).map((name) => join(entry.name, name)) : [entry.name]
  );
}

/**
 * Tells TypeScript where `c/bundle` is. A pattern in "paths" takes one star and the folder convention needs two, so
 * there is one entry a bundle.
 * @param root the repository
 */
export async function writeTypeScriptPaths(root: string): Promise<void> {
  const entries = bundlesIn(join(root, SOURCE)).map((name) => [`c/${name}`, [`./${SOURCE}/${name}/${name}.ts`]]);
  const file = join(root, "tsconfig.paths.json");
  const config = JSON.stringify({ compilerOptions: { paths: Object.fromEntries(entries) as object } });
  // The line break keeps prettier from putting it all on one line.
  const text = await prettier.format(config.replace("{", "{\n"), { parser: "json", printWidth: 120 });
  if (!existsSync(file) || readFileSync(file, "utf8") !== text) {
    writeFileSync(file, text);
  }
}
