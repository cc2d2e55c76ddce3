/** The order of `List.sort()`. */
import { compareNumbers, isNumber } from "../../runtime/numbers.ts";
import { throwApex } from "../../runtime/exceptions.ts";
import { ApexDate } from "../../runtime/date.ts";
import { ApexDatetime } from "../../runtime/datetime.ts";
import { ApexId } from "../../runtime/id.ts";
import { callApex, findMethod } from "../../runtime/invoke.ts";
import { ApexEnum } from "../../runtime/object.ts";
import { ApexTime } from "../../runtime/time.ts";
import { isInstance } from "../../runtime/type-of.ts";
import { internType } from "../../runtime/types.ts";

/** Nulls first; primitives by value, strings by code unit, enums by ordinal, objects by their `compareTo`. */
export function compareElements(a: unknown, b: unknown): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  return compareValues(a, b) ?? compareObjects(a, b);
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
