import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, test } from "node:test";
import { runSuite } from "../../test/run-suite.mjs";
import { suites, type Counts } from "../../test/suites.mjs";

describe("a suite of npm test", () => {
  let root = "";
  beforeEach(() => (root = mkdtempSync(join(tmpdir(), "countersign-suite-"))));
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  /** Runs a suite whose npm script writes `result` (nothing if undefined) to the file it is given, and exits so. */
  async function run(result: unknown, exitCode: number) {
    const write =
      result === undefined
        ? ""
        : `require("fs").writeFileSync(process.argv[2], ${JSON.stringify(JSON.stringify(result))});`;
    writeFileSync(join(root, "suite.cjs"), `${write}process.exitCode = ${exitCode};`);
    writeFileSync(join(root, "package.json"), JSON.stringify({ scripts: { suite: "node suite.cjs" } }));
    const suite = {
      script: "suite",
      what: "tests",
      json: (file: string) => [file],
      counts: (counts: Counts) => counts
    };
    const { passed, failed, remark } = await runSuite(suite, { root, scratch: root, env: process.env });
    return { passed, failed, remark };
  }

  test("passes on the counts it reports", async () => {
    assert.deepEqual(await run({ passed: 4, failed: 0, skipped: 0 }, 0), { passed: 4, failed: 0, remark: undefined });
  });

  test("fails on the counts it reports", async () => {
    assert.deepEqual(await run({ passed: 4, failed: 2, skipped: 0 }, 1), { passed: 4, failed: 2, remark: undefined });
  });

  test("fails when it ran no test", async () => {
    const { failed, remark } = await run({ passed: 0, failed: 0, skipped: 3 }, 0);
    assert.deepEqual([failed, remark], [1, "ran no test"]);
  });

  test("fails when it dies without a result", async () => {
    const { failed, remark } = await run(undefined, 0);
    assert.deepEqual([failed, remark], [1, "ended without a result"]);
  });

  test("fails when it ends badly although no test failed", async () => {
    const { failed, remark } = await run({ passed: 4, failed: 0, skipped: 0 }, 3);
    assert.deepEqual([failed, remark], [1, "ended with exit code 3"]);
  });
});

describe("the counts of", () => {
  const countsOf = (script: string, result: unknown): unknown =>
    suites.find((suite) => suite.script === script)?.counts(result);

  test("Jest include files that do not load", () => {
    const result = {
      numPassedTests: 5,
      numFailedTests: 1,
      numRuntimeErrorTestSuites: 2,
      numPendingTests: 1,
      numTodoTests: 0
    };
    assert.deepEqual(countsOf("test:lwc", result), { passed: 5, failed: 3, skipped: 1 });
  });

  test("Apex come from the summary", () => {
    const result = { summary: { passing: 7, failing: 1 } };
    assert.deepEqual(countsOf("test:apex", result), { passed: 7, failed: 1, skipped: 0 });
  });
});
