import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Problem } from "./problem.ts";

/** What a bundle is, as far as others depend on it, and what it depends on. */
export interface Bundle {
  name: string;
  /** Scripts, templates and styles by name. */
  files: Record<string, string>;
  problems: Problem[];
  references: Reference[];
  children: Child[];
  /** Names of the `@api` members; unknown for what does not compile. */
  api?: Set<string>;
  /** The bundle whose component this one extends, when it is one of ours. */
  parent?: string;
}

/** Something outside the bundle that its scripts and templates name. */
export interface Reference {
  type: string;
  id: string;
  file: string;
  line: number;
}

/** A component in a template, and the properties it is given. */
export interface Child {
  tag: string;
  module: string;
  file: string;
  line: number;
  properties: string[];
}

/** The part of the compiler's answer that is used here; it publishes no types. */
interface CompilerResult {
  diagnostics?: Diagnostic[];
  results?: { diagnostics: Diagnostic[] }[];
  metadata?: {
    references?: { type: string; id: string; file: string; locations?: Location[] }[];
    classMembers?: { name: string; decorator?: string }[];
    templateDependencies?: { fileName: string; componentReferences: ComponentReference[] }[];
  };
}

interface Diagnostic {
  filename?: string;
  location?: { line: number; start?: number; length?: number };
  message: string;
}

interface Location {
  startLine: number;
}

interface ComponentReference {
  tagName: string;
  name: string;
  locations?: Location[];
  properties?: object[];
}

type Compile = (input: { bundle: object }) => Promise<CompilerResult>;

const { compile } = createRequire(import.meta.url)("@lwc/sfdc-lwc-compiler") as { compile: Compile };

/**
 * Compiles one bundle as the platform does, and collects what it refers to.
 * @param folder where the built bundles are
 */
export async function compileBundle(folder: string, name: string): Promise<Bundle> {
  const options = { apiVersion: apiVersionOf(join(folder, name, `${name}.js-meta.xml`)) };
  const files = filesOf(join(folder, name));
  const result = await compile({ bundle: { type: "platform", namespace: "c", name, files, options } });
  const { references = [], templateDependencies = [], classMembers = [] } = result.metadata ?? {};
  const parent = parentOf(files[`${name}.js`] ?? "");
  return {
    name,
    files,
    ...(parent ? { parent } : {}),
    problems: problemsOf(result, name, files),
    references: references.map(({ type, id, file, locations }) => ({ type, id, file, line: lineOf(locations) })),
    children: templateDependencies.flatMap(({ fileName, componentReferences }) =>
      componentReferences.flatMap((reference) => childrenOf(fileName, reference))
    ),
    ...(result.metadata
      ? { api: new Set(classMembers.filter(({ decorator }) => decorator === "api").map((member) => member.name)) }
      : {})
  };
}

/** The compiler tells what a component has of its own, not what it extends. */
function parentOf(script: string): string | undefined {
  const [, parent] = /^export default class \w+ extends (\w+)/m.exec(script) ?? [];
  return parent && new RegExp(`^import ${parent} from "c/(\\w+)"`, "m").exec(script)?.[1];
}

function filesOf(folder: string): Record<string, string> {
  const names = readdirSync(folder).filter((name) => /\.(js|html|css)$/.test(name));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

function apiVersionOf(file: string): number {
  return Number(/<apiVersion>(\d+)/.exec(readFileSync(file, "utf8"))?.[1]);
}

function problemsOf(
  { diagnostics = [], results = [] }: CompilerResult,
  bundle: string,
  files: Record<string, string>
): Problem[] {
  return [...diagnostics, ...results.flatMap((result) => result.diagnostics)].map(
    ({ filename = `${bundle}.js`, location, message }) => {
      // What follows is an excerpt of the code.
      const [text = message] = message.split("\n");
      return { file: filename, line: lineOfNamed(text, location, files[filename] ?? ""), message: text };
    }
  );
}

/** The compiler points to the beginning of an element; what its message quotes may stand on a later line of it. */
function lineOfNamed(message: string, location: Diagnostic["location"], source: string): number {
  const { line = 1, start, length } = location ?? {};
  const quoted = /"([\w:.-]+)"/.exec(message)?.[1];
  if (quoted === undefined || start === undefined || length === undefined) return line;
  const at = source.slice(start, start + length).indexOf(quoted);
  return at < 0 ? line : line + source.slice(start, start + at).split("\n").length - 1;
}

/** One for each time that the component is used: the compiler lists the start and the end of each element. */
function childrenOf(file: string, { tagName, name, locations = [], properties = [] }: ComponentReference): Child[] {
  const starts = locations.filter((_, index) => index % 2 === 0);
  return starts.map(({ startLine }, index) => ({
    tag: tagName,
    module: name,
    file,
    line: startLine,
    properties: Object.keys(properties[index] ?? {})
  }));
}

function lineOf(locations: Location[] = []): number {
  return locations[0]?.startLine ?? 1;
}
