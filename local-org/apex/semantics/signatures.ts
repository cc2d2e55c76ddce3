/** The signature texts of the platform library, read. */
import type { TypeName } from "../syntax/ast.ts";

export interface Signature {
  readonly returns: TypeName | null;
  readonly name: string;
  readonly parameters: readonly { readonly type: TypeName; readonly name: string }[];
}

const NOWHERE = { line: 0, column: 0 };
const TOKEN = /[A-Za-z_][\w.]*|[<>(),]|\[\]/g;

/** Reads a signature word by word; texts are ours, so a wrong one is a fault of the library. */
class Reader {
  readonly #text: string;
  readonly #tokens: readonly string[];
  #next = 0;

  constructor(text: string) {
    this.#text = text;
    this.#tokens = text.match(TOKEN) ?? [];
  }

  word(): string {
    return this.#tokens[this.#next++] ?? this.#fail();
  }
  accept(token: string): boolean {
    if (this.#tokens[this.#next] !== token) return false;
    this.#next++;
    return true;
  }
  expect(token: string): void {
    if (!this.accept(token)) this.#fail();
  }
  type(): TypeName {
    const parts = this.word().split(".");
    const typeArguments: TypeName[] = [];
    if (this.accept("<")) {
      do typeArguments.push(this.type());
      while (this.accept(","));
      this.expect(">");
    }
    let type: TypeName = { parts, arguments: typeArguments, position: NOWHERE };
    while (this.accept("[]")) type = { parts: ["List"], arguments: [type], position: NOWHERE };
    return type;
  }
  parameters(): Signature["parameters"] {
    const parameters: { type: TypeName; name: string }[] = [];
    this.expect("(");
    if (this.accept(")")) return parameters;
    do parameters.push({ type: this.type(), name: this.word() });
    while (this.accept(","));
    this.expect(")");
    return parameters;
  }
  #fail(): never {
    throw new Error(`Wrong platform signature: ${this.#text}`);
  }
}

/** `Boolean isBlank(String value)`; `void` stays a type of that name. */
export function methodSignature(text: string): Signature {
  const reader = new Reader(text);
  return { returns: reader.type(), name: reader.word(), parameters: reader.parameters() };
}

/** `JWT(String text)` */
export function constructorSignature(text: string): Signature {
  const reader = new Reader(text);
  return { returns: null, name: reader.word(), parameters: reader.parameters() };
}

/** `String message` */
export function propertySignature(text: string): Signature {
  const reader = new Reader(text);
  return { returns: reader.type(), name: reader.word(), parameters: [] };
}

/** `System.Map<K, V>` */
export function classSignature(text: string): { readonly name: string; readonly parameters: readonly string[] } {
  const [name = text, rest] = text.split("<");
  return {
    name,
    parameters: rest
      ? rest
          .replace(">", "")
          .split(",")
          .map((part) => part.trim())
      : []
  };
}

/** A type alone: `System.Iterable<T>`. */
export const typeText = (text: string): TypeName => new Reader(text).type();
