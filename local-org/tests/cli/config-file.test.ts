import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { startDemoServices } from "../../cli/demo-services.ts";
import { keySetCall } from "../../demo/key-set.ts";
import { OrgProblems } from "../../org/problems.ts";
import { demoRecordId } from "../../preview/org/demo-record.ts";

const root = mkdtempSync(join(tmpdir(), "config-file-"));
after(() => rmSync(root, { recursive: true }));
mkdirSync(join(root, "config"));
writeFileSync(join(root, "config/local-org.json"), '{\n  "hosts": {,}\n}');
writeFileSync(join(root, "config/services.json"), "");

const isNamed =
  (path: string, line: number) =>
  (error: unknown): boolean =>
    error instanceof OrgProblems && error.message.startsWith(`${path}:${line}:`);

test("whatever reads the configuration names file and line of what is malformed", async () => {
  await assert.rejects(startDemoServices({ root }), isNamed("config/local-org.json", 2));
  assert.throws(() => demoRecordId(root), isNamed("config/local-org.json", 2));
  assert.throws(() => keySetCall(root), isNamed("config/services.json", 1));
});
