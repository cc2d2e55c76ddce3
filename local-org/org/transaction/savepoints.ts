import { throwApex } from "../../apex/runtime/exceptions.ts";

/** A point of a transaction, with what undoes everything since. */
export interface Savepoint {
  readonly undo: () => void;
}

/** The savepoints that are active: neither behind a rollback to an earlier one nor released ("Transaction Control"). */
export class Savepoints {
  #active: readonly Savepoint[] = [];

  get any(): boolean {
    return this.#active.length > 0;
  }

  set(undo: () => void): Savepoint {
    const savepoint = { undo };
    this.#active = [...this.#active, savepoint];
    return savepoint;
  }

  /** Later savepoints become invalid; this one may be used again. */
  rollback(savepoint: Savepoint): void {
    this.#active = this.#active.slice(0, this.#indexOf(savepoint) + 1);
    savepoint.undo();
  }

  /** With the later ones; what has been written stays. */
  release(savepoint: Savepoint): void {
    this.#active = this.#active.slice(0, this.#indexOf(savepoint));
  }

  releaseAll(): void {
    this.#active = [];
  }

  #indexOf(savepoint: Savepoint): number {
    const index = this.#active.indexOf(savepoint);
    return index < 0 ? throwApex("System.TypeException", "The savepoint is no longer valid") : index;
  }
}
