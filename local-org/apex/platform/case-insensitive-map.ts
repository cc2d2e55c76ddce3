import { ApexMap } from "../runtime/collections.ts";
import type { ApexType } from "../runtime/types.ts";
import { STRING } from "../runtime/types.ts";
import { unsupported } from "./unsupported.ts";

const fold = (key: unknown): unknown => (typeof key === "string" ? key.toLowerCase() : key);

/** Says what an org has by a name that is not in the map. */
type Missing = (key: string) => string | undefined;

/** The maps of describe calls: keys in lower case, found whatever the case asked for. */
export class CaseInsensitiveMap extends ApexMap {
  readonly #missing: Missing;

  constructor(entries: Iterable<readonly [string, unknown]>, valueType: ApexType, missing: Missing = () => undefined) {
    super([], STRING, valueType);
    this.#missing = missing;
    for (const [key, value] of entries) this.set(key, value);
  }

  override get(key: unknown): unknown {
    return this.has(key) ? super.get(fold(key)) : null;
  }

  override has(key: unknown): boolean {
    if (super.has(fold(key))) return true;
    const there = typeof key === "string" && this.#missing(key);
    return there ? unsupported(there) : false;
  }

  override set(key: unknown, value: unknown): unknown {
    return super.set(fold(key), value);
  }

  override delete(key: unknown): unknown {
    return super.delete(fold(key));
  }
}
