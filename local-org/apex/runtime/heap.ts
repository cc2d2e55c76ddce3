import { host } from "../host.ts";

/** Smaller values are not worth asking about: millions of them are made in a transaction. */
const NOTICED = 100_000;

/**
 * The heap is estimated by the largest text or blob there has been: enough to stop code that reads or builds too much at
 * once, which is what passes the limit in practice. Answers what it was given.
 */
export function weighed<T extends string | Uint8Array>(value: T): T {
  if (value.length > NOTICED) host().limits.reach("heapBytes", value.length);
  return value;
}
