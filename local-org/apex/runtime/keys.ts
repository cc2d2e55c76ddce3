/** A table with Apex key equality: values by value, strings case-sensitively, objects by their own equals/hashCode. */
import { ApexObject } from "./object.ts";
import { hashKey, userEquality } from "./equality.ts";

interface Entry<V> {
  readonly key: unknown;
  value: V;
}

export class KeyTable<V> {
  readonly #entries = new Map<unknown, Entry<V>>();
  /** First objects seen, by their Apex hashCode: an equal object is looked up under the first one's identity. */
  #buckets: Map<unknown, ApexObject[]> | undefined;

  get size(): number {
    return this.#entries.size;
  }
  get(key: unknown): V | undefined {
    return this.#entries.get(this.#slot(key))?.value;
  }
  /** Answers the value that was there before. An existing key keeps its place and its first spelling. */
  set(key: unknown, value: V): V | undefined {
    const slot = this.#slot(key);
    const entry = this.#entries.get(slot);
    if (!entry) {
      this.#entries.set(slot, { key, value });
      this.#remember(slot);
      return undefined;
    }
    const previous = entry.value;
    entry.value = value;
    return previous;
  }
  delete(key: unknown): V | undefined {
    const slot = this.#slot(key);
    const entry = this.#entries.get(slot);
    if (!entry) return undefined;
    this.#entries.delete(slot);
    this.#forget(slot);
    return entry.value;
  }
  clear(): void {
    this.#entries.clear();
    this.#buckets = undefined;
  }
  keys(): unknown[] {
    return Array.from(this.#entries.values(), (entry) => entry.key);
  }
  values(): V[] {
    return Array.from(this.#entries.values(), (entry) => entry.value);
  }
  entries(): [unknown, V][] {
    return Array.from(this.#entries.values(), (entry) => [entry.key, entry.value]);
  }

  /** Under which JavaScript key this Apex key is kept. */
  #slot(key: unknown): unknown {
    if (!(key instanceof ApexObject)) return hashKey(key);
    const equality = userEquality(key);
    if (!equality) return key;
    const bucket = this.#buckets?.get(equality.hash()) ?? [];
    return bucket.find((candidate) => candidate === key || equality.equals(candidate)) ?? key;
  }
  #remember(slot: unknown): void {
    const equality = slot instanceof ApexObject ? userEquality(slot) : undefined;
    if (!equality) return;
    this.#buckets ??= new Map();
    const hash = equality.hash();
    this.#buckets.set(hash, [...(this.#buckets.get(hash) ?? []), slot as ApexObject]);
  }
  #forget(slot: unknown): void {
    for (const [hash, bucket] of this.#buckets ?? []) {
      if (bucket.includes(slot as ApexObject)) {
        this.#buckets?.set(
          hash,
          bucket.filter((candidate) => candidate !== slot)
        );
      }
    }
  }
}
