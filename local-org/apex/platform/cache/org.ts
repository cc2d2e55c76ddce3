import { host } from "../../host.ts";
import { throwApex } from "../../runtime/exceptions.ts";
import { strict } from "../arguments.ts";
import { define } from "../define.ts";
import { OrgPartitionObject } from "./org-partition.ts";
import { namedPartition, shorthand, type CacheKind } from "./shorthand.ts";

const ORG: CacheKind = {
  cache: () => host().cache,
  partition: (find) => new OrgPartitionObject(find),
  failure: (message) => throwApex("Cache.Org.OrgCacheException", message)
};

export default define({
  name: "Cache.Org",
  kind: "class",
  statics: [
    strict("cache.OrgPartition getPartition(String partitionName)", (name: string) => namedPartition(ORG, name)),
    ...shorthand(ORG)
  ]
});
