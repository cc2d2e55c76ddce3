/** The order of `List.sort()`. */
import type { ObjectSchema } from "../../schema.ts";
import { compareNumbers, isNumber } from "../../runtime/numbers.ts";
import { throwApex } from "../../runtime/exceptions.ts";
import { ApexDate } from "../../runtime/date.ts";
import { ApexDatetime } from "../../runtime/datetime.ts";
import { ApexId } from "../../runtime/id.ts";
import { callApex, findMethod } from "../../runtime/invoke.ts";
import { ApexEnum } from "../../runtime/object.ts";
import { ApexSObject } from "../../runtime/sobject.ts";
import { ApexTime } from "../../runtime/time.ts";
import { isInstance } from "../../runtime/type-of.ts";
import { internType } from "../../runtime/types.ts";

/** Nulls first; primitives by value, strings by code unit, enums by ordinal, records by their fields, objects by their `compareTo`. */
export function compareElements(a: unknown, b: unknown): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  if (a instanceof ApexSObject && b instanceof ApexSObject) return compareRecords(a, b);
  return compareValues(a, b) ?? compareObjects(a, b);
}

/** By the label of their object, Name, standard fields and custom fields in the order of the alphabet. */
function compareRecords(a: ApexSObject, b: ApexSObject): number {
  if (a.type !== b.type) return compareElements(a.type.label, b.type.label);
  for (const name of ["Name", ...fieldsInOrder(a.type)]) {
    const order = compareElements(a.get(name), b.get(name));
    if (order !== 0) return order;
  }
  return 0;
}

function fieldsInOrder({ fields }: ObjectSchema): string[] {
  const names = Array.from(fields.values(), ({ name }) => name).filter((name) => name !== "Id" && name !== "Name");
  const isCustom = (name: string): boolean => name.endsWith("__c");
  return names.sort((a, b) => Number(isCustom(a)) - Number(isCustom(b)) || (a < b ? -1 : 1));
}

function compareValues(a: unknown, b: unknown): number | undefined {
  if (isNumber(a) && isNumber(b)) return compareNumbers(a, b);
  const [left, right] = [sortKey(a), sortKey(b)];
  if (left === undefined || right === undefined) return undefined;
  return left < right ? -1 : left > right ? 1 : 0;
}

function sortKey(value: unknown): string | number | undefined {
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return Number(value);
  if (value instanceof ApexId) return value.value;
  if (value instanceof ApexDate || value instanceof ApexDatetime || value instanceof ApexTime) return value.ms;
  return value instanceof ApexEnum ? value.ordinal : undefined;
}

function compareObjects(a: unknown, b: unknown): number {
  const comparable =
    isInstance(a, internType("interface", "System.Comparable")) && findMethod(a as object, "compareTo", 1);
  if (!comparable) return throwApex("System.ListException", "One or more of the items in this list is not Comparable.");
  return callApex(a, "compareTo", [b]) as number;
}
