/** Which file an import of a component, a shim or a base component stands for. */
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { resolveModule } from "@lwc/module-resolver";
import type { Project } from "./project.ts";

export interface Resolved {
  readonly path: string;
  /** Set when the importer's name for it is not the name of its folder. */
  readonly specifier?: string | undefined;
}

const ENDINGS = [".ts", ".js", ".html", ".css"];

/** `./x` and `/x`: the file itself, or the file with one of the usual endings. */
export function resolveFile(path: string): string | undefined {
  return [path, `${path}.js`, `${path}.ts`, join(path, "index.js")].find(isFile);
}

/** `c/name`, `shell/name`, a shimmed platform module, a base component; undefined: an ordinary npm package. */
export function resolveComponent(specifier: string, importer: string, project: Project): Resolved | undefined {
  const [namespace, name, ...more] = specifier.split("/");
  if (namespace !== undefined && name !== undefined && more.length === 0) {
    const own = folders(namespace, project)
      .flatMap((folder) => ENDINGS.map((ending) => join(folder, name, name + ending)))
      .find(isFile);
    if (own !== undefined) return { path: own };
  }
  return ofLwcPackages(specifier, importer, project);
}

function folders(namespace: string, project: Project): string[] {
  if (namespace === "c") return [project.components];
  if (namespace === "shell") return [project.shell];
  return [join(project.shims, namespace)];
}

function ofLwcPackages(specifier: string, importer: string, project: Project): Resolved | undefined {
  const modules = [
    { npm: "lightning-base-components" },
    { npm: "@lwc/engine-dom" },
    { npm: "@lwc/synthetic-shadow" },
    { npm: "@lwc/wire-service" }
  ];
  try {
    const { entry, specifier: actual, type } = resolveModule(specifier, importer, { rootDir: project.root, modules });
    return { path: entry, specifier: String(type) === "alias" ? actual : undefined };
  } catch (error) {
    if ((error as { code?: string }).code === "NO_LWC_MODULE_FOUND") return undefined;
    throw error;
  }
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}
