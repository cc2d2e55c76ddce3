import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, test } from "node:test";
import { installIsStale } from "../../lib/install.mjs";

describe("an install", () => {
  let root = "";
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "countersign-install-"));
    mkdirSync(join(root, "node_modules"));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const lock = (packages: object): void => writeFileSync(join(root, "package-lock.json"), JSON.stringify({ packages }));
  const installed = (packages: object): void =>
    writeFileSync(join(root, "node_modules", ".package-lock.json"), JSON.stringify({ packages }));
  const tsx = { "node_modules/tsx": { version: "4.0.0" } };

  test("is stale when there is none", () => {
    lock({ "": {}, ...tsx });
    assert.equal(installIsStale(root), true);
  });

  test("is stale when it was interrupted, which leaves half a lock file", () => {
    lock({ "": {}, ...tsx });
    writeFileSync(join(root, "node_modules", ".package-lock.json"), '{"packages": {');
    assert.equal(installIsStale(root), true);
  });

  test("is stale when a package has another version", () => {
    lock({ "": {}, "node_modules/tsx": { version: "4.0.1" } });
    installed(tsx);
    assert.equal(installIsStale(root), true);
  });

  test("is current when all versions agree", () => {
    lock({ "": {}, ...tsx });
    installed(tsx);
    assert.equal(installIsStale(root), false);
  });

  test("does without the optional packages of other systems", () => {
    lock({ "": {}, ...tsx, "node_modules/fsevents": { version: "2.0.0", optional: true } });
    installed(tsx);
    assert.equal(installIsStale(root), false);
  });
});
