/** The platform library as symbols. Built from the definitions once; members are read when a class is first used. */
import type { Implementation, PlatformClass } from "../platform/define.ts";
import library from "../platform/index.ts";
import { methodKey, ApexObject } from "../runtime/object.ts";
import { registerInstance } from "../runtime/type-of.ts";
import { ApexType, internType, OBJECT, setLibrarySupertypes, substitute, VOID } from "../runtime/types.ts";
import type { TypeName } from "../syntax/ast.ts";
import {
  classSignature,
  constructorSignature,
  methodSignature,
  propertySignature,
  typeText,
  type Signature
} from "./signatures.ts";
import { methodProperty, type ClassSymbol, type FieldSymbol, type MethodSymbol } from "./symbols.ts";

const NOWHERE = { line: 0, column: 0 };
const PUBLIC = { access: "global", annotations: [], position: NOWHERE } as const;

/** Namespaces whose classes are found without naming them. */
const IMPLICIT_NAMESPACES = ["System", "Schema"];

class PlatformSymbol implements ClassSymbol {
  readonly name: string;
  readonly qualifiedName: string;
  readonly kind: ClassSymbol["kind"];
  readonly origin = "platform";
  readonly type: ApexType;
  readonly typeParameters: readonly ApexType[];
  readonly access = "global";
  readonly abstract: boolean;
  readonly virtual: boolean;
  readonly annotations = [];
  readonly position = NOWHERE;
  readonly path = "";
  readonly initializers = [];
  readonly inner = new Map<string, ClassSymbol>();
  readonly instance?: ClassSymbol["instance"];
  readonly #definition: PlatformClass;
  #members: Members | undefined;
  #parents: { readonly superclass: ApexType | null; readonly interfaces: readonly ApexType[] } | undefined;

  constructor(definition: PlatformClass) {
    const { name, parameters } = classSignature(definition.name);
    this.#definition = definition;
    this.qualifiedName = name;
    this.name = name.slice(name.lastIndexOf(".") + 1);
    this.kind = definition.kind;
    this.typeParameters = parameters.map((parameter) => new ApexType("parameter", parameter, []));
    this.type = internType(definition.kind, name, this.typeParameters);
    this.abstract = definition.abstract ?? definition.kind === "interface";
    this.virtual = definition.extensible ?? false;
    this.instance = definition.instance;
  }

  get superclass(): ApexType | null {
    return this.#inheritance().superclass;
  }
  get interfaces(): readonly ApexType[] {
    return this.#inheritance().interfaces;
  }
  get methods(): Members["methods"] {
    return this.#read().methods;
  }
  get constructors(): Members["constructors"] {
    return this.#read().constructors;
  }
  get fields(): Members["fields"] {
    return this.#read().fields;
  }
  get contract(): Members["contract"] {
    return this.#read().contract;
  }

  #inheritance() {
    const { extends: parent, implements: interfaces = [] } = this.#definition;
    const resolve = (text: string): ApexType => resolvePlatformType(typeText(text), this);
    return (this.#parents ??= {
      superclass: parent ? resolve(parent) : this.kind === "class" && this.type !== OBJECT ? OBJECT : null,
      interfaces: interfaces.map(resolve)
    });
  }
  #read(): Members {
    return (this.#members ??= readMembers(this, this.#definition));
  }
}

interface Members {
  readonly methods: ReadonlyMap<string, readonly MethodSymbol[]>;
  readonly constructors: readonly MethodSymbol[];
  readonly fields: ReadonlyMap<string, FieldSymbol>;
  readonly contract: readonly MethodSymbol[];
}

function readMembers(owner: PlatformSymbol, definition: PlatformClass): Members {
  const methods = new Map<string, MethodSymbol[]>();
  const add = (added: MethodSymbol): void => {
    const key = added.name.toLowerCase();
    methods.set(key, [...(methods.get(key) ?? []), added]);
  };
  for (const [text, implementation] of definition.statics ?? [])
    add(method(owner, methodSignature(text), true, implementation));
  for (const [text, implementation] of definition.methods ?? [])
    add(method(owner, methodSignature(text), false, implementation));
  const contract = (definition.contract ?? []).map((text) => method(owner, methodSignature(text), false));
  for (const required of contract) if (!methods.has(required.name.toLowerCase())) add(required);
  return { methods, contract, constructors: constructorsOf(owner, definition), fields: fieldsOf(owner, definition) };
}

const constructorsOf = (owner: PlatformSymbol, definition: PlatformClass): MethodSymbol[] =>
  (definition.constructors ?? []).map(([text, implementation]) => ({
    ...method(owner, constructorSignature(text), false, implementation),
    kind: "constructor"
  }));

function method(
  owner: PlatformSymbol,
  signature: Signature,
  isStatic: boolean,
  implementation?: Implementation
): MethodSymbol {
  const parameters = signature.parameters.map(({ name, type }) => ({ name, type: resolvePlatformType(type, owner) }));
  return {
    ...PUBLIC,
    kind: "method",
    name: signature.name,
    owner,
    static: isStatic,
    parameters,
    returns: signature.returns ? resolvePlatformType(signature.returns, owner) : owner.type,
    abstract: implementation === undefined,
    virtual: implementation === undefined,
    override: false,
    key: methodProperty(signature.name, parameters),
    implementation
  };
}

