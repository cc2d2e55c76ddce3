import { host } from "../../host.ts";
import { throwApex } from "../../runtime/exceptions.ts";
import { strict } from "../arguments.ts";
import { define } from "../define.ts";
import { SessionPartitionObject } from "./session-partition.ts";
import { namedPartition, shorthand, type CacheKind } from "./shorthand.ts";

const SESSION: CacheKind = {
  cache: () =>
    host().sessionCache ??
    throwApex(
      "Cache.Session.SessionCacheNoSessionException",
      "The session cache is not available: there is no session."
    ),
  partition: (find) => new SessionPartitionObject(find),
  failure: (message) => throwApex("Cache.Session.SessionCacheException", message)
};

export default define({
  name: "Cache.Session",
  kind: "class",
  statics: [
    strict("cache.SessionPartition getPartition(String partitionName)", (name: string) =>
      namedPartition(SESSION, name)
    ),
    ...shorthand(SESSION),
    ["Boolean isAvailable()", () => host().sessionCache !== undefined]
  ]
});
