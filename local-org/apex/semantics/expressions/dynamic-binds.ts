/** `Database.query('... WHERE Id = :id')`: the variables such a text may name are those in sight of the call. */
import type { Position } from "../../syntax/position.ts";
import type { Bound, BoundCall } from "../bound.ts";
import type { Scope } from "../scope.ts";
import type { ClassSymbol, MethodSymbol } from "../symbols.ts";
import { checkTarget } from "./names.ts";

const TAKING_BINDS = new Set(["query", "countquery", "getquerylocator"]);

export const takesBinds = ({ owner, name, parameters }: MethodSymbol): boolean =>
  owner.qualifiedName === "System.Database" &&
  TAKING_BINDS.has(name.toLowerCase()) &&
  parameters[0]?.type.qualifiedName === "System.String";

/** Nothing for a text that can be seen to have no `:name`. */
export function bindsInSight(query: Bound | undefined, scope: Scope, position: Position): Pick<BoundCall, "binds"> {
  if (query?.kind === "literal" && !query.literal.value.includes(":")) return {};
  const names = new Set([...scope.names(), ...fieldNames(scope)]);
  const binds = [...names].flatMap((name) => {
    const target = checkTarget({ kind: "name", name, position }, scope);
    return target.kind === "value" ? [{ name, value: target.value }] : [];
  });
  return { binds };
}

/** Fields of the class and what it inherits; static ones only from static code and from the classes around it. */
function fieldNames({ body: { class: own, static: isStatic, universe } }: Scope): string[] {
  const names: string[] = [];
  const add = (symbol: ClassSymbol, staticOnly: boolean, inherited: boolean): void => {
    for (const [name, field] of symbol.fields)
      if ((field.static || !staticOnly) && !(inherited && field.access === "private")) names.push(name);
  };
  for (let symbol: ClassSymbol | undefined = own; symbol;) {
    add(symbol, isStatic, symbol !== own);
    const parent: ClassSymbol | undefined = symbol.superclass ? universe.symbolOf(symbol.superclass) : undefined;
    symbol = parent?.origin === "user" ? parent : undefined;
  }
  for (let outer = own.outer; outer; outer = outer.outer) add(outer, true, false);
  return names;
}
