/** Remembers which assertions were used, for as long as they could be used again. In memory: one process, one store. */
export class ReplayStore {
  readonly #expiryByKey = new Map<string, number>();

  /**
   * Marks a token id as used.
   * @param until seconds since 1970 after which the assertion is refused as expired anyway
   * @param now seconds since 1970
   * @returns false when it was used before
   */
  use(issuer: string, tokenId: string, until: number, now: number): boolean {
    this.#forgetExpired(now);
    const key = JSON.stringify([issuer, tokenId]);
    if (this.#expiryByKey.has(key)) return false;
    this.#expiryByKey.set(key, until);
    return true;
  }

  #forgetExpired(now: number): void {
    for (const [key, until] of this.#expiryByKey) if (until < now) this.#expiryByKey.delete(key);
  }
}
