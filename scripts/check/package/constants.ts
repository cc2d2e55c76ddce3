import { isClass, type ApexSource } from "./apex.ts";

/** Text constants of the package's classes by `class.constant`, in lower case. */
export type Constants = ReadonlyMap<string, string>;

export function stringConstants(apex: readonly ApexSource[]): Constants {
  const found = new Map<string, string>();
  for (const { name, tree } of apex) {
    for (const member of tree && isClass(tree) ? tree.members : []) {
      if (member.kind !== "field" || !member.modifiers.words.includes("final")) continue;
      if (member.value?.kind !== "literal" || member.value.type !== "string") continue;
      found.set(`${name}.${member.name}`.toLowerCase(), member.value.value);
    }
  }
  return found;
}
