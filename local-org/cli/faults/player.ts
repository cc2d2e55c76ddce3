import { randomUUID } from "node:crypto";
import type { AuraAnswer } from "../../org/aura/invoke.ts";
import { answerAura } from "../../org/aura/controller.ts";
import { Environment, stateDirectory } from "../../org/environment.ts";
import { openProgram, type OrgProgram } from "../../org/program.ts";
import { startFakeEndpoint, type FakeEndpoint, type SeenRequest } from "./fake-endpoint.ts";
import { FaultTransport } from "./fault-transport.ts";
import { isLeaked, secretsOf } from "./leaks.ts";
import { outcomeOf } from "./outcomes.ts";
import { GOOD_SERVICE, GOOD_TOKEN, type FaultCase } from "./vector-file.ts";

/** What came of a case. */
export interface FaultResult {
  readonly id: string;
  readonly outcome: string;
  readonly callouts: number;
  /** A usable token is in the cache afterwards. */
  readonly cached: boolean;
  /** Something of the case was seen outside Apex: in an answer, an exception, a debug line, a record, the cache. */
  readonly leaked: boolean;
}

const ORIGIN = "https://fieldhouse.my.salesforce.example";
const CONNECTION = "Fieldhouse_Salesforce";
const CACHE_MEGABYTES = 5;
/** Of the keys of tokens; other values in the cache hold none. */
const TOKEN_PREFIX = "t";

/** Plays cases against the package's own Apex, through its controller. */
export class FaultPlayer {
  private readonly opened: OrgProgram;
  private readonly root: string;
  private readonly endpoint: FakeEndpoint;
  private readonly transport: FaultTransport;
  private readonly debug: string[] = [];

  private constructor(root: string, endpoint: FakeEndpoint) {
    this.root = root;
    this.opened = openProgram(root, stateDirectory(root));
    this.endpoint = endpoint;
    this.transport = new FaultTransport([ORIGIN], endpoint.port);
  }

  static async start(root: string): Promise<FaultPlayer> {
    return new FaultPlayer(root, await startFakeEndpoint());
  }

  async play(fault: FaultCase): Promise<FaultResult> {
    const environment = this.environment(fault.partition);
    if (fault.warm) await this.send(environment, { token: [GOOD_TOKEN], service: [GOOD_SERVICE] });
    this.debug.length = 0;
    const answer = await this.send(environment, fault);
    const secrets = secretsOf(fault, await this.endpoint.seen());
    const code = answer.ok ? (answer.value as { code: string }).code : "EXCEPTION";
    return {
      id: fault.id,
      outcome: code === "DELIVERED" ? fault.success : outcomeOf(code, this.transport.last),
      callouts: this.transport.callouts,
      cached: environment.cache.keys().some((key) => key.startsWith(TOKEN_PREFIX)),
      leaked: isLeaked(secrets, [JSON.stringify(answer), ...this.debug, ...kept(environment)])
    };
  }

  /** What reached the endpoints in the last case. */
  requests(): Promise<readonly SeenRequest[]> {
    return this.endpoint.seen();
  }

  async close(): Promise<void> {
    this.transport.close();
    await this.endpoint.close();
  }

  private environment(partition: boolean): Environment {
    const { definition } = this.opened;
    return new Environment(definition, {
      dataset: "sample",
      hosts: {},
      now: Date.now,
      stateDir: stateDirectory(this.root),
      certificates: definition.config.certificates,
      inTest: false,
      program: this.opened.program,
      transport: this.transport,
      cachePartitions: partition ? { Countersign: CACHE_MEGABYTES } : {}
    });
  }

  private async send(environment: Environment, answers: Pick<FaultCase, "token" | "service">): Promise<AuraAnswer> {
    await this.endpoint.prepare(answers);
    this.transport.expect(answers);
    const { config } = this.opened.definition;
    const user = environment.user(config.defaultUser);
    const transaction = environment.transaction(user, (line) => this.debug.push(line));
    const params = {
      connectionName: CONNECTION,
      recordId: config.demoRecordId,
      inputs: { introduction: "A fault case." },
      idempotencyKey: randomUUID()
    };
    const request = { username: config.defaultUser, className: "CountersignController", method: "send", params };
    return answerAura(request, { program: this.opened.program, environment }, transaction);
  }
}

/** Every record and cached value, as text. */
function kept({ database, cache }: Environment): string[] {
  const rows = [...database.schema.objectNames()].flatMap((name) => [...database.store.rows(name)]);
  return [...rows.map(({ values }) => [...values.values()].map(String).join("\n")), ...cache.texts()];
}
