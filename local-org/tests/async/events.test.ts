/** Platform events: Platform Events Developer Guide, "Publish Events with Apex", "Subscribe with Apex Triggers", "Event Publishing Behavior". */
import assert from "node:assert/strict";
import { test } from "node:test";
import { runTests } from "../../testing/runner.ts";
import { openProgram } from "../../org/program.ts";
import { apexClass, makeProject } from "../org/project.ts";
import { debugged, failure, openWith, platformEvent, ran, trigger } from "./support.ts";

const LISTENING = {
  ...platformEvent("After__e", "PublishAfterCommit"),
  ...platformEvent("Now__e", "PublishImmediately"),
  ...trigger(
    "OnAfter",
    "After__e",
    "after insert",
    "for (After__e each : Trigger.new) { System.debug(each.Note__c + ' ' + UserInfo.getName() + ' ' + Trigger.size + ' ' + (each.ReplayId != null) + (each.EventUuid != null)); insert new Lead(LastName = each.Note__c, Company = 'heard'); }"
  ),
  ...trigger("OnNow", "Now__e", "after insert", "System.debug('now ' + Trigger.new.size());")
};

test("subscribers run after the transaction, together, as Automated Process", () => {
  const org = openWith(LISTENING);
  const lines = debugged(
    org,
    `
    for (Database.SaveResult each : EventBus.publish(new List<After__e>{ new After__e(Note__c = 'a'), new After__e(Note__c = 'b') })) { System.debug(each.isSuccess()); }
    System.debug(Limits.getDmlStatements() + ' ' + Limits.getPublishImmediateDML());`
  );
  assert.deepEqual(lines, ["true", "true", "1 0", "a Automated Process 2 truetrue", "b Automated Process 2 truetrue"]);
  assert.deepEqual(debugged(org, "System.debug([SELECT COUNT() FROM Lead WHERE Company = 'heard']);"), ["2"]);
});

test("publish after commit goes down with the transaction, publish immediately does not", () => {
  const org = openWith(LISTENING);
  const { lines } = ran(
    org,
    `
    EventBus.publish(new After__e(Note__c = 'a'));
    EventBus.publish(new Now__e(Note__c = 'b'));
    System.debug(Limits.getDmlStatements() + ' ' + Limits.getPublishImmediateDML());
    Integer x = 1 / 0;`
  );
  assert.deepEqual(lines, ["1 1", "now 1"]);
  const rolledBack = ran(
    org,
    "Savepoint before = Database.setSavepoint(); EventBus.publish(new After__e(Note__c = 'a')); Database.rollback(before);"
  );
  assert.deepEqual(rolledBack.lines, []);
});

test("an event that does not fit is refused in its result", () => {
  const org = openWith(LISTENING);
  const lines = debugged(
    org,
    `
    System.debug(EventBus.publish(new After__e()).getErrors()[0].getStatusCode());
    System.debug(EventBus.publish(new After__e(Note__c = 'more than twenty letters')).getErrors()[0].getStatusCode());`
  );
  assert.deepEqual(lines, ["REQUIRED_FIELD_MISSING", "STRING_TOO_LONG"]);
  assert.match(failure(org, "EventBus.publish(new Lead());"), /^System.IllegalArgumentException: /);
});

test("callouts: refused after publish-after-commit, allowed after publish-immediately", () => {
  const org = openWith(LISTENING);
  const callout =
    "HttpRequest request = new HttpRequest(); request.setEndpoint('https://nowhere.example/'); request.setMethod('GET'); new Http().send(request);";
  assert.match(failure(org, `EventBus.publish(new After__e(Note__c = 'a')); ${callout}`), /uncommitted work pending/);
  assert.match(failure(org, `EventBus.publish(new Now__e(Note__c = 'a')); ${callout}`), /Unauthorized endpoint/);
});

test("in a test Test.getEventBus().deliver() and Test.stopTest deliver; jobs run at Test.stopTest and do not chain", () => {
  const testClass = apexClass(
    "HearingTest",
    `@IsTest private class HearingTest {
    public class Job implements Queueable {
      private Boolean chains;
      public Job(Boolean chains) { this.chains = chains; }
      public void execute(QueueableContext c) { insert new Lead(LastName = 'job', Company = 'heard'); if (chains) { System.enqueueJob(new Job(false)); } }
    }
    static Integer heard() { return [SELECT COUNT() FROM Lead WHERE Company = 'heard']; }
    @IsTest static void shouldDeliver() {
      EventBus.publish(new After__e(Note__c = 'a'));
      Assert.areEqual(0, heard(), 'not yet');
      Test.getEventBus().deliver();
      Assert.areEqual(1, heard(), 'delivered');
      Test.startTest();
      EventBus.publish(new After__e(Note__c = 'b'));
      System.enqueueJob(new Job(false));
      Assert.areEqual(1, heard(), 'not before stopTest');
      Test.stopTest();
      Assert.areEqual(3, heard(), 'all of it');
    }
    @IsTest static void shouldNotChain() {
      Test.startTest();
      System.enqueueJob(new Job(true));
      try { Test.stopTest(); Assert.fail('no exception'); }
      catch (System.AsyncException e) { Assert.areEqual('Maximum stack depth has been reached.', e.getMessage(), 'text'); }
    }
  }`
  );
  const root = makeProject({ ...LISTENING, ...testClass });
  const { tests } = runTests(openProgram(root, `${root}/.state`), { stateDir: `${root}/.state` });
  assert.deepEqual(
    tests.map(({ method, outcome, failure: why }) => [method, outcome, why?.message]),
    [
      ["shouldDeliver", "pass", undefined],
      ["shouldNotChain", "pass", undefined]
    ]
  );
});
