/** What `@salesforce/*` imports become: the platform's answers, given by the local org, its metadata or the session. */
import { join } from "node:path";
import { BRITISH_I18N } from "./british-i18n.ts";
import { labelValues } from "./labels.ts";
import type { Project } from "./project.ts";

/** Kinds that the preview does not have; asking for one is a build error that says so, not an undefined at run time. */
const ABSENT = ["resourceUrl", "contentAssetUrl", "userPermission", "community", "site", "featureFlag"];

/** The `@salesforce/*` modules of one build. */
export class PlatformModules {
  readonly #root: string;
  readonly #runtime: string;
  #labels: ReadonlyMap<string, string> | undefined;

  constructor({ root, page }: Project) {
    this.#root = root;
    this.#runtime = join(page, "runtime");
  }

  /**
   * Text of a module; undefined: leave it to lightning-base-components, which brings its own.
   * @throws Error what is missing and where to add it
   */
  textOf(specifier: string): string | undefined {
    const [, kind = "", ...rest] = specifier.split("/");
    const name = rest.join("/");
    if (ABSENT.includes(kind)) throw new Error(`The preview has no ${specifier}.`);
    // prettier-ignore
    switch (kind) {
      case "apex": return this.#apex(name);
      case "label": return this.#label(name);
      case "schema": return schemaModule(name);
      // Who is logged on is known when the page is loaded, not when it is built: the same bundle serves every user.
      case "user": return this.#ofSession("session", `session.user.${name === "isGuest" ? "isGuest" : "id"}`);
      case "customPermission": return this.#ofSession("hasCustomPermission", `hasCustomPermission(${JSON.stringify(name)})`);
      case "messageChannel": return constant({ channel: name });
      case "i18n": return name in BRITISH_I18N ? constant(BRITISH_I18N[name]) : undefined;
      default: return undefined;
    }
  }

  #apex(name: string): string {
    const from = this.#import("apex.ts");
    if (name === "") return `export { refreshApex, getSObjectValue } ${from}`;
    return `import { apexMethod } ${from} export default apexMethod(${JSON.stringify(name)});`;
  }

  #label(name: string): string {
    this.#labels ??= labelValues(this.#root);
    const value = this.#labels.get(name.replace(/^\w+\./, ""));
    if (value === undefined) {
      const file = "force-app/main/default/labels/CustomLabels.labels-meta.xml";
      throw new Error(`There is no custom label ${name}. Add it to ${file}.`);
    }
    return constant(value);
  }

  #ofSession(member: string, expression: string): string {
    return `import { ${member} } ${this.#import("session.ts")} export default ${expression};`;
  }

  #import(file: string): string {
    return `from ${JSON.stringify(join(this.#runtime, file))};`;
  }
}

function schemaModule(name: string): string {
  const [objectApiName, ...field] = name.split(".");
  return constant(field.length === 0 ? { objectApiName } : { objectApiName, fieldApiName: field.join(".") });
}

const constant = (value: unknown): string => `export default ${JSON.stringify(value)};`;
