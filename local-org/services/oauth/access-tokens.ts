import { createHash, randomBytes } from "node:crypto";
import type { JsonObject } from "../assertion.ts";

/** What an access token stands for. */
export interface Grant {
  readonly client: string;
  readonly scope: string;
  /** Seconds since 1970. */
  readonly expiresAt: number;
  /** Claims of the assertion that was exchanged. */
  readonly claims: JsonObject;
}

/** Opaque random access tokens. Only their hashes are kept. */
export class AccessTokens {
  readonly #grants = new Map<string, Grant>();
  readonly #prefix: string;

  /** @param prefix start of each token, so that a test can search for tokens where none may be */
  constructor(prefix = "") {
    this.#prefix = prefix;
  }

  issue(grant: Grant, now: number): string {
    this.#forgetExpired(now);
    const token = this.#prefix + randomBytes(32).toString("base64url");
    this.#grants.set(hash(token), grant);
    return token;
  }

  /** The grant of a token that is known and has not expired. */
  find(token: string, now: number): Grant | undefined {
    const grant = this.#grants.get(hash(token));
    return grant && grant.expiresAt > now ? grant : undefined;
  }

  #forgetExpired(now: number): void {
    for (const [key, grant] of this.#grants) if (grant.expiresAt <= now) this.#grants.delete(key);
  }
}

const hash = (token: string): string => createHash("sha256").update(token).digest("base64");
