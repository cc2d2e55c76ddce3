import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ImportClosures } from "../../check/lint/import-closures.ts";

const aliases = new Map([["c/form", "lwc/form.ts"]]);
const files = {
  "lwc/form.ts": 'import { a } from "./a";',
  "lwc/a.ts": "export const a = 1;",
  "lwc/page.ts": 'import type Form from "c/form";\nimport fs from "node:fs";',
  "run.mjs": '/** @type {import("./lib/types.ts").Options} */\nconst lazy = await import("./lib/lazy.mjs");',
  "lib/types.ts": 'export * from "./more.ts";',
  "lib/more.ts": "",
  "lib/lazy.mjs": 'import "../run.mjs";',
  "alone.ts": ""
};

const contentOf = (path: string, changed: Readonly<Record<string, string>> = {}): string =>
  new ImportClosures(new Map(Object.entries({ ...files, ...changed })), aliases).contentOf(path);

describe("what a file is made of changes", () => {
  for (const [path, behind] of [
    ["lwc/form.ts", "lwc/form.ts"],
    ["lwc/form.ts", "lwc/a.ts"],
    ["lwc/page.ts", "lwc/a.ts"],
    ["run.mjs", "lib/more.ts"],
    ["run.mjs", "lib/lazy.mjs"],
    ["lib/lazy.mjs", "lib/more.ts"]
  ] as const) {
    test(`for ${path} with ${behind}`, () => {
      assert.notEqual(contentOf(path), contentOf(path, { [behind]: "// changed" }));
    });
  }

  test("when a module appears where an import leads", () => {
    const importing = { "alone.ts": 'import "./new.ts";' };
    assert.notEqual(contentOf("alone.ts", importing), contentOf("alone.ts", { ...importing, "new.ts": "" }));
  });
});

test("what a file does not import does not change what it is made of", () => {
  assert.equal(contentOf("lwc/page.ts"), contentOf("lwc/page.ts", { "alone.ts": "// changed" }));
});
