import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Check, Outcome } from "../../check/check.ts";
import { findingLine, findings, totals } from "../../check/report.ts";
import { runChecks, type Verdict } from "../../check/run-checks.ts";

const examined = { count: 3, what: "files" };
const clean: Outcome = { problems: [], examined };
const problem = { file: "a.ts", line: 7, column: 2, message: "is wrong" };

const check = (name: string, outcome: Outcome | Error): Check => ({
  name,
  run: () => (outcome instanceof Error ? Promise.reject(outcome) : Promise.resolve(outcome))
});

const judge = async (outcome: Outcome | Error, ci = false): Promise<Verdict> => {
  const [verdict] = await runChecks([check("tool", outcome)], { root: "/", atOnce: 1, ci });
  assert.ok(verdict);
  return verdict;
};

describe("a check", () => {
  test("passes when it looked at something and found nothing", async () => {
    assert.equal((await judge(clean)).state, "passed");
  });

  test("fails with its findings in the order of the file", async () => {
    const verdict = await judge({ problems: [{ ...problem, line: 9 }, problem], examined });
    assert.equal(verdict.state, "failed");
    assert.deepEqual(verdict.findings.map(findingLine), ["a.ts:7:2 is wrong  (tool)", "a.ts:9:2 is wrong  (tool)"]);
  });

  test("fails when it looked at nothing, because it would stay green for ever", async () => {
    const verdict = await judge({ problems: [], examined: { count: 0, what: "pages" } });
    assert.equal(verdict.state, "failed");
    assert.match(verdict.findings[0]?.message ?? "", /found no pages/);
  });

  test("that breaks is a finding", async () => {
    const verdict = await judge(new Error("the tool is not installed"));
    assert.equal(verdict.state, "failed");
    assert.match(verdict.findings[0]?.message ?? "", /could not run: .*the tool is not installed/);
  });

  test("that cannot run here is skipped with its reason, but fails in CI", async () => {
    const skipped: Outcome = { problems: [], examined: { count: 0, what: "classes" }, skipped: "needs Java" };
    const local = await judge(skipped);
    assert.equal(local.state, "skipped");
    assert.equal(local.skipped, "needs Java");
    assert.equal((await judge(skipped, true)).state, "failed");
  });
});

describe("a run", () => {
  const broken = check("broken", new Error("no"));
  const failing = check("failing", { problems: [problem], examined });
  const passing = check("passing", clean);

  test("tells about every check, however one of them ends", async () => {
    const seen: string[] = [];
    const onVerdict = (verdict: Verdict): number => seen.push(verdict.check);
    const verdicts = await runChecks([broken, failing, passing], { root: "/", atOnce: 2, ci: false, onVerdict });
    assert.deepEqual(seen.toSorted(), ["broken", "failing", "passing"]);
    assert.deepEqual(totals(verdicts), { passed: 1, failed: 2, skipped: 0 });
  });

  test("reports what two checks say alike only once", async () => {
    const twin = check("twin", { problems: [problem], examined });
    const verdicts = await runChecks([failing, twin], { root: "/", atOnce: 1, ci: false });
    assert.equal(findings(verdicts).length, 1);
  });
});
