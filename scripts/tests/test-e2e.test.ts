import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";

const ROOT = join(import.meta.dirname, "../..");

test("the journeys end at once where there is no browser, and say what to do", () => {
  const env = { ...process.env, CHROME_PATH: "/no/such/browser" };
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/test-e2e.mjs"], {
    cwd: ROOT,
    env,
    encoding: "utf8"
  });
  assert.equal(status, 1);
  assert.equal(stdout, "");
  assert.equal(stderr, "CHROME_PATH names /no/such/browser, which does not exist.\n");
});
