import { randomUUID } from "node:crypto";
import type { AuraAnswer, LocalOrg, LocalUser } from "../../org/open.ts";
import { UsageError } from "../usage-error.ts";
import type { SendArguments } from "./arguments.ts";
import { accessAdvice } from "./access.ts";
import { claimValues } from "./claim-values.ts";
import type { Form, Receipt } from "./wire.ts";

/** What came out: a receipt, or the message with which the page would show that there is no form, and what to do. */
export type SendResult =
  { readonly receipt: Receipt } | { readonly refusal: string; readonly advice?: string | undefined };

/** What stands for an option that is not given. */
export interface SendDefaults {
  readonly demoRecordId: string;
  readonly defaultUser: string;
}

/** Does what the page does: asks for the form, then sends its values. Both through the package's own controller. */
export function sendInOrg(org: LocalOrg, request: SendArguments, defaults: SendDefaults): SendResult {
  const user = findUser(org, request.user ?? defaults.defaultUser);
  const { username } = user;
  const recordId = request.record === "none" ? null : (request.record ?? defaults.demoRecordId);
  const subject = { connectionName: request.connection, recordId };
  const call = (method: string, params: Record<string, unknown>): AuraAnswer =>
    org.aura({ username, className: "CountersignController", method, params });
  const form = call("describe", subject);
  if (!form.ok) return { refusal: form.error.message, advice: accessAdvice(user) };
  const inputs = claimValues(request.claims, (form.value as Form).inputs);
  const answer = call("send", { ...subject, inputs, idempotencyKey: randomUUID() });
  return answer.ok ? { receipt: withoutAddress(answer.value as Receipt) } : { refusal: answer.error.message };
}

/** A terminal's history is no place for an address that signs somebody in. */
function withoutAddress(receipt: Receipt): Receipt {
  if (!receipt.launch) return receipt;
  return { ...receipt, launch: { ...receipt.launch, url: `${new URL(receipt.launch.url).origin}/...` } };
}

function findUser(org: LocalOrg, wanted: string): LocalUser {
  const users = org.users();
  const found = users.find(({ username }) => username === wanted || username.split(/[.@]/, 1)[0] === wanted);
  if (found) return found;
  const usernames = users.map(({ username }) => username).join(", ");
  throw new UsageError(`--user ${wanted}: there is no such user. Users are: ${usernames}.`);
}
