/** What only the preview's shell asks for. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { HttpError, sendJson } from "../http/answers.ts";
import { readJsonObject } from "../http/json-body.ts";
import { logOn, userOf } from "../http/user-cookie.ts";
import type { Workbench } from "../workbench.ts";

export async function sendLastSend(
  workbench: Workbench,
  request: IncomingMessage,
  response: ServerResponse
): Promise<void> {
  sendJson(response, 200, await workbench.org.ask("lastSend", userOf(request)));
}

export async function switchUser(
  workbench: Workbench,
  request: IncomingMessage,
  response: ServerResponse
): Promise<void> {
  const username = String((await readJsonObject(request))["username"]);
  if (!(await workbench.org.ask("hasUser", username))) {
    throw new HttpError(404, "NOT_FOUND", "The sample org has no such user.");
  }
  logOn(response, username);
  sendJson(response, 200, {});
}
