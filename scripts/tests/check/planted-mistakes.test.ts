import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import { packageChecks } from "../../check/checks.ts";
import { findingLine } from "../../check/report.ts";
import { runChecks, type Finding } from "../../check/run-checks.ts";
import { copyOfPackage, plantAll } from "./copy.ts";
import { mistakes } from "./planted/index.ts";

const findingsIn = async (root: string): Promise<Finding[]> =>
  (await runChecks(packageChecks(), { root, atOnce: 1, ci: false })).flatMap((verdict) => verdict.findings);

describe("static checks", async () => {
  const copy = copyOfPackage();
  after(() => copy.remove());

  const before = await findingsIn(copy.root);
  test("have nothing against the package as it is", () => {
    assert.deepEqual(before.map(findingLine), []);
  });

  const planted = plantAll(copy.root, mistakes);
  const found = await findingsIn(copy.root);
  for (const { mistake, file, line } of planted) {
    test(`name file and line of: ${mistake.what}`, () => {
      const inFile = found.filter((finding) => finding.file === file);
      const hit = inFile.find((finding) => finding.line === line && mistake.says.test(finding.message));
      assert.ok(
        hit,
        `expected ${file}:${line} ${mistake.says}; reported for the file:\n${inFile.map(findingLine).join("\n")}`
      );
    });
  }
});
