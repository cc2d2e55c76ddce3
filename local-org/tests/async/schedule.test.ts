/** Apex Developer Guide, "Apex Scheduler"; Apex Reference, System.schedule and System.abortJob; Object Reference, CronTrigger. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { nextFireTime, parseCron } from "../../org/async/cron.ts";
import { apexTests } from "../org/apex-tests.ts";
import { apexClass } from "../org/project.ts";
import { throwsApex } from "../platform/support/call.ts";
import { debugged, failure, openWith, ran } from "./support.ts";

/** A Wednesday. */
const START = Date.UTC(2026, 9, 14, 12, 0, 0);
const fires = (expression: string, count = 1, zone = "GMT"): string[] => {
  const cron = parseCron(expression);
  const times: string[] = [];
  for (let at: number | undefined = START; at !== undefined && times.length < count;) {
    at = nextFireTime(cron, at, zone);
    if (at !== undefined) times.push(new Date(at).toISOString().slice(0, 19));
  }
  return times;
};

// The examples of the documentation's table, and its special characters.
const TIMES: readonly (readonly [expression: string, expected: readonly string[], zone?: string])[] = [
  ["0 0 13 * * ?", ["2026-10-14T13:00:00", "2026-10-15T13:00:00"]],
  ["0 0 22 ? * 6L", ["2026-10-30T22:00:00", "2026-11-27T22:00:00"]],
  ["0 0 10 ? * MON-FRI", ["2026-10-15T10:00:00", "2026-10-16T10:00:00", "2026-10-19T10:00:00"]],
  ["0 0 20 * * ? 2026", ["2026-10-14T20:00:00"]],
  ["0 30 8,18 1 JAN ?", ["2027-01-01T08:30:00", "2027-01-01T18:30:00"]],
  ["15 0 0/6 ? * *", ["2026-10-14T12:00:15", "2026-10-14T18:00:15", "2026-10-15T00:00:15"]],
  ["0 0 0 L * ?", ["2026-10-31T00:00:00", "2026-11-30T00:00:00"]],
  ["0 0 0 LW * ?", ["2026-10-30T00:00:00", "2026-11-30T00:00:00"]],
  ["0 0 0 15W * ?", ["2026-10-15T00:00:00", "2026-11-16T00:00:00"]],
  ["0 0 0 ? * TUE#2", ["2026-11-10T00:00:00", "2026-12-08T00:00:00"]],
  ["0 0 9 * * ?", ["2026-10-14T16:00:00"], "America/Los_Angeles"]
];
for (const [expression, expected, zone] of TIMES) {
  test(`${expression} fires at ${expected.join(", ")}`, () => {
    assert.deepEqual(fires(expression, expected.length, zone), expected);
  });
}

const WRONG: readonly (readonly [expression: string, expected: RegExp])[] = [
  ["0 0/5 * * * ?", /^System.StringException: Seconds and minutes must be specified as integers/],
  ["0 0 * * *", /^System.StringException: Illegal cron expression format/],
  ["0 0 25 * * ?", /Illegal/],
  ["0 60 1 * * ?", /Illegal/],
  ["0 0 1 * * *", /one of day-of-month and day-of-week must be \?/],
  ["0 0 1 ? * ?", /one of day-of-month/],
  ["0 0 1 1 FOO ?", /Illegal/]
];
for (const [expression, expected] of WRONG) {
  test(`${expression} is refused`, () => {
    throwsApex(() => parseCron(expression), expected);
  });
}

const NIGHTLY = apexClass(
  "Nightly",
  `public class Nightly implements Schedulable {
  public void execute(SchedulableContext context) {
    CronTrigger job = [SELECT TimesTriggered, CronJobDetail.Name FROM CronTrigger WHERE Id = :context.getTriggerId()];
    System.debug(job.CronJobDetail.Name + ' ' + job.TimesTriggered + ' ' + System.isScheduled() + ' ' + Request.getCurrent().getQuiddity());
  }
}`
);

