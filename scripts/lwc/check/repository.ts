import { existsSync, readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { TARGET, bundlesIn, filesBelow } from "../paths.ts";
import { elements, rootElement, textOf } from "./xml.ts";

const require = createRequire(import.meta.url);
const PACKAGE = "force-app/main/default";

/** What components can refer to, read from the package's metadata and from the installed base components. */
export class Repository {
  readonly bundles: Set<string>;
  readonly labels: Set<string>;
  readonly baseComponents: Set<string>;
  private readonly folder: string;
  private readonly files: string[];

  /** @param root the repository */
  constructor(root: string) {
    this.folder = join(root, PACKAGE);
    this.files = filesBelow(this.folder);
    this.bundles = new Set(bundlesIn(join(root, TARGET)));
    this.labels = this.labelNames();
    this.baseComponents = new Set([...publishedBaseComponents(), ...stubbedBaseComponents()]);
  }

  /** The source of an Apex class, whichever folder of `classes` it is in. */
  apexSource(name: string): string | undefined {
    const suffix = `/${name}.cls`.toLowerCase();
    const file = this.files.find((path) => path.startsWith("classes/") && `/${path}`.toLowerCase().endsWith(suffix));
    return file && readFileSync(join(this.folder, file), "utf8");
  }

  /** Whether there is a metadata file of that name below a folder such as `customPermissions`. */
  has(folder: string, fileName: string): boolean {
    return this.files.some((path) => path.startsWith(`${folder}/`) && path.endsWith(`/${fileName}`));
  }

  /**
   * What a base component takes, as the test stubs list it.
   * @param module such as `lightning/input`
   * @returns undefined when nobody lists it
   */
  baseComponentApi(module: string): Set<string> | undefined {
    const name = module.slice("lightning/".length);
    const file = join(stubFolder(), name, `${name}.js`);
    return existsSync(file) ? new Set(apiNames(readFileSync(file, "utf8"))) : undefined;
  }

  private labelNames(): Set<string> {
    const documents = this.files.filter((path) => path.endsWith(".labels-meta.xml"));
    const roots = documents.map((path) => rootElement(readFileSync(join(this.folder, path), "utf8")));
    return new Set(roots.flatMap((root) => elements(root, "labels")).map((label) => textOf(label, "fullName") ?? ""));
  }
}

function publishedBaseComponents(): string[] {
  const { lwc } = require("lightning-base-components/package.json") as { lwc: { expose: string[] } };
  return lwc.expose;
}

function stubbedBaseComponents(): string[] {
  return readdirSync(stubFolder()).map((name) => `lightning/${name}`);
}

function stubFolder(): string {
  return join(dirname(require.resolve("@salesforce/sfdx-lwc-jest/package.json")), "src/lightning-stubs");
}

function apiNames(source: string): string[] {
  return [...source.matchAll(/@api\s+(?:get\s+|set\s+)?(\w+)/g)].map(([, name]) => name ?? "");
}
