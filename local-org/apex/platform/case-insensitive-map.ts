import { ApexMap } from "../runtime/collections.ts";
import type { ApexType } from "../runtime/types.ts";
import { STRING } from "../runtime/types.ts";

const fold = (key: unknown): unknown => (typeof key === "string" ? key.toLowerCase() : key);

/** The maps of describe calls: keys in lower case, found whatever the case asked for. */
export class CaseInsensitiveMap extends ApexMap {
  constructor(entries: Iterable<readonly [string, unknown]>, valueType: ApexType) {
    super([], STRING, valueType);
    for (const [key, value] of entries) this.set(key, value);
  }

  override get(key: unknown): unknown {
    return super.get(fold(key));
  }

  override has(key: unknown): boolean {
    return super.has(fold(key));
  }

  override set(key: unknown, value: unknown): unknown {
    return super.set(fold(key), value);
  }

  override delete(key: unknown): unknown {
    return super.delete(fold(key));
  }
}
