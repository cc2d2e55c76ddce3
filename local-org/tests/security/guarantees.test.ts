/** SECURITY.md names tests: each of them exists. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ROOT } from "./support/attack-org.ts";

const text = readFileSync(join(ROOT, "SECURITY.md"), "utf8");
const rows = text.split("\n").filter((line) => /^\| (?!guarantee|-)/.test(line));
const APEX = join(ROOT, "force-app/main/test/classes");
const apexTests = new Map(
  readdirSync(APEX, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith("Test.cls"))
    .map((file) => [/(\w+)\.cls$/.exec(file)?.[1] ?? "", readFileSync(join(APEX, file), "utf8")])
);

function exists(name: string): boolean {
  if (name.includes("/")) return existsSync(join(ROOT, name));
  const [className = "", method] = name.split(".");
  const source = apexTests.get(className);
  return source !== undefined && (method === undefined || new RegExp(`static void ${method}\\(`).test(source));
}

test("every guarantee names a test that exists", () => {
  assert.ok(rows.length >= 10);
  for (const row of rows) {
    const [, guarantee = "", cell = ""] = row.split("|");
    const names = [...cell.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name);
    assert.ok(names.length > 0, `${guarantee.trim()} has no test`);
    for (const name of names) assert.ok(exists(name), `${name} does not exist`);
  }
});

test("a name that does not exist is noticed", () => {
  assert.equal(exists("GuardTest.shouldNotBeThere"), false);
  assert.equal(exists("NoSuchTest"), false);
  assert.equal(exists("local-org/tests/security/nothing.test.ts"), false);
});
