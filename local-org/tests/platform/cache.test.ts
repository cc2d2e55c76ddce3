/** Platform Cache: partitions, limits, expiry and eviction. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { ApexList } from "../../apex/runtime/collections.ts";
import { STRING } from "../../apex/runtime/types.ts";
import { OrgCache } from "../../org/cache/org-cache.ts";
import { call, callStatic } from "./support/cache.ts";

const MINUTE = 60_000;

test("a partition that the org does not have is the platform's exception", () => {
  assert.throws(
    () => callStatic(new OrgCache({ partitions: {}, now: () => 0 }), "local.Countersign"),
    /OrgCacheException/
  );
});

test("values expire, and are lost when the cache loses them", () => {
  let now = 0;
  let loses = false;
  const cache = new OrgCache({ partitions: { Countersign: 1 }, now: () => now, loses: () => loses });
  call(cache, "put", "key1", "value", 300);
  assert.equal(call(cache, "get", "key1"), "value");
  assert.equal(call(cache, "get", "KEY1"), null, "keys are case-sensitive");
  now = 5 * MINUTE;
  assert.equal(call(cache, "get", "key1"), null);
  call(cache, "put", "key1", "value", 300);
  loses = true;
  assert.equal(call(cache, "get", "key1"), null);
});

test("keys, times and sizes have the platform's limits", () => {
  const cache = new OrgCache({ partitions: { Countersign: 1 }, now: () => 0 });
  for (const key of ["", "a-b", "k".repeat(51)]) {
    assert.throws(() => call(cache, "put", key, "value", 300), /InvalidParamException/, key);
  }
  for (const seconds of [299, 172_801]) {
    assert.throws(() => call(cache, "put", "key1", "value", seconds), /InvalidParamException/);
  }
  assert.throws(() => call(cache, "put", "key1", "v".repeat(100_001), 300), /ItemSizeLimitExceededException/);
});

test("a partition without capacity keeps nothing; a full one forgets what was used longest ago", () => {
  const empty = new OrgCache({ partitions: { Countersign: 0 }, now: () => 0 });
  call(empty, "put", "key1", "value", 300);
  assert.equal(empty.keys().length, 0);
  const full = new OrgCache({ partitions: { Countersign: 0.0001 }, now: () => 0 });
  for (const key of ["key1", "key2", "key3"]) call(full, "put", key, "v".repeat(40), 300);
  assert.deepEqual([call(full, "get", "key1"), full.keys().length], [null, 2]);
  full.evictAll();
  assert.equal(full.keys().length, 0);
});

test("values are copies, whatever they are made of", () => {
  const cache = new OrgCache({ partitions: { Countersign: 1 }, now: () => 0 });
  const list = new ApexList(["a"], STRING);
  call(cache, "put", "key1", list, 300);
  list.items.push("b");
  (call(cache, "get", "key1") as ApexList).items.push("c");
  assert.deepEqual((call(cache, "get", "key1") as ApexList).items, ["a"]);
  const large = new ApexList(["v".repeat(60_000), "v".repeat(60_000)], STRING);
  assert.throws(() => call(cache, "put", "key1", large, 300), /ItemSizeLimitExceededException/);
});
