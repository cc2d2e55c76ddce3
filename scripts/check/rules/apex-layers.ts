import type { Position } from "../../../local-org/apex/syntax/position.ts";
import type { Problem } from "../check.ts";
import type { ApexSource } from "../package/apex.ts";
import { problemAt, type Rule } from "../package/rule.ts";

/**
 * The layers of ARCHITECTURE.md, a folder each: classes use those of their own folder and of later rows. Folders of one
 * row do not know each other.
 */
const LAYERS = [
  ["entry"],
  ["admin", "setup", "bulk"],
  ["flow"],
  ["claims", "exchange", "delivery", "audit"],
  ["signing"],
  ["keys"],
  ["config"],
  ["base"]
];

/** Tests stand outside: they put together what they test. */
const CLASS_FILE = /^force-app\/main\/default\/classes\/(?:(\w+)\/)?\w+\.cls$/;

export const apexLayersRule: Rule = {
  name: "apex-layers",
  examine({ apex }) {
    const layered = apex.flatMap((source) => {
      const found = CLASS_FILE.exec(source.path);
      return found ? [{ source, folder: found[1] ?? "" }] : [];
    });
    const folders = new Map(layered.map(({ source, folder }) => [source.name, folder]));
    return {
      problems: layered.flatMap(({ source, folder }) => problemsOf(source, folder, folders)),
      examined: { count: layered.length, what: "classes" }
    };
  }
};

function problemsOf(source: ApexSource, folder: string, folders: ReadonlyMap<string, string>): Problem[] {
  const { path, tree } = source;
  const rank = rankOf(folder);
  if (rank === -1) {
    const text = `the folder "${folder}" is none of the layers: ${LAYERS.flat().join(", ")}`;
    return [problemAt({ path, line: 1, column: 1 }, text)];
  }
  return references(tree).flatMap(({ name, position }) => {
    const other = folders.get(name);
    if (other === undefined || other === folder || rankOf(other) > rank) return [];
    const text = `${folder} must not use ${name} of ${other}: layers depend on those below them (ARCHITECTURE.md)`;
    return [problemAt({ path, ...position }, text)];
  });
}

const rankOf = (folder: string): number => LAYERS.findIndex((row) => row.includes(folder));

interface Reference {
  readonly name: string;
  readonly position: Position;
}

/** Names that may be those of classes: types, and what chains of names begin with. */
function references(tree: unknown): Reference[] {
  if (Array.isArray(tree)) return tree.flatMap(references);
  if (typeof tree !== "object" || tree === null) return [];
  return [...ownReference(tree), ...Object.values(tree).flatMap(references)];
}

function ownReference(node: object): Reference[] {
  const { kind, name, parts, position } = node as Partial<Reference> & { kind?: string; parts?: readonly string[] };
  const first = kind === "name" ? name : parts?.[0];
  return first !== undefined && position ? [{ name: first, position }] : [];
}
