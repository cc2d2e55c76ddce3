/** Generated scripts become living classes: evaluated in the order of inheritance, known to the run time by type. */
import { Script } from "node:vm";
import { ApexEnum, methodKey, type MethodEntry, type MethodTable } from "../runtime/object.ts";
import { registerClass, registerEnum, type FieldReflection, type MethodReflection } from "../runtime/reflection.ts";
import { registerScript } from "../runtime/stack.ts";
import type { UserClass } from "../semantics/declare.ts";
import { staticImplementations } from "../semantics/inheritance.ts";
import { classProperty, hasAnnotation, storageOf, type FieldSymbol, type MethodSymbol } from "../semantics/symbols.ts";
import { LineCounter } from "./lines.ts";
import { platformTable } from "./platform-table.ts";
import { runtime } from "./runtime.ts";
import type { WrittenScript } from "./write.ts";
import type { Universe } from "../semantics/universe.ts";

/** An object of generated code: methods by property; constructors among them, which answer the object. */
export interface LoadedObject {
  readonly [member: string]: (...args: readonly unknown[]) => LoadedObject;
}
/** A generated class: statics as static properties. */
export interface LoadedClass {
  new (): LoadedObject;
  readonly prototype: object;
  /** Runs the static initialisers, once; classes without statics have none. */
  readonly $?: () => LoadedClass;
  [member: string]: unknown;
}
/** The class with its static initialisers behind it. One without statics has none to run, whatever it inherits. */
export const started = (loaded: LoadedClass): LoadedClass => (Object.hasOwn(loaded, "$") && loaded.$?.()) || loaded;

/** `$c`: by `classProperty`. */
export type LoadedClasses = Record<string, LoadedClass>;

export interface Loaded {
  readonly classes: LoadedClasses;
  /** Lines that coverage counts and how often they ran, by path. */
  readonly counters: ReadonlyMap<string, LineCounter>;
}

const library = platformTable();

export function load(scripts: readonly WrittenScript[], universe: Universe, base: LoadedClasses = {}): Loaded {
  const classes = Object.create(base) as LoadedClasses;
  const counters = new Map<string, LineCounter>();
  const makers = new Map<UserClass, () => LoadedClass>();
  for (const script of scripts) {
    const { symbol, inner, frames, context } = script;
    const { declaration } = symbol;
    const counter = new LineCounter(context.lines, ("end" in declaration ? declaration.end : symbol.position).line);
    counters.set(symbol.path, counter);
    registerScript(symbol.path, frames);
    makers.set(symbol, evaluate(script, classes, counter));
    for (const each of inner) makers.set(each, innerMaker(classes, symbol, each));
  }
  for (const symbol of makers.keys()) make(symbol, makers, classes, universe);
  return { classes, counters };
}

/** Inner classes come out of their outer class. */
const innerMaker = (classes: LoadedClasses, outer: UserClass, inner: UserClass) => (): LoadedClass => {
  const makeInner = classes[classProperty(outer.qualifiedName, "user")][`$make_${inner.name}`] as () => LoadedClass;
  return makeInner();
};

function evaluate(
  { symbol, text, context }: WrittenScript,
  classes: LoadedClasses,
  counter: LineCounter
): () => LoadedClass {
  const script = new Script(text, { filename: symbol.path });
  const factory = script.runInThisContext() as (...parts: unknown[]) => () => LoadedClass;
  return factory(
    runtime,
    classes,
    library,
    context.types,
    context.queries,
    context.implementations,
    counter.at,
    counter.on
  );
}

/** A class is made after what it extends and after the class around it. */
function make(
  symbol: UserClass,
  makers: ReadonlyMap<UserClass, () => LoadedClass>,
  classes: LoadedClasses,
  universe: Universe
): void {
  const name = classProperty(symbol.qualifiedName, "user");
  if (Object.hasOwn(classes, name)) return;
  for (const needed of [symbol.outer, symbol.superclass && universe.symbolOf(symbol.superclass)]) {
    if (needed && makers.has(needed as UserClass)) make(needed as UserClass, makers, classes, universe);
  }
  const made = (makers.get(symbol) as () => LoadedClass)();
  classes[name] = made;
  register(symbol, made, universe);
}

