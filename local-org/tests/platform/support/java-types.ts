import { classFileMembers } from "./class-file.ts";
import type { Member } from "./signature.ts";
import { Zip } from "./zip.ts";

const JAR = new URL(
  "../../../../node_modules/@salesforce/code-analyzer-pmd-engine/dist/java-lib/standard-types-65.0.0.jar",
  import.meta.url
);

/** The platform's types as Salesforce Code Analyzer knows them: the only list of String, Decimal and the like at hand. */
export class JavaTypes {
  readonly #zip = new Zip(JAR.pathname);
  readonly #paths = new Map(this.#zip.names().map((name) => [name.toLowerCase(), name]));

  members(qualifiedName: string): Member[] {
    const [namespace = "", name = "", inner] = qualifiedName.split(".");
    const file = `com/nawforce/runforce/${namespace}/${inner ? `${name}$${inner}` : name}.class`.toLowerCase();
    const path = this.#paths.get(file);
    return path ? classFileMembers(this.#zip.file(path)!, inner ?? name) : [];
  }
}
