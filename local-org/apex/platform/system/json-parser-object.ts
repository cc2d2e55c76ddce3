import { throwApex } from "../../runtime/exceptions.ts";
import type { ApexEnum } from "../../runtime/object.ts";
import type { ApexType } from "../../runtime/types.ts";
import { enumConstant } from "../enum-constants.ts";
import { Deserializer } from "../json/deserialize.ts";
import { readScalar } from "../json/scalars.ts";
import { JsonReader, type JsonToken } from "../json/text.ts";
import { readNode, type JsonNode } from "../json/tree.ts";

const constant = (token: JsonToken | undefined): ApexEnum | null =>
  token ? enumConstant("System.JSONToken", token.kind) : null;

/** Walks a JSON text token by token. */
export class JsonParserObject {
  readonly #reader: JsonReader;
  #current: JsonToken | undefined;
  #lastCleared: JsonToken | undefined;
  /** Names of the fields around the current token, innermost last; null for an array. */
  readonly #path: (string | null)[] = [];

  constructor(text: string) {
    this.#reader = new JsonReader(text);
  }

  get current(): ApexEnum | null {
    return constant(this.#current);
  }

  get lastCleared(): ApexEnum | null {
    return constant(this.#lastCleared);
  }

  get text(): string | null {
    return this.#current?.text ?? null;
  }

  /** The field whose name or value the current token is. */
  get currentName(): string | null {
    const starts = this.#current?.kind === "START_OBJECT" || this.#current?.kind === "START_ARRAY";
    return this.#path.at(starts ? -2 : -1) ?? null;
  }

  next(): ApexEnum | null {
    this.#advance();
    return this.current;
  }

  nextValue(): ApexEnum | null {
    do this.#advance();
    while (this.#current?.kind === "FIELD_NAME");
    return this.current;
  }

  clear(): void {
    this.#lastCleared = this.#current ?? this.#lastCleared;
    this.#current = undefined;
  }

  /** On the start of an object or array: goes to its end. */
  skipChildren(): void {
    if (this.#current?.kind !== "START_OBJECT" && this.#current?.kind !== "START_ARRAY") return;
    const depth = this.#reader.depth;
    while (this.#reader.depth >= depth) this.#advance();
  }

  /** The current token as a primitive. */
  scalar(type: ApexType): unknown {
    const token = this.#current;
    const node = token?.kind.startsWith("VALUE_") ? readNode(() => token) : undefined;
    const value = node && readScalar(node, type);
    return value ?? throwApex("System.JSONException", `Illegal value for primitive: ${token?.text ?? "no token"}`);
  }

  /** The value that begins at the current token, or at the next one if there is none. */
  readAs(type: ApexType, strict: boolean): unknown {
    if (!this.#current || this.#current.kind === "FIELD_NAME") this.nextValue();
    const root = this.#node();
    const place = (node: JsonNode): string => this.#reader.place(node.offset);
    return new Deserializer({ root, place }, strict).read(root, type);
  }

  #node(): JsonNode {
    const first = this.#current ?? throwApex("System.JSONException", "No content to map to Object due to end of input");
    return readNode(() => this.#advance() as JsonToken, first);
  }

  #advance(): JsonToken | undefined {
    this.#current = this.#reader.next();
    const { kind, text } = this.#current ?? {};
    if (kind === "FIELD_NAME") this.#path[this.#path.length - 1] = text ?? null;
    else if (kind === "START_OBJECT" || kind === "START_ARRAY") this.#path.push(null);
    else if (kind === "END_OBJECT" || kind === "END_ARRAY") this.#path.pop();
    return this.#current;
  }
}
