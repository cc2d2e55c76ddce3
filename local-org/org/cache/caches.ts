import { OrgCache } from "./org-cache.ts";

/** What the administrator gave Platform Cache; as `config/local-org.json` and `config/test-org.json` say it. */
export interface CacheConfig {
  /** Megabytes of org cache by partition. */
  readonly cachePartitions?: Readonly<Record<string, number>>;
  /** Megabytes of session cache by partition, for each session. */
  readonly sessionCachePartitions?: Readonly<Record<string, number>>;
  /** The partition that keys without a partition belong to. */
  readonly defaultCachePartition?: string;
}

/** Platform Cache: of the org, and of each user's session. */
export class Caches {
  readonly org: OrgCache;
  readonly #sessions = new Map<string, OrgCache>();
  readonly #newSession: () => OrgCache;

  constructor(config: CacheConfig, now: () => number, loses?: () => boolean) {
    const { cachePartitions: partitions = {}, sessionCachePartitions = {}, defaultCachePartition } = config;
    const common = { defaultPartition: defaultCachePartition, now, ...(loses ? { loses } : {}) };
    // A partition is there in both caches, with capacity or without.
    const withoutCapacity = Object.fromEntries(
      Object.keys({ ...partitions, ...sessionCachePartitions }).map((name) => [name, 0])
    );
    this.org = new OrgCache({ ...common, partitions: { ...withoutCapacity, ...partitions } });
    this.#newSession = () => new OrgCache({ ...common, partitions: { ...withoutCapacity, ...sessionCachePartitions } });
  }

  session(userId: string): OrgCache {
    const session = this.#sessions.get(userId) ?? this.#newSession();
    this.#sessions.set(userId, session);
    return session;
  }

  /** What undoes the cache operations of a transaction that begins now: they are rolled back when it fails. */
  checkpoint(): () => void {
    const sessions = [...this.#sessions].map(([userId, cache]) => [userId, cache.checkpoint()] as const);
    const undoOrg = this.org.checkpoint();
    return () => {
      undoOrg();
      const known = new Map(sessions);
      for (const [userId, cache] of this.#sessions) (known.get(userId) ?? ((): void => cache.evictAll()))();
    };
  }

  /** Nothing is kept from here on: each test begins without what others have cached. */
  evictAll(): void {
    this.org.evictAll();
    this.#sessions.clear();
  }
}
