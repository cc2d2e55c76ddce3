import type { Journal } from "./journal.ts";
import type { LostAnswers } from "./lost-answers.ts";

/** What all services share. */
export interface ServiceContext {
  readonly journal: Journal;
  readonly lost: LostAnswers;
  /** Folder of the registered certificates, `<name>.crt`. */
  readonly certificates: string;
  /** Where the sender's org publishes its key set. */
  readonly keySetUrl: string;
  /** Start of every access token that is issued; empty: the service's own. */
  readonly tokenPrefix: string;
  /** Take bearer tokens that another authorization server issued. */
  readonly acceptForeignTokens: boolean;
  /** Seconds since 1970. */
  readonly now: () => number;
}
