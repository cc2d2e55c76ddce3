import { host, type CachePartition } from "../../host.ts";
import { throwApex } from "../../runtime/exceptions.ts";
import { strict } from "../arguments.ts";
import { define } from "../define.ts";
import { OrgPartitionObject } from "./org-partition.ts";

const failure = (message: string): never => throwApex("Cache.Org.OrgCacheException", message);

/** `local.Name`, or `Name` alone. */
function found(name: string): CachePartition {
  const [namespace, partition] = name.includes(".") ? name.split(".") : ["local", name];
  const known = namespace === "local" ? host().cache.partition(partition ?? "") : undefined;
  return known ?? failure(`Invalid partition: ${name}`);
}

/** No partition of the local org is the default one, so keys without a partition lead nowhere. */
const withoutPartition = (key: string): never =>
  failure(`There is no default partition for the key ${key}; use Cache.Org.getPartition.`);

export default define({
  name: "Cache.Org",
  kind: "class",
  statics: [
    strict(
      "cache.OrgPartition getPartition(String partitionName)",
      (name: string) => new OrgPartitionObject(found(name))
    ),
    strict("Boolean contains(String key)", withoutPartition),
    strict("Object get(String key)", withoutPartition),
    strict("void put(String key, Object value)", withoutPartition),
    strict("void put(String key, Object value, Integer ttlSecs)", withoutPartition),
    strict("Boolean remove(String key)", withoutPartition)
  ]
});
