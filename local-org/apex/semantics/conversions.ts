/** Which static type may stand where another is wanted, and what has to happen to the value. */
import {
  DATE,
  DATETIME,
  DECIMAL,
  DOUBLE,
  ERROR,
  ID,
  INTEGER,
  LONG,
  NULL,
  OBJECT,
  SOBJECT,
  STRING,
  VOID,
  isList,
  isMap,
  isSet,
  isSubtype,
  sObjectType,
  type ApexType
} from "../runtime/types.ts";
import type { Bound, Conversion } from "./bound.ts";
import type { Position } from "../syntax/position.ts";

/** What fits costs 0 when nothing happens and more the farther away it is; overloads are chosen by it. */
export interface Fit {
  readonly cost: number;
  /** The value may be lost, or not fit when it runs: such an overload is chosen only where no other takes the arguments. */
  readonly narrows?: true;
  /** Missing: the value goes as it is. */
  readonly how?: Conversion;
}

/** What a relationship to several objects shows: whatever stands there can be assigned to a variable of its type. */
const NAME = sObjectType("Name");

const NUMERIC = [INTEGER, LONG, DOUBLE, DECIMAL];
const WIDENING: readonly (Conversion | undefined)[] = [undefined, "long", "double", "decimal"];

export const isNumeric = (type: ApexType): boolean => NUMERIC.includes(type);

/** The wider of two number types. */
export const widest = (a: ApexType, b: ApexType): ApexType => NUMERIC[Math.max(NUMERIC.indexOf(a), NUMERIC.indexOf(b))];

/** How a value of `source` becomes a `target` without a cast; undefined when it does not. */
export function fit(source: ApexType, target: ApexType): Fit | undefined {
  if (source === target || source === ERROR || target === ERROR) return { cost: 0 };
  if (source === VOID || target === VOID) return undefined;
  if (source === NULL) return { cost: target === OBJECT ? 2 : 1 };
  return scalarFit(source, target) ?? structuralFit(source, target);
}

function scalarFit(source: ApexType, target: ApexType): Fit | undefined {
  const from = NUMERIC.indexOf(source);
  const to = NUMERIC.indexOf(target);
  if (from >= 0 && to > from) return { cost: to - from, how: WIDENING[to] };
  if (source === DECIMAL && target === DOUBLE) return { cost: 4, how: "double", narrows: true };
  if (source === ID && target === STRING) return { cost: 1, how: "idText" };
  if (source === STRING && target === ID) return { cost: 4, how: "id" };
  if (source === DATE && target === DATETIME) return { cost: 1, how: "datetime" };
  return undefined;
}

function structuralFit(source: ApexType, target: ApexType): Fit | undefined {
  const distance = inheritance(source, target);
  if (distance !== undefined) return { cost: distance };
  if ((source === SOBJECT || source === NAME) && target.kind === "sobject") return { cost: 8, how: "cast" };
  return covariantFit(source, target);
}

/** Steps up to a supertype; Object is farther than everything else. */
function inheritance(source: ApexType, target: ApexType): number | undefined {
  if (target === OBJECT) return 20;
  if (!isSubtype(source, target)) return undefined;
  let level: readonly ApexType[] = [source];
  for (let steps = 0; level.length > 0; steps++) {
    if (level.includes(target)) return steps;
    level = level.flatMap((type) => type.supertypes());
  }
  return undefined;
}

/** `List<Account>` for `List<SObject>` (and back), `List<Sub>` for `List<Base>`, `Map<K, Sub>` for `Map<K, Base>`. */
function covariantFit(source: ApexType, target: ApexType): Fit | undefined {
  if (source.arguments.length !== target.arguments.length || source.arguments.length === 0) return undefined;
  const candidates = [source, ...allSupertypes(source)].filter((type) => type.qualifiedName === target.qualifiedName);
  const match = candidates.find((type) =>
    type.arguments.every((argument, index) => elementFits(argument, target.arguments[index], target))
  );
  return match && { cost: 10 };
}

function elementFits(source: ApexType, target: ApexType, collection: ApexType): boolean {
  if (source === target) return true;
  // A set of something else is another set: its elements are compared by type.
  if (isSet(collection)) return false;
  if (isSubtype(source, target)) return true;
  if (source === SOBJECT && target.kind === "sobject") return !isMap(collection);
  return covariantFit(source, target) !== undefined;
}

const allSupertypes = (type: ApexType): ApexType[] =>
  type.supertypes().flatMap((parent) => [parent, ...allSupertypes(parent)]);

/** May `(target) value` be written? The run time checks the rest. */
export function castable(source: ApexType, target: ApexType): boolean {
  if (fit(source, target) || fit(target, source) || source === OBJECT) return true;
  if (source === VOID || target === VOID) return false;
  if (isNumeric(source) && isNumeric(target)) return true;
  if (castableGeneric(source, target)) return true;
  const open = (type: ApexType): boolean => type.kind === "interface";
  return (open(source) && isReference(target)) || (open(target) && isReference(source));
}

/** Elements are checked one by one at run time: `(List<String>) listOfObjects`. */
function castableGeneric(source: ApexType, target: ApexType): boolean {
  if (source.qualifiedName !== target.qualifiedName || source.arguments.length !== target.arguments.length)
    return false;
  return (
    source.arguments.length > 0 &&
    source.arguments.every((argument, index) => castable(argument, target.arguments[index]))
  );
}

const isReference = (type: ApexType): boolean => type.kind === "class" || type.kind === "interface";

/** Puts the conversion into the tree. */
export function converted(
  value: Bound,
  target: ApexType,
  how: Conversion | undefined,
  position: Position = value.position
): Bound {
  return how ? { kind: "convert", how, operand: value, type: target, position } : value;
}

/** Rows of which a single record takes the only one: a query, a dynamic one too, and the children of a record. */
export const mayBeOneRecord = (value: Bound): boolean =>
  isQueryResult(value) ||
  (value.kind === "recordField" && value.role === "children") ||
  (value.kind === "call" && DYNAMIC_QUERIES.has(`${value.method.owner.name}.${value.method.name}`));
const DYNAMIC_QUERIES: ReadonlySet<string> = new Set(["Database.query", "Database.queryWithBinds"]);

/** A single row where a list came: `Account a = [SELECT ...]`. */
export const isQueryResult = (value: Bound): boolean => value.kind === "query" && isList(value.type);
