/** Checked expressions as JavaScript. */
import { BOOLEAN, EXCEPTION, OBJECT, isMap, isSet } from "../runtime/types.ts";
import type {
  Bound,
  BoundCall,
  BoundConversion,
  BoundField,
  BoundNew,
  BoundQuery,
  Variable
} from "../semantics/bound.ts";
import { neverNull } from "../semantics/expressions/safe.ts";
import { classProperty, type ClassSymbol } from "../semantics/symbols.ts";
import { assignment } from "./assignments.ts";
import type { ScriptContext } from "./script.ts";

/** Where an expression stands: it decides how statics and sharing are reached. */
export interface Place {
  readonly script: ScriptContext;
  readonly class: ClassSymbol;
  readonly static: boolean;
  /** Line that has been counted already: what stands on another one counts there. */
  readonly line: number;
  /** Variables that another piece of text stands for. */
  readonly names: ReadonlyMap<Variable, string>;
}

export const withName = (place: Place, variable: Variable, text: string): Place => ({
  ...place,
  names: new Map([...place.names, [variable, text]])
});

/** A JavaScript string literal. */
export const text = (value: string): string => JSON.stringify(value);

export function emit(node: Bound, place: Place): string {
  switch (node.kind) {
    case "literal":
      return literal(node);
    case "local":
      return place.names.get(node.variable) ?? node.variable.key;
    case "this":
      return "this";
    case "field":
      return readField(node, place);
    case "recordField":
      return readRecordField(node, place);
    case "index":
      return `$.index(${receiver(node.target, place)}, ${emit(node.index, place)})`;
    case "call":
      return call(node, place);
    case "new":
      return creation(node, place);
    case "collection":
      return collection(node, place);
    case "record":
      return `$.record(${text(node.type.qualifiedName)}, [${node.fields.map(({ name, value }) => `[${text(name)}, ${emit(value, place)}]`).join(", ")}])`;
    case "query":
      return query(node, place);
    case "constant":
      return `$.${node.name}(${node.arguments.map((value) => (typeof value === "string" ? text(value) : place.script.type(value))).join(", ")})`;
    default:
      return emitOperator(node, place);
  }
}

type Operator =
  | "convert"
  | "instanceof"
  | "operation"
  | "logical"
  | "assign"
  | "conditional"
  | "coalesce"
  | "safe"
  | "mutation"
  | "error";

function emitOperator(node: Extract<Bound, { kind: Operator }>, place: Place): string {
  switch (node.kind) {
    case "convert":
      return conversion(node, place);
    case "instanceof":
      return `$.instanceOf(${emit(node.operand, place)}, ${place.script.type(node.tested)})`;
    case "operation":
      return operation(node, place);
    case "logical":
      return `($.truth(${emit(node.left, place)}) ${node.operator} $.truth(${emit(node.right, place)}))`;
    case "assign":
      return assignment(node, place, true);
    case "conditional":
      return `($.truth(${emit(node.condition, place)}) ? ${emit(node.then, place)} : ${emit(node.else, place)})`;
    case "mutation":
      return `($.isMutant(${node.id}) ? ${emit(node.mutant, place)} : ${emit(node.original, place)})`;
    case "coalesce":
      return `(${emit(node.left, place)} ?? ${emit(node.right, place)})`;
    case "safe":
      return `((${node.slot.key}) => (${node.slot.key} === null ? null : ${emit(node.body, place)}))(${emit(node.receiver, place)})`;
    case "error":
      throw new Error("A program with problems cannot be generated.");
  }
}

function literal({ literal: { type, value } }: Extract<Bound, { kind: "literal" }>): string {
  switch (type) {
    case "string":
      return text(value);
    case "long":
      return `${BigInt(value)}n`;
    case "integer":
      return String(Number(value));
    case "double":
      return `$.doubleOf(${Number(value)})`;
    case "decimal":
      return `$.decimalOf(${text(value)})`;
    default:
      return value;
  }
}

