import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { HttpAnswer, HttpExchange } from "../../../apex/host.ts";
import { answerAura } from "../../../org/aura/controller.ts";
import type { AuraAnswer } from "../../../org/aura/invoke.ts";
import { Environment, stateDirectory } from "../../../org/environment.ts";
import { openProgram } from "../../../org/program.ts";
import { runApex } from "../../../org/run-apex.ts";

export const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));
export const CANARY = "CANARY-ACCESS-TOKEN-4711";
export const CONNECTION = "Ledgerline_Quotes";
/** Values that the demo connection takes. */
export const SOUND_INPUTS = { quote_purpose: "replacement", valid_until: "2030-01-31", discount_percent: 5 };

interface Receipt {
  readonly code: string;
  readonly reference?: string;
  readonly members: readonly { readonly label: string; readonly value: string }[];
}

const file = (name: string): string => join(ROOT, name);
export const ENDPOINT_CASES = file("force-app/main/test/staticresources/Countersign_Endpoint_Cases.json");

/** The package in the local org, with endpoints that answer in this thread and remember what they were sent. */
export class AttackOrg {
  readonly sent: HttpExchange[] = [];
  readonly debug: string[] = [];
  /** Status of the service's answers to POST; may be replaced. */
  serviceStatus = 201;
  /** What the service answers; may be replaced. */
  serviceBody: unknown = { quote: { number: "Q-1" }, echo: CANARY };
  readonly recordId: string;
  private readonly opened = openProgram(ROOT, stateDirectory(ROOT));
  private readonly environment: Environment;

  constructor() {
    const { definition, program } = this.opened;
    this.recordId = definition.config.demoRecordId;
    this.environment = new Environment(definition, {
      dataset: "sample",
      hosts: {},
      now: Date.now,
      stateDir: stateDirectory(ROOT),
      certificates: definition.config.certificates,
      inTest: false,
      program,
      transport: { send: (exchange) => this.answer(exchange), close: () => undefined },
      cachePartitions: { Countersign: 5 }
    });
  }

  /** Calls a controller as a component does. */
  call(className: string, method: string, params: Record<string, unknown>, user = "amara.okafor"): AuraAnswer {
    const username = `${user}@brightwater.example`;
    const transaction = this.environment.transaction(this.environment.user(username), (line) => this.debug.push(line));
    const org = { program: this.opened.program, environment: this.environment };
    const answer = answerAura({ username, className, method, params }, org, transaction);
    this.environment.drain(undefined, (line) => this.debug.push(line));
    return answer;
  }

  /** @returns the code of the receipt */
  send(inputs: Record<string, unknown>, more: Record<string, unknown> = {}, user?: string): string {
    return this.receipt(inputs, more, user).code;
  }
  receipt(inputs: Record<string, unknown>, more: Record<string, unknown> = {}, user?: string): Receipt {
    const params = {
      connectionName: CONNECTION,
      recordId: this.recordId,
      inputs,
      idempotencyKey: "submission-1",
      ...more
    };
    const answer = this.call("CountersignController", "send", params, user);
    return answer.ok ? (answer.value as Receipt) : { code: answer.error.message, members: [] };
  }

  /** Runs anonymous Apex. @returns its debug lines */
  script(source: string): string[] {
    const { run, problems } = this.opened.program.compileAnonymous(source);
    if (!run) throw new Error(problems.map(({ message }) => message).join("\n"));
    const lines: string[] = [];
    const user = this.environment.user("amara.okafor@brightwater.example");
    const transaction = this.environment.transaction(user, (line) => lines.push(line));
    runApex(this.opened.program, transaction, this.environment.database.store, run);
    return lines;
  }

  /** Everything that is kept: records, custom metadata, cached values. */
  kept(): string {
    const { database, cache } = this.environment;
    const rows = [...database.schema.objectNames()].flatMap((name) => [...database.store.rows(name)]);
    return [...rows.map(({ values }) => [...values.values()].map(String).join("\n")), ...cache.texts()].join("\n");
  }

  private answer(exchange: HttpExchange): HttpAnswer {
    this.sent.push(exchange);
    const isToken = /oauth2/.test(exchange.endpoint);
    const body = isToken ? { access_token: CANARY, token_type: "Bearer", expires_in: 600 } : this.serviceBody;
    return {
      status: isToken || exchange.method === "GET" ? 200 : this.serviceStatus,
      statusText: "OK",
      headers: new Map([["Content-Type", "application/json"]]),
      body: new TextEncoder().encode(JSON.stringify(body))
    };
  }
}

/** What an assertion says. */
export function claimsOf(exchange: HttpExchange): Record<string, unknown> {
  const assertion = new URLSearchParams(new TextDecoder().decode(exchange.body)).get("assertion") ?? "";
  const payload = Buffer.from(assertion.split(".")[1] ?? "", "base64url").toString("utf8");
  return JSON.parse(payload) as Record<string, unknown>;
}
