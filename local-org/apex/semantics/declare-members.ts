/** Fields, properties, methods, constructors and initialisers of one class. */
import { VOID, type ApexType } from "../runtime/types.ts";
import type {
  ClassDeclaration,
  FieldDeclaration,
  Member,
  MethodDeclaration,
  PropertyDeclaration
} from "../syntax/ast.ts";
import { accessOf } from "./access.ts";
import type { UserClass } from "./declare.ts";
import { checkAnnotations, checkWords } from "./modifiers.ts";
import type { Report } from "./problems.ts";
import { checkTestMethod } from "./test-methods.ts";
import { methodProperty, printSignature, type Access, type FieldSymbol, type MethodSymbol } from "./symbols.ts";
import type { Universe } from "./universe.ts";

const ACCESS = ["global", "public", "protected", "private"];
const FIELD_WORDS = [...ACCESS, "static", "final", "transient", "webservice"];
const METHOD_WORDS = [...ACCESS, "static", "virtual", "abstract", "override", "testmethod", "webservice", "final"];

export function declareMembers(
  symbol: UserClass,
  declaration: ClassDeclaration,
  universe: Universe,
  report: Report
): void {
  for (const member of declaration.members) declareMember(symbol, member, universe, report);
}

function declareMember(symbol: UserClass, member: Member, universe: Universe, report: Report): void {
  switch (member.kind) {
    case "field":
    case "property":
      return declareField(symbol, member, universe, report);
    case "method":
      return declareMethod(symbol, member, universe, report);
    case "constructor":
      return declareConstructor(symbol, member, universe, report);
    case "initializer":
      if (member.static && symbol.outer)
        report(member.position, "Static initializers are not allowed in inner classes");
      symbol.initializers.push(member);
      return;
    default:
      return;
  }
}

function declareField(
  symbol: UserClass,
  field: FieldDeclaration | PropertyDeclaration,
  universe: Universe,
  report: Report
): void {
  const { modifiers, position, name } = field;
  checkAnnotations(modifiers.annotations, report);
  const words = field.kind === "property" ? [...FIELD_WORDS, "virtual", "abstract", "override"] : FIELD_WORDS;
  checkWords(modifiers, words, "fields", position, report);
  const type = universe.resolve(field.type, symbol, report);
  if (type === VOID) report(field.type.position, "Invalid type: void");
  if (symbol.fields.has(name.toLowerCase()))
    return report(position, `Duplicate field: ${symbol.qualifiedName}.${name}`);
  const isStatic = modifiers.words.includes("static");
  if (isStatic && symbol.outer) report(position, `Static fields are not allowed in inner classes: ${name}`);
  const access = accessOf(modifiers) ?? "private";
  symbol.fields.set(name.toLowerCase(), {
    name,
    owner: symbol,
    static: isStatic,
    access,
    annotations: modifiers.annotations,
    position,
    type,
    final: modifiers.words.includes("final"),
    transient: modifiers.words.includes("transient"),
    key: fieldKey(symbol, universe, name),
    ...(field.kind === "property"
      ? propertyParts(field, access, report)
      : { readable: access, writable: access, value: field.value })
  });
}

/** A private field may have the name of a private field of the superclass; JavaScript needs two properties. */
function fieldKey(symbol: UserClass, universe: Universe, name: string): string {
  const spelled = universe.spell(name);
  for (let parent = symbol.superclass; parent;) {
    const declared = universe.symbolOf(parent);
    if (declared?.origin === "user" && declared.fields.has(name.toLowerCase())) return `${spelled}$${symbol.name}`;
    parent = declared?.superclass ?? null;
  }
  return spelled === "constructor" || spelled === "prototype" || spelled === "__proto__" ? `${spelled}$` : spelled;
}

function propertyParts(
  field: PropertyDeclaration,
  access: Access,
  report: Report
): Pick<FieldSymbol, "readable" | "writable" | "accessors"> {
  const { getter, setter } = field;
  if (!getter && !setter) report(field.position, `Property must have at least one accessor: ${field.name}`);
  const readable = getter ? (accessOf(getter.modifiers) ?? access) : false;
  const writable = setter ? (accessOf(setter.modifiers) ?? access) : false;
  if (!getter?.body && !setter?.body) return { readable, writable };
  return { readable, writable, accessors: { kind: "user", get: getter?.body, set: setter?.body } };
}

function parametersOf(
  symbol: UserClass,
  method: MethodDeclaration,
  universe: Universe,
  report: Report
): MethodSymbol["parameters"] {
  const names = new Set<string>();
  return method.parameters.map(({ name, type, position }) => {
    // Methods with a body find out when their parameters become variables.
    if (!method.body && names.has(name.toLowerCase())) report(position, `Duplicate variable: ${name}`);
    names.add(name.toLowerCase());
    return { name, type: universe.resolve(type, symbol, report) };
  });
}