/** A value about to be dereferenced. */
export const receiver = (node: Bound, place: Place): string =>
  neverNull(node) ? emit(node, place) : `$.nn(${emit(node, place)})`;

/** Static code of a class runs after its initialisers have begun; everybody else has to make sure. */
const owner = (symbol: ClassSymbol, place: Place): string =>
  place.script.class(symbol, !(place.static && place.class === symbol));

function readField(node: BoundField, place: Place): string {
  const { field } = node;
  if (field.accessors?.kind === "platform") {
    const library = `$lib.${classProperty(field.owner.qualifiedName, "platform")}`;
    return `${library}.get$${field.key}(${node.receiver ? receiver(node.receiver, place) : ""})`;
  }
  if (field.owner.origin === "platform")
    return `$lib.${classProperty(field.owner.qualifiedName, "platform")}.${field.key}`;
  return fieldPlace(node, place);
}

export function fieldPlace(node: BoundField, place: Place): string {
  const { field } = node;
  const target = node.receiver
    ? receiver(node.receiver, place)
    : field.constant
      ? place.script.class(field.owner)
      : owner(field.owner, place);
  return `${target}.${field.key}${node.storage && field.accessors ? "$" : ""}`;
}

/** A missing parent record reads as null all along the path, as the platform does it for relationships. */
function readRecordField(node: Extract<Bound, { kind: "recordField" }>, place: Place): string {
  const { role, name } = node;
  const overParent = node.receiver.kind === "recordField" && node.receiver.role === "parent";
  const from = overParent ? emit(node.receiver, place) : receiver(node.receiver, place);
  if (role === "children") return `$.children(${from}, ${text(name)}, ${place.script.type(node.type.arguments[0])})`;
  const read = `$.${role === "parent" ? "parent" : "field"}${overParent ? "OrNull" : ""}(${from}, ${text(name)})`;
  return node.type === BOOLEAN ? `$.flag(${read})` : read;
}

/**
 * Each line of a statement that has an expression counts for coverage (release notes of Summer '15, "New Code Coverage
 * Calculation for Multiline Statements"): calls and new objects, which are what a run goes through.
 */
function onItsLine({ position: { line } }: Bound, place: Place, mark: (line: number) => string, value: string): string {
  if (line === place.line) return value;
  place.script.lines.add(line);
  return mark(line);
}
/** The line is reached before `value` is made. */
const before = (node: Bound, place: Place, value: string): string =>
  onItsLine(node, place, (line) => `($on(${line}), ${value})`, value);
/** The line is reached when `value` is there. */
const after = (node: Bound, place: Place, value: string): string =>
  onItsLine(node, place, (line) => `$on(${line}, ${value})`, value);

/** What a call is made on; its line is reached then, also where that is null. */
function called(node: Bound, by: BoundCall, place: Place): string {
  const value = after(by, place, emit(node, place));
  return neverNull(node) ? value : `$.nn(${value})`;
}

/** Arguments stand on the line of their call, unless they have one of their own. */
const emitArguments = ({ arguments: values, position: { line } }: BoundCall | BoundNew, place: Place): string[] =>
  values.map((value) => emit(value, { ...place, line }));

function call(node: BoundCall, place: Place): string {
  const { method, viaSuper } = node;
  const isPlatform = method.owner.origin === "platform" || method.implementation;
  const own = node.receiver && (isPlatform || !viaSuper) ? called(node.receiver, node, place) : undefined;
  const values = emitArguments(node, place);
  const made = isPlatform
    ? platformCall(node, own, values, place)
    : `${own ?? (viaSuper ? "super" : owner(method.owner, place))}.${method.key}(${values.join(", ")})`;
  return own === undefined ? before(node, place, made) : made;
}

