/** `GET /services/apexrest/...`: the org's public site, as its guest user. Receivers read the key set here. */
import type { ServerResponse } from "node:http";
import type { Workbench } from "../workbench.ts";

export const REST_PATH = "/services/apexrest/";

export async function sendSite(workbench: Workbench, path: string, response: ServerResponse): Promise<void> {
  const answer = await workbench.org.ask("site", "GET", path.slice(REST_PATH.length - 1));
  response.writeHead(answer.status, answer.headers).end(answer.body);
}
