/** Queueable, Finalizer, @future: Apex Developer Guide, "Queueable Apex", "Transaction Finalizers", "Future Methods", "Execution Governors and Limits". */
import assert from "node:assert/strict";
import { test } from "node:test";
import { apexTests } from "../org/apex-tests.ts";
import { apexClass } from "../org/project.ts";
import { debugged, failure, openWith, ran } from "./support.ts";

const COUNTING = apexClass(
  "Counting",
  `public class Counting implements Queueable {
  public static Integer runs = 0;
  private final Integer left;
  private transient String note = 'gone';
  public List<String> names = new List<String>{ 'kept' };
  public Counting(Integer left) { this.left = left; }
  public void execute(QueueableContext context) {
    runs++;
    System.debug(left + ' ' + runs + ' ' + note + ' ' + names + ' ' + System.isQueueable() + AsyncInfo.getCurrentQueueableStackDepth()
      + ' ' + Limits.getLimitQueries() + ' ' + Limits.getLimitQueueableJobs() + ' ' + String.valueOf(context.getJobId()).startsWith('707'));
    if (left > 0) { System.enqueueJob(new Counting(left - 1)); }
  }
}`
);

test("a job runs after its transaction, as it was when it was queued, with limits and statics of its own; jobs chain", () => {
  const org = openWith(COUNTING);
  const { lines, asynchronous } = ran(
    org,
    `
    Counting job = new Counting(1);
    Counting.runs = 7;
    System.enqueueJob(job);
    job.names.add('too late');
    System.debug(Limits.getQueueableJobs() + ' of ' + Limits.getLimitQueueableJobs());`
  );
  assert.deepEqual(lines, ["1 of 50", "1 1 null (kept) true1 200 1 true", "0 1 null (kept) true2 200 1 true"]);
  assert.deepEqual(
    asynchronous.map(({ kind, name, username }) => [kind, name, username.split("@")[0]]),
    [
      ["queueable", "Counting", "amara.okafor"],
      ["queueable", "Counting", "amara.okafor"]
    ]
  );
});

test("a transaction that fails, or rolls back, leaves no job behind", () => {
  const org = openWith(COUNTING);
  assert.deepEqual(ran(org, "System.enqueueJob(new Counting(0)); Integer x = 1 / 0;").asynchronous, []);
  const rolledBack = ran(
    org,
    "Savepoint before = Database.setSavepoint(); System.enqueueJob(new Counting(0)); Database.rollback(before);"
  );
  assert.deepEqual(rolledBack.asynchronous, []);
});

test("51 jobs are too many, two from a job as well", () => {
  const twice = apexClass(
    "Twice",
    "public class Twice implements Queueable { public void execute(QueueableContext c) { System.enqueueJob(new Counting(0)); System.enqueueJob(new Counting(0)); } }"
  );
  const org = openWith({ ...COUNTING, ...twice });
  const text = failure(org, "for (Integer i = 0; i < 51; i++) { System.enqueueJob(new Counting(0)); }");
  assert.equal(text, "System.LimitException: Too many queueable jobs added to the queue: 51");
  const [outcome, ...more] = ran(org, "System.enqueueJob(new Twice());").asynchronous;
  assert.equal(outcome?.exception?.message, "Too many queueable jobs added to the queue: 2");
  assert.deepEqual(more, []);
});

test("delay: nothing before its time; the queue can be moved on", () => {
  let now = Date.UTC(2026, 10, 22, 10);
  const org = openWith(COUNTING, () => now);
  assert.deepEqual(ran(org, "System.enqueueJob(new Counting(0), 5);").asynchronous, []);
  now += 4 * 60_000;
  assert.deepEqual(org.drain({ until: now }), []);
  now += 60_000;
  assert.equal(org.drain({ until: now }).length, 1);
  assert.match(failure(org, "System.enqueueJob(new Counting(0), 11);"), /System.AsyncException: Delay must be/);
});

