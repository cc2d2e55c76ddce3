import { ApexBlob } from "../../apex/runtime/blob.ts";
import { ApexList, ApexMap, ApexSet } from "../../apex/runtime/collections.ts";
import { ApexDate } from "../../apex/runtime/date.ts";
import { ApexDatetime } from "../../apex/runtime/datetime.ts";
import { ApexDecimal } from "../../apex/runtime/decimal.ts";
import { ApexDouble } from "../../apex/runtime/double.ts";
import { ApexEnum, ApexObject } from "../../apex/runtime/object.ts";
import { ApexSObject } from "../../apex/runtime/sobject.ts";
import { stringify } from "../../apex/runtime/stringify.ts";
import type { ApexType } from "../../apex/runtime/types.ts";

/** Members of a class that @AuraEnabled lets out: name on the wire, property that holds the value. */
export type ExposedMembers = (type: ApexType) => readonly { readonly name: string; readonly property: string }[];

/** A value that JSON can hold. */
export type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

/** The wire form of what an @AuraEnabled method returns. Members that are null are left out, as the platform does. */
export function encode(value: unknown, exposed: ExposedMembers): Json {
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return value;
  if (typeof value === "bigint") return Number(value);
  if (value instanceof ApexDecimal) return value.toNumber();
  if (value instanceof ApexDouble) return value.value;
  // Not as text shows it: that carries a midnight.
  if (value instanceof ApexDate) return value.toIso();
  if (value instanceof ApexDatetime) return value.toIso();
  if (value instanceof ApexEnum) return value.name;
  if (value instanceof ApexList) return value.items.map((item) => encode(item, exposed));
  if (value instanceof ApexSet) return value.values().map((item) => encode(item, exposed));
  if (value instanceof ApexMap)
    return members(
      value.entries().map(([key, item]) => [stringify(key), item]),
      exposed
    );
  if (value instanceof ApexSObject)
    return members(
      value.populatedNames().map((name) => [name, value.get(name)]),
      exposed
    );
  if (value instanceof ApexObject) return members(objectMembers(value, exposed), exposed);
  if (value instanceof ApexBlob) throw new Error("A Blob cannot be returned to a component.");
  return stringify(value);
}

function objectMembers(object: ApexObject, exposed: ExposedMembers): [string, unknown][] {
  return exposed(object.$type).map(({ name, property }) => [
    name,
    (object as unknown as Record<string, unknown>)[property] ?? null
  ]);
}

function members(entries: readonly (readonly [string, unknown])[], exposed: ExposedMembers): Json {
  return Object.fromEntries(
    entries.filter(([, value]) => value !== null).map(([name, value]) => [name, encode(value, exposed)])
  );
}
