/** A checked class as a JavaScript class; one script holds a top-level class and its inner classes. */
import { EXCEPTION, isSubtype } from "../runtime/types.ts";
import type { BoundClass, BoundMember, BoundMethod, BoundProperty } from "../semantics/bound-class.ts";
import type { CheckedClass } from "../semantics/check-program.ts";
import { membersOf, type UserClass } from "../semantics/declare.ts";
import { classProperty, hasAnnotation, methodProperty, storageOf, type MethodSymbol } from "../semantics/symbols.ts";
import { constructorsOf } from "../semantics/synthetic.ts";
import { once } from "./assignments.ts";
import { Emitter } from "./emitter.ts";
import { emit, sharing, type Place } from "./expressions.ts";
import type { ScriptContext } from "./script.ts";
import { StatementWriter } from "./statements.ts";

/** Static fields or initialisers: such a class starts on first use, once a transaction. */
export const hasStatics = (symbol: UserClass): boolean =>
  symbol.kind === "class" &&
  ([...symbol.fields.values()].some((field) => field.static) ||
    symbol.initializers.some((initializer) => initializer.static));

/** `tracked`: must this program know at run time which class's sharing holds? */
export function generateScript(source: CheckedClass, script: ScriptContext, tracked: boolean): string {
  const out = new Emitter();
  out.write("(($, $c, $lib, $t, $q, $x, $at, $on) => () => ");
  new ClassWriter(out, script, tracked).write(source.bound, source.inner);
  out.write(")");
  return out.text;
}

class ClassWriter {
  readonly #out: Emitter;
  readonly #script: ScriptContext;
  readonly #tracked: boolean;

  constructor(out: Emitter, script: ScriptContext, tracked: boolean) {
    this.#out = out;
    this.#script = script;
    this.#tracked = tracked;
  }

  write({ symbol, members }: BoundClass, inner: readonly BoundClass[]): void {
    const name = classProperty(symbol.qualifiedName, "user");
    this.#out.write(`class ${name} extends ${this.#base(symbol)} {${fieldDeclarations(symbol)}`);
    this.#implicitConstructors(symbol);
    const initializers: { readonly name: string; readonly static: boolean }[] = [];
    for (const item of inPlace(members, inner)) {
      if ("symbol" in item) this.#inner(item);
      else this.#member(item, symbol, initializers);
    }
    this.#epilogue(symbol, initializers);
    this.#out.write(" }");
  }

