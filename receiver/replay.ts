/** Remembers which assertions were used. A shared store (database, Redis) implements the same two lines. */
export interface ReplayStore {
  /** Marks `jti` of `issuer` as used until `until` (seconds); false if it was used already. Atomic. */
  use(issuer: string, jti: string, until: number, now: number): boolean | Promise<boolean>;
}

/** For one process. Forgets what has expired, so it stays as large as the traffic of one lifetime. */
export class MemoryReplayStore implements ReplayStore {
  readonly #used = new Map<string, number>();

  use(issuer: string, jti: string, until: number, now: number): boolean {
    for (const [key, end] of this.#used) {
      if (end >= now) break; // insertion order is nearly order of expiry: what is left behind goes a moment later
      this.#used.delete(key);
    }
    const key = JSON.stringify([issuer, jti]);
    if ((this.#used.get(key) ?? -1) >= now) return false;
    this.#used.set(key, until);
    return true;
  }
}
