/** Work that two threads share: each takes the next piece that nobody has taken. */
export class Turns {
  /** Handed to the other thread. */
  readonly counter: Int32Array;

  constructor(counter: Int32Array = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))) {
    this.counter = counter;
  }

  *of<T>(all: readonly T[]): Generator<T> {
    for (let place = this.#next(); place < all.length; place = this.#next()) yield all[place];
  }
  #next(): number {
    return Atomics.add(this.counter, 0, 1);
  }
}
