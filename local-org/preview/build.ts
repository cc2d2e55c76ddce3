/** Bundles the page: shell, package components and real base components, into build/preview. */
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import type { BuildFailure, Message } from "esbuild";
import { OrgProblems, type Problem } from "../org/problems.ts";
import { ContentCache } from "./bundle/content-cache.ts";
import type { Project } from "./bundle/project.ts";
import { writeWhole } from "./bundle/write-whole.ts";
import { treeStamp } from "./tree-stamp.ts";

export interface BuildReport {
  /** Empty when build/preview holds the page of the sources as they are. */
  readonly problems: readonly Problem[];
  readonly compiled: number;
  readonly cached: number;
}

/** Builds the page unless what lies in build/preview was built from just these sources. */
export async function buildPreview(project: Project): Promise<BuildReport> {
  const stampFile = join(project.output, "built-from");
  const stamp = treeStamp(sources(project));
  if (readIfThere(stampFile) === stamp) return { problems: [], compiled: 0, cached: 0 };
  mkdirSync(project.output, { recursive: true });
  rmSync(stampFile, { force: true });
  const cache = new ContentCache(project.cache, compilerVersions());
  const problems = await bundle(project, cache);
  if (problems.length === 0) writeWhole(stampFile, stamp);
  return { problems, compiled: cache.misses, cached: cache.hits };
}

/** Labels are part of the bundle; package-lock.json stands for all of node_modules. */
function sources({ root, components, page }: Project): string[] {
  const build = ["build.ts", "bundle"].map((name) => join(root, "local-org/preview", name));
  return [components, page, ...build, join(root, "force-app/main/default/labels"), join(root, "package-lock.json")];
}

async function bundle(project: Project, cache: ContentCache): Promise<readonly Problem[]> {
  // Loaded when they are needed: most starts find the page built.
  const [{ build }, { lwcPlugin }] = await Promise.all([import("esbuild"), import("./bundle/lwc-plugin.ts")]);
  try {
    const { outputFiles } = await build({
      absWorkingDir: project.root,
      entryPoints: { app: join(project.page, "main.ts") },
      outdir: project.output,
      write: false,
      bundle: true,
      format: "esm",
      target: "es2022",
      charset: "utf8",
      logLevel: "silent",
      // The tsconfig files are for the type check; esbuild only has to erase the types.
      tsconfigRaw: {},
      conditions: ["browser", "module", "import"],
      mainFields: ["module", "main"],
      define: {
        "process.env.NODE_ENV": '"development"',
        "import.meta.env": '{"SSR":false,"DEV":true,"MODE":"development"}'
      },
      plugins: [lwcPlugin(project, cache)]
    });
    for (const { path, contents } of outputFiles) writeWhole(path, contents);
    return [];
  } catch (error) {
    return problemsOf(error, project.root);
  }
}

/** What is wrong with the sources; an error of another kind is a fault of the build and thrown on. */
function problemsOf(error: unknown, root: string): readonly Problem[] {
  if (error instanceof OrgProblems) return error.problems;
  const messages = (error as Partial<BuildFailure>).errors;
  if (!Array.isArray(messages)) throw error;
  return messages.map((message: Message) => asProblem(message, root));
}

function asProblem({ text, location, detail }: Message, root: string): Problem {
  const [first] = detail instanceof OrgProblems ? detail.problems : [];
  if (first !== undefined) return first;
  const path = relative(root, join(root, location?.file ?? "")).replace(/^\.\.\/.*?\/(?=lwc-src)/, "");
  return { path, line: location?.line ?? 1, column: (location?.column ?? 0) + 1, message: text };
}

function compilerVersions(): string {
  const require = createRequire(import.meta.url);
  return ["@lwc/compiler", "ts-blank-space"]
    .map(
      (name) => (JSON.parse(readFileSync(packageFile(require.resolve(name)), "utf8")) as { version: string }).version
    )
    .join(" ");
}

/** The package.json of the package that an entry file belongs to; packages need not export it. */
function packageFile(entry: string): string {
  const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(entry.replaceAll("\\", "/"))?.[0] ?? "";
  return join(folder, "package.json");
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
