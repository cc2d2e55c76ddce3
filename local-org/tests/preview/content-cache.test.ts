import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { ContentCache } from "../../preview/bundle/content-cache.ts";

const folder = mkdtempSync(join(tmpdir(), "content-cache-"));
after(() => rmSync(folder, { recursive: true }));

test("computes once for the same inputs, and again for others or another version", async () => {
  let computed = 0;
  const get = (version: string, ...inputs: string[]): Promise<string> =>
    new ContentCache(folder, version).get(inputs, () => Promise.resolve(`result ${++computed}`));

  assert.equal(await get("1", "a", "b"), "result 1");
  assert.equal(await get("1", "a", "b"), "result 1");
  assert.equal(await get("1", "ab", ""), "result 2");
  assert.equal(await get("2", "a", "b"), "result 3");
});

test("keeps nothing of a computation that failed", async () => {
  const cache = new ContentCache(folder, "failing");
  const before = readdirSync(folder).length;
  await assert.rejects(
    cache.get(["x"], () => Promise.reject(new Error("does not compile"))),
    /does not compile/
  );
  assert.equal(readdirSync(folder).length, before);
  assert.equal(await cache.get(["x"], () => Promise.resolve("compiles now")), "compiles now");
});