function fieldsOf(owner: PlatformSymbol, definition: PlatformClass): Map<string, FieldSymbol> {
  const fields = new Map<string, FieldSymbol>();
  const base = { ...PUBLIC, owner, transient: false, readable: "global" } as const;
  for (const [properties, isStatic] of [
    [definition.staticProperties ?? [], true],
    [definition.properties ?? [], false]
  ] as const) {
    for (const [text, { get, set }] of properties) {
      const { name, returns } = propertySignature(text);
      const type = resolvePlatformType(returns as TypeName, owner);
      const writable = set ? "global" : false;
      fields.set(name.toLowerCase(), {
        ...base,
        name,
        static: isStatic,
        type,
        final: !set,
        key: name,
        writable,
        accessors: { kind: "platform", get, set }
      });
    }
  }
  for (const name of definition.values ?? []) {
    fields.set(name.toLowerCase(), {
      ...base,
      name,
      static: true,
      type: owner.type,
      final: true,
      key: name,
      writable: false,
      constant: true
    });
  }
  return fields;
}

const symbols = new Map<string, PlatformSymbol>();
const namespaces = new Map<string, Map<string, PlatformSymbol>>();

for (const definition of library) {
  const symbol = new PlatformSymbol(definition);
  const key = symbol.qualifiedName.toLowerCase();
  if (symbols.has(key)) throw new Error(`The platform library defines ${symbol.qualifiedName} twice.`);
  symbols.set(key, symbol);
}
for (const symbol of symbols.values()) {
  const [namespace = "", name = "", inner] = symbol.qualifiedName.toLowerCase().split(".");
  if (inner !== undefined) symbols.get(`${namespace}.${name}`)?.inner.set(inner, symbol);
  else namespaces.set(namespace, (namespaces.get(namespace) ?? new Map<string, PlatformSymbol>()).set(name, symbol));
  if (symbol.instance) registerInstance(symbol.instance, { type: symbol.type, methods: implementations(symbol) });
}

/** Read on demand: most platform objects are never called by name. */
function implementations(symbol: PlatformSymbol): { get(key: string): Implementation | undefined } {
  let table: Map<string, Implementation> | undefined;
  const read = (): Map<string, Implementation> => {
    const entries = new Map<string, Implementation>();
    for (const { name, parameters, static: isStatic, implementation } of [...symbol.methods.values()].flat()) {
      if (!isStatic && implementation) entries.set(methodKey(name, parameters.length), implementation);
    }
    return entries;
  };
  return { get: (key) => (table ??= read()).get(key) };
}

setLibrarySupertypes((type) => {
  const symbol = symbols.get(type.qualifiedName.toLowerCase());
  if (!symbol) return [];
  const parents = [...(symbol.superclass ? [symbol.superclass] : []), ...symbol.interfaces];
  return parents.map((parent) => substitute(parent, symbol.typeParameters, type.arguments));
});

/** By qualified name, any case. */
export const platformClass = (qualifiedName: string): ClassSymbol | undefined =>
  symbols.get(qualifiedName.toLowerCase());

/** By simple name, as Apex finds it without a namespace. */
export function implicitPlatformClass(name: string): ClassSymbol | undefined {
  for (const namespace of IMPLICIT_NAMESPACES) {
    const found = symbols.get(`${namespace}.${name}`.toLowerCase());
    if (found) return found;
  }
  return undefined;
}

export const isNamespace = (name: string): boolean => namespaces.has(name.toLowerCase());
export const platformClasses = (): Iterable<ClassSymbol> => symbols.values();

/** What generated classes extend when they have no superclass in Apex. */
export const baseInstance = (type: ApexType): NonNullable<ClassSymbol["instance"]> =>
  platformClass(type.qualifiedName)?.instance ?? ApexObject;

/** A type named in a signature, seen from its class: type parameter, own namespace, implicit namespaces, full name. */
export function resolvePlatformType(name: TypeName, from: ClassSymbol): ApexType {
  const text = name.parts.join(".");
  if (text.toLowerCase() === "void") return VOID;
  const parameter = from.typeParameters.find(
    (candidate) => candidate.qualifiedName.toLowerCase() === text.toLowerCase()
  );
  if (parameter) return parameter;
  const namespace = from.qualifiedName.slice(0, from.qualifiedName.indexOf("."));
  const symbol =
    platformClass(`${from.qualifiedName}.${text}`) ??
    platformClass(`${namespace}.${text}`) ??
    platformClass(text) ??
    implicitPlatformClass(text);
  if (!symbol) throw new Error(`${from.qualifiedName} mentions ${text}, which the platform library does not define.`);
  const typeArguments = name.arguments.map((argument) => resolvePlatformType(argument, from));
  return typeArguments.length === 0 && symbol.typeParameters.length === 0
    ? symbol.type
    : internType(symbol.kind, symbol.qualifiedName, typeArguments);
}
