/** Apex Developer Guide, "Using Batch Apex", "Testing Batch Apex"; Object Reference, AsyncApexJob. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { apexTests } from "../org/apex-tests.ts";
import { apexClass } from "../org/project.ts";
import { debugged, failure, openWith, ran } from "./support.ts";

const batch = (name: string, interfaces: string, execute: string): Readonly<Record<string, string>> =>
  apexClass(
    name,
    `public class ${name} implements Database.Batchable<SObject>${interfaces} {
    public Integer chunks = 0;
    public Database.QueryLocator start(Database.BatchableContext context) {
      chunks = 100;
      return Database.getQueryLocator('SELECT Id, Name FROM Account ORDER BY Name LIMIT 5');
    }
    public void execute(Database.BatchableContext context, List<Account> scope) {
      chunks++;
      ${execute}
    }
    public void finish(Database.BatchableContext context) {
      AsyncApexJob job = [SELECT Status, JobItemsProcessed, TotalJobItems, NumberOfErrors FROM AsyncApexJob WHERE Id = :context.getJobId()];
      System.debug('finish ' + chunks + ' ' + job.Status + ' ' + job.JobItemsProcessed + '/' + job.TotalJobItems + '/' + job.NumberOfErrors);
    }
  }`
  );
const SAY =
  "System.debug(scope.size() + ' ' + chunks + ' ' + System.isBatch() + ' ' + Limits.getLimitQueries() + ' ' + (context.getChildJobId() == context.getJobId()));";

test("start, an execute for each chunk, finish: transactions of their own; fields go back to where they were", () => {
  const org = openWith(batch("Plain", "", SAY));
  const { lines, asynchronous } = ran(org, "Database.executeBatch(new Plain(), 2);");
  assert.deepEqual(lines, [
    "2 1 true 200 false",
    "2 1 true 200 false",
    "1 1 true 200 false",
    "finish 0 Processing 3/3/0"
  ]);
  assert.deepEqual(
    asynchronous.map(({ kind, name }) => `${kind} ${name}`),
    ["batch Plain.start", "batch Plain.execute", "batch Plain.execute", "batch Plain.execute", "batch Plain.finish"]
  );
  assert.deepEqual(
    debugged(
      org,
      "AsyncApexJob job = [SELECT Status, JobType, ApexClass.Name, CompletedDate FROM AsyncApexJob]; System.debug(job.Status + ' ' + job.JobType + ' ' + job.ApexClass.Name + ' ' + (job.CompletedDate != null));"
    ),
    ["Completed BatchApex Plain true"]
  );
});

test("Database.Stateful keeps the fields from one transaction to the next", () => {
  const org = openWith(batch("Stateful", ", Database.Stateful", ""));
  assert.deepEqual(ran(org, "Database.executeBatch(new Stateful(), 2);").lines, ["finish 103 Processing 3/3/0"]);
});

test("200 records a chunk unless the caller says; a chunk that fails is undone alone", () => {
  const org = openWith({
    ...batch("Whole", "", "System.debug(scope.size());"),
    ...batch(
      "Failing",
      ", Database.Stateful",
      "update new Account(Id = scope[0].Id, Site = 'seen'); if (chunks == 101) { throw new System.IllegalArgumentException('first'); }"
    )
  });
  assert.equal(ran(org, "Database.executeBatch(new Whole());").lines[0], "5");
  assert.equal(ran(org, "Database.executeBatch(new Failing(), 4);").lines[0], "finish 100 Processing 2/2/2");
  assert.deepEqual(
    debugged(
      org,
      `AsyncApexJob job = [SELECT Status, ExtendedStatus FROM AsyncApexJob WHERE ApexClass.Name = 'Failing'];
      System.debug(job.Status + ' ' + job.ExtendedStatus + ' ' + [SELECT COUNT() FROM Account WHERE Site = 'seen']);`
    ),
    ["Completed First error: first 0"]
  );
});

test("start may answer an Iterable of anything; its failure fails the job", () => {
  const org = openWith({
    ...apexClass(
      "Words",
      `public class Words implements Database.Batchable<String> {
      public Iterable<String> start(Database.BatchableContext context) { return new List<String>{ 'a', 'b', 'c' }; }
      public void execute(Database.BatchableContext context, List<String> scope) { System.debug(scope); }
      public void finish(Database.BatchableContext context) {}
    }`
    ),
    ...apexClass(
      "Never",
      `public class Never implements Database.Batchable<String> {
      public Iterable<String> start(Database.BatchableContext context) { throw new System.NoAccessException(); }
      public void execute(Database.BatchableContext context, List<String> scope) { System.debug(scope); }
      public void finish(Database.BatchableContext context) { System.debug('finish'); }
    }`
    )
  });
  assert.deepEqual(ran(org, "Database.executeBatch(new Words(), 2);").lines, ["(a, b)", "(c)"]);
  assert.deepEqual(ran(org, "Database.executeBatch(new Never());").lines, []);
  assert.deepEqual(
    debugged(org, "System.debug([SELECT Status FROM AsyncApexJob WHERE ApexClass.Name = 'Never'].Status);"),
    ["Failed"]
  );
});

test("a Batchable without one of its methods, or with an Iterable of something else, does not compile", () => {
  const broken =
    (start: string): (() => unknown) =>
    () =>
      openWith(
        apexClass(
          "Broken",
          `public class Broken implements Database.Batchable<String> { ${start}
      public void execute(Database.BatchableContext context, List<String> scope) {}
      public void finish(Database.BatchableContext context) {} }`
        )
      );
  assert.throws(broken(""), /must implement the method: .* Database.Batchable.start/);
  assert.throws(
    broken("public Iterable<Integer> start(Database.BatchableContext context) { return null; }"),
    /Return type does not match/
  );
});

test("callouts need Database.AllowsCallouts; no @future from a batch; no batch from execute", () => {
  const send =
    "HttpRequest request = new HttpRequest(); request.setEndpoint('https://api.ledgerline.example/'); request.setMethod('GET'); new Http().send(request);";
  const org = openWith({
    ...batch("Calling", "", `try { ${send} } catch (CalloutException e) { System.debug(e.getMessage()); }`),
    ...batch("Chaining", "", "Database.executeBatch(new Calling());"),
    ...batch("Later", "", "Elsewhere.run();"),
    ...apexClass("Elsewhere", "public class Elsewhere { @future public static void run() {} }")
  });
  assert.match(ran(org, "Database.executeBatch(new Calling());").lines[0] ?? "", /implement Database.AllowsCallouts/);
  const messages = (script: string): unknown => ran(org, script).asynchronous[1]?.exception?.message;
  assert.match(
    String(messages("Database.executeBatch(new Chaining());")),
    /cannot be called from a batch start, batch execute/
  );
  assert.match(
    String(messages("Database.executeBatch(new Later());")),
    /Future method cannot be called from a future or batch/
  );
  assert.match(failure(org, "Database.executeBatch(new Calling(), 0);"), /^System.InvalidParameterValueException/);
  assert.match(failure(org, "Database.executeBatch('x');"), /^System.AsyncException/);
});

test("in a test a batch runs at Test.stopTest, and may have one chunk (Testing Batch Apex)", () => {
  const results = apexTests({
    ...batch("Plain", "", "for (Account each : scope) { each.Site = 'seen'; } update scope;"),
    ...apexClass(
      "PlainTest",
      `@IsTest private class PlainTest {
      @IsTest static void oneChunk() {
        insert new List<Account>{ new Account(Name = 'a'), new Account(Name = 'b') };
        Test.startTest();
        Id job = Database.executeBatch(new Plain());
        Assert.areEqual('Queued', [SELECT Status FROM AsyncApexJob WHERE Id = :job].Status);
        Test.stopTest();
        Assert.areEqual(2, [SELECT COUNT() FROM Account WHERE Site = 'seen']);
        Assert.areEqual('Completed', [SELECT Status FROM AsyncApexJob WHERE Id = :job].Status);
      }
      @IsTest static void twoChunks() {
        insert new List<Account>{ new Account(Name = 'a'), new Account(Name = 'b') };
        Test.startTest();
        Database.executeBatch(new Plain(), 1);
        Test.stopTest();
      }
    }`
    )
  });
  assert.equal(results["PlainTest.oneChunk"], "pass");
  assert.match(
    results["PlainTest.twoChunks"] ?? "",
    /^System.UnexpectedException: No more than one executeBatch can be called from within a test method\./
  );
});
