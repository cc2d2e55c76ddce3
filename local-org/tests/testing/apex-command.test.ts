import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
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
