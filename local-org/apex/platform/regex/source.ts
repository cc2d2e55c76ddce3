import { throwApex } from "../../runtime/exceptions.ts";
import { unsupported } from "../unsupported.ts";

/** A Java pattern being read from left to right, by code point. */
export class Source {
  readonly #pattern: string;
  #position = 0;

  constructor(pattern: string) {
    this.#pattern = pattern;
  }

  get atEnd(): boolean {
    return this.#position >= this.#pattern.length;
  }

  /** The character `ahead` UTF-16 units on; empty at the end. */
  peek(ahead = 0): string {
    return this.#pattern.charAt(this.#position + ahead);
  }

  startsWith(text: string): boolean {
    return this.#pattern.startsWith(text, this.#position);
  }

  next(): string {
    const code = this.#pattern.codePointAt(this.#position);
    if (code === undefined) return this.fail("Unexpected end of pattern");
    const character = String.fromCodePoint(code);
    this.#position += character.length;
    return character;
  }

  /** Reads `text` if it comes next. */
  take(text: string): boolean {
    if (!this.startsWith(text)) return false;
    this.#position += text.length;
    return true;
  }

  /** Everything up to `end`, which is read too. */
  until(end: string): string {
    const index = this.#pattern.indexOf(end, this.#position);
    if (index < 0) return this.fail(`Unclosed construct, ${end} is missing`);
    const text = this.#pattern.slice(this.#position, index);
    this.#position = index + end.length;
    return text;
  }

  /** What a sticky expression matches here; a mistake of the pattern where it does not. */
  match(expression: RegExp): string {
    return this.tryMatch(expression) ?? this.fail("Illegal escape sequence");
  }

  tryMatch(expression: RegExp): string | undefined {
    expression.lastIndex = this.#position;
    const text = expression.exec(this.#pattern)?.[0];
    if (text !== undefined) this.#position += text.length;
    return text;
  }

  /** The text between `\Q` and `\E` or the end, `\Q` already read. */
  quoted(): string {
    if (this.#pattern.includes("\\E", this.#position)) return this.until("\\E");
    const rest = this.#pattern.slice(this.#position);
    this.#position = this.#pattern.length;
    return rest;
  }

  /** The pattern is wrong, on the platform too. `shift`: from here to the character that Java points at. */
  fail(problem: string, shift = -1): never {
    const index = this.#position + shift;
    const near = index < 0 ? "" : ` near index ${index}`;
    const pointer = index < 0 || index >= this.#pattern.length ? "" : `\n${" ".repeat(index)}^`;
    throwApex("System.StringException", `Invalid regex: ${problem}${near}\n${this.#pattern}${pointer}`);
  }

  /** The pattern is right, but this engine cannot match it as the platform does. */
  refuse(construct: string): never {
    return unsupported(`${construct} in the regular expression ${this.#pattern}`);
  }
}
