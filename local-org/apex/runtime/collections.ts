/** List, Set and Map: insertion-ordered, with Apex equality of keys, carrying their element types. */
import { throwApex } from "./exceptions.ts";
import { KeyTable } from "./keys.ts";
import type { ApexType } from "./types.ts";

/** Collections being iterated by a loop refuse to grow or shrink. */
abstract class Guarded {
  #loops = 0;

  changing(): this {
    if (this.#loops > 0) throwApex("System.FinalException", "Cannot modify a collection while it is being iterated.");
    return this;
  }
  /** Elements for a loop; the guard ends with the loop, however it ends. */
  looping(elements: readonly unknown[]): Iterable<unknown> {
    this.#loops++;
    return new Loop(elements, () => this.#loops--);
  }
}

/** What a generator would do; loops are many, and generators are slow. */
class Loop implements IterableIterator<unknown> {
  readonly #elements: readonly unknown[];
  readonly #end: () => void;
  #place = 0;

  constructor(elements: readonly unknown[], end: () => void) {
    this.#elements = elements;
    this.#end = end;
  }

  [Symbol.iterator](): this {
    return this;
  }
  next(): IteratorResult<unknown> {
    if (this.#place < this.#elements.length) return { done: false, value: this.#elements[this.#place++] };
    return this.return();
  }
  return(): IteratorResult<unknown> {
    this.#end();
    return { done: true, value: undefined };
  }
}

export class ApexList extends Guarded {
  readonly items: unknown[];
  readonly elementType: ApexType;

  constructor(items: unknown[], elementType: ApexType) {
    super();
    this.items = items;
    this.elementType = elementType;
  }
}

export class ApexSet extends Guarded {
  readonly elementType: ApexType;
  readonly #table = new KeyTable<true>();

  constructor(items: Iterable<unknown>, elementType: ApexType) {
    super();
    this.elementType = elementType;
    for (const item of items) this.add(item);
  }

  get size(): number {
    return this.#table.size;
  }
  /** Says whether the set changed. */
  add(item: unknown): boolean {
    return this.#table.set(item, true) === undefined;
  }
  has(item: unknown): boolean {
    return this.#table.get(item) !== undefined;
  }
  delete(item: unknown): boolean {
    return this.#table.delete(item) !== undefined;
  }
  clear(): void {
    this.#table.clear();
  }
  values(): unknown[] {
    return this.#table.keys();
  }
}

export class ApexMap {
  readonly keyType: ApexType;
  readonly valueType: ApexType;
  readonly #table = new KeyTable<unknown>();

  constructor(entries: Iterable<readonly [unknown, unknown]>, keyType: ApexType, valueType: ApexType) {
    this.keyType = keyType;
    this.valueType = valueType;
    for (const [key, value] of entries) this.set(key, value);
  }

  get size(): number {
    return this.#table.size;
  }
  /** Null when the key is missing, as in Apex. */
  get(key: unknown): unknown {
    const value = this.#table.get(key);
    return value === undefined ? null : value;
  }
  has(key: unknown): boolean {
    return this.#table.get(key) !== undefined;
  }
  /** Answers the previous value or null. */
  set(key: unknown, value: unknown): unknown {
    return this.#table.set(key, value) ?? null;
  }
  delete(key: unknown): unknown {
    return this.#table.delete(key) ?? null;
  }
  clear(): void {
    this.#table.clear();
  }
  keys(): unknown[] {
    return this.#table.keys();
  }
  values(): unknown[] {
    return this.#table.values();
  }
  entries(): [unknown, unknown][] {
    return this.#table.entries();
  }
}
