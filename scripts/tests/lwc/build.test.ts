import assert from "node:assert/strict";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { BuildProblems, buildLwc } from "../../lwc/build.ts";
import { bundleConfig, sandbox } from "./sandbox.ts";

const TARGET = "force-app/main/default/lwc";
const CONFIG = JSON.stringify({
  extends: "./tsconfig.paths.json",
  compilerOptions: {
    strict: true,
    target: "ESNext",
    module: "ESNext",
    moduleResolution: "bundler",
    types: [],
    noEmit: true
  },
  include: ["lwc-src/**/*.ts"],
  exclude: ["**/__tests__/**"]
});
const SOURCES = {
  "tsconfig.json": CONFIG,
  "lwc-src/one/one.ts":
    'import type { Two } from "c/two";\nimport { two } from "c/two";\n\n/** Says two. */\nexport const one = (value: Two): string => two(value);\n',
  "lwc-src/one/one.html": "<template></template>\n",
  "lwc-src/one/one.js-meta.xml": bundleConfig(),
  "lwc-src/one/__tests__/one.test.ts": 'it("is not deployed");\n',
  "lwc-src/two/two.ts":
    "export type Two = number;\nexport function two(value: Two): string {\n  return String(value);\n}\n"
};

test("types are erased, other files copied, tests left out", async (context) => {
  const root = sandbox(context, SOURCES);
  assert.deepEqual(await buildLwc(root), { files: 4, written: 4, removed: 0 });
  const script = readFileSync(join(root, TARGET, "one/one.js"), "utf8");
  assert.equal(script, 'import { two } from "c/two";\n\n/** Says two. */\nexport const one = (value) => two(value);\n');
  assert.ok(existsSync(join(root, TARGET, "one/one.html")));
  assert.ok(!existsSync(join(root, TARGET, "one/__tests__")));
});

test("what did not change is not written again, and what is no longer built is removed", async (context) => {
  const root = sandbox(context, { ...SOURCES, [`${TARGET}/gone/gone.js`]: "" });
  await buildLwc(root, { checkTypes: false });
  const before = statSync(join(root, TARGET, "one/one.js")).mtimeMs;
  writeFileSync(join(root, "lwc-src/one/one.html"), "<template>changed</template>\n");
  assert.deepEqual(await buildLwc(root, { checkTypes: false }), { files: 4, written: 1, removed: 0 });
  assert.equal(statSync(join(root, TARGET, "one/one.js")).mtimeMs, before);
  assert.ok(!existsSync(join(root, TARGET, "gone/gone.js")));
});

test("a wrong type is reported where it stands, and nothing is written", async (context) => {
  const root = sandbox(context, {
    ...SOURCES,
    "lwc-src/two/two.ts": "export type Two = number;\nexport const two: (value: Two) => string = (value) => value;\n"
  });
  await assert.rejects(
    buildLwc(root),
    problems([/^lwc-src\/two\/two\.ts:2 Type 'number' is not assignable to type 'string'/])
  );
  assert.ok(!existsSync(join(root, TARGET)));
});

test("TypeScript that cannot be erased is reported where it stands", async (context) => {
  const root = sandbox(context, {
    ...SOURCES,
    "lwc-src/two/two.ts": "export type Two = number;\nenum Colour { Red }\nexport const two = Colour.Red;\n"
  });
  await assert.rejects(
    buildLwc(root, { checkTypes: false }),
    problems([/^lwc-src\/two\/two\.ts:2 not erasable: enum Colour/])
  );
});

function problems(expected: RegExp[]): (error: unknown) => boolean {
  return (error) => {
    assert.ok(error instanceof BuildProblems);
    assert.equal(error.problems.length, expected.length, error.message);
    expected.forEach((pattern, index) => assert.match(error.problems[index] ?? "", pattern));
    return true;
  };
}
