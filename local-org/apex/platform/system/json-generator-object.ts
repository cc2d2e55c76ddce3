import { throwApex } from "../../runtime/exceptions.ts";
import { serializeJson } from "../json/serialize.ts";
import { DENSE, PRETTY, type Layout } from "../json/writer.ts";

interface OpenContainer {
  readonly kind: "object" | "array";
  readonly members: [name: string, json: string][];
  readonly items: string[];
}

const fail = (message: string): never => throwApex("System.JSONException", message);

/** Builds one JSON document from calls in order. */
export class JsonGeneratorObject {
  readonly #layout: Layout;
  readonly #pretty: boolean;
  readonly #open: OpenContainer[] = [];
  #name: string | undefined;
  #text = "";
  isClosed = false;

  constructor(pretty: boolean) {
    this.#pretty = pretty;
    this.#layout = pretty ? PRETTY : DENSE;
  }

  start(kind: "object" | "array"): void {
    this.#checkOpen();
    if (this.#open.at(-1)?.kind === "object" && this.#name === undefined)
      fail(`Can not start ${kind === "object" ? "an object" : "an array"}, expecting field name`);
    this.#names.push(this.#name);
    this.#name = undefined;
    this.#open.push({ kind, members: [], items: [] });
  }

  end(kind: "object" | "array"): void {
    this.#checkOpen();
    const container = this.#open.at(-1);
    if (container?.kind !== kind) {
      const wanted = kind === "object" ? "an object" : "an ARRAY";
      return fail(`Current context not ${wanted} but ${(container?.kind ?? "root").toUpperCase()}`);
    }
    this.#open.pop();
    const depth = this.#open.filter((open) => open.kind === "object").length;
    this.#name = this.#names.pop();
    this.#add(kind === "object" ? this.#layout.object(container.members, depth) : this.#layout.array(container.items));
  }

  fieldName(name: string): void {
    this.#checkOpen();
    if (this.#open.at(-1)?.kind !== "object" || this.#name !== undefined)
      fail("Can not write a field name, expecting a value");
    this.#name = name;
  }

  value(value: unknown): void {
    this.#checkOpen();
    const depth = this.#open.filter((open) => open.kind === "object").length;
    this.#add(serializeJson(value, { pretty: this.#pretty, suppressNulls: false }, depth));
  }

  /** The text so far; objects and arrays that are open are closed by it. */
  asString(): string {
    while (this.#open.length > 0) this.end((this.#open.at(-1) as OpenContainer).kind);
    this.isClosed = true;
    return this.#text;
  }

  readonly #names: (string | undefined)[] = [];

  #add(json: string): void {
    const container = this.#open.at(-1);
    if (!container) {
      this.#text += this.#text === "" ? json : ` ${json}`;
    } else if (container.kind === "array") {
      container.items.push(json);
    } else {
      container.members.push([this.#name ?? fail("Can not write value, expecting field name"), json]);
      this.#name = undefined;
    }
  }

  #checkOpen(): void {
    if (this.isClosed) fail("The JSON generator is closed");
  }
}
