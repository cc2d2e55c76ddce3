import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import type { PackageModel } from "../../check/package/model.ts";
import { apiVersionsRule } from "../../check/rules/api-versions.ts";

/** What a planted mistake cannot show beside the others: it is about all files at once. */
const folder = mkdtempSync(join(tmpdir(), "countersign-versions-"));
after(() => rmSync(folder, { recursive: true }));

function problemsOf(project: string, ...versions: string[]): string[] {
  writeFileSync(join(folder, "sfdx-project.json"), `{\n  "sourceApiVersion": "${project}"\n}\n`);
  const files = versions.map((version, index) => {
    const name = `A${index}.cls-meta.xml`;
    const absolutePath = join(folder, name);
    const content = `<apiVersion>${version}</apiVersion>`;
    writeFileSync(absolutePath, `<ApexClass xmlns="http://soap.sforce.com/2006/04/metadata">\n${content}</ApexClass>`);
    return { path: name, absolutePath, name };
  });
  const model = { root: folder, files, bundles: [] } as unknown as PackageModel;
  return apiVersionsRule.examine(model).problems.map(({ file, line, message }) => `${file}:${line} ${message}`);
}

test("one API version everywhere is right", () => {
  assert.deepEqual(problemsOf("66.0", "66.0", "66.0"), []);
});

test("a file of another version is wrong itself", () => {
  assert.deepEqual(problemsOf("66.0", "66.0", "65.0"), [
    "A1.cls-meta.xml:2 API version 65.0: sfdx-project.json says 66.0"
  ]);
});

test("a project that no file agrees with is wrong once, and not every file", () => {
  assert.deepEqual(problemsOf("67.0", "66.0", "66.0"), [
    "sfdx-project.json:2 sourceApiVersion is 67.0, all files are of 66.0: change both or none"
  ]);
});