test("a scheduled job waits for its time, runs at each of them, and is seen as a CronTrigger", () => {
  let now = START;
  const org = openWith(NIGHTLY, () => now);
  const first = ran(
    org,
    `Id job = System.schedule('Nightly run', '0 0 13 * * ?', new Nightly());
    CronTrigger job1 = [SELECT State, CronExpression, NextFireTime, TimesTriggered FROM CronTrigger WHERE Id = :job];
    System.debug(String.valueOf(job).left(3) + ' ' + job1.State + ' ' + job1.CronExpression + ' ' + job1.NextFireTime.formatGmt('dd HH:mm') + ' ' + job1.TimesTriggered);`
  );
  assert.deepEqual([first.lines, first.asynchronous], [["08e WAITING 0 0 13 * * ? 15 11:00 0"], []]);
  now = START + 60 * 3_600_000;
  const lines: string[] = [];
  org.drain({ until: now, onDebug: (line) => lines.push(line) });
  assert.deepEqual(lines, ["Nightly run 0 true SCHEDULED", "Nightly run 1 true SCHEDULED"]);
  assert.deepEqual(
    debugged(
      org,
      "System.debug([SELECT TimesTriggered FROM CronTrigger].TimesTriggered + ' ' + [SELECT JobType FROM AsyncApexJob].JobType);"
    ),
    ["2 ScheduledApex"]
  );
});

test("one name once; never is refused; abortJob ends a schedule and a job that waits", () => {
  let now = START;
  const org = openWith(
    {
      ...NIGHTLY,
      ...apexClass(
        "Slow",
        "public class Slow implements Queueable { public void execute(QueueableContext context) { System.debug('ran'); } }"
      )
    },
    () => now
  );
  const twice =
    "System.schedule('x', '0 0 1 * * ?', new Nightly()); System.schedule('x', '0 0 2 * * ?', new Nightly());";
  assert.equal(
    failure(org, twice),
    'System.AsyncException: The Apex job named "x" is already scheduled for execution.'
  );
  assert.match(failure(org, "System.schedule('y', '0 0 1 1 1 ? 2020', new Nightly());"), /will never fire\.$/);
  assert.match(failure(org, "System.schedule('y', '0 0 1 * * ?', 'text');"), /^System.AsyncException/);
  ran(org, "System.schedule('gone', '0 0 13 * * ?', new Nightly()); System.enqueueJob(new Slow(), 5);");
  const abort = `System.abortJob([SELECT Id FROM CronTrigger].Id); System.abortJob([SELECT Id FROM AsyncApexJob WHERE JobType = 'Queueable'].Id);
    System.debug([SELECT COUNT() FROM CronTrigger] + ' ' + [SELECT Status FROM AsyncApexJob WHERE JobType = 'Queueable'].Status);`;
  assert.deepEqual(debugged(org, abort), ["0 Aborted"]);
  now = START + 60 * 3_600_000;
  assert.deepEqual(org.drain({ until: now }), []);
});

test("scheduled Apex makes no callouts", () => {
  const org = openWith(
    apexClass(
      "Calling",
      `public class Calling implements Schedulable { public void execute(SchedulableContext context) {
      HttpRequest request = new HttpRequest(); request.setEndpoint('https://api.ledgerline.example/'); request.setMethod('GET'); new Http().send(request); } }`
    ),
    () => START
  );
  ran(org, "System.schedule('x', '0 0 13 * * ?', new Calling());");
  const [outcome] = org.drain({ until: START + 24 * 3_600_000 });
  assert.equal(outcome?.exception?.message, "Callout from scheduled Apex not supported.");
});

test("in a test a schedule runs once at Test.stopTest (Testing the Apex Scheduler)", () => {
  const results = apexTests(
    apexClass(
      "NightlyTest",
      `@IsTest private class NightlyTest {
      public class Writing implements Schedulable {
        public void execute(SchedulableContext context) { insert new Account(Name = 'night'); }
      }
      @IsTest static void runsAtStopTest() {
        Test.startTest();
        String job = System.schedule('test', '0 0 0 3 9 ? 2042', new Writing());
        CronTrigger trigger1 = [SELECT TimesTriggered, NextFireTime FROM CronTrigger WHERE Id = :job];
        Assert.areEqual(0, trigger1.TimesTriggered);
        Assert.areEqual('2042-09-03 00:00:00', String.valueOf(trigger1.NextFireTime));
        Assert.areEqual(0, [SELECT COUNT() FROM Account]);
        Test.stopTest();
        Assert.areEqual(1, [SELECT COUNT() FROM Account]);
      }
    }`
    )
  );
  assert.deepEqual(results, { "NightlyTest.runsAtStopTest": "pass" });
});
