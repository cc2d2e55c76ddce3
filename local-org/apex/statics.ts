/** Static variables of all classes of a program, as one set that can be put aside. */
import type { LoadedClass } from "./codegen/load.ts";
import { hasStatics } from "./codegen/classes.ts";
import { markFresh, markStarted, startedClasses, type StaticClass } from "./runtime/started-classes.ts";
import type { UserClass } from "./semantics/declare.ts";
import { storageOf } from "./semantics/symbols.ts";

/** Properties that hold values, by class. */
export type StaticProperties = ReadonlyMap<StaticClass, readonly string[]>;

export function staticProperties(
  symbols: readonly UserClass[],
  classOf: (symbol: UserClass) => LoadedClass
): StaticProperties {
  return new Map(
    symbols.filter(hasStatics).map((symbol) => [classOf(symbol) as unknown as StaticClass, propertiesOf(symbol)])
  );
}

const propertiesOf = (symbol: UserClass): string[] =>
  [...symbol.fields.values()].filter((field) => field.static).map(storageOf);

/** Of the classes that have started. */
type Values = ReadonlyMap<StaticClass, readonly unknown[]>;

export class Statics {
  readonly #properties: StaticProperties;
  /** Empty before the first run: everything is null and no initialiser has run. */
  #values: Values = new Map();
  #active = false;

  constructor(properties: StaticProperties) {
    this.#properties = properties;
  }

  during<T>(block: () => T): T {
    if (this.#active) return block();
    const outside = this.#take();
    this.#put(this.#values);
    this.#active = true;
    try {
      return block();
    } finally {
      this.#active = false;
      this.#values = this.#take();
      this.#put(outside);
    }
  }

  /** Leaves everything as it is before its first use. */
  #take(): Values {
    const values = new Map<StaticClass, readonly unknown[]>();
    for (const started of startedClasses) {
      const properties = this.#properties.get(started);
      if (!properties) continue;
      values.set(
        started,
        properties.map((property) => started[property])
      );
      for (const property of properties) started[property] = null;
      markFresh(started);
    }
    return values;
  }

  #put(values: Values): void {
    for (const [taken, held] of values) {
      this.#properties.get(taken)?.forEach((property, index) => {
        taken[property] = held[index];
      });
      markStarted(taken);
    }
  }
}
