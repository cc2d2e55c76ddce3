/** Everything a program can name: its own classes, the platform library, the objects of the org. */
import type { ObjectSchema, SchemaProvider } from "../schema.ts";
import { ERROR, internType, OBJECT, sObjectType, VOID, type ApexType } from "../runtime/types.ts";
import type { TypeName } from "../syntax/ast.ts";
import { implicitPlatformClass, isNamespace, platformClass } from "./library.ts";
import { refusalOf } from "./refusals.ts";
import type { ClassSymbol } from "./symbols.ts";

/** What a name in a type position stands for. */
export type Named =
  | { readonly kind: "class"; readonly symbol: ClassSymbol }
  | { readonly kind: "sobject"; readonly schema: ObjectSchema };

/** Rows of aggregate queries: a record type that no org describes, whose fields are the aliases of its query. */
const AGGREGATE_RESULT: ObjectSchema = {
  name: "AggregateResult",
  label: "Aggregate Result",
  labelPlural: "Aggregate Result",
  keyPrefix: null,
  nameField: null,
  kind: "standard",
  fields: new Map(),
  childRelationships: new Map()
};

export class Universe {
  readonly schema: SchemaProvider;
  /** Classes of the program without outer class, by lower case name. */
  readonly classes = new Map<string, ClassSymbol>();
  readonly #byType = new Map<ApexType, ClassSymbol>();
  readonly #spellings = new Map<string, string>();

  readonly #labels?: (name: string) => boolean;

  /** `labels`: which custom labels exist; without it every name is accepted. */
  constructor(schema: SchemaProvider, labels?: (name: string) => boolean, base?: Universe) {
    this.schema = schema;
    this.#labels = labels;
    if (base) this.#inherit(base);
  }

  #inherit(base: Universe): void {
    for (const [name, symbol] of base.classes) this.classes.set(name, symbol);
    for (const [type, symbol] of base.#byType) this.#byType.set(type, symbol);
    for (const [name, spelling] of base.#spellings) this.#spellings.set(name, spelling);
  }

  register(symbol: ClassSymbol): void {
    this.#byType.set(symbol.type, symbol);
  }

  /** One spelling of a name for the whole program, because JavaScript looks at case and Apex does not. */
  spell(name: string): string {
    const known = this.#spellings.get(name.toLowerCase());
    if (known !== undefined) return known;
    this.#spellings.set(name.toLowerCase(), name);
    return name;
  }

  /** The declaration behind a type; sObject types share that of SObject. */
  symbolOf(type: ApexType): ClassSymbol | undefined {
    if (type.kind === "sobject") return platformClass("System.SObject");
    return this.#byType.get(type) ?? platformClass(type.qualifiedName);
  }

  schemaOf(type: ApexType): ObjectSchema | undefined {
    return type.kind === "sobject" ? this.schema.object(type.qualifiedName) : undefined;
  }

  /** A type by its name, as seen from inside `scope`; undefined when there is none. */
  find(parts: readonly string[], scope?: ClassSymbol): Named | undefined {
    const [first = "", second, third] = parts;
    if (second === undefined) return this.#simple(first, scope);
    if (third === undefined) return this.#pair(first, second, scope);
    return parts.length > 3 ? undefined : this.#named(platformClass(parts.join(".")));
  }

  #simple(name: string, scope?: ClassSymbol): Named | undefined {
    return (
      this.#named(this.#enclosing(name.toLowerCase(), scope)) ??
      this.#named(this.classes.get(name.toLowerCase())) ??
      this.#named(implicitPlatformClass(name)) ??
      this.#object(name)
    );
  }

  #pair(first: string, second: string, scope?: ClassSymbol): Named | undefined {
    const outer = this.#enclosing(first.toLowerCase(), scope) ?? this.classes.get(first.toLowerCase());
    const inner = outer && this.#inner(outer, second.toLowerCase());
    if (inner) return this.#named(inner);
    const platform =
      platformClass(`${first}.${second}`) ?? implicitPlatformClass(first)?.inner.get(second.toLowerCase());
    return this.#named(platform) ?? (first.toLowerCase() === "schema" ? this.#object(second) : undefined);
  }

  #enclosing(name: string, scope: ClassSymbol | undefined): ClassSymbol | undefined {
    for (let symbol = scope; symbol; symbol = symbol.outer) {
      if (symbol.name.toLowerCase() === name) return symbol;
      const inner = this.#inner(symbol, name);
      if (inner) return inner;
    }
    return undefined;
  }

  /** An inner class of a class or of what it extends. */
  #inner(symbol: ClassSymbol, name: string): ClassSymbol | undefined {
    const own = symbol.inner.get(name);
    if (own) return own;
    const parent = symbol.origin === "user" && symbol.superclass ? this.symbolOf(symbol.superclass) : undefined;
    return parent?.origin === "user" ? this.#inner(parent, name) : undefined;
  }

  #named(symbol: ClassSymbol | undefined): Named | undefined {
    return symbol && { kind: "class", symbol };
  }
  #object(name: string): Named | undefined {
    const schema = name.toLowerCase() === "aggregateresult" ? AGGREGATE_RESULT : this.schema.object(name);
    return schema && { kind: "sobject", schema };
  }

  hasLabel(name: string): boolean {
    return this.#labels?.(name) ?? true;
  }
  isNamespace(name: string): boolean {
    return isNamespace(name);
  }

  /** A written type; reports what does not exist and goes on with the error type. */
  resolve(
    name: TypeName,
    scope: ClassSymbol | undefined,
    report: (position: TypeName["position"], message: string) => void
  ): ApexType {
    const text = name.parts.join(".");
    if (text.toLowerCase() === "void" && name.arguments.length === 0) return VOID;
    const named = this.find(name.parts, scope);
    const typeArguments = name.arguments.map((argument) => this.resolve(argument, scope, report));
    if (!named) {
      report(name.position, refusalOf(text) ?? `Invalid type: ${text}`);
      return ERROR;
    }
    if (named.kind === "sobject" && typeArguments.length === 0) return sObjectType(named.schema.name);
    if (named.kind === "class" && this.#fits(named.symbol, typeArguments.length))
      return typeOfSymbol(named.symbol, typeArguments);
    report(name.position, `Invalid type: ${text}<${typeArguments.map((type) => type.name).join(",")}>`);
    return ERROR;
  }

  #fits(symbol: ClassSymbol, count: number): boolean {
    if (symbol.typeParameters.length === count) return true;
    // `Iterable` and `Iterator` may be used raw; collections may not.
    return count === 0 && symbol.kind === "interface";
  }
}

const typeOfSymbol = (symbol: ClassSymbol, typeArguments: readonly ApexType[]): ApexType => {
  if (symbol.typeParameters.length === 0) return symbol.type;
  const filled = typeArguments.length > 0 ? typeArguments : symbol.typeParameters.map(() => OBJECT);
  return internType(symbol.kind, symbol.qualifiedName, filled);
};
