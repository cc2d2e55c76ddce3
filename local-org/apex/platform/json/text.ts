/** JSON read token by token, numbers as they are written. Texts of errors follow the platform's (Jackson's). */
import { throwApex } from "../../runtime/exceptions.ts";

export type TokenKind =
  | "START_OBJECT"
  | "END_OBJECT"
  | "START_ARRAY"
  | "END_ARRAY"
  | "FIELD_NAME"
  | "VALUE_STRING"
  | "VALUE_NUMBER_INT"
  | "VALUE_NUMBER_FLOAT"
  | "VALUE_TRUE"
  | "VALUE_FALSE"
  | "VALUE_NULL";

export interface JsonToken {
  readonly kind: TokenKind;
  /** Decoded text of a string or name, a number as written, the sign or word itself otherwise. */
  readonly text: string;
  /** 0-based place in the JSON text. */
  readonly offset: number;
}

const WORDS: Readonly<Record<string, TokenKind>> = { true: "VALUE_TRUE", false: "VALUE_FALSE", null: "VALUE_NULL" };
const EXPECTED_VALUE = "expected a valid value (number, String, array, object, 'true', 'false' or 'null')";
const NUMBER = /-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?(?![\w.])/y;
const SPACE = /[ \t\r\n]*/y;
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t"
};

/** What may come next in the innermost object or array. */
type Expectation = "first" | "value" | "next";

export class JsonReader {
  readonly #text: string;
  #position = 0;
  readonly #open: ("object" | "array")[] = [];
  #expects: Expectation = "value";
  #done = false;

  constructor(text: string) {
    this.#text = text;
  }

  get depth(): number {
    return this.#open.length;
  }

  /** The next token, or undefined at the end of the document. */
  next(): JsonToken | undefined {
    this.#skipSpace();
    const container = this.#open.at(-1);
    if (!container) return this.#done ? this.#end() : this.#value();
    if (container === "object") return this.#inObject();
    return this.#inArray();
  }

  /** 1-based, as messages count: `[line:1, column:5]`. */
  place(offset: number): string {
    const before = this.#text.slice(0, offset).split("\n");
    return `[line:${before.length}, column:${(before.at(-1)?.length ?? 0) + 1}]`;
  }

  #end(): undefined {
    if (this.#position < this.#text.length) this.#unexpected(EXPECTED_VALUE);
    return undefined;
  }

  #inObject(): JsonToken {
    if (this.#expects === "value") return this.#memberValue();
    if (this.#peek() === "}") return this.#close("END_OBJECT");
    if (this.#expects === "next") this.#comma("OBJECT");
    if (this.#peek() !== '"') return this.#unexpected("was expecting double-quote to start field name");
    const offset = this.#position;
    this.#expects = "value";
    return { kind: "FIELD_NAME", text: this.#string(), offset };
  }

  #memberValue(): JsonToken {
    if (this.#peek() !== ":") return this.#unexpected("was expecting a colon to separate field name and value");
    this.#position++;
    this.#skipSpace();
    return this.#value();
  }

  #inArray(): JsonToken {
    if (this.#peek() === "]") return this.#close("END_ARRAY");
    if (this.#expects === "next") this.#comma("ARRAY");
    return this.#value();
  }

  #comma(container: string): void {
    if (this.#peek() !== ",") this.#unexpected(`was expecting comma to separate ${container} entries`);
    this.#position++;
    this.#skipSpace();
  }

  #close(kind: "END_OBJECT" | "END_ARRAY"): JsonToken {
    const token = { kind, text: this.#peek(), offset: this.#position++ };
    this.#open.pop();
    this.#valueDone();
    return token;
  }

  #value(): JsonToken {
    const offset = this.#position;
    const character = this.#peek();
    if (character === "{" || character === "[") return this.#start(character, offset);
    const token = character === '"' ? this.#stringToken(offset) : (this.#number(offset) ?? this.#word(offset));
    this.#valueDone();
    return token;
  }

  #start(character: "{" | "[", offset: number): JsonToken {
    this.#position++;
    this.#open.push(character === "{" ? "object" : "array");
    this.#expects = "first";
    return { kind: character === "{" ? "START_OBJECT" : "START_ARRAY", text: character, offset };
  }

  #valueDone(): void {
    this.#expects = "next";
    this.#done = this.#open.length === 0;
  }

  #stringToken(offset: number): JsonToken {
    return { kind: "VALUE_STRING", text: this.#string(), offset };
  }

  #number(offset: number): JsonToken | undefined {
    NUMBER.lastIndex = offset;
    const match = NUMBER.exec(this.#text);
    if (!match) return undefined;
    this.#position += match[0].length;
    const kind = match[1] || match[2] ? "VALUE_NUMBER_FLOAT" : "VALUE_NUMBER_INT";
    return { kind, text: match[0], offset };
  }

  #word(offset: number): JsonToken {
    const word = /^\w+/.exec(this.#text.slice(offset, offset + 6))?.[0] ?? "";
    const kind = WORDS[word];
    if (!kind) return this.#unexpected(EXPECTED_VALUE);
    this.#position += word.length;
    return { kind, text: word, offset };
  }

  #string(): string {
    let text = "";
    this.#position++;
    for (;;) {
      PLAIN.lastIndex = this.#position;
      const plain = PLAIN.exec(this.#text)?.[0] ?? "";
      text += plain;
      this.#position += plain.length;
      const character = this.#peek();
      if (character === "") return this.#endOfInput(": was expecting closing quote for a string value");
      this.#position++;
      if (character === '"') return text;
      text += character === "\\" ? this.#escape() : this.#control();
    }
  }

  #escape(): string {
    const character = this.#text.charAt(this.#position++);
    if (character !== "u") return ESCAPES[character] ?? this.#unexpected("expected an escape character");
    const digits = this.#text.slice(this.#position, this.#position + 4);
    if (!/^[0-9a-fA-F]{4}$/.test(digits)) return this.#unexpected("expected a hex-digit for character escape sequence");
    this.#position += 4;
    return String.fromCharCode(Number.parseInt(digits, 16));
  }

  #control(): never {
    const code = this.#text.charCodeAt(--this.#position);
    return this.#fail(`Illegal unquoted character ((CTRL-CHAR, code ${code})): has to be escaped using backslash`);
  }

  #peek(): string {
    return this.#text.charAt(this.#position);
  }

  #skipSpace(): void {
    SPACE.lastIndex = this.#position;
    this.#position += SPACE.exec(this.#text)?.[0].length ?? 0;
  }

  #unexpected(wanted: string): never {
    const character = this.#peek();
    if (character === "") return this.#endOfInput("");
    return this.#fail(`Unexpected character ('${character}' (code ${character.charCodeAt(0)})): ${wanted}`);
  }

  #endOfInput(detail: string): never {
    if (this.#text.trim() === "") throwApex("System.JSONException", "No content to map to Object due to end of input");
    const container = this.#open.at(-1);
    const what = container && !detail ? `: expected close marker for ${container.toUpperCase()}` : detail;
    return this.#fail(`Unexpected end-of-input${what}`);
  }

  #fail(problem: string): never {
    throwApex(
      "System.JSONException",
      `${problem} at input location ${this.place(this.#position).replace(/line:|column:| /g, "")}`
    );
  }
}
