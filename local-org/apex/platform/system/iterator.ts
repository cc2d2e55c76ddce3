import { throwApex } from "../../runtime/exceptions.ts";
import { define } from "../define.ts";

/** What `iterator()` of the platform's own collections answers. */
export class IteratorObject {
  readonly #items: readonly unknown[];
  #next = 0;

  constructor(items: readonly unknown[]) {
    this.#items = items;
  }

  hasNext(): boolean {
    return this.#next < this.#items.length;
  }
  next(): unknown {
    if (!this.hasNext()) return throwApex("System.NoSuchElementException", "Iterator has no more elements");
    return this.#items[this.#next++];
  }
}

export default define({
  name: "System.Iterator<T>",
  kind: "interface",
  instance: IteratorObject,
  methods: [
    ["Boolean hasNext()", (self: IteratorObject) => self.hasNext()],
    ["T next()", (self: IteratorObject) => self.next()]
  ],
  contract: ["Boolean hasNext()", "T next()"]
});
