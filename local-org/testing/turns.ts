/** Work that two threads share: each takes the next piece that nobody has taken. */
export class Turns {
  /** Handed to the other thread. */
  readonly counters: Int32Array;

  constructor(counters: Int32Array = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT))) {
    this.counters = counters;
  }

  *sources<T>(all: readonly T[]): Generator<T> {
    yield* this.#take(0, all);
  }
  *testClasses<T>(all: readonly T[]): Generator<T> {
    yield* this.#take(1, all);
  }

  *#take<T>(kind: number, all: readonly T[]): Generator<T> {
    for (let place = this.#next(kind); place < all.length; place = this.#next(kind)) yield all[place];
  }
  #next(kind: number): number {
    return Atomics.add(this.counters, kind, 1);
  }
}
