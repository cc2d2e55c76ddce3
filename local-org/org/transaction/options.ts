import type { CertificateStore, Host, HostUser, PlatformCache } from "../../apex/host.ts";
import type { ProgramTrigger } from "../../apex/compile.ts";
import type { AsyncQueue } from "../async/queue.ts";
import type { Origin, TransactionWork } from "../async/work.ts";
import type { Transport } from "../callouts/transport.ts";
import type { Database } from "../soql/context.ts";
import type { Entry } from "./quiddity.ts";
import type { OrgSettings } from "./settings.ts";

/** Platform Cache as a transaction uses it. */
export interface TransactionCaches {
  readonly org: PlatformCache;
  session(userId: string): PlatformCache;
  /** What undoes whatever is done to the caches from now on. */
  checkpoint(): () => void;
}

/** What one transaction runs on and for whom. */
export interface TransactionOptions {
  readonly settings: OrgSettings;
  readonly database: Database;
  readonly user: HostUser;
  readonly certificates: CertificateStore;
  readonly transport: Transport;
  readonly caches: TransactionCaches;
  readonly inTest: boolean;
  readonly now: () => number;
  readonly onDebug: (message: string) => void;
  readonly triggers?: readonly ProgramTrigger[];
  /** API names of the events that go out at once, whatever becomes of the transaction. */
  readonly immediateEvents?: ReadonlySet<string>;
  readonly origin?: Origin;
  /** What started a synchronous transaction. */
  readonly entry?: Entry;
  /** Consecutive failures of queueable jobs before this transaction. */
  readonly failures?: number;
  /** Where work goes that the transaction leaves; without one it is dropped. */
  readonly queue?: AsyncQueue;
  /** In a test: runs what the transaction has left so far. */
  readonly deliver?: (work: TransactionWork, mocks: Host["mocks"]) => void;
  /** Mocks of the test around a job. */
  readonly mocks?: Host["mocks"];
}
