/** A compiled program: what it declares, and how to run it. */
import { ANONYMOUS } from "./codegen/frames.ts";
import { load, started, type Loaded, type LoadedClass } from "./codegen/load.ts";
import type { LineCounter } from "./codegen/lines.ts";
import { ScriptWriter } from "./codegen/write.ts";
import { throwApex } from "./runtime/exceptions.ts";
import { isSubtype, type ApexType } from "./runtime/types.ts";
import type { ProgramTypes } from "./runtime/program-types.ts";
import type { SchemaProvider } from "./schema.ts";
import { checkDeclaration, type CheckedProgram } from "./semantics/check-program.ts";
import { withInner, type UserClass } from "./semantics/declare.ts";
import { classProperty, isTestClass, type ClassSymbol, type MethodSymbol } from "./semantics/symbols.ts";
import { triggerOf } from "./semantics/triggers.ts";
import { constructorsOf } from "./semantics/synthetic.ts";
import type { Annotation, AnonymousUnit, ClassDeclaration } from "./syntax/ast.ts";
import { parseAnonymous } from "./syntax/parse.ts";
import type { Problem } from "./syntax/position.ts";
import { staticProperties, Statics, type StaticProperties } from "./statics.ts";
import { Transaction } from "./transaction.ts";
import { createInstance, typeByName } from "./types-by-name.ts";

export interface ProgramMethod {
  readonly name: string;
  readonly static: boolean;
  readonly access: MethodSymbol["access"];
  readonly annotations: readonly Annotation[];
  readonly parameters: readonly { readonly name: string; readonly type: ApexType }[];
  readonly returns: ApexType;
  readonly line: number;
}
export interface ProgramClass {
  /** `Foo`, `Foo.Bar`. */
  readonly name: string;
  readonly path: string;
  readonly kind: ClassSymbol["kind"];
  readonly access: ClassSymbol["access"];
  readonly type: ApexType;
  readonly isTest: boolean;
  readonly abstract: boolean;
  readonly annotations: readonly Annotation[];
  readonly methods: readonly ProgramMethod[];
  readonly inner: readonly ProgramClass[];
}

export interface ProgramTrigger {
  readonly name: string;
  readonly path: string;
  readonly object: string;
  /** `before insert`, ... */
  readonly events: readonly string[];
  /** Runs its body, within the transaction that is under way. */
  readonly run: () => void;
}

export type AnonymousCompilation =
  | { readonly run: (transaction: Transaction) => void; readonly problems: readonly [] }
  | { readonly run?: undefined; readonly problems: readonly Problem[] };

export class Program {
  readonly classes: readonly ProgramClass[];
  /** In the order of their names. */
  readonly triggers: readonly ProgramTrigger[];
  readonly types: ProgramTypes;
  readonly #checked: CheckedProgram;
  readonly #loaded: Loaded;
  readonly #statics: StaticProperties;

  constructor(checked: CheckedProgram, loaded: Loaded) {
    this.#checked = checked;
    this.#loaded = loaded;
    const { symbols } = checked;
    this.classes = symbols.filter((symbol) => !triggerOf(symbol)).map(describe);
    this.triggers = symbols.flatMap((symbol) => this.#trigger(symbol) ?? []);
    this.#statics = staticProperties(symbols, (symbol) => this.#class(symbol));
    this.types = {
      find: (name) => typeByName(name, checked.universe),
      create: (type) => createInstance(type, checked.universe, (symbol) => this.#class(symbol))
    };
  }

  /** Statement lines and their executions, by path of the class file. */
  get coverage(): ReadonlyMap<string, LineCounter> {
    return this.#loaded.counters;
  }

  /** Static variables start anew. */
  newTransaction(): Transaction {
    return new Transaction(this, new Statics(this.#statics));
  }

  /** Does the class, by name, extend or implement the type? */
  isSubclass(className: string, type: ApexType): boolean {
    return isSubtype(this.#symbol(className).type, type);
  }

  staticMethod(className: string, methodName: string, arity: number): (...args: readonly unknown[]) => unknown {
    const symbol = this.#symbol(className);
    const found = (symbol.methods.get(methodName.toLowerCase()) ?? []).find(
      (method) => method.static && method.parameters.length === arity
    );
    if (!found) throw new Error(`${className} has no static method ${methodName} with ${arity} parameters.`);
    return (...args) =>
      (started(this.#class(symbol))[found.key] as (...values: readonly unknown[]) => unknown)(...args);
  }

  construct(className: string, args: readonly unknown[]): unknown {
    const symbol = this.#symbol(className);
    const found = constructorsOf(symbol).find((constructor) => constructor.parameters.length === args.length);
    if (!found || symbol.abstract)
      return throwApex("System.TypeException", `Cannot create a new instance of ${className}`);
    return new (started(this.#class(symbol)))()[found.key]?.(...args);
  }

  /** Statements outside of any class, with the classes of this program at hand. */
  compileAnonymous(text: string, schema: SchemaProvider = this.#checked.universe.schema): AnonymousCompilation {
    const parsed = parseAnonymous(text);
    if (!parsed.tree) return { problems: parsed.problems.map((problem) => ({ ...problem, path: ANONYMOUS })) };
    const writer = new ScriptWriter();
    const checked = checkDeclaration(anonymousClass(parsed.tree), ANONYMOUS, schema, this.#checked, writer.visit);
    if (checked.problems.length > 0) return { problems: checked.problems };
    const { classes } = load(writer.scripts, checked.universe, this.#loaded.classes);
    const made = classes[ANONYMOUS];
    return { run: (transaction) => transaction.run(() => void new made().new$?.().execute$()), problems: [] };
  }

  #symbol(className: string): UserClass {
    const named = this.#checked.universe.find(className.split("."));
    if (named?.kind !== "class" || named.symbol.origin !== "user")
      throw new Error(`The program has no class ${className}.`);
    return named.symbol as UserClass;
  }
  #trigger(symbol: UserClass): ProgramTrigger | undefined {
    const trigger = triggerOf(symbol);
    if (!trigger) return undefined;
    const run = (): void => void new (started(this.#class(symbol)))().new$?.().execute$();
    return { ...trigger, path: symbol.path, run };
  }
  #class(symbol: ClassSymbol): LoadedClass {
    return this.#loaded.classes[classProperty(symbol.qualifiedName, "user")];
  }
}

function describe(symbol: UserClass): ProgramClass {
  const [, ...inner] = withInner(symbol);
  return {
    name: symbol.qualifiedName,
    path: symbol.path,
    kind: symbol.kind,
    access: symbol.access,
    type: symbol.type,
    isTest: isTestClass(symbol),
    abstract: symbol.abstract,
    annotations: symbol.annotations,
    methods: [...symbol.methods.values()].flat().map(describeMethod),
    inner: inner.map(describe)
  };
}

const describeMethod = ({
  name,
  static: isStatic,
  access,
  annotations,
  parameters,
  returns,
  position
}: MethodSymbol): ProgramMethod => ({
  name,
  static: isStatic,
  access,
  annotations,
  parameters,
  returns,
  line: position.line
});

/** Anonymous statements are the one method of a class of their own. */
function anonymousClass({ members, body }: AnonymousUnit): ClassDeclaration {
  const { position, end } = body;
  const modifiers = { words: ["public", "with sharing"], annotations: [] };
  return {
    kind: "class",
    name: ANONYMOUS,
    modifiers,
    interfaces: [],
    members: [
      ...members,
      {
        kind: "method",
        name: "execute",
        modifiers: { words: ["public"], annotations: [] },
        parameters: [],
        body,
        position
      }
    ],
    position,
    end
  };
}
