import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { bundle } from "../../../scripts/lib/bundle.mjs";
import { OrgProblems } from "../../org/problems.ts";
import { openProgram } from "../../org/program.ts";
import { REPOSITORY } from "../../org/repository.ts";
import { runTests } from "../../testing/runner.ts";
import { runTestsOnTwoThreads } from "../../testing/two-threads.ts";
import type { TestReport } from "../../testing/types.ts";
import { apexClass, makeProject } from "../org/project.ts";

const ENTRIES = ["local-org/cli/test-apex.ts", "local-org/testing/helper.ts"];
const helper = (): URL => pathToFileURL(join(bundle(REPOSITORY, ENTRIES), "helper.mjs"));

const testClass = (name: string, body: string): Record<string, string> =>
  apexClass(name, `@IsTest\nprivate class ${name} {\n  @IsTest\n  static void shouldWork() {\n    ${body}\n  }\n}`);

const SUBJECT = `public with sharing class Sign {
  public static Integer of(Integer value) {
    if (value < 0) {
      return -1;
    }
    return value == 0 ? 0 : 1;
  }
}`;

const project = (): string =>
  makeProject({
    ...apexClass("Sign", SUBJECT),
    ...testClass("NegativeTest", "Assert.areEqual(-1, Sign.of(-5));"),
    ...testClass("PositiveTest", "Assert.areEqual(1, Sign.of(5));"),
    ...testClass("WrongTest", "Assert.areEqual(0, Sign.of(5), 'sign');"),
    ...testClass("ZeroTest", "Assert.areEqual(0, Sign.of(0)); insert new Account(Name = 'x');")
  });

/** Everything but what a clock says. */
const timeless = ({ tests, coverage }: TestReport): object => ({
  tests: tests.map((each) => ({ ...each, milliseconds: 0 })),
  coverage
});

test("two threads report what one does, with parsing and without", async () => {
  const root = project();
  const stateDir = join(root, ".local-org");
  const cold = await runTestsOnTwoThreads(root, helper(), { stateDir });
  const warm = await runTestsOnTwoThreads(root, helper(), { stateDir });
  const alone = runTests(openProgram(root, stateDir), { stateDir });
  assert.equal(alone.tests.filter((each) => each.outcome === "fail").length, 1);
  assert.deepEqual(alone.coverage[0]?.uncoveredLines, []);
  assert.deepEqual(timeless(cold), timeless(alone));
  assert.deepEqual(timeless(warm), timeless(alone));
});

test("every result is told once", async () => {
  const root = project();
  const told: string[] = [];
  const onResult = ({ className }: { readonly className: string }): void => void told.push(className);
  await runTestsOnTwoThreads(root, helper(), { stateDir: join(root, ".local-org"), onResult });
  assert.deepEqual(told.sort(), ["NegativeTest", "PositiveTest", "WrongTest", "ZeroTest"]);
});

test("broken Apex is reported as one thread reports it", async () => {
  const root = makeProject(apexClass("Broken", "public class Broken { Integer i = 'x'; }"));
  const run = runTestsOnTwoThreads(root, helper(), { stateDir: join(root, ".local-org") });
  await assert.rejects(run, (error) => error instanceof OrgProblems && /Broken\.cls:1/.test(error.message));
});

test("a bundle is made once for the same sources", () => {
  assert.equal(bundle(REPOSITORY, ENTRIES), bundle(REPOSITORY, ENTRIES));
});