function declareMethod(symbol: UserClass, method: MethodDeclaration, universe: Universe, report: Report): void {
  const { modifiers, name, position } = method;
  checkAnnotations(modifiers.annotations, report);
  const inInterface = symbol.kind === "interface";
  checkWords(
    modifiers,
    inInterface ? ["global", "public"] : METHOD_WORDS,
    inInterface ? "interface methods" : "methods",
    position,
    report
  );
  const has = (word: string): boolean => modifiers.words.includes(word);
  const parameters = parametersOf(symbol, method, universe, report);
  const abstract = inInterface || has("abstract");
  const declared: MethodSymbol = {
    kind: "method",
    name,
    owner: symbol,
    static: has("static") || has("testmethod"),
    access: inInterface ? "global" : (accessOf(modifiers) ?? "private"),
    annotations: has("testmethod")
      ? [...modifiers.annotations, { name: "IsTest", properties: {}, places: {}, position }]
      : modifiers.annotations,
    position,
    parameters,
    abstract,
    returns: method.returns ? universe.resolve(method.returns, symbol, report) : VOID,
    virtual: abstract || has("virtual") || has("override"),
    override: has("override"),
    key: methodKeyOf(symbol, universe.spell(name), parameters, modifiers.words),
    body: method.body
  };
  checkMethodShape(symbol, declared, report);
  checkTestMethod(symbol, declared, report);
  addMethod(symbol.methods, declared, report);
}

/** Private methods of a class that can be extended must not be found by a subclass's method of the same name. */
function methodKeyOf(
  symbol: UserClass,
  name: string,
  parameters: MethodSymbol["parameters"],
  words: readonly string[]
): string {
  const key = methodProperty(name, parameters);
  const hidden =
    symbol.virtual &&
    symbol.kind === "class" &&
    !words.some((word) => ["public", "global", "protected", "virtual", "abstract", "override"].includes(word));
  return hidden && !words.includes("static") ? `${key}$in$${symbol.qualifiedName.replace(".", "$")}` : key;
}

function checkMethodShape(symbol: UserClass, method: MethodSymbol, report: Report): void {
  const { abstract, body, name, position } = method;
  if (symbol.kind === "interface") return;
  if (abstract && body) report(position, `Abstract methods cannot have a body: ${name}`);
  if (!abstract && !body) report(position, `Method must define a body: ${name}`);
  if (abstract && !symbol.abstract)
    report(position, `Class ${symbol.name} must be abstract to have the abstract method ${name}`);
  if (method.static && symbol.outer) report(position, `Static methods are not allowed in inner classes: ${name}`);
  if (method.static && method.virtual)
    report(position, `Static methods cannot be virtual, abstract or override: ${name}`);
  if (method.virtual && !method.override && !abstract && !symbol.virtual) {
    report(position, `Virtual methods need a virtual or abstract class: ${name}`);
  }
}

export function addMethod(methods: Map<string, MethodSymbol[]>, method: MethodSymbol, report: Report): void {
  const overloads = methods.get(method.name.toLowerCase()) ?? [];
  const types = method.parameters.map((parameter) => parameter.type);
  if (overloads.some((other) => sameParameters(other, types))) {
    report(method.position, `Method already defined: ${printSignature(method.name, types)}`);
  }
  methods.set(method.name.toLowerCase(), [...overloads, method]);
}

export const sameParameters = (method: MethodSymbol, types: readonly ApexType[]): boolean =>
  method.parameters.length === types.length &&
  method.parameters.every((parameter, index) => parameter.type === types[index]);

function declareConstructor(symbol: UserClass, method: MethodDeclaration, universe: Universe, report: Report): void {
  const { modifiers, name, position } = method;
  checkAnnotations(modifiers.annotations, report);
  checkWords(modifiers, ACCESS, "constructors", position, report);
  if (name.toLowerCase() !== symbol.name.toLowerCase()) report(position, `Invalid constructor name: ${name}`);
  const parameters = parametersOf(symbol, method, universe, report);
  const types = parameters.map((parameter) => parameter.type);
  if (symbol.constructors.some((other) => sameParameters(other, types))) {
    report(position, `Constructor already defined: ${printSignature(name, types)}`);
  }
  symbol.constructors.push({
    kind: "constructor",
    name: symbol.name,
    owner: symbol,
    static: false,
    access: accessOf(modifiers) ?? "private",
    annotations: modifiers.annotations,
    position,
    parameters,
    returns: symbol.type,
    abstract: false,
    virtual: false,
    override: false,
    key: methodProperty("new", parameters),
    body: method.body
  });
}
