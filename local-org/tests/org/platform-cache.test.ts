/** Platform Cache as Apex uses it: keys with and without a partition, sessions, builders, tests that start with none. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Environment } from "../../org/environment.ts";
import { openOrg } from "../../org/open.ts";
import { openProgram } from "../../org/program.ts";
import { runApex } from "../../org/run-apex.ts";
import { apexTests } from "./apex-tests.ts";
import { apexClass, makeProject } from "./project.ts";

const CONFIG = {
  "config/test-org.json": JSON.stringify({
    runningUser: "dana.whitfield@brightwater.example",
    certificates: [],
    cachePartitions: { Prices: 1 },
    sessionCachePartitions: { Prices: 1 },
    defaultCachePartition: "Prices"
  })
};
const passes = (name: string, text: string, more: Readonly<Record<string, string>> = {}): void => {
  const results = apexTests({ ...CONFIG, ...more, ...apexClass(name, text) });
  assert.deepEqual([...new Set(Object.values(results))], ["pass"], JSON.stringify(results));
};

const BUILDER = `public class Rates implements Cache.CacheBuilder {
  public static Integer loads = 0;
  public Object doLoad(String currencyCode) {
    loads++;
    if (currencyCode == 'bad') throw new IllegalArgumentException('no such currency');
    return new Map<String, Object>{ 'code' => currencyCode, 'rate' => 1.5 };
  }
}`;

test("keys name their partition or belong to the default one; each test starts with an empty cache", () => {
  passes(
    "OrgCacheTest",
    `@IsTest private class OrgCacheTest {
      @IsTest static void keys() {
        Assert.areEqual(0, Cache.Org.getNumKeys());
        Cache.Org.put('local.Prices.rate', new List<Account>{ new Account(Name = 'x') });
        Assert.isTrue(Cache.Org.contains('rate'), 'the default partition');
        Assert.areEqual('x', ((List<Account>) Cache.Org.getPartition('Prices').get('rate'))[0].Name);
        Assert.isTrue(Cache.Org.remove('local.Prices.rate'));
        Assert.isNull(Cache.Org.get('rate'));
        Cache.Org.put('rate', 1, 300);
        Assert.areEqual(new Set<String>{ 'rate' }, Cache.Org.getKeys());
      }
      @IsTest static void isolated() {
        Assert.areEqual(0, Cache.Org.getNumKeys());
        Cache.Org.put('rate', 2);
      }
      @IsTest static void wrongKeys() {
        for (String key : new List<String>{ 'Prices.rate', 'other.Prices.rate', 'local.Prices.rate.x' }) {
          try {
            Cache.Org.get(key);
            Assert.fail(key);
          } catch (Cache.InvalidParamException e) {
            Assert.isTrue(e.getMessage().contains(key));
          }
        }
        try {
          Cache.Org.get('local.Nothing.rate');
          Assert.fail('no such partition');
        } catch (Cache.Org.OrgCacheException e) {
          Assert.areEqual('Invalid partition: Nothing', e.getMessage());
        }
      }
    }`
  );
});

test("a builder is asked once for a key, and wrapped when it fails", () => {
  passes(
    "BuilderTest",
    `@IsTest private class BuilderTest {
      @IsTest static void builtOnce() {
        Cache.Partition prices = Cache.Org.getPartition('local.Prices');
        Map<String, Object> first = (Map<String, Object>) prices.get(Rates.class, 'EUR');
        first.put('rate', 0);
        Assert.areEqual(1.5, ((Map<String, Object>) Cache.Org.get(Rates.class, 'EUR')).get('rate'));
        Assert.areEqual(1, Rates.loads);
        Assert.isTrue(prices.remove(Rates.class, 'EUR'));
        prices.get(Rates.class, 'EUR');
        Assert.areEqual(2, Rates.loads);
      }
      @IsTest static void failure() {
        try {
          Cache.Session.get(Rates.class, 'bad');
          Assert.fail('doLoad failed');
        } catch (Cache.CacheBuilderExecutionException e) {
          Assert.areEqual('no such currency', e.getCause().getMessage());
        }
        try {
          Cache.Org.get(BuilderTest.class, 'EUR');
          Assert.fail('no builder');
        } catch (Cache.InvalidCacheBuilderException e) {
          Assert.isTrue(e.getMessage().startsWith('BuilderTest'));
        }
      }
    }`,
    apexClass("Rates", BUILDER)
  );
});

test("a session is its user's, lasts eight hours at most, and asynchronous Apex has none", () => {
  passes(
    "SessionTest",
    `@IsTest private class SessionTest {
      public class Job implements Queueable {
        public void execute(QueueableContext context) {
          String said;
          try {
            Cache.Session.put('answer', 1);
          } catch (Cache.Session.SessionCacheNoSessionException e) {
            said = 'none';
          }
          insert new Account(Name = said + ' ' + Cache.Session.isAvailable());
        }
      }
      @IsTest static void ofAUser() {
        Cache.SessionPartition mine = Cache.Session.getPartition('local.Prices');
        mine.put('answer', 42, 28800);
        Assert.isTrue(mine.isAvailable());
        Assert.areEqual(42, Cache.Session.get('answer'));
        Assert.isFalse(Cache.Org.contains('answer'));
        try {
          mine.put('answer', 42, 28801);
          Assert.fail('too long');
        } catch (Cache.InvalidParamException e) {
          Assert.isTrue(e.getMessage().contains('28800'));
        }
        User other = new User(
          ProfileId = UserInfo.getProfileId(), LastName = 'X', Alias = 'x', Email = 'x@brightwater.example',
          Username = 'x@other.example', TimeZoneSidKey = 'GMT', LocaleSidKey = 'en_GB', EmailEncodingKey = 'UTF-8',
          LanguageLocaleKey = 'en_US'
        );
        System.runAs(other) {
          Assert.isNull(Cache.Session.get('answer'));
        }
        Assert.areEqual(42, mine.get('answer'));
      }
      @IsTest static void ofNobody() {
        Test.startTest();
        System.enqueueJob(new Job());
        Test.stopTest();
        Assert.areEqual('none false', [SELECT Name FROM Account].Name);
      }
    }`
  );
});

test("what a failed transaction has cached is forgotten; anonymous Apex has no session", () => {
  const root = makeProject(apexClass("Probe", "public class Probe {}"));
  const { definition, program } = openProgram(root, root);
  const environment = new Environment(definition, {
    dataset: "empty",
    hosts: {},
    now: Date.now,
    stateDir: root,
    certificates: [],
    inTest: false,
    program,
    cachePartitions: { Prices: 1 },
    defaultCachePartition: "Prices"
  });
  const run = (text: string): void => {
    const user = environment.user(definition.testConfig.runningUser);
    const { run: script } = program.compileAnonymous(text);
    assert.ok(script);
    runApex(program, environment.transaction(user), environment.database.store, script);
  };
  run("Cache.Org.put('kept', 1);");
  assert.throws(() => run("Cache.Org.put('lost', 1); Cache.Org.remove('kept'); Integer x = 1 / (1 - 1);"));
  assert.deepEqual(environment.cache.keys(), ["kept"]);
  const org = openOrg({ root, stateDir: root });
  assert.equal(
    org.anonymous("Cache.Session.getPartition('Prices');").exception?.type,
    "Cache.Session.SessionCacheNoSessionException"
  );
  org.close();
});
