/** Header fields: looked up whatever their case, kept as they were first written. */
export class Headers {
  readonly #fields = new Map<string, { readonly name: string; readonly value: string }>();

  get(name: string): string | null {
    return this.#fields.get(name.toLowerCase())?.value ?? null;
  }

  set(name: string, value: string): void {
    const key = name.toLowerCase();
    this.#fields.set(key, { name: this.#fields.get(key)?.name ?? name, value });
  }

  names(): string[] {
    return Array.from(this.#fields.values(), ({ name }) => name);
  }

  toMap(): Map<string, string> {
    return new Map(Array.from(this.#fields.values(), ({ name, value }) => [name, value]));
  }
}