  #base(symbol: UserClass): string {
    if (!symbol.superclass || symbol.kind !== "class") return "$.ApexObject";
    const parent = this.#script.symbolOf(symbol.superclass);
    return parent?.origin === "user" ? this.#script.class(parent) : `$.base(${this.#script.type(symbol.superclass)})`;
  }

  /** Inner classes are made by their outer class, in the order in which they extend each other. */
  #inner(bound: BoundClass): void {
    this.#out.at(bound.symbol.position.line).write(` static $make_${bound.symbol.name}() { return `);
    this.write(bound, []);
    this.#out.write("; }");
  }

  #place(symbol: UserClass, isStatic: boolean, line = 0): Place {
    return { script: this.#script, class: symbol, static: isStatic, line, names: new Map() };
  }

  #member(member: BoundMember, symbol: UserClass, initializers: { name: string; static: boolean }[]): void {
    switch (member.kind) {
      case "field": {
        if (!member.value) return;
        const isStatic = member.field.static;
        const place = this.#place(symbol, isStatic, member.position.line);
        const target = isStatic ? this.#script.class(symbol) : "this";
        const name = initializerName(initializers, isStatic);
        this.#script.lines.add(member.position.line);
        this.#out
          .at(member.position.line)
          .write(
            `${isStatic ? " static" : ""} ${name}() { $at(${member.position.line}); ${target}.${member.field.key} = ${emit(member.value, place)}; }`
          );
        return;
      }
      case "initializer": {
        const name = initializerName(initializers, member.static);
        this.#out.at(member.position.line).write(`${member.static ? " static" : ""} ${name}() {`);
        new StatementWriter(this.#out, this.#place(symbol, member.static)).write(member.body);
        this.#out.write(" }");
        return;
      }
      case "property":
        return this.#property(member, symbol);
      default:
        return this.#method(member, symbol);
    }
  }

  #property({ field, get, set }: BoundProperty, symbol: UserClass): void {
    if (!field.accessors) return;
    const prefix = field.static ? " static" : "";
    const storage = `${field.static ? this.#script.class(symbol) : "this"}.${storageOf(field)}`;
    const parts = [
      {
        accessor: get,
        head: `get ${field.key}()`,
        automatic: `return ${storage};`,
        position: get?.position,
        wanted: field.readable
      },
      {
        accessor: set,
        head: `set ${field.key}(${set?.value?.key ?? "value"})`,
        automatic: `${storage} = ${field.final ? once(storage, "value") : "value"};`,
        position: set?.position,
        wanted: field.writable
      }
    ].sort((a, b) => (a.position?.line ?? 0) - (b.position?.line ?? 0));
    for (const { accessor, head, automatic, wanted } of parts) {
      if (!accessor && wanted === false) continue;
      if (accessor) this.#out.at(accessor.position.line);
      this.#out.write(`${prefix} ${head} {`);
      if (accessor) this.#body(accessor.body, symbol, field.static);
      else this.#out.write(` ${automatic}`);
      this.#out.write(accessor === get && accessor ? " return null; }" : " }");
    }
  }

  #method(member: BoundMethod, symbol: UserClass): void {
    if (!member.body) return;
    const { method, parameters, position } = member;
    const names = parameters.map((parameter) => parameter.key).join(", ");
    if (hasAnnotation(method, "Future")) return this.#future(member, symbol, names);
    this.#out.at(position.line).write(`${method.static ? " static" : ""} ${method.key}(${names}) {`);
    if (member.kind === "method") this.#body(member.body, symbol, method.static);
    else this.#constructorBody(member, symbol);
    this.#out.write(member.kind === "constructor" ? " return this; }" : " return null; }");
  }

  /** A call of a future method only notes that it is to run; what runs later is a method of its own. */
  #future({ method, position, body }: BoundMethod, symbol: UserClass, names: string): void {
    const own = this.#script.class(symbol, true);
    const label = JSON.stringify(`${symbol.qualifiedName}.${method.name}`);
    const callouts = allowsCallouts(method);
    this.#out
      .at(position.line)
      .write(
        ` static ${method.key}(${names}) { return $.future(${label}, ${callouts}, [${names}], (kept) => ${own}.${method.key}$later(...kept)); }`
      );
    this.#out.write(` static ${method.key}$later(${names}) {`);
    if (body) this.#body(body, symbol, true);
    this.#out.write(" return null; }");
  }

  /** Fields get their values after the superclass's constructor; a chained one has done it already. */
  #constructorBody(member: BoundMethod, symbol: UserClass): void {
    const statements = member.body?.kind === "block" ? member.body.statements : [];
    const [first, ...rest] = statements;
    const writer = new StatementWriter(this.#out, this.#place(symbol, false));
    const chained = first?.kind === "construct" ? first : undefined;
    if (chained) writer.write(chained);
    else this.#out.write(" super.new$();");
    if (chained?.which !== "this" && initializes(symbol)) this.#out.write(" this.#initialize();");
    for (const statement of chained ? rest : statements) this.#body(statement, symbol, false);
  }

  /** Code that has to be under the class's own sharing enters it and leaves it again. */
  #body(body: BoundMethod["body"] & object, symbol: UserClass, isStatic: boolean): void {
    const declared = this.#tracked && symbol.sharing !== undefined;
    if (declared) this.#out.write(` const $s = $.enter(${sharing(symbol)}); try {`);
    new StatementWriter(this.#out, this.#place(symbol, isStatic)).write(body);
    if (declared) this.#out.write(" } finally { $.leave($s); }");
  }

  #epilogue(symbol: UserClass, initializers: readonly { readonly name: string; readonly static: boolean }[]): void {
    if (symbol.kind !== "class") return;
    if ("end" in symbol.declaration) this.#out.at(symbol.declaration.end.line);
    if (initializes(symbol)) {
      const calls = initializers.filter((initializer) => !initializer.static).map(({ name }) => ` this.${name}();`);
      this.#out.write(` #initialize() {${calls.join("")} }`);
    }
    if (!hasStatics(symbol)) return;
    const own = this.#script.class(symbol);
    const calls = initializers.filter((initializer) => initializer.static).map(({ name }) => ` ${own}.${name}();`);
    this.#out.write(` static $ready = false; static $() { if (!${own}.$ready) ${own}.$start(); return ${own}; }`);
    this.#out.write(` static $start() { $.markStarted(${own});${calls.join("")} }`);
  }

  /** Where the class begins: that is where a stack finds them. */
  #implicitConstructors(symbol: UserClass): void {
    if (!initializes(symbol)) return;
    const isException = isSubtype(symbol.type, EXCEPTION);
    if (!isException && symbol.constructors.length > 0) return;
    for (const constructor of constructorsOf(symbol)) {
      if (symbol.constructors.includes(constructor)) continue;
      const names = constructor.parameters.map((parameter) => parameter.name).join(", ");
      const key = methodProperty("new", constructor.parameters);
      this.#out.write(` ${key}(${names}) { super.${key}(${names}); this.#initialize(); return this; }`);
    }
  }
}

/** `@future(callout=true)` */
const allowsCallouts = ({ annotations }: MethodSymbol): boolean =>
  annotations.some(
    ({ name, properties }) => name.toLowerCase() === "future" && String(properties["callout"]).toLowerCase() === "true"
  );

function initializerName(initializers: { name: string; static: boolean }[], isStatic: boolean): string {
  const name = `#${isStatic ? "static" : "init"}_${initializers.length}`;
  initializers.push({ name, static: isStatic });
  return name;
}

/** Are there field values or blocks to run for each new object? */
const initializes = (symbol: UserClass): boolean =>
  membersOf(symbol.declaration).some(
    (member) =>
      (member.kind === "field" && member.value !== undefined && !member.modifiers.words.includes("static")) ||
      (member.kind === "initializer" && !member.static)
  );

function fieldDeclarations(symbol: UserClass): string {
  if (symbol.kind !== "class") return "";
  return [...symbol.fields.values()]
    .map((field) => ` ${field.static ? "static " : ""}${storageOf(field)} = null;`)
    .join("");
}

/** Members and inner classes as the source has them. */
const inPlace = (members: readonly BoundMember[], inner: readonly BoundClass[]): (BoundMember | BoundClass)[] =>
  [...members, ...inner].sort((a, b) => lineOf(a) - lineOf(b));

const lineOf = (item: BoundMember | BoundClass): number =>
  "symbol" in item ? item.symbol.position.line : item.position.line;
