import assert from "node:assert/strict";
import { test } from "node:test";
import { join } from "node:path";
import { openProgram } from "../../org/program.ts";
import { runTests } from "../../testing/runner.ts";
import type { TestReport, TestResult } from "../../testing/types.ts";
import { apexClass, makeProject } from "../org/project.ts";

const SUBJECT = `public with sharing class Counter {
  private static Integer calls = 0;
  public static Integer next() {
    calls++;
    if (calls > 5) {
      return 0;
    }
    return calls;
  }
}`;
const TESTS = `@IsTest
private class CounterTest {
  @TestSetup
  static void prepare() {
    insert new Account(Name = 'Prepared');
  }
  @IsTest
  static void shouldStartWithFreshStatics() {
    Assert.areEqual(1, Counter.next());
    insert new Account(Name = 'Left behind');
  }
  @IsTest
  static void shouldStartWithFreshStaticsAgain() {
    Assert.areEqual(1, Counter.next());
    Assert.areEqual(1, [SELECT COUNT() FROM Account], 'accounts');
    Assert.areEqual('Prepared', [SELECT Name FROM Account].Name);
  }
  @IsTest
  static void shouldFailInTheRightLine() {
    Assert.areEqual(3,
      Counter.next(), 'the third');
  }
  @IsTest
  static void shouldCountTheTestedPart() {
    List<Account> before = [SELECT Id FROM Account];
    Test.startTest();
    List<Contact> within = [SELECT Id FROM Contact];
    within = [SELECT Id FROM Contact];
    Test.stopTest();
    Assert.areEqual(1, Limits.getQueries());
  }
  @IsTest
  static void shouldRunAsAnAdministratorWithoutPermissionSets() {
    Assert.areEqual('dana.whitfield@brightwater.example', UserInfo.getUserName());
    Assert.areEqual(1, [SELECT COUNT() FROM User]);
    Assert.areEqual(0, [SELECT COUNT() FROM PermissionSetAssignment]);
  }
  @IsTest
  static void shouldReachNoNetwork() {
    HttpRequest request = new HttpRequest();
    request.setEndpoint('https://auth.example.com');
    request.setMethod('GET');
    new Http().send(request);
  }
  @IsTest
  static void shouldNameTheCause() {
    try {
      Integer none = 1 / 0;
    } catch (MathException e) {
      throw new QueryException('outer', e);
    }
  }
  static void helper() {
    Assert.fail('not a test');
  }
}`;

function run(classes?: readonly string[]): TestReport {
  const root = makeProject({ ...apexClass("Counter", SUBJECT), ...apexClass("CounterTest", TESTS) });
  const stateDir = join(root, ".local-org");
  return runTests(openProgram(root, stateDir), { stateDir, ...(classes ? { classes } : {}) });
}
const report = run();
const result = (method: string): TestResult | undefined => report.tests.find((each) => each.method === method);

test("runs every test method, and nothing else", () => {
  assert.deepEqual(
    report.tests.map(({ method, outcome }) => `${method} ${outcome}`),
    [
      "shouldStartWithFreshStatics pass",
      "shouldStartWithFreshStaticsAgain pass",
      "shouldFailInTheRightLine fail",
      "shouldCountTheTestedPart pass",
      "shouldRunAsAnAdministratorWithoutPermissionSets pass",
      "shouldReachNoNetwork fail",
      "shouldNameTheCause fail"
    ]
  );
});

test("a failure has type, message and line", () => {
  assert.deepEqual(result("shouldFailInTheRightLine")?.failure, {
    type: "System.AssertException",
    message: "Assertion Failed: the third: Expected: 3, Actual: 1",
    comparison: { expected: "3", actual: "1" },
    stack: ["Class.CounterTest.shouldFailInTheRightLine: line 20, column 1"],
    place: "force-app/main/default/classes/CounterTest.cls:20"
  });
  assert.equal(
    result("shouldReachNoNetwork")?.failure?.message,
    "Methods defined as TestMethod do not support Web service callouts"
  );
});

test("a cause is shown with the line it comes from", () => {
  assert.deepEqual(result("shouldNameTheCause")?.failure?.stack, [
    "Class.CounterTest.shouldNameTheCause: line 50, column 1",
    "Caused by: System.MathException: Divide by 0",
    "Class.CounterTest.shouldNameTheCause: line 48, column 1"
  ]);
});

test("limits are those of the tested part", () => {
  assert.equal(result("shouldCountTheTestedPart")?.limits?.queries.used, 2);
});

test("coverage knows the lines of classes that are no tests", () => {
  assert.deepEqual(report.coverage, [
    {
      className: "Counter",
      path: "force-app/main/default/classes/Counter.cls",
      coveredLines: [2, 4, 5, 8],
      uncoveredLines: [6]
    }
  ]);
});

test("a name that is no test class is refused", () => {
  assert.equal(run(["countertest"]).tests.length, 7);
  assert.throws(() => run(["Counter"]), /There is no Apex test class Counter\. Test classes: CounterTest\./);
});

test("what the local org refuses is shown with the Apex that asks for it", () => {
  const root = makeProject(
    apexClass(
      "Asking",
      "@IsTest private class Asking {\n  @IsTest static void asks() {\n    JSON.serialize(new Database.DMLOptions());\n  }\n}"
    )
  );
  const stateDir = join(root, ".local-org");
  const [asked] = runTests(openProgram(root, stateDir), { stateDir }).tests;
  assert.equal(asked?.failure?.type, "Local org");
  assert.deepEqual(asked.failure.stack, ["Class.Asking.asks: line 3, column 1"]);
  assert.equal(asked.failure.place, "force-app/main/default/classes/Asking.cls:3");
});
