import { readSignature, type Member } from "./signature.ts";
import { Zip } from "./zip.ts";

const JAR = new URL(
  "../../../../node_modules/prettier-plugin-apex/vendor/apex-ast-serializer/lib/apex-jorje-lsp.jar",
  import.meta.url
);
const ROOT = "StandardApexLibrary/";
const MEMBER = /^\s*(?:global|public)?\s*(static\s+)?([\w.<>,\s[\]]+(?:\([^)]*\))?)\s*(?:\{\}|;)\s*$/;

/** The Standard Apex Library stubs of Salesforce's own Apex compiler, as the formatter carries them. */
export class Stubs {
  readonly #zip = new Zip(JAR.pathname);
  readonly #paths = new Map(
    this.#zip
      .names()
      .filter((name) => name.startsWith(ROOT))
      .map((name) => [
        name
          .slice(ROOT.length)
          .replace(/\.cls$/, "")
          .replace("/", ".")
          .toLowerCase(),
        name
      ])
  );

  /** Qualified names of all stubs, as they are spelled. */
  types(): string[] {
    const files = [...this.#paths.values()].filter((path) => path.endsWith(".cls"));
    return files.map((path) => path.slice(ROOT.length, -".cls".length).replace("/", "."));
  }

  /** Members of a class by its qualified name; undefined where there is no stub. */
  members(qualifiedName: string): Member[] | undefined {
    const text = this.#text(qualifiedName);
    return text?.flatMap((line) => {
      const match = MEMBER.exec(line);
      // `Pattern object` stands for Pattern in two places of the stubs.
      return match ? [readSignature(match[2].replace(/^(\w+) object /, "$1 "), match[1] !== undefined)] : [];
    });
  }

  /** Constants of an enum. */
  constants(qualifiedName: string): string[] | undefined {
    const body = this.#text(qualifiedName)
      ?.join("\n")
      .replace(/\/\*[\s\S]*?\*\//g, "");
    return /enum\s+\w+\s*\{([^}]*)\}/
      .exec(body ?? "")?.[1]
      ?.split(",")
      .map((name) => name.trim())
      .filter(Boolean);
  }

  #text(qualifiedName: string): string[] | undefined {
    const path = this.#paths.get(qualifiedName.toLowerCase());
    return path === undefined ? undefined : this.#zip.file(path)!.toString("utf8").split("\n");
  }
}
