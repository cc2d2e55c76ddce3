import { existsSync, readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { TARGET, bundlesIn, filesBelow } from "../paths.mjs";
import { elements, rootElement, textOf } from "./xml.mjs";

const require = createRequire(import.meta.url);
const PACKAGE = "force-app/main/default";

/** What components can refer to, read from the package's metadata and from the installed base components. */
export class Repository {
  /** @param {string} root */
  constructor(root) {
    this.root = root;
    this.folder = join(root, PACKAGE);
    this.files = filesBelow(this.folder);
    this.bundles = new Set(bundlesIn(join(root, TARGET)));
    this.labels = this.#labelNames();
    this.baseComponents = new Set([...publishedBaseComponents(), ...stubbedBaseComponents()]);
  }

  /**
   * The source of an Apex class, whichever folder of `classes` it is in.
   * @param {string} name
   * @returns {string | undefined}
   */
  apexSource(name) {
    const suffix = `/${name}.cls`.toLowerCase();
    const file = this.files.find((path) => path.startsWith("classes/") && `/${path}`.toLowerCase().endsWith(suffix));
    return file && readFileSync(join(this.folder, file), "utf8");
  }

  /**
   * Whether there is a metadata file of a kind.
   * @param {string} kind folder and suffix, such as `customPermissions`
   * @param {string} fileName
   */
  has(kind, fileName) {
    return this.files.some((path) => path.startsWith(`${kind}/`) && path.endsWith(`/${fileName}`));
  }

  /**
   * What a base component takes, as the test stubs list it.
   * @param {string} module such as `lightning/input`
   * @returns {Set<string> | undefined} undefined when nobody lists it
   */
  baseComponentApi(module) {
    const name = module.slice("lightning/".length);
    const file = join(stubFolder(), name, `${name}.js`);
    return existsSync(file) ? new Set(apiNames(readFileSync(file, "utf8"))) : undefined;
  }

  #labelNames() {
    const documents = this.files.filter((path) => path.endsWith(".labels-meta.xml"));
    const roots = documents.map((path) => rootElement(readFileSync(join(this.folder, path), "utf8")));
    return new Set(roots.flatMap((root) => elements(root, "labels")).map((label) => textOf(label, "fullName")));
  }
}

/** @returns {string[]} */
function publishedBaseComponents() {
  return require("lightning-base-components/package.json").lwc.expose;
}

function stubbedBaseComponents() {
  return readdirSync(stubFolder()).map((name) => `lightning/${name}`);
}

function stubFolder() {
  return join(dirname(require.resolve("@salesforce/sfdx-lwc-jest/package.json")), "src/lightning-stubs");
}

/** @param {string} source */
function apiNames(source) {
  return [...source.matchAll(/@api\s+(?:get\s+|set\s+)?(\w+)/g)].map(([, name]) => name ?? "");
}
