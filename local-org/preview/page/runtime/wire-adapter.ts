/** Wire adapters around an asynchronous function of the configuration. */

type Configuration = Record<string, unknown>;
type Emit = (value: { data: unknown; error: unknown }) => void;

interface WireAdapter {
  connect(): void;
  disconnect(): void;
  update(configuration: Configuration): void;
  run(): Promise<void>;
}

const connected = new Set<WireAdapter>();

/** Asks every adapter on the page again; what refreshApex comes to when nothing is cached. */
export async function rerunAll(): Promise<void> {
  await Promise.all([...connected].map((adapter) => adapter.run()));
}

/** @param required configuration members that hold the adapter back while they are undefined, as on the platform */
export function wireAdapter(
  load: (configuration: Configuration) => Promise<unknown>,
  required: readonly string[] = []
): new (emit: Emit) => WireAdapter {
  return class implements WireAdapter {
    readonly #emit: Emit;
    #configuration: Configuration | undefined;
    #latest: object | undefined;

    constructor(emit: Emit) {
      this.#emit = emit;
      emit({ data: undefined, error: undefined });
    }

    connect(): void {
      connected.add(this);
      void this.run();
    }

    disconnect(): void {
      connected.delete(this);
    }

    update(configuration: Configuration): void {
      this.#configuration = configuration;
      void this.run();
    }

    async run(): Promise<void> {
      const configuration = this.#configuration;
      if (configuration === undefined || !connected.has(this)) return;
      if (required.some((name) => configuration[name] === undefined)) return;
      const ticket = (this.#latest = {});
      const value = await load(configuration).then(
        (data) => ({ data, error: undefined }),
        (error: unknown) => ({ data: undefined, error })
      );
      // An older question may be answered after a newer one: only the newest counts.
      if (this.#latest === ticket) this.#emit(Object.freeze(value));
    }
  };
}