test("AsyncOptions: depth and duplicate signatures", () => {
  const org = openWith(COUNTING);
  const options = "AsyncOptions options = new AsyncOptions(); ";
  const limited = ran(
    org,
    `${options} options.MaximumQueueableStackDepth = 2; System.enqueueJob(new Counting(5), options);`
  );
  assert.deepEqual(
    limited.asynchronous.map(({ exception }) => exception?.message ?? "ran"),
    ["ran", "Maximum stack depth has been reached."]
  );
  const text = failure(
    org,
    `${options} options.DuplicateSignature = QueueableDuplicateSignature.builder().addString('a').build();
    System.enqueueJob(new Counting(0), options); System.enqueueJob(new Counting(0), options);`
  );
  assert.match(text, /^System.DuplicateMessageException: /);
});

const FRAGILE = {
  ...apexClass(
    "Fragile",
    `public class Fragile implements Queueable {
    private Integer failures;
    public Fragile(Integer failures) { this.failures = failures; }
    public void execute(QueueableContext context) {
      System.attachFinalizer(new Mending(failures));
      insert new Lead(LastName = 'x', Company = 'Fragile ' + failures);
      if (failures > 0) { throw new System.IllegalArgumentException('not yet'); }
    }
  }`
  ),
  ...apexClass(
    "Mending",
    `public class Mending implements Finalizer {
    private Integer failures;
    public Mending(Integer failures) { this.failures = failures; }
    public void execute(FinalizerContext context) {
      System.debug(context.getResult() + ' ' + (context.getException() == null ? '-' : context.getException().getMessage()));
      if (context.getResult() == ParentJobResult.UNHANDLED_EXCEPTION) { System.enqueueJob(new Fragile(failures - 1)); }
    }
  }`
  )
};

test("a finalizer learns how the job ended, and may queue it again", () => {
  const org = openWith(FRAGILE);
  const { lines } = ran(org, "System.enqueueJob(new Fragile(2));");
  assert.deepEqual(lines, ["UNHANDLED_EXCEPTION not yet", "UNHANDLED_EXCEPTION not yet", "SUCCESS -"]);
  assert.deepEqual(
    debugged(
      org,
      "for (Lead each : [SELECT Company FROM Lead WHERE Company LIKE 'Fragile%']) { System.debug(each.Company); }"
    ),
    ["Fragile 0"]
  );
});

test("five times in a row, not six", () => {
  const org = openWith(FRAGILE);
  const { asynchronous } = ran(org, "System.enqueueJob(new Fragile(20));");
  assert.equal(asynchronous.filter(({ kind }) => kind === "queueable").length, 6);
  assert.match(asynchronous.at(-1)?.exception?.message ?? "", /consecutive failures/);
});

test("a finalizer belongs to a queueable, and there is one", () => {
  const org = openWith({
    ...FRAGILE,
    ...apexClass(
      "Both",
      "public class Both implements Queueable { public void execute(QueueableContext c) { System.attachFinalizer(new Mending(0)); System.attachFinalizer(new Mending(0)); } }"
    )
  });
  assert.match(failure(org, "System.attachFinalizer(new Mending(0));"), /^System.AsyncException: /);
  assert.match(
    ran(org, "System.enqueueJob(new Both());").asynchronous[0]?.exception?.message ?? "",
    /More than one Finalizer/
  );
});

test("@future runs afterwards with the arguments it was given, and not from another one", () => {
  const org = openWith(
    apexClass(
      "Later",
      `public class Later {
    @future(callout=true) public static void say(List<String> words) { System.debug(words + ' ' + System.isFuture()); }
    @future public static void again() { say(new List<String>()); }
  }`
    )
  );
  const lines = debugged(
    org,
    "List<String> words = new List<String>{ 'a' }; Later.say(words); words.add('b'); System.debug(Limits.getFutureCalls());"
  );
  assert.deepEqual(lines, ["1", "(a) true"]);
  assert.match(
    ran(org, "Later.again();").asynchronous[0]?.exception?.message ?? "",
    /^Future method cannot be called from a future/
  );
});

