import type { CachePartition } from "../../host.ts";
import { ApexSet } from "../../runtime/collections.ts";
import { ApexDouble } from "../../runtime/double.ts";
import { throwApex } from "../../runtime/exceptions.ts";
import { STRING } from "../../runtime/types.ts";
import type { ApexEnum } from "../../runtime/object.ts";
import { strict } from "../arguments.ts";
import { define } from "../define.ts";
import { checkKey, checkTtl, DEFAULT_TTL_SECONDS, sizeOf } from "./rules.ts";

/** A partition as Apex holds it. */
export class PartitionObject {
  readonly cache: CachePartition;

  constructor(cache: CachePartition) {
    this.cache = cache;
  }

  contains(key: string): boolean {
    return this.get(key) !== null;
  }
  get(key: string): unknown {
    checkKey(key);
    return this.cache.get(key) ?? null;
  }
  put(key: string, value: unknown, ttlSeconds = DEFAULT_TTL_SECONDS): void {
    checkKey(key);
    checkTtl(ttlSeconds);
    this.cache.put(key, value, sizeOf(value), ttlSeconds);
  }
  /** An immutable value is one that no other namespace may overwrite; there is one namespace here. */
  putVisible(key: string, value: unknown, ttlSeconds: number, _visibility: ApexEnum, _immutable: boolean): void {
    this.put(key, value, ttlSeconds);
  }
  remove(key: string): boolean {
    checkKey(key);
    return this.cache.remove(key);
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
    ["Double getCapacity()", (self: PartitionObject) => new ApexDouble(self.cache.usedShare() * 100)],
    ["Set<String> getKeys()", (self: PartitionObject) => new ApexSet(self.cache.keys(), STRING)],
    ["String getName()", (self: PartitionObject) => self.cache.name],
    ["Long getNumKeys()", (self: PartitionObject) => BigInt(self.cache.keys().length)]
  ]
});
