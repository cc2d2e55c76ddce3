/**
 * Packages written as the common open-source libraries are: a trigger framework, selectors with a unit of work, a JSON
 * client with mocks, a mocking library, functional collections. Their authors expect every test to pass, here as in an org.
 */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { OrgProblems } from "../../org/problems.ts";
import { apexTests } from "../org/apex-tests.ts";
import { apexClass, metadata } from "../org/project.ts";

/** The classes and triggers of a folder, as a project has them. */
function packageFiles(name: string): Readonly<Record<string, string>> {
  const folder = join(import.meta.dirname, name);
  const files: Record<string, string> = {};
  for (const file of readdirSync(folder)) {
    const [simple = "", kind] = file.split(".");
    const text = readFileSync(join(folder, file), "utf8");
    if (kind === "cls") Object.assign(files, apexClass(simple, text));
    if (kind !== "trigger") continue;
    files[`force-app/main/default/triggers/${file}`] = text;
    files[`force-app/main/default/triggers/${file}-meta.xml`] = metadata(
      "ApexTrigger",
      "<apiVersion>66.0</apiVersion><status>Active</status>"
    );
  }
  return files;
}

const PACKAGES: Readonly<Record<string, number>> = {
  "trigger-handler": 8,
  "unit-of-work": 5,
  "http-client": 7,
  mocks: 5,
  collections: 9
};

for (const [name, tests] of Object.entries(PACKAGES)) {
  test(`${name}: all ${tests} tests of its author pass`, () => {
    const results = Object.entries(apexTests(packageFiles(name)));
    assert.deepEqual(
      results.filter(([, outcome]) => outcome !== "pass"),
      []
    );
    assert.equal(results.length, tests);
  });
}

test("what is not supported is refused before anything runs, each with its place and reason", () => {
  const refused = (): unknown => apexTests(packageFiles("unsupported"));
  assert.throws(refused, (error) => {
    assert.ok(error instanceof OrgProblems);
    const said = error.problems.map(({ path, line, message }) => `${path.split("/").at(-1) ?? ""}:${line} ${message}`);
    assert.deepEqual(
      [...new Set(said)],
      [
        "Finder.cls:3 SOSL is not supported by the local org",
        "Related.cls:5 TYPEOF is not supported by the local org",
        "Tidier.cls:3 merge is not supported by the local org",
        "Tidier.cls:7 Approval.ProcessSubmitRequest is not supported by the local org",
        "Tidier.cls:9 Messaging is not supported by the local org",
        "Tidier.cls:9 Messaging.SingleEmailMessage is not supported by the local org"
      ]
    );
    return true;
  });
});
