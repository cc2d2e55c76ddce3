import type { CachePartition } from "../../host.ts";
import { ApexSet } from "../../runtime/collections.ts";
import { ApexDouble } from "../../runtime/double.ts";
import { throwApex } from "../../runtime/exceptions.ts";
import { keptState } from "../../runtime/state.ts";
import type { TypeValue } from "../../runtime/type-value.ts";
import { STRING } from "../../runtime/types.ts";
import type { ApexEnum } from "../../runtime/object.ts";
import { strict } from "../arguments.ts";
import { define } from "../define.ts";
import { build, builderKey } from "./cache-builder.ts";
import { checkKey, checkTtl, ORG_LIFETIME, sizeOf, type Lifetime } from "./rules.ts";

/** A partition as Apex holds it. What goes in and out is a copy: the cache keeps values, not objects. */
export class PartitionObject {
  readonly #find: () => CachePartition;
  readonly lifetime: Lifetime = ORG_LIFETIME;

  /** `find` is asked for every operation: a session may have ended since the partition was. */
  constructor(find: () => CachePartition) {
    this.#find = find;
  }

  get cache(): CachePartition {
    return this.#find();
  }

  contains(key: string): boolean {
    checkKey(key);
    return this.cache.get(key) !== undefined;
  }
  get(key: string): unknown {
    checkKey(key);
    return keptState(this.cache.get(key) ?? null);
  }
  put(key: string, value: unknown, ttlSeconds = this.lifetime.usual): void {
    checkKey(key);
    this.#store(key, value, ttlSeconds);
  }
  /** An immutable value is one that no other namespace may overwrite; there is one namespace here. */
  putVisible(key: string, value: unknown, ttlSeconds: number, _visibility: ApexEnum, _immutable: boolean): void {
    this.put(key, value, ttlSeconds);
  }
  remove(key: string): boolean {
    checkKey(key);
    return this.cache.remove(key);
  }

  /** What a builder has made for the key, made now if it is not there. A builder that makes nothing is asked again. */
  getBuilt(builder: TypeValue, key: string): unknown {
    const name = builderKey(builder, key);
    const cached = this.cache.get(name);
    if (cached !== undefined) return keptState(cached);
    const value = build(builder, key);
    if (value !== null) this.#store(name, value, this.lifetime.usual);
    return value;
  }
  removeBuilt(builder: TypeValue, key: string): boolean {
    return this.cache.remove(builderKey(builder, key));
  }

  #store(name: string, value: unknown, ttlSeconds: number): void {
    checkTtl(ttlSeconds, this.lifetime);
    this.cache.put(name, keptState(value), sizeOf(value), ttlSeconds);
  }
}

const part = (text: string): string =>
  /^[A-Za-z0-9]+$/.test(text) ? text : throwApex("Cache.InvalidParamException", `Invalid name: ${text}`);

export default define({
  name: "Cache.Partition",
  kind: "class",
  instance: PartitionObject,
  statics: [
    strict(
      "String createFullyQualifiedKey(String namespace, String partition, String key)",
      (namespace: string, partition: string, key: string) => [namespace, partition, key].map(part).join(".")
    ),
    strict(
      "String createFullyQualifiedPartition(String namespace, String partition)",
      (namespace: string, partition: string) => [namespace, partition].map(part).join(".")
    )
  ],
  methods: [
    strict("Boolean contains(String key)", (self: PartitionObject, key: string) => self.contains(key)),
    strict("Object get(String key)", (self: PartitionObject, key: string) => self.get(key)),
    strict("Object get(System.Type cacheBuilder, String key)", (self: PartitionObject, type: TypeValue, key: string) =>
      self.getBuilt(type, key)
    ),
    strict("void put(String key, Object value)", (self: PartitionObject, key: string, value: unknown) =>
      self.put(key, value)
    ),
    strict(
      "void put(String key, Object value, Integer ttlSecs)",
      (self: PartitionObject, key: string, value: unknown, seconds: number) => self.put(key, value, seconds)
    ),
    strict(
      "void put(String key, Object value, Integer ttlSecs, Cache.Visibility visibility, Boolean immutable)",
      (self: PartitionObject, ...args: Parameters<PartitionObject["putVisible"]>) => self.putVisible(...args)
    ),
    strict("Boolean remove(String key)", (self: PartitionObject, key: string) => self.remove(key)),
    strict(
      "Boolean remove(System.Type cacheBuilder, String key)",
      (self: PartitionObject, type: TypeValue, key: string) => self.removeBuilt(type, key)
    ),
    ["Double getCapacity()", (self: PartitionObject) => new ApexDouble(self.cache.usedShare() * 100)],
    ["Set<String> getKeys()", (self: PartitionObject) => new ApexSet(self.cache.keys(), STRING)],
    ["String getName()", (self: PartitionObject) => self.cache.name],
    ["Long getNumKeys()", (self: PartitionObject) => BigInt(self.cache.keys().length)]
  ]
});
