/** Apex equality: `==`, `===`, and what makes two keys of a Set or Map the same. */
import { ApexBlob } from "./blob.ts";
import { ApexList, ApexMap, ApexSet } from "./collections.ts";
import { ApexDate } from "./date.ts";
import { ApexDatetime } from "./datetime.ts";
import { ApexDecimal } from "./decimal.ts";
import { ApexDouble } from "./double.ts";
import { ApexException } from "./exceptions.ts";
import { ApexId } from "./id.ts";
import { callApex, findMethod } from "./invoke.ts";
import { compareNumbers, isNumber } from "./numbers.ts";
import { ApexEnum, ApexObject } from "./object.ts";
import { ApexSObject } from "./sobject.ts";
import { TypeValue } from "./type-value.ts";
import { ApexTime } from "./time.ts";

/** `a == b`: strings ignore case, numbers compare across types, collections and sObjects by content. */
export function equalsApex(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (a === null || b === null) return false;
  if (typeof a === "number" && typeof b === "number") return false;
  if (typeof a === "string" && typeof b === "string") return a.toLowerCase() === b.toLowerCase();
  if (isNumber(a) && isNumber(b)) return compareNumbers(a, b) === 0;
  if (a instanceof ApexId || b instanceof ApexId) return idText(a) === idText(b);
  return sameKey(a, b);
}

/** `a === b`: the same object; primitives by value, strings with case. */
export function identical(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (isReference(a) || isReference(b)) return false;
  return typeof a === typeof b && hashKey(a) === hashKey(b);
}

/** Are two values one key of a Set or Map? Strings with case. */
export function sameKey(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (a instanceof ApexObject || b instanceof ApexObject) {
    return a instanceof ApexObject && b !== null && (userEquality(a)?.equals(b) ?? false);
  }
  return hashKey(a) === hashKey(b);
}

const idText = (value: unknown): unknown =>
  value instanceof ApexId ? value.value : typeof value === "string" ? (ApexId.parse(value)?.value ?? value) : value;

const isReference = (value: unknown): boolean =>
  value instanceof ApexObject ||
  value instanceof ApexException ||
  value instanceof ApexSObject ||
  value instanceof ApexList ||
  value instanceof ApexSet ||
  value instanceof ApexMap;

/** The `equals`/`hashCode` pair of an Apex class that defines both. */
export function userEquality(value: unknown): { equals(other: unknown): boolean; hash(): unknown } | undefined {
  if (!(value instanceof ApexObject) || !findMethod(value, "equals", 1) || !findMethod(value, "hashCode", 0)) {
    return undefined;
  }
  return {
    equals: (other) => callApex(value, "equals", [other]) === true,
    hash: () => callApex(value, "hashCode", [])
  };
}

/** Prefix of encoded keys, which no Apex string in practice starts with. */
const MARK = "\u0000";

/**
 * A JavaScript Map key: equal exactly when two Apex values are the same key. Strings are their own key, everything that
 * compares by value becomes a marked text, objects are their identity.
 */
export function hashKey(value: unknown): unknown {
  if (value === null || typeof value !== "object") return value;
  if (value instanceof ApexId) return value.value;
  if (value instanceof ApexObject || value instanceof ApexEnum || value instanceof ApexException) return value;
  if (value instanceof TypeValue) return value.type;
  return scalarKey(value) ?? contentKey(value) ?? value;
}

function scalarKey(value: object): string | undefined {
  // 1.0 and 1.00 are one key.
  if (value instanceof ApexDecimal) return `${MARK}n${value.stripTrailingZeros().toString()}`;
  if (value instanceof ApexDouble) return `${MARK}f${value.value}`;
  if (value instanceof ApexDate) return `${MARK}d${value.year}-${value.month}-${value.day}`;
  if (value instanceof ApexDatetime) return `${MARK}t${value.ms}`;
  if (value instanceof ApexTime) return `${MARK}c${value.ms}`;
  if (value instanceof ApexBlob) return `${MARK}b${Buffer.from(value.bytes).toString("base64")}`;
  return undefined;
}

function contentKey(value: object): string | undefined {
  if (value instanceof ApexList) return `${MARK}L(${value.items.map(textKey).join()})`;
  if (value instanceof ApexSet) return `${MARK}S(${value.values().map(textKey).sort().join()})`;
  if (value instanceof ApexMap) return `${MARK}M(${value.entries().map(pairKey).sort().join()})`;
  if (value instanceof ApexSObject) {
    const fields = value.populatedNames().filter((name) => value.get(name) !== null);
    return `${MARK}R${value.type.name}(${fields
      .map((name) => pairKey([name, value.get(name)]))
      .sort()
      .join()})`;
  }
  return undefined;
}

const pairKey = ([key, value]: readonly [unknown, unknown]): string => `${textKey(key)}=${textKey(value)}`;

let identities = 0;
const identityOf = new WeakMap<object, number>();

/** A key inside another key: always text, unambiguous by its length. */
function textKey(value: unknown): string {
  const key = hashKey(value);
  if (key !== null && typeof key === "object") {
    let identity = identityOf.get(key);
    if (identity === undefined) identityOf.set(key, (identity = ++identities));
    return `${MARK}o${identity}`;
  }
  const text = `${typeof key}:${String(key)}`;
  return `${text.length}:${text}`;
}

/** Java's `String.hashCode`. */
export function textHash(text: string): number {
  let hash = 0;
  for (let index = 0; index < text.length; index++) hash = (Math.imul(31, hash) + text.charCodeAt(index)) | 0;
  return hash;
}

/** Equal keys, equal hash; an object without `equals` keeps its own. The platform's numbers are not documented. */
export const contentHash = (value: object): number => textHash(textKey(value));
