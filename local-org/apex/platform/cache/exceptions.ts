import { define, type PlatformClass } from "../define.ts";

/** Thrown by the platform only: the constructors that the platform lists are not offered. */
const exception = (name: string): PlatformClass => define({ name, kind: "class", extends: "System.Exception" });

export default [
  exception("Cache.CacheBuilderExecutionException"),
  exception("Cache.InvalidCacheBuilderException"),
  exception("Cache.InvalidParamException"),
  exception("Cache.ItemSizeLimitExceededException"),
  exception("Cache.Org.OrgCacheException"),
  exception("Cache.Session.SessionCacheException"),
  exception("Cache.Session.SessionCacheNoSessionException")
];