function platformCall(node: BoundCall, on: string | undefined, values: readonly string[], place: Place): string {
  const { method } = node;
  const own = on === undefined ? [] : [on];
  if (node.viaSuper && method.owner.type === OBJECT)
    return `$.ofObject(${[text(method.name), ...own, ...values].join(", ")})`;
  if (node.receiver && !node.viaSuper && replaceable(method.owner)) {
    return `$.call(${own.join("")}, ${text(method.name)}, [${values.join(", ")}])`;
  }
  const direct = `${place.script.implementation(method)}(${[...own, ...values].join(", ")})`;
  const bound = node.binds ? `$.withBinds(${bindTable(node.binds, place)}, () => ${direct})` : direct;
  return touchesData(method.owner) ? `$.within(${sharing(place.class)}, () => ${bound})` : bound;
}

const bindTable = (binds: NonNullable<BoundCall["binds"]>, place: Place): string =>
  `{${binds.map(({ name, value }) => `${text(name)}: () => ${emit(value, place)}`).join(", ")}}`;

/** Apex classes may bring their own version of these methods. */
const replaceable = (symbol: ClassSymbol): boolean =>
  symbol.type !== OBJECT &&
  (symbol.kind === "interface" || symbol.type === EXCEPTION || (symbol.virtual && symbol.contract.length > 0));

const DATA_CLASSES = new Set(["System.Database", "System.Search"]);
const touchesData = (symbol: ClassSymbol): boolean => DATA_CLASSES.has(symbol.qualifiedName);

export const sharing = (symbol: ClassSymbol): string => text(symbol.sharing === undefined ? "caller" : symbol.sharing);

const creation = (node: BoundNew, place: Place): string => before(node, place, newObject(node, place));

function newObject(node: BoundNew, place: Place): string {
  const values = emitArguments(node, place);
  if (node.class.origin === "user") {
    const guarded = place.script.hasStatics(node.class)
      ? `(${place.script.class(node.class, true)})`
      : place.script.class(node.class);
    return `new ${guarded}().${node.constructor.key}(${values.join(", ")})`;
  }
  const generics = node.type.arguments.map((argument) => place.script.type(argument));
  return `${place.script.implementation(node.constructor)}(${[...generics, ...values].join(", ")})`;
}

function collection(node: Extract<Bound, { kind: "collection" }>, place: Place): string {
  const types = node.type.arguments.map((argument) => place.script.type(argument)).join(", ");
  if (isMap(node.type)) {
    const pairs = (node.pairs ?? []).map(([key, value]) => `[${emit(key, place)}, ${emit(value, place)}]`);
    return `$.map([${pairs.join(", ")}], ${types})`;
  }
  return `$.${isSet(node.type) ? "set" : "list"}([${node.elements.map((element) => emit(element, place)).join(", ")}], ${types})`;
}

function conversion(node: BoundConversion, place: Place): string {
  const { how, operand, type } = node;
  if (how === "long" && operand.kind === "literal" && operand.literal.type === "integer")
    return `${BigInt(operand.literal.value)}n`;
  const value = emit(operand, place);
  return how === "cast" ? `$.cast(${value}, ${place.script.type(type)})` : `$.${CONVERSIONS[how]}(${value})`;
}

const CONVERSIONS: Readonly<Record<Exclude<BoundConversion["how"], "cast">, string>> = {
  long: "toLong",
  double: "toDouble",
  decimal: "toDecimal",
  integer: "toInteger",
  id: "toId",
  idText: "idText",
  datetime: "toDatetime",
  single: "single",
  singleOrNull: "singleOrNull"
};

function operation(node: Extract<Bound, { kind: "operation" }>, place: Place): string {
  const operands = node.operands.map((operand) => emit(operand, place));
  if (node.name === "listOfSize") operands.push(place.script.type(node.type.arguments[0]));
  return `$.${node.name}(${operands.join(", ")})`;
}

function query(node: BoundQuery, place: Place): string {
  const binds = `[${node.binds.map((bind) => emit(bind, place)).join(", ")}]`;
  const tree = place.script.query(node.query);
  const mode = node.query.mode === "user" ? text("user") : sharing(place.class);
  if (node.query.countOnly) return `$.count(${tree}, ${binds}, ${mode})`;
  return `$.query(${tree}, ${binds}, ${mode}, ${place.script.type(node.type.arguments[0])})`;
}
