import type { CachePartition, PlatformCache } from "../../host.ts";
import { ApexSet } from "../../runtime/collections.ts";
import { ApexDouble } from "../../runtime/double.ts";
import { throwApex } from "../../runtime/exceptions.ts";
import type { TypeValue } from "../../runtime/type-value.ts";
import { STRING } from "../../runtime/types.ts";
import { strict } from "../arguments.ts";
import type { Member } from "../define.ts";
import type { PartitionObject } from "./partition.ts";

/** One of the two caches: what there is of it, and how it fails. */
export interface CacheKind {
  readonly cache: () => PlatformCache;
  readonly partition: (find: () => CachePartition) => PartitionObject;
  readonly failure: (message: string) => never;
}

type Put = [key: string, value: unknown];

/** Static methods of Cache.Org and Cache.Session: the partition stands in the key, or is the default one. */
export function shorthand(kind: CacheKind): Member[] {
  const at = <T>(key: string, act: (partition: PartitionObject, key: string) => T): T => {
    const { partition, name } = place(key);
    return act(open(kind, partition), name);
  };
  const byDefault = (): PartitionObject => open(kind, undefined);
  return [
    strict("Boolean contains(String key)", (key: string) => at(key, (partition, name) => partition.contains(name))),
    strict("Object get(String key)", (key: string) => at(key, (partition, name) => partition.get(name))),
    strict("Object get(System.Type cacheBuilder, String key)", (type: TypeValue, key: string) =>
      at(key, (partition, name) => partition.getBuilt(type, name))
    ),
    strict("void put(String key, Object value)", (...[key, value]: Put) =>
      at(key, (partition, name) => partition.put(name, value))
    ),
    strict("void put(String key, Object value, Integer ttlSecs)", (key: string, value: unknown, seconds: number) =>
      at(key, (partition, name) => partition.put(name, value, seconds))
    ),
    strict("Boolean remove(String key)", (key: string) => at(key, (partition, name) => partition.remove(name))),
    strict("Boolean remove(System.Type cacheBuilder, String key)", (type: TypeValue, key: string) =>
      at(key, (partition, name) => partition.removeBuilt(type, name))
    ),
    ["Double getCapacity()", () => new ApexDouble(byDefault().cache.usedShare() * 100)],
    ["Set<String> getKeys()", () => new ApexSet(byDefault().cache.keys(), STRING)],
    ["Long getNumKeys()", () => BigInt(byDefault().cache.keys().length)]
  ];
}

/** `local.Name`, or `Name` alone. */
export function namedPartition(kind: CacheKind, name: string): PartitionObject {
  const [namespace, partition] = name.includes(".") ? name.split(".") : ["local", name];
  if (namespace !== "local" || partition === undefined) return kind.failure(`Invalid partition: ${name}`);
  return open(kind, partition);
}

function open(kind: CacheKind, name: string | undefined): PartitionObject {
  const text = name === undefined ? "There is no default partition." : `Invalid partition: ${name}`;
  const find = (): CachePartition => kind.cache().partition(name) ?? kind.failure(text);
  find();
  return kind.partition(find);
}

/** `local.partition.key`, or the key alone. @throws Cache.InvalidParamException */
function place(key: string): { readonly partition: string | undefined; readonly name: string } {
  const [first = "", partition, name] = key.split(".");
  if (partition === undefined) return { partition, name: first };
  if (first === "local" && name !== undefined && key.split(".").length === 3) return { partition, name };
  return throwApex("Cache.InvalidParamException", `Invalid key: ${key}. It is local.partition.key, or the key alone.`);
}
