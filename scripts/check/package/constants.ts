import { isClass, type ApexSource } from "./apex.ts";

/** A text constant of the package, and where it is defined. */
export interface Constant {
  readonly value: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
}
/** By `class.constant`, in lower case. */
export type Constants = ReadonlyMap<string, Constant>;

/** The `final` fields of the package's classes that are given a text. */
export function stringConstants(apex: readonly ApexSource[]): Constants {
  const found = new Map<string, Constant>();
  for (const { name, path, tree } of apex) {
    for (const member of tree && isClass(tree) ? tree.members : []) {
      if (member.kind !== "field" || !member.modifiers.words.includes("final")) continue;
      if (member.value?.kind !== "literal" || member.value.type !== "string") continue;
      const { value, position } = member.value;
      found.set(`${name}.${member.name}`.toLowerCase(), { value, path, ...position });
    }
  }
  return found;
}
