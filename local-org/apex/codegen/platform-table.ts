/** `$lib`: implementations of platform members under the names that generated code uses. */
import { enumConstants } from "../platform/enum-constants.ts";
import { platformClasses } from "../semantics/library.ts";
import { classProperty, type ClassSymbol } from "../semantics/symbols.ts";

type Members = Record<string, unknown>;

function membersOf(symbol: ClassSymbol): Members {
  if (symbol.kind === "enum") return constantsOf(symbol);
  const members: Members = {};
  for (const method of [...[...symbol.methods.values()].flat(), ...symbol.constructors]) {
    if (method.implementation) members[method.key] = method.implementation;
  }
  for (const { key, accessors } of symbol.fields.values()) {
    if (accessors?.kind !== "platform") continue;
    members[`get$${key}`] = accessors.get;
    if (accessors.set) members[`set$${key}`] = accessors.set;
  }
  return members;
}

function constantsOf(symbol: ClassSymbol): Members {
  const names = [...symbol.fields.values()].map((field) => field.name);
  return Object.fromEntries(enumConstants(symbol.qualifiedName, names).map((constant) => [constant.name, constant]));
}

/** A class's table is made when the first script uses it. */
export function platformTable(): Record<string, Members> {
  const table: Record<string, Members> = {};
  for (const symbol of platformClasses()) {
    const name = classProperty(symbol.qualifiedName, "platform");
    const define = (): Members => {
      const members = membersOf(symbol);
      Object.defineProperty(table, name, { value: members, enumerable: true });
      return members;
    };
    Object.defineProperty(table, name, { get: define, configurable: true, enumerable: true });
  }
  return table;
}
