import assert from "node:assert/strict";
import { spawnSync, type SpawnSyncReturns } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { readApexArguments } from "../../cli/apex/arguments.ts";
import { debugLine, exceptionText, limitLines } from "../../cli/apex/print.ts";
import { UsageError } from "../../cli/usage-error.ts";
import { TransactionLimits } from "../../org/transaction/limits.ts";

const ROOT = join(import.meta.dirname, "../../..");

test("reads its options", () => {
  const request = readApexArguments([
    import.meta.filename,
    "--user",
    "jonas.lind",
    "--host",
    "https://h.example=http://127.0.0.1:9"
  ]);
  assert.equal(request?.user, "jonas.lind");
  assert.deepEqual(request.hosts, { "https://h.example": "http://127.0.0.1:9" });
  assert.match(request.source, /reads its options/);
  assert.equal(readApexArguments(["--help"]), undefined);
});

for (const args of [
  [],
  ["a.apex", "b.apex"],
  ["no-such-file.apex"],
  [import.meta.filename, "--host", "nonsense"],
  ["--colour"]
]) {
  test(`refuses "${args.join(" ").replace(ROOT, "")}"`, () => assert.throws(() => readApexArguments(args), UsageError));
}

test("prints debug messages, limits that were touched, and exceptions with their stack", () => {
  const limits = new TransactionLimits();
  limits.spend("queries", 3);
  assert.equal(debugLine("a|b"), "DEBUG|a|b");
  assert.deepEqual(limitLines(limits.report()), ["LIMIT|Number of SOQL queries: 3 out of 100"]);
  const exception = { type: "System.MathException", message: "Divide by 0", stack: "AnonymousBlock: line 1, column 1" };
  assert.equal(exceptionText(exception), "System.MathException: Divide by 0\nAnonymousBlock: line 1, column 1");
});

test("keeps standard output for debug messages and ends with 1 on an exception", () => {
  const input = "System.debug('first');\nInteger none = 1 / 0;\nSystem.debug('never');";
  const { status, stdout, stderr } = spawnSync("node", ["--import", "tsx", "local-org/cli/apex.ts", "-"], {
    cwd: ROOT,
    input,
    encoding: "utf8"
  });
  assert.equal(stdout, "DEBUG|first\n", stderr);
  assert.match(stderr, /System\.MathException: Divide by 0\nAnonymousBlock: line 2, column 1/);
  assert.equal(status, 1);
});

test("tests of one class show the classes they ran through; a report gets its folder, or a word why not", () => {
  const folder = mkdtempSync(join(tmpdir(), "test-apex-"));
  const json = join(folder, "new", "report.json");
  const run = (file: string): SpawnSyncReturns<string> =>
    spawnSync("node", ["--import", "tsx", "local-org/cli/test-apex.ts", "--class", "Base64UrlTest", "--json", file], {
      cwd: ROOT,
      encoding: "utf8"
    });
  const good = run(json);
  const { tests, coverage } = JSON.parse(readFileSync(json, "utf8")) as { tests: unknown[]; coverage: unknown[] };
  const unwritable = run(join(json, "report.json"));
  rmSync(folder, { recursive: true });

  assert.equal(good.status, 0, good.stderr);
  assert.match(good.stdout, /Coverage\n {2}Base64Url +100\.0 %\n/);
  assert.doesNotMatch(good.stdout, / 0\.0 %/);
  assert.ok(tests.length > 0 && coverage.length > 100, "the file has all classes");
  assert.equal(unwritable.status, 2);
  assert.match(unwritable.stderr, /^\S+report\.json cannot be written: /);
  assert.doesNotMatch(unwritable.stderr, /^\s+at /m);
});
