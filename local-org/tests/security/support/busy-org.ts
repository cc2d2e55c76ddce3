import { answerAura } from "../../../org/aura/controller.ts";
import { Environment, stateDirectory } from "../../../org/environment.ts";
import { openProgram } from "../../../org/program.ts";
import { runApex } from "../../../org/run-apex.ts";
import { CONNECTION, ROOT } from "./attack-org.ts";
import type { UnreliableServers } from "./unreliable-servers.ts";

export interface Receipt {
  readonly code: string;
  readonly outcome: string;
  readonly reference: string;
  readonly message: string;
  readonly canCheckStatus: boolean;
}
/** Somebody with exactly the permission set Countersign User, and a record of their own. */
export interface Person {
  readonly username: string;
  readonly email: string;
  readonly recordId: string;
}

const emailOf = (index: number): string => `person${index}@chaos.example`;

/** The package in the local org, with many users, a clock that the test turns, and a cache that forgets. */
export class BusyOrg {
  readonly people: readonly Person[];
  private readonly opened = openProgram(ROOT, stateDirectory(ROOT));
  private readonly environment: Environment;

  constructor(people: number, servers: UnreliableServers, now: () => number, cacheLoses: () => boolean) {
    const { definition, program } = this.opened;
    this.environment = new Environment(definition, {
      dataset: "sample",
      hosts: {},
      now,
      stateDir: stateDirectory(ROOT),
      certificates: definition.config.certificates,
      inTest: false,
      program,
      transport: { send: (exchange) => servers.send(exchange), close: () => undefined },
      cachePartitions: { Countersign: 5 },
      cacheLoses
    });
    this.reuseTokens();
    this.people = this.hire(people);
  }

  send({ username, recordId }: Person, inputs: Record<string, unknown>, idempotencyKey: string): Receipt {
    const params = { connectionName: CONNECTION, recordId, inputs, idempotencyKey };
    return this.call(username, "send", params) as Receipt;
  }

  checkStatus({ username, recordId }: Person, reference: string): Receipt {
    return this.call(username, "checkStatus", { connectionName: CONNECTION, recordId, reference }) as Receipt;
  }

  /** Everything that is kept: `[reference, code]` of the log. */
  log(): [unknown, unknown][] {
    return [...this.environment.database.store.rows("Countersign_Log__c")].map(({ values }) => [
      values.get("name"),
      values.get("code__c")
    ]);
  }

  evictAll(): void {
    this.environment.cache.evictAll();
  }

  /** A transaction of its own, and what it leaves to be done: the events of the log. */
  call(username: string, method: string, params: Record<string, unknown>): unknown {
    const transaction = this.environment.transaction(this.environment.user(username));
    const org = { program: this.opened.program, environment: this.environment };
    const answer = answerAura({ username, className: "CountersignController", method, params }, org, transaction);
    for (const { exception } of this.environment.drain()) if (exception) throw new Error(exception.message);
    if (!answer.ok) throw new Error(`${method} threw: ${answer.error.message}`);
    return answer.value;
  }

  private reuseTokens(): void {
    const { store } = this.environment.database;
    for (const row of store.rows("Countersign_Connection__mdt")) {
      if (row.values.get("developername") === CONNECTION) {
        store.put("Countersign_Connection__mdt", {
          ...row,
          values: new Map([...row.values, ["reuse_access_token__c", true]])
        });
        return;
      }
    }
    throw new Error(`There is no connection ${CONNECTION}.`);
  }

  private hire(people: number): Person[] {
    this.script(`
      Id profileId = [SELECT ProfileId FROM User WHERE Username = 'jonas.lind@brightwater.example'].ProfileId;
      List<User> people = new List<User>();
      for (Integer i = 0; i < ${people}; i++) {
        people.add(new User(Alias = 'p' + i, Email = 'person' + i + '@chaos.example', EmailEncodingKey = 'UTF-8',
          LanguageLocaleKey = 'en_US', LastName = 'Person ' + i, LocaleSidKey = 'en_US', ProfileId = profileId,
          TimeZoneSidKey = 'GMT', Username = 'person' + i + '@chaos.example'));
      }
      insert as system people;
      List<PermissionSetAssignment> given = new List<PermissionSetAssignment>();
      for (PermissionSet each : [SELECT Id FROM PermissionSet WHERE Name = 'Countersign_User']) {
        for (User person : people) {
          given.add(new PermissionSetAssignment(AssigneeId = person.Id, PermissionSetId = each.Id));
        }
      }
      insert as system given;`);
    // Users and records in transactions of their own: the platform wants it so.
    this.script(`
      Id accountId = [SELECT Id FROM Account ORDER BY Name LIMIT 1].Id;
      List<Opportunity> records = new List<Opportunity>();
      for (User person : [SELECT Email FROM User WHERE Username LIKE 'person%@chaos.example']) {
        records.add(new Opportunity(AccountId = accountId, Amount = 100, CloseDate = System.today(), Name = person.Email,
          OwnerId = person.Id, StageName = 'Prospecting'));
      }
      insert as system records;`);
    const records = [...this.environment.database.store.rows("Opportunity")];
    return Array.from({ length: people }, (_, index) => {
      const email = emailOf(index);
      const record = records.find(({ values }) => values.get("name") === email);
      return { username: email, email, recordId: record?.id ?? "" };
    });
  }

  private script(source: string): void {
    const { run, problems } = this.opened.program.compileAnonymous(source);
    if (!run) throw new Error(problems.map(({ message }) => message).join("\n"));
    const user = this.environment.user("amara.okafor@brightwater.example");
    runApex(this.opened.program, this.environment.transaction(user), this.environment.database.store, run);
  }
}
