import type { JsonObject } from "./assertion.ts";

/** One request that a service decided on. Holds no token, no signature and no `Authorization` header. */
export interface JournalEntry {
  readonly service: string;
  /** `issued`, `accepted`, or the error code of the answer. */
  readonly outcome: string;
  readonly status: number;
  /** Header and claims of the assertion, where there was one that could be read. */
  readonly assertion?: { readonly header: JsonObject; readonly claims: JsonObject };
  /** JSON body of a service call. */
  readonly body?: JsonObject;
  readonly idempotencyKey?: string;
  /** The answer was given before for the same idempotency key. */
  readonly repeated?: boolean;
}

const MAXIMUM_ENTRIES = 5_000;

/** What the services received: for tests and the preview's shell, never for the component. */
export class Journal {
  readonly #entries: (JournalEntry & { readonly at: string })[] = [];

  add(entry: JournalEntry): void {
    this.#entries.push({ at: new Date().toISOString(), ...entry });
    if (this.#entries.length > MAXIMUM_ENTRIES) this.#entries.shift();
  }

  entries(): readonly JournalEntry[] {
    return this.#entries;
  }

  clear(): void {
    this.#entries.length = 0;
  }
}
