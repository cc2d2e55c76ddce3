import type { CachePartition, PlatformCache } from "../../apex/host.ts";
import { stringify } from "../../apex/runtime/stringify.ts";

const BYTES_PER_MEGABYTE = 1_000_000;
const MILLISECONDS = 1000;

interface Entry {
  readonly value: unknown;
  readonly bytes: number;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

export interface OrgCacheOptions {
  /** Megabytes by the partition's developer name. */
  readonly partitions: Readonly<Record<string, number>>;
  /** Developer name of the default partition. */
  readonly defaultPartition?: string | undefined;
  readonly now: () => number;
  /** Asked before every read: whether the cache has just lost the value, as a cache may at any moment. */
  readonly loses?: () => boolean;
}

/** Platform Cache of the org, or of one session: shared by its transactions, and never to be relied on. */
export class OrgCache implements PlatformCache {
  private readonly partitions: ReadonlyMap<string, Partition>;
  private readonly defaultPartition: string | undefined;

  constructor({ partitions, defaultPartition, now, loses = () => false }: OrgCacheOptions) {
    this.defaultPartition = defaultPartition;
    const entries = Object.entries(partitions).map(([name, megabytes]): [string, Partition] => [
      name.toLowerCase(),
      new Partition(name, megabytes * BYTES_PER_MEGABYTE, now, loses)
    ]);
    this.partitions = new Map(entries);
  }

  partition(name = this.defaultPartition): CachePartition | undefined {
    return name === undefined ? undefined : this.partitions.get(name.toLowerCase());
  }

  /** The keys of all values in all partitions. */
  keys(): string[] {
    return [...this.partitions.values()].flatMap((each) => each.keys());
  }
  /** Every value as text: for tests that look for what must not be in there. */
  texts(): string[] {
    return [...this.partitions.values()].flatMap((each) => each.texts());
  }
  /** What brings back the values of this moment. */
  checkpoint(): () => void {
    const undo = [...this.partitions.values()].map((each) => each.checkpoint());
    return () => undo.forEach((each) => each());
  }
  /** Loses everything, as an org does when classes are deployed. */
  evictAll(): void {
    for (const partition of this.partitions.values()) partition.clear();
  }
}

class Partition implements CachePartition {
  readonly name: string;
  private readonly capacity: number;
  private readonly now: () => number;
  private readonly loses: () => boolean;
  /** Least recently used first. */
  private readonly entries = new Map<string, Entry>();

  constructor(name: string, capacity: number, now: () => number, loses: () => boolean) {
    this.name = name;
    this.capacity = capacity;
    this.now = now;
    this.loses = loses;
  }

  get(key: string): unknown {
    if (this.loses()) this.entries.delete(key);
    const entry = this.live(key);
    if (!entry) return undefined;
    this.entries.delete(key);
    this.entries.set(key, entry);
    return entry.value;
  }

  /** A partition without capacity keeps nothing; whoever relies on a value being there is wrong anyway. */
  put(key: string, value: unknown, bytes: number, ttlSeconds: number): void {
    this.entries.delete(key);
    if (bytes > this.capacity) return;
    this.entries.set(key, { value, bytes, expiresAt: this.now() + ttlSeconds * MILLISECONDS });
    for (const oldest of this.entries.keys()) {
      if (this.used() <= this.capacity) return;
      this.entries.delete(oldest);
    }
  }
  remove(key: string): boolean {
    const live = this.live(key) !== undefined;
    this.entries.delete(key);
    return live;
  }
  keys(): string[] {
    return [...this.entries.keys()].filter((key) => this.live(key));
  }
  usedShare(): number {
    return this.capacity === 0 ? 0 : this.used() / this.capacity;
  }
  texts(): string[] {
    return [...this.entries.values()].map(({ value }) => stringify(value));
  }
  checkpoint(): () => void {
    const before = [...this.entries];
    return () => {
      this.entries.clear();
      for (const [key, entry] of before) this.entries.set(key, entry);
    };
  }
  clear(): void {
    this.entries.clear();
  }

  private live(key: string): Entry | undefined {
    const entry = this.entries.get(key);
    return entry && entry.expiresAt > this.now() ? entry : undefined;
  }
  private used(): number {
    return [...this.entries.values()].reduce((sum, { bytes }) => sum + bytes, 0);
  }
}
