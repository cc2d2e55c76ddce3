/**
 * The platform's behaviour in chapters, as Apex that runs in an org as it runs here: each expectation names its source
 * in the documentation. What the chapters only touch is covered member by member in the folders beside this one.
 */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { apexTests } from "../org/apex-tests.ts";
import { apexClass } from "../org/project.ts";

const chapters = readdirSync(import.meta.dirname).filter((file) => file.endsWith(".cls"));
const files = chapters.map((file) =>
  apexClass(file.replace(".cls", ""), readFileSync(join(import.meta.dirname, file), "utf8"))
);
const results = Object.entries(apexTests(Object.assign({}, ...files) as Readonly<Record<string, string>>));

for (const [name, outcome] of results) {
  test(name, () => {
    assert.equal(outcome, "pass");
  });
}

test("every chapter has been run", () => {
  const ran = new Set(results.map(([name]) => `${name.split(".")[0] ?? ""}.cls`));
  assert.deepEqual(
    chapters.filter((chapter) => !ran.has(chapter)),
    []
  );
});
