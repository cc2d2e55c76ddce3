import { ApexBlob } from "../../runtime/blob.ts";
import { ApexList, ApexMap, ApexSet } from "../../runtime/collections.ts";
import { throwApex } from "../../runtime/exceptions.ts";
import { ApexObject } from "../../runtime/object.ts";
import { ApexSObject } from "../../runtime/sobject.ts";
import { stringify } from "../../runtime/stringify.ts";

/** Platform Cache limits ("Platform Cache Limits", "Partition Class"). */
const MAXIMUM_ITEM_BYTES = 100_000;
const MAXIMUM_KEY_LENGTH = 50;
const MINIMUM_TTL_SECONDS = 300;
const HOUR_SECONDS = 3600;
const DAY_SECONDS = 24 * HOUR_SECONDS;

/** Seconds that a value is kept when nobody says, and at most. */
export interface Lifetime {
  readonly usual: number;
  readonly longest: number;
}
export const ORG_LIFETIME: Lifetime = { usual: DAY_SECONDS, longest: 2 * DAY_SECONDS };
/** "The session cache can store values up to eight hours." */
export const SESSION_LIFETIME: Lifetime = { usual: 8 * HOUR_SECONDS, longest: 8 * HOUR_SECONDS };

/** @throws Cache.InvalidParamException unless the key is up to 50 letters and digits */
export function checkKey(key: string): void {
  if (key.length > 0 && key.length <= MAXIMUM_KEY_LENGTH && /^[A-Za-z0-9]+$/.test(key)) return;
  throwApex("Cache.InvalidParamException", `Invalid key: ${key}. Keys are alphanumeric and 50 characters at most.`);
}

/** @throws Cache.InvalidParamException */
export function checkTtl(seconds: number, { longest }: Lifetime): void {
  if (seconds >= MINIMUM_TTL_SECONDS && seconds <= longest) return;
  throwApex("Cache.InvalidParamException", `Invalid time to live: ${seconds}. It is 300 to ${longest} seconds.`);
}

/** @throws Cache.ItemSizeLimitExceededException above 100 KB */
export function sizeOf(value: unknown): number {
  if (value === null) throwApex("Cache.InvalidParamException", "The value must not be null.");
  const bytes = bytesOf(value, new Set());
  if (bytes > MAXIMUM_ITEM_BYTES) {
    throwApex("Cache.ItemSizeLimitExceededException", `The item has ${bytes} bytes, and may have 100000 at most.`);
  }
  return bytes;
}

/** What a value holds; the names and types around it are not counted. Objects that refer to each other count once. */
function bytesOf(value: unknown, seen: Set<unknown>): number {
  if (value instanceof ApexBlob) return value.bytes.length;
  const parts = partsOf(value);
  if (!parts) return Buffer.byteLength(stringify(value));
  if (seen.has(value)) return 0;
  seen.add(value);
  return parts.reduce<number>((sum, part) => sum + bytesOf(part, seen), 0);
}

function partsOf(value: unknown): readonly unknown[] | undefined {
  if (value instanceof ApexList) return value.items;
  if (value instanceof ApexSet) return [...value.values()];
  if (value instanceof ApexMap) return [...value.entries()].flat();
  if (value instanceof ApexSObject) return value.populatedNames().map((name) => value.get(name));
  return value instanceof ApexObject ? Object.values(value) : undefined;
}
