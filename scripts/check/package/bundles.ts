import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface BundleFile {
  /** Relative to the repository. */
  readonly path: string;
  readonly text: string;
}

/** A Lightning web component as written. */
export interface Bundle {
  readonly name: string;
  readonly folder: string;
  /** The module itself and its helpers, without tests. */
  readonly scripts: readonly BundleFile[];
  readonly tests: readonly BundleFile[];
  readonly templates: readonly BundleFile[];
  readonly meta?: BundleFile;
}

/** `countersignForm` -> `c-countersign-form` */
export const tagOf = (name: string): string => `c-${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

const SOURCE = "lwc-src";

/** The bundles of lwc-src. */
export function readBundles(root: string): Bundle[] {
  if (!existsSync(join(root, SOURCE))) return [];
  const folders = readdirSync(join(root, SOURCE), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map((entry) => readBundle(root, entry.name)).toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function readBundle(root: string, name: string): Bundle {
  const folder = `${SOURCE}/${name}`;
  const files = walk(root, folder).map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
  const scripts = files.filter(({ path }) => path.endsWith(".ts") && !path.endsWith(".d.ts"));
  const meta = files.find(({ path }) => path === `${folder}/${name}.js-meta.xml`);
  return {
    name,
    folder,
    scripts: scripts.filter(({ path }) => !path.includes("/__tests__/")),
    tests: scripts.filter(({ path }) => path.includes("/__tests__/")),
    templates: files.filter(({ path }) => path.endsWith(".html")),
    ...(meta ? { meta } : {})
  };
}

function walk(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? walk(root, path) : [path];
  });
}
