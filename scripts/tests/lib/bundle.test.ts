import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { bundle } from "../../lib/bundle.mjs";

test("a bundle is made once for the same sources, and anew when one of them has changed", async () => {
  const root = mkdtempSync(join(tmpdir(), "bundle-"));
  const write = (name: string, text: string): void => writeFileSync(join(root, name), text);
  write("part.ts", "export const part: number = 1;");
  write("main.ts", 'export { part } from "./part.ts";');
  const first = await bundle(root, ["main.ts"]);
  assert.equal(await bundle(root, ["main.ts"]), first);
  write("part.ts", "export const part: number = 22;");
  const second = await bundle(root, ["main.ts"]);
  assert.notEqual(second, first);
  const { part } = (await import(pathToFileURL(join(second, "main.mjs")).href)) as { readonly part: number };
  assert.equal(part, 22);
});
