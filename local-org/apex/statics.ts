/** Static variables of all classes of a program, as one set that can be put aside. */
import type { LoadedClass } from "./codegen/load.ts";
import { hasStatics } from "./codegen/classes.ts";
import type { UserClass } from "./semantics/declare.ts";

export interface StaticHolder {
  readonly loaded: LoadedClass;
  /** Properties that hold values. */
  readonly properties: readonly string[];
}

export const staticHolder = (symbol: UserClass, loaded: LoadedClass): StaticHolder | undefined =>
  hasStatics(symbol)
    ? {
        loaded,
        properties: [...symbol.fields.values()]
          .filter((field) => field.static)
          .map((field) => `${field.key}${field.accessors ? "$" : ""}`)
      }
    : undefined;

export class Statics {
  readonly #holders: readonly StaticHolder[];
  /** Missing before the first run: everything is null and no initialiser has run. */
  #values: readonly (readonly unknown[])[] | undefined;
  #active = false;

  constructor(holders: readonly StaticHolder[]) {
    this.#holders = holders;
  }

  during<T>(block: () => T): T {
    if (this.#active) return block();
    const outside = this.#holders.map(read);
    this.#holders.forEach((holder, index) => write(holder, this.#values?.[index]));
    this.#active = true;
    try {
      return block();
    } finally {
      this.#active = false;
      this.#values = this.#holders.map(read);
      this.#holders.forEach((holder, index) => write(holder, outside[index]));
    }
  }
}

/** What a class that has not started holds: nothing. Most classes of a program do not start in most transactions. */
const NOTHING: readonly unknown[] = [];

const read = ({ loaded, properties }: StaticHolder): readonly unknown[] =>
  loaded.$ready === true ? properties.map((property) => loaded[property]) : NOTHING;

function write({ loaded, properties }: StaticHolder, values: readonly unknown[] = NOTHING): void {
  const ready = values !== NOTHING;
  if (!ready && loaded.$ready !== true) return;
  loaded.$ready = ready;
  properties.forEach((property, index) => {
    loaded[property] = values[index] ?? null;
  });
}
