import type { Handler, Reply, Request } from "./http/message.ts";
import { json } from "./http/message.ts";
import { router } from "./http/router.ts";
import { readJsonBody } from "./json-body.ts";

/**
 * The public site of the sender's org, as a cache in front of it would answer: the org hands over what its key set
 * resource said. Apex waits for its callouts, so an org that is calling out cannot be asked at the same time.
 */
export class Site {
  readonly #path: string;
  #answer: Reply = json(503, { error: "unavailable", message: "The org has not published its key set yet." });

  constructor(path: string) {
    this.#path = path;
  }

  handler(): Handler {
    return router({ [this.#path]: { GET: () => this.#answer } });
  }

  /** Takes over status, headers and body of an answer. */
  publish(request: Request): Reply {
    const given = readJsonBody(request);
    if (!given.ok) return json(given.status, { error: "invalid_body", message: given.reason });
    const { status, headers, body } = given.value;
    this.#answer = { status: Number(status), headers: headers as Record<string, string>, body: String(body) };
    return { status: 204 };
  }
}
