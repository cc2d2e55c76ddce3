/** `POST /apex/<Class>/<method>`: an @AuraEnabled method, as a component of the logged-on user calls it. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { sendJson } from "../http/answers.ts";
import { readJsonObject } from "../http/json-body.ts";
import { userOf } from "../http/user-cookie.ts";
import type { Workbench } from "../workbench.ts";

export const APEX_PATH = /^\/apex\/(\w+)\/(\w+)$/;

export async function callApex(
  workbench: Workbench,
  [className, method]: readonly [string, string],
  request: IncomingMessage,
  response: ServerResponse
): Promise<void> {
  const params = await readJsonObject(request);
  await workbench.publishKeySet();
  const answer = await workbench.org.ask("apex", { username: userOf(request), className, method, params });
  if (answer.ok) {
    sendJson(response, 200, answer.value ?? null);
    return;
  }
  // Member by member: an exception's stack is for the terminal.
  const { message, exceptionType, isUserDefinedException } = answer.error;
  sendJson(response, 500, { message, exceptionType, isUserDefinedException });
}
