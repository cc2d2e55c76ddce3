import { join } from "node:path";
import type { CertificateStore, HostUser } from "../apex/host.ts";
import { Directory } from "./access/directory.ts";
import { Sharing } from "./access/sharing.ts";
import { Caches, type CacheConfig } from "./cache/caches.ts";
import type { OrgCache } from "./cache/org-cache.ts";
import { createHostMap } from "./callouts/host-map.ts";
import { createTransport, type Transport } from "./callouts/transport.ts";
import { createStore, type Dataset, type OrgDefinition } from "./definition.ts";
import { openKeyStore } from "./key-store.ts";
import type { Database } from "./soql/context.ts";
import { settingsOf, type OrgSettings } from "./transaction/settings.ts";
import { JobRows } from "./async/job-rows.ts";
import { AsyncQueue } from "./async/queue.ts";
import { AsyncRunner, type AsyncOutcome } from "./async/runner.ts";
import type { Origin, TransactionWork } from "./async/work.ts";
import type { Program } from "../apex/compile.ts";
import type { TransactionOptions } from "./transaction/options.ts";
import { OrgTransaction } from "./transaction/transaction.ts";

export interface EnvironmentOptions extends CacheConfig {
  readonly dataset: Dataset;
  /** https origin -> loopback origin. */
  readonly hosts: Readonly<Record<string, string>>;
  readonly now: () => number;
  /** Where keys live. */
  readonly stateDir: string;
  /** Names of the certificates this org has. */
  readonly certificates: readonly string[];
  readonly inTest: boolean;
  /** For triggers, and for what runs after a transaction; without it there is neither. */
  readonly program?: Program;
  /** Asked before every read of the cache: whether the value has just been evicted. */
  readonly cacheLoses?: () => boolean;
  /** In place of real HTTP by the host map; whoever gives one closes it. */
  readonly transport?: Transport;
}

/** An org's data and outside world: transactions begin here. */
export class Environment {
  readonly definition: OrgDefinition;
  readonly database: Database;
  readonly now: () => number;
  readonly caches: Caches;
  /** What earlier transactions left to be done. */
  readonly queue = new AsyncQueue();
  private readonly settings: OrgSettings;
  private readonly options: EnvironmentOptions;
  private readonly certificates: CertificateStore;
  private readonly transport: Transport;

  constructor(definition: OrgDefinition, options: EnvironmentOptions) {
    const { schema, profiles, metadata } = definition;
    const store = createStore(definition, options.dataset, options.now());
    const directory = new Directory(store, profiles, metadata);
    this.definition = definition;
    this.options = options;
    this.now = options.now;
    this.database = { schema, store, directory, sharing: new Sharing(schema, store, directory) };
    this.settings = settingsOf(definition);
    this.certificates = new LazyCertificates(options.stateDir, options.certificates);
    this.transport = options.transport ?? createTransport({ hosts: createHostMap(options.hosts) });
    this.caches = new Caches(options, options.now, options.cacheLoses);
  }

  /** The org cache. */
  get cache(): OrgCache {
    return this.caches.org;
  }

  /** A user by name. @throws Error naming the ones there are */
  user(username: string): HostUser {
    const { directory } = this.database;
    const user = directory.byUsername(username);
    if (user) return user;
    const known = directory.users().map((each) => each.username);
    throw new Error(`There is no active user ${username}. Users of this org: ${known.join(", ")}.`);
  }

  transaction(
    user: HostUser,
    onDebug: (message: string) => void = () => undefined,
    more: Continuation = {}
  ): OrgTransaction {
    const { caches, certificates, database, settings, transport, now } = this;
    const { inTest, program } = this.options;
    return new OrgTransaction({
      settings,
      database,
      user,
      certificates,
      transport,
      caches,
      inTest,
      now,
      onDebug,
      queue: this.queue,
      triggers: program?.triggers ?? [],
      immediateEvents: immediateEvents(this.definition),
      deliver: (work, mocks) => this.deliver(work, mocks, onDebug),
      ...more
    });
  }

  /** Runs everything that waits and is due; one outcome a transaction. */
  drain(until: () => number = this.now, onDebug?: (message: string) => void): AsyncOutcome[] {
    const outcomes: AsyncOutcome[] = [];
    this.runner(this.queue, onDebug)?.drain(until, (outcome) => void outcomes.push(outcome));
    return outcomes;
  }

  /** In a test: what it has left so far, and what comes of that; whatever delay was asked for. */
  private deliver(work: TransactionWork, mocks: OrgTransaction["mocks"], onDebug: (message: string) => void): void {
    const queue = new AsyncQueue();
    queue.commit(work);
    const failing = (_outcome: AsyncOutcome, error?: Error): void => {
      if (error) throw error;
    };
    const runner = this.runner(queue, onDebug, mocks);
    runner?.drainSchedules(failing);
    runner?.drain(() => Infinity, failing);
  }

  private runner(
    queue: AsyncQueue,
    onDebug?: (message: string) => void,
    mocks?: OrgTransaction["mocks"]
  ): AsyncRunner | undefined {
    const { program } = this.options;
    if (!program) return undefined;
    const begin = (user: HostUser, origin: Origin, failures: number): OrgTransaction =>
      this.transaction(user, onDebug, { origin, failures, queue, ...(mocks ? { mocks } : {}) });
    return new AsyncRunner({
      program,
      database: this.database,
      rows: new JobRows(this.database.store, this.database.schema),
      inTest: this.options.inTest,
      now: this.now,
      queue,
      begin
    });
  }

  /** Ends what runs beside the org. */
  close(): void {
    this.transport.close();
  }
}

/** What a transaction inherits from the one that left it to be done. */
type Continuation = Partial<Pick<TransactionOptions, "origin" | "entry" | "failures" | "queue" | "mocks">>;

const immediateEvents = ({ metadata }: OrgDefinition): ReadonlySet<string> =>
  new Set(metadata.objects.filter((each) => each.publishBehavior === "PublishImmediately").map((each) => each.name));

/** Opens the key store when a key is needed first: making an RSA key takes a while, and most transactions sign nothing. */
class LazyCertificates implements CertificateStore {
  private readonly stateDir: string;
  private readonly names: readonly string[];
  private opened: CertificateStore | undefined;

  constructor(stateDir: string, names: readonly string[]) {
    this.stateDir = stateDir;
    this.names = names;
  }

  has(developerName: string): boolean {
    return this.names.includes(developerName);
  }
  sign(...args: Parameters<CertificateStore["sign"]>): Uint8Array {
    return this.store.sign(...args);
  }
  publicKey(developerName: string): Uint8Array {
    return this.store.publicKey(developerName);
  }
  private get store(): CertificateStore {
    return (this.opened ??= openKeyStore(this.stateDir, this.names));
  }
}

/** Where an org keeps its state unless told otherwise. */
export const stateDirectory = (root: string): string => join(root, ".local-org");
