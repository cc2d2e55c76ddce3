import { throwApex } from "./exceptions.ts";

const SUFFIX = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";
const ID = /^[a-zA-Z0-9]{15}(?:[a-zA-Z0-5]{3})?$/;

/** Apex Id: always its 18-character form. */
export class ApexId {
  readonly apexType = "Id";
  readonly value: string;

  /** @param text known to be a valid Id of 15 or 18 characters; anything from outside goes through `parse` or `of`. */
  constructor(text: string) {
    this.value = text.length === 15 ? text + idSuffix(text) : text;
  }

  /** The Id of a 15 or 18 character text, or undefined where the text is none. */
  static parse(text: string): ApexId | undefined {
    if (!ID.test(text)) return undefined;
    const id = text.slice(0, 15);
    const suffix = idSuffix(id);
    return text.length === 15 || text.slice(15).toUpperCase() === suffix ? new ApexId(id + suffix) : undefined;
  }

  /** @throws System.StringException `Invalid id: ...` */
  static of(text: string): ApexId {
    return ApexId.parse(text) ?? throwApex("System.StringException", `Invalid id: ${text}`);
  }

  get keyPrefix(): string {
    return this.value.slice(0, 3);
  }

  /** The case-sensitive 15-character form. */
  to15(): string {
    return this.value.slice(0, 15);
  }

  toString(): string {
    return this.value;
  }
}

/** The three characters that make an Id safe for case-insensitive systems: which characters are upper case, 5 bits each. */
export function idSuffix(id15: string): string {
  return [0, 5, 10].map((start) => SUFFIX[upperCaseBits(id15.slice(start, start + 5))]).join("");
}

/** Undoes a change of letter case in an 18-character Id with the help of its last three characters. */
export function restoreIdCasing(id18: string): string {
  const bits = [...id18.slice(15).toUpperCase()].map((character) => SUFFIX.indexOf(character));
  return [...id18.slice(0, 15)]
    .map((character, index) => {
      const upper = ((bits[Math.floor(index / 5)] ?? 0) >> (index % 5)) & 1;
      return upper ? character.toUpperCase() : character.toLowerCase();
    })
    .join("");
}

function upperCaseBits(chunk: string): number {
  return [...chunk].reduce((bits, character, index) => (/[A-Z]/.test(character) ? bits | (1 << index) : bits), 0);
}
