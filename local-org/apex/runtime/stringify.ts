/** Values as Apex prints them: `String.valueOf`, concatenation, `System.debug`. */
import { ApexList, ApexMap, ApexSet } from "./collections.ts";
import { ApexException, exceptionTypeName } from "./exceptions.ts";
import { ApexId } from "./id.ts";
import { callApex, findMethod } from "./invoke.ts";
import { ApexEnum, ApexObject } from "./object.ts";
import { classOf } from "./reflection.ts";
import { ApexSObject } from "./sobject.ts";
import { typeOf } from "./type-of.ts";

/** Lists longer than this are cut with `...`, as the platform does from the eleventh element on. */
const PRINTED_ELEMENTS = 10;

export function stringify(value: unknown): string {
  return print(value, []);
}

/** `open`: the objects being printed, so that a cycle ends. */
function print(value: unknown, open: readonly unknown[]): string {
  if (value === null || typeof value !== "object") return String(value);
  if (value instanceof ApexEnum) return value.name;
  if (open.includes(value)) return "(already output)";
  const inner = [...open, value];
  if (value instanceof ApexList) return `(${elements(value.items, inner)})`;
  if (value instanceof ApexSet)
    return `{${elements(
      inPrintOrder(value.values(), (item) => item),
      inner
    )}}`;
  if (value instanceof ApexMap) return printMap(value, inner);
  if (value instanceof ApexSObject) return printRecord(value, inner);
  if (value instanceof ApexException) return printException(value);
  if (value instanceof ApexObject) return printObject(value, inner);
  return printPlatformObject(value);
}

function elements(items: readonly unknown[], open: readonly unknown[]): string {
  const shown = items.slice(0, PRINTED_ELEMENTS).map((item) => print(item, open));
  return (items.length > PRINTED_ELEMENTS ? [...shown, "..."] : shown).join(", ");
}

const printMap = (map: ApexMap, open: readonly unknown[]): string =>
  `{${inPrintOrder(map.entries(), ([key]) => key)
    .map(([key, value]) => `${print(key, open)}=${print(value, open)}`)
    .join(", ")}}`;

/** Sets and maps are walked through in the order of insertion, but print texts and whole numbers in their own order. */
function inPrintOrder<T>(items: readonly T[], keyOf: (item: T) => unknown): readonly T[] {
  const keys = items.map(keyOf);
  if (keys.every((key) => typeof key === "string" || key instanceof ApexId))
    return items.toSorted((a, b) => compare(String(keyOf(a)), String(keyOf(b))));
  if (keys.every((key) => typeof key === "number" || typeof key === "bigint"))
    return items.toSorted((a, b) => compare(keyOf(a) as number | bigint, keyOf(b) as number | bigint));
  return items;
}

const compare = <T extends string | number | bigint>(a: T, b: T): number => (a < b ? -1 : Number(a > b));

const printRecord = (record: ApexSObject, open: readonly unknown[]): string =>
  `${record.type.name}:{${record
    .populatedNames()
    .map((name) => `${name}=${print(record.get(name), open)}`)
    .join(", ")}}`;

const printException = (exception: ApexException): string =>
  exception.$message === null
    ? `${exceptionTypeName(exception)}:`
    : `${exceptionTypeName(exception)}: ${exception.$message}`;

function printObject(object: ApexObject, open: readonly unknown[]): string {
  return findMethod(object, "toString", 0) ? String(callApex(object, "toString", [])) : printFields(object, open);
}

/** `Point:[x=1, y=2]`, whatever the class says of itself. */
export function printFields(object: ApexObject, open: readonly unknown[] = [object]): string {
  const type = typeOf(object);
  const fields = (classOf(type)?.fields ?? [])
    .filter(({ property }) => Object.hasOwn(object, property))
    .map(({ name, property }) => `${name}=${print(Reflect.get(object, property), open)}`);
  return `${type.name.split(".").pop() as string}:[${fields.join(", ")}]`;
}

/** Scalars and platform objects know their own text; those that do not print their type, as the platform does. */
function printPlatformObject(value: object): string {
  const text = Reflect.get(value, "toString") as (this: object) => string;
  return text === Reflect.get(Object.prototype, "toString") ? typeOf(value).name : text.call(value);
}
