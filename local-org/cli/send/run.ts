import { readFileSync } from "node:fs";
import { join } from "node:path";
import { randomUUID } from "node:crypto";
import type { AuraAnswer, LocalOrg } from "../../org/open.ts";
import { startDemoServices } from "../demo-services.ts";
import { UsageError } from "../usage-error.ts";
import type { SendArguments } from "./arguments.ts";
import { claimValues } from "./claim-values.ts";
import type { Form, Receipt } from "./wire.ts";

/** What came out: a receipt, or the message with which the page would show that there is no form. */
export type SendResult = { readonly receipt: Receipt } | { readonly refusal: string };

export interface SendOptions {
  readonly root: string;
  readonly say: (note: string) => void;
}

/** One send through the package's own controller, with real signature and real HTTP. */
export async function runSend(request: SendArguments, { root, say }: SendOptions): Promise<SendResult> {
  const services = await startDemoServices({ root, overrides: request.hosts });
  try {
    if (services.replaced.length > 0) {
      say(
        `Note: ${services.replaced.join(", ")} is answered elsewhere; local services accept access tokens from there unseen.`
      );
    }
    const { openOrg } = await import("../../org/open.ts");
    return sendIn(
      openOrg({ root, hosts: { ...services.hosts }, stateDir: services.stateDir }),
      request,
      defaults(root)
    );
  } finally {
    await services.close();
  }
}

interface Defaults {
  readonly demoRecordId: string;
  readonly defaultUser: string;
}

function sendIn(org: LocalOrg, request: SendArguments, { demoRecordId, defaultUser }: Defaults): SendResult {
  const username = findUser(org, request.user ?? defaultUser);
  const subject = { connectionName: request.connection, recordId: request.record ?? demoRecordId };
  const call = (method: string, params: Record<string, unknown>): AuraAnswer =>
    org.aura({ username, className: "CountersignController", method, params });
  const form = call("describe", subject);
  if (!form.ok) return { refusal: form.error.message };
  const inputs = claimValues(request.claims, (form.value as Form).inputs);
  const answer = call("send", { ...subject, inputs, idempotencyKey: randomUUID() });
  return answer.ok ? { receipt: answer.value as Receipt } : { refusal: answer.error.message };
}

function findUser(org: LocalOrg, wanted: string): string {
  const usernames = org.users().map(({ username }) => username);
  const found = usernames.find((username) => username === wanted || username.split(/[.@]/, 1)[0] === wanted);
  if (found) return found;
  throw new UsageError(`--user ${wanted}: there is no such user. Users are: ${usernames.join(", ")}.`);
}

function defaults(root: string): Defaults {
  return JSON.parse(readFileSync(join(root, "config", "local-org.json"), "utf8")) as Defaults;
}
