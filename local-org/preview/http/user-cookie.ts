/** Who is logged on: a session cookie, as in an org. */
import type { IncomingMessage, ServerResponse } from "node:http";

const NAME = "preview_user";

export function userOf(request: IncomingMessage): string | undefined {
  const pairs = (request.headers.cookie ?? "").split(";").map((pair) => pair.trim().split("="));
  return pairs.find(([name]) => name === NAME)?.[1];
}

/** @param username of a known user: nothing that a cookie value may not hold */
export function logOn(response: ServerResponse, username: string): void {
  response.setHeader("set-cookie", `${NAME}=${username}; Path=/; HttpOnly; SameSite=Strict`);
}
