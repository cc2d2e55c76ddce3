import { ApexBlob } from "../../runtime/blob.ts";
import { throwApex } from "../../runtime/exceptions.ts";
import { stringify } from "../../runtime/stringify.ts";
import { unsupported } from "../unsupported.ts";

/** Platform Cache limits ("Platform Cache Limits", "Partition Class"). */
const MAXIMUM_ITEM_BYTES = 100_000;
const MAXIMUM_KEY_LENGTH = 50;
const MINIMUM_TTL_SECONDS = 300;
const MAXIMUM_TTL_SECONDS = 172_800;
/** How long a value is kept when nobody says: a day. */
export const DEFAULT_TTL_SECONDS = 86_400;

/** @throws Cache.InvalidParamException unless the key is up to 50 letters and digits */
export function checkKey(key: string): void {
  if (key.length > 0 && key.length <= MAXIMUM_KEY_LENGTH && /^[A-Za-z0-9]+$/.test(key)) return;
  throwApex("Cache.InvalidParamException", `Invalid key: ${key}. Keys are alphanumeric and 50 characters at most.`);
}

/** @throws Cache.InvalidParamException */
export function checkTtl(seconds: number): void {
  if (seconds >= MINIMUM_TTL_SECONDS && seconds <= MAXIMUM_TTL_SECONDS) return;
  throwApex("Cache.InvalidParamException", `Invalid time to live: ${seconds}. It is 300 to 172800 seconds.`);
}

/** @throws Cache.ItemSizeLimitExceededException above 100 KB */
export function sizeOf(value: unknown): number {
  if (value === null) throwApex("Cache.InvalidParamException", "The value must not be null.");
  const bytes = value instanceof ApexBlob ? value.bytes.length : Buffer.byteLength(textOf(value));
  if (bytes > MAXIMUM_ITEM_BYTES) {
    throwApex("Cache.ItemSizeLimitExceededException", `The item has ${bytes} bytes, and may have 100000 at most.`);
  }
  return bytes;
}

/** The platform keeps a copy of any value; here only values that cannot change need none. */
function textOf(value: unknown): string {
  const isCollection = typeof value === "object" && value !== null && !("apexType" in value);
  return isCollection ? unsupported("Platform Cache for values other than primitives") : stringify(value);
}