test("no callout once a job is queued, as after DML", () => {
  const org = openWith(COUNTING);
  const text = failure(
    org,
    `System.enqueueJob(new Counting(0));
    HttpRequest request = new HttpRequest(); request.setEndpoint('https://api.ledgerline.example/'); request.setMethod('GET');
    new Http().send(request);`
  );
  assert.match(text, /You have uncommitted work pending/);
});

test("what is no Queueable, or cannot be kept, is refused", () => {
  const org = openWith(
    apexClass(
      "Holding",
      "public class Holding implements Queueable { private HttpRequest request = new HttpRequest(); public void execute(QueueableContext c) {} }"
    )
  );
  assert.match(failure(org, "System.enqueueJob('text');"), /^System.AsyncException: /);
  assert.equal(
    failure(org, "System.enqueueJob(new Holding());"),
    "System.SerializationException: Not Serializable: System.HttpRequest"
  );
});

test("in a test the jobs share its static variables, whichever kind they are", () => {
  const shared = apexClass(
    "Shared",
    `public class Shared implements Queueable, Database.Batchable<SObject>, Schedulable, Finalizer {
      public static String order = 'none';
      public static List<String> log = new List<String>();
      public void execute(QueueableContext context) { log.add('queueable ' + order); System.attachFinalizer(new Shared()); }
      public void execute(FinalizerContext context) { log.add('finalizer ' + order); }
      public void execute(SchedulableContext context) { log.add('scheduled ' + order); }
      @future public static void later() { log.add('future ' + order); }
      public Database.QueryLocator start(Database.BatchableContext context) { return Database.getQueryLocator('SELECT Id FROM Account'); }
      public void execute(Database.BatchableContext context, List<SObject> scope) { log.add('batch ' + order); }
      public void finish(Database.BatchableContext context) { log.add('finish ' + order); }
    }`
  );
  const results = apexTests({
    ...shared,
    ...apexClass(
      "SharedTest",
      `@IsTest private class SharedTest {
        @IsTest static void sets() {
          insert new Account(Name = 'x');
          Shared.order = 'given';
          Test.startTest();
          System.enqueueJob(new Shared());
          Shared.later();
          Database.executeBatch(new Shared());
          System.schedule('s', '0 0 0 1 1 ? 2099', new Shared());
          Test.stopTest();
          Assert.areEqual(
            new Set<String>{ 'queueable given', 'finalizer given', 'scheduled given', 'future given', 'batch given', 'finish given' },
            new Set<String>(Shared.log)
          );
        }
        @IsTest static void startsAnew() { Assert.areEqual('none', Shared.order); }
      }`
    )
  });
  assert.deepEqual(results, { "SharedTest.sets": "pass", "SharedTest.startsAnew": "pass" });
});

// https://salesforce.stackexchange.com/q/365995: the finalizer runs, and the exception reaches Test.stopTest.
test("a job that fails in a test fails the test, after its finalizer", () => {
  const results = apexTests({
    ...apexClass(
      "Failing",
      `public class Failing implements Queueable, Finalizer {
        public static String ended;
        public void execute(QueueableContext context) {
          System.attachFinalizer(new Failing());
          throw new System.IllegalArgumentException('no');
        }
        public void execute(FinalizerContext context) { ended = context.getResult() + ' ' + context.getException().getMessage(); }
      }`
    ),
    ...apexClass(
      "FailingTest",
      `@IsTest private class FailingTest {
        @IsTest static void isNoticed() {
          Test.startTest();
          System.enqueueJob(new Failing());
          try {
            Test.stopTest();
            Assert.fail('the exception is thrown');
          } catch (System.IllegalArgumentException e) {
            Assert.areEqual('no', e.getMessage());
          }
          Assert.areEqual('UNHANDLED_EXCEPTION no', Failing.ended);
        }
      }`
    )
  });
  assert.deepEqual(results, { "FailingTest.isNoticed": "pass" });
});
