/** esbuild plugin: compiles LWC modules and answers the imports that the platform would answer. */
import { readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import type { OnLoadResult, OnResolveArgs, OnResolveResult, PartialMessage, Plugin } from "esbuild";
import type { ContentCache } from "./content-cache.ts";
import { iconsNamedIn, isIconIndex, prunedIconIndex } from "./icons.ts";
import { PLACED_COMPONENTS, placedComponentsModule } from "./placed-components.ts";
import { PlatformModules } from "./platform-modules.ts";
import type { Project } from "./project.ts";
import { resolveComponent, resolveFile } from "./resolve.ts";

const PLATFORM = "platform";
const ABSENT_FILE = "absent-file";

interface LwcPluginData {
  readonly specifier?: string | undefined;
  readonly scopedStyles?: boolean;
}

export function lwcPlugin(project: Project, cache: ContentCache): Plugin {
  return {
    name: "lwc",
    setup(build) {
      const bundle = new LwcBuild(project, cache);
      build.onResolve({ filter: /.*/ }, (args) => bundle.resolve(args));
      build.onLoad({ filter: /.*/, namespace: PLATFORM }, ({ path }) => bundle.loadPlatformModule(path));
      build.onLoad({ filter: /.*/, namespace: ABSENT_FILE }, () => ({ contents: "export default undefined;" }));
      build.onLoad({ filter: /\.(js|ts|html|css)$/ }, ({ path, pluginData }) =>
        bundle.loadFile(path, pluginData as LwcPluginData | undefined)
      );
    }
  };
}

class LwcBuild {
  readonly #project: Project;
  readonly #cache: ContentCache;
  readonly #platform: PlatformModules;
  readonly #lwcFolders: readonly string[];
  #icons: ReadonlySet<string> | undefined;

  constructor(project: Project, cache: ContentCache) {
    this.#project = project;
    this.#cache = cache;
    this.#platform = new PlatformModules(project);
    this.#lwcFolders = [project.baseComponents, project.components, project.shell];
  }

  resolve(args: OnResolveArgs): OnResolveResult | undefined {
    if (args.kind === "entry-point") return undefined;
    if (args.path === PLACED_COMPONENTS) return { path: args.path, namespace: PLATFORM };
    if (args.path.startsWith("@salesforce/")) return this.#resolvePlatformImport(args);
    return /^[./]/.test(args.path) ? resolveRelative(args) : this.#resolveComponent(args);
  }

  loadPlatformModule(path: string): OnLoadResult {
    const contents = path === PLACED_COMPONENTS ? placedComponentsModule(this.#project) : this.#platform.textOf(path);
    return { contents: contents ?? "", loader: "js", resolveDir: this.#project.root };
  }

  async loadFile(path: string, data: LwcPluginData = {}): Promise<OnLoadResult | undefined> {
    if (isIconIndex(path)) return script(prunedIconIndex(path, this.#wantedIcons()), path);
    if (!this.#lwcFolders.some((folder) => path.startsWith(folder))) return undefined;
    try {
      return script(await this.#compiled(path, data), path);
    } catch (error) {
      return { errors: [compileError(path, error as Error)] };
    }
  }

  /** The base components import labels, gates and formats of their own; of those only the locale is replaced. */
  #resolvePlatformImport(args: OnResolveArgs): OnResolveResult | undefined {
    const ofBaseComponents = args.importer.startsWith(this.#project.baseComponents);
    if (ofBaseComponents && !args.path.startsWith("@salesforce/i18n/")) return this.#resolveComponent(args);
    try {
      const provided = this.#platform.textOf(args.path) !== undefined;
      return provided ? { path: args.path, namespace: PLATFORM } : this.#resolveComponent(args);
    } catch (error) {
      return { errors: [{ text: (error as Error).message }] };
    }
  }

  #resolveComponent({ path, importer }: OnResolveArgs): OnResolveResult | undefined {
    const found = resolveComponent(path, importer || this.#project.root, this.#project);
    return found && { path: found.path, pluginData: { specifier: found.specifier } };
  }

  #compiled(path: string, { specifier, scopedStyles = false }: LwcPluginData): Promise<string> {
    const text = readFileSync(path, "utf8");
    return this.#cache.get(
      [relative(this.#project.root, path), specifier ?? "", String(scopedStyles), text],
      async () => {
        // Loading the two compilers takes longer than a whole build from the cache.
        const { compileLwc } = await import("./compile-lwc.ts");
        return compileLwc({ path, text, specifier, scopedStyles });
      }
    );
  }

  #wantedIcons(): ReadonlySet<string> {
    const { baseComponents, components, page } = this.#project;
    return (this.#icons ??= new Set([baseComponents, components, page].flatMap(iconsNamedIn)));
  }
}

function resolveRelative(args: OnResolveArgs): OnResolveResult | undefined {
  const [path = "", query] = args.path.split("?");
  const file = resolve(args.resolveDir, path);
  const found = resolveFile(file);
  // The suffix keeps a style sheet that is imported both scoped and plain apart.
  if (found !== undefined) {
    return { path: found, suffix: query ? `?${query}` : "", pluginData: { scopedStyles: query === "scoped=true" } };
  }
  // Compiled components always import a template and a style sheet, whether or not the bundle has them.
  return /\.(html|css)$/.test(path) ? { path: file, namespace: ABSENT_FILE } : undefined;
}

/** An LWC compiler error knows its place; anything else is reported at the top of the file. */
function compileError(file: string, error: Error & { location?: { line: number; column: number } }): PartialMessage {
  return {
    text: error.message,
    location: { file, line: error.location?.line ?? 1, column: error.location?.column ?? 0 }
  };
}

function script(contents: string, path: string): OnLoadResult {
  return { contents, loader: "js", resolveDir: dirname(path) };
}
