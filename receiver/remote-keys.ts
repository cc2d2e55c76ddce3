import { keyRing, type KeyRing, type VerificationKey } from "./keys.ts";
import { VerificationError } from "./errors.ts";

export interface RemoteKeysOptions {
  /** Where the sender publishes its key set: configured, never taken from a token. */
  readonly url: string;
  /** Seconds since 1970. */
  readonly now?: () => number;
  /** Seconds a set is used that says nothing of its own. */
  readonly maxAgeSec?: number;
  /** Seconds between two fetches because of a `kid` that is not in the set. */
  readonly cooldownSec?: number;
  readonly timeoutMs?: number;
}

const MAXIMUM_BYTES = 64 * 1024;
const MAXIMUM_AGE_SECONDS = 3_600;

/**
 * The keys of a key set at an https address, for receivers that verify by `kid`. Fetched again when it is too old, and
 * once, with a cooldown, for a `kid` it does not hold: that is how a new key is learnt during a rotation.
 */
export function remoteKeys(options: RemoteKeysOptions): KeyRing {
  return new RemoteKeys(options);
}

class RemoteKeys implements KeyRing {
  readonly #options: Required<RemoteKeysOptions>;
  #ring: KeyRing | undefined;
  #freshUntil = 0;
  #triedAt = -Infinity;

  constructor(options: RemoteKeysOptions) {
    const now = (): number => Math.floor(Date.now() / 1000);
    this.#options = { now, maxAgeSec: 300, cooldownSec: 30, timeoutMs: 5_000, ...options };
  }

  candidates(kid: string | undefined, alg: string): readonly VerificationKey[] {
    return this.#ring?.candidates(kid, alg) ?? [];
  }

  /** @throws VerificationError `keys_unavailable` while there is no set at all */
  async prepare(kid: string | undefined, alg: string): Promise<void> {
    const at = this.#options.now();
    const unknown = this.candidates(kid, alg).length === 0 && at >= this.#triedAt + this.#options.cooldownSec;
    if (at >= this.#freshUntil || unknown) await this.#fetch(at);
    if (!this.#ring) throw new VerificationError("keys_unavailable", "The sender's key set cannot be read.");
  }

  async #fetch(at: number): Promise<void> {
    this.#triedAt = at;
    try {
      const { url, timeoutMs, maxAgeSec } = this.#options;
      const response = await fetch(url, { redirect: "error", signal: AbortSignal.timeout(timeoutMs) });
      if (response.status !== 200) return;
      const text = await response.text();
      if (text.length > MAXIMUM_BYTES) return;
      this.#ring = await keyRing(JSON.parse(text) as Parameters<typeof keyRing>[0]);
      this.#freshUntil = at + Math.min(ageOf(response) ?? maxAgeSec, MAXIMUM_AGE_SECONDS);
    } catch {
      // A set that cannot be read for a moment must not keep out what the last one lets in.
    }
  }
}

function ageOf(response: Response): number | undefined {
  const age = /(?:^|[\s,])max-age=(\d{1,9})/i.exec(response.headers.get("cache-control") ?? "")?.[1];
  return age === undefined ? undefined : Number(age);
}