function register(symbol: UserClass, made: LoadedClass, universe: Universe): void {
  if (symbol.kind === "enum") {
    const constants = [...symbol.fields.values()].map(
      (field, ordinal) => new ApexEnum(symbol.type, field.name, ordinal)
    );
    for (const constant of constants) Object.defineProperty(made, constant.name, { value: constant });
    registerEnum(symbol.type, constants);
    return;
  }
  Object.defineProperty(made.prototype, "$type", { value: symbol.type, writable: true });
  // What objects answer with, because an interface asks for it.
  for (const { key } of staticImplementations(symbol, universe))
    Object.defineProperty(made.prototype, key, { value: (...args: unknown[]) => callStatic(made, key, args) });
  Object.defineProperty(made.prototype, "$methods", { value: methodTable(symbol, universe) });
  registerClass(symbol.type, {
    prototype: made.prototype,
    isAbstract: symbol.abstract,
    fields: reflectedFields(symbol, universe),
    isInner: symbol.outer !== undefined,
    methods: () => reflectedMethods(symbol, universe)
  });
}

const callStatic = (made: LoadedClass, key: string, args: readonly unknown[]): unknown =>
  (started(made) as unknown as Record<string, (...args: readonly unknown[]) => unknown>)[key](...args);

/** Own methods hide inherited ones of the same signature. */
function methodTable(symbol: UserClass, universe: Universe): MethodTable {
  const table = new Map<string, MethodEntry[]>();
  for (const current of lineage(symbol, universe)) {
    const statics = staticImplementations(current, universe);
    for (const method of [...current.methods.values()].flat())
      if (method.body && (!method.static || statics.includes(method))) addEntry(table, method);
  }
  return table;
}

function addEntry(table: Map<string, MethodEntry[]>, { name, key, parameters }: MethodSymbol): void {
  const slot = methodKey(name, parameters.length);
  const entries = table.get(slot) ?? [];
  if (entries.some((entry) => entry.property === key)) return;
  table.set(slot, [...entries, { property: key, parameters: parameters.map((parameter) => parameter.type) }]);
}

/** The class itself and what it extends, as far as it is written in Apex. */
function lineage(symbol: UserClass, universe: Universe): UserClass[] {
  const parent = symbol.superclass && universe.symbolOf(symbol.superclass);
  return parent?.origin === "user" ? [symbol, ...lineage(parent as UserClass, universe)] : [symbol];
}

/** An overriding method stands for those it overrides. */
function reflectedMethods(symbol: UserClass, universe: Universe): readonly MethodReflection[] {
  const found = new Map<string, MethodReflection>();
  const visit = (current: UserClass): void => {
    for (const { name, key, static: isStatic, access, parameters, returns } of [...current.methods.values()].flat())
      if (!isStatic && access !== "private" && !found.has(key))
        found.set(key, { name, property: key, parameters, returns });
    for (const type of current.type.supertypes()) {
      const parent = universe.symbolOf(type);
      if (parent?.origin === "user") visit(parent as UserClass);
    }
  };
  visit(symbol);
  return [...found.values()];
}

/** Its get accessor does not name the property: there is no value of its own to be seen. */
function isComputed({ name, accessors, writable }: FieldSymbol): boolean {
  if (writable !== false || accessors?.kind !== "user" || !accessors.get) return false;
  const tree = JSON.stringify(accessors.get, (_key, value: unknown) => (typeof value === "bigint" ? "" : value));
  return !tree.toLowerCase().includes(`"${name.toLowerCase()}"`);
}

const reflectedFields = (symbol: UserClass, universe: Universe): FieldReflection[] =>
  lineage(symbol, universe)
    .reverse()
    .flatMap((current) => [...current.fields.values()])
    .filter((field) => !field.static)
    .map((field) => ({
      name: field.name,
      property: field.key,
      storage: storageOf(field),
      type: field.type,
      isWritable: field.writable !== false,
      isComputed: () => isComputed(field),
      isTransient: field.transient,
      isAuraEnabled: hasAnnotation(field, "AuraEnabled")
    }));
