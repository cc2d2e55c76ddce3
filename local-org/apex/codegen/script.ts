/** What one generated script refers to beside its own text: types, queries and implementations, by readable names. */
import type { Implementation } from "../platform/define.ts";
import type { ApexType } from "../runtime/types.ts";
import { classProperty, type ClassSymbol, type MethodSymbol } from "../semantics/symbols.ts";
import type { Universe } from "../semantics/universe.ts";
import type { SoqlQuery } from "../syntax/soql.ts";

export class ScriptContext {
  readonly types: Record<string, ApexType> = {};
  readonly queries: SoqlQuery[] = [];
  readonly implementations: Record<string, Implementation> = {};
  /** What coverage counts: lines of statements and of the calls within them. */
  readonly lines = new Set<number>();
  readonly #names = new Map<ApexType, string>();
  readonly #universe: Universe;
  readonly #hasStatics: (symbol: ClassSymbol) => boolean;

  constructor(universe: Universe, hasStatics: (symbol: ClassSymbol) => boolean) {
    this.#universe = universe;
    this.#hasStatics = hasStatics;
  }

  symbolOf(type: ApexType): ClassSymbol | undefined {
    return this.#universe.symbolOf(type);
  }

  /** `$t["List<String>"]` */
  type(type: ApexType): string {
    let name = this.#names.get(type);
    if (name === undefined) {
      name = type.name in this.types ? `${type.name}#${type.id}` : type.name;
      this.#names.set(type, name);
      this.types[name] = type;
    }
    return /^[A-Za-z_]\w*$/.test(name) ? `$t.${name}` : `$t[${JSON.stringify(name)}]`;
  }

  query(query: SoqlQuery): string {
    return `$q[${this.queries.push(query) - 1}]`;
  }

  /** The class object; `guarded` makes sure that its static initialisers have run. */
  class(symbol: ClassSymbol, guarded = false): string {
    const name = `$c.${classProperty(symbol.qualifiedName, symbol.origin)}`;
    return guarded && this.#hasStatics(symbol) ? `${name}.$()` : name;
  }

  hasStatics(symbol: ClassSymbol): boolean {
    return this.#hasStatics(symbol);
  }

  /** What a platform or synthetic method does: `$lib.System_String.isBlank$String`, `$x.Season$valueOf$String`. */
  implementation(method: MethodSymbol): string {
    const { owner, key, implementation } = method;
    const own =
      owner.origin === "platform" &&
      owner.kind !== "enum" &&
      [...(owner.methods.get(method.name.toLowerCase()) ?? []), ...owner.constructors].includes(method);
    if (own) return `$lib.${classProperty(owner.qualifiedName, "platform")}.${key}`;
    const name = `${classProperty(owner.qualifiedName, owner.origin)}$${key}${method.returns.kind === "sobject" || method.returns.arguments.length > 0 ? `$${method.returns.id}` : ""}`;
    if (implementation) this.implementations[name] = implementation;
    return `$x.${name}`;
  }
}
