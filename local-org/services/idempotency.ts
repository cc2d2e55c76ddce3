import { createHash } from "node:crypto";
import type { JsonObject } from "./assertion.ts";
import type { Reply, Request } from "./http/message.ts";

/** How a request with this key is to be treated. */
export type Attempt =
  | { readonly kind: "first" }
  | { readonly kind: "repeated"; readonly reply: Reply }
  /** The key was used for something else: answering would hide a mistake of the client. */
  | { readonly kind: "conflict" };

/** Gives a request with the same `Idempotency-Key` the same answer, so that a retry counts once. */
export class IdempotencyStore {
  readonly #answers = new Map<string, { readonly fingerprint: string; readonly reply: Reply }>();

  look(client: string, key: string | undefined, body: JsonObject): Attempt {
    const known = key === undefined ? undefined : this.#answers.get(storeKey(client, key));
    if (!known) return { kind: "first" };
    return known.fingerprint === fingerprint(body) ? { kind: "repeated", reply: known.reply } : { kind: "conflict" };
  }

  remember(client: string, key: string | undefined, body: JsonObject, reply: Reply): void {
    if (key !== undefined) this.#answers.set(storeKey(client, key), { fingerprint: fingerprint(body), reply });
  }
}

/** The key of a request, if it sent one. */
export function idempotencyKey(request: Request): string | undefined {
  const header = request.headers["idempotency-key"];
  return typeof header === "string" && header !== "" ? header : undefined;
}

const storeKey = (client: string, key: string): string => JSON.stringify([client, key]);

/** What makes two requests the same: all but `reference`, which names the attempt and is new with each assertion. */
function fingerprint(body: JsonObject): string {
  const { reference: _attempt, ...content } = body;
  return createHash("sha256")
    .update(JSON.stringify(sorted(content)))
    .digest("base64");
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => [name, sorted(member)]);
}
