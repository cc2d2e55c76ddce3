import { stringify } from "../../../runtime/stringify.ts";
import { strict } from "../../arguments.ts";
import type { Member } from "../../define.ts";

const isCased = (text: string, test: RegExp): boolean => text !== "" && test.test(text);

/** Java's `String.hashCode`. */
export function hashOf(text: string): number {
  let hash = 0;
  for (let index = 0; index < text.length; index++) hash = (Math.imul(hash, 31) + text.charCodeAt(index)) | 0;
  return hash;
}

/** Java's `String.compareTo`: the difference of the first characters that differ, or of the lengths. */
export function compareTo(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const difference = a.charCodeAt(index) - b.charCodeAt(index);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** What a String is. Where an empty text counts as a yes, Apache Commons Lang 3 (whose method this is) counts it so. */
export const tests: readonly Member[] = [
  strict("Integer compareTo(String secondString)", compareTo),
  ["Boolean equals(Object stringOrId)", (self: string, other: unknown) => other !== null && self === stringify(other)],
  [
    "Boolean equalsIgnoreCase(String secondString)",
    (self: string, other: string | null) => other !== null && self.toLowerCase() === other.toLowerCase()
  ],
  strict("Integer hashCode()", hashOf),
  strict("Integer length()", (self: string) => self.length),
  strict("Boolean isAllLowerCase()", (self: string) => isCased(self, /^\p{Ll}+$/u)),
  strict("Boolean isAllUpperCase()", (self: string) => isCased(self, /^\p{Lu}+$/u)),
  strict("Boolean isAlpha()", (self: string) => /^\p{L}+$/u.test(self)),
  strict("Boolean isAlphaSpace()", (self: string) => /^[\p{L} ]*$/u.test(self)),
  strict("Boolean isAlphanumeric()", (self: string) => /^[\p{L}\p{Nd}]+$/u.test(self)),
  strict("Boolean isAlphanumericSpace()", (self: string) => /^[\p{L}\p{Nd} ]*$/u.test(self)),
  strict("Boolean isAsciiPrintable()", (self: string) => /^[ -~]*$/.test(self)),
  strict("Boolean isNumeric()", (self: string) => /^\p{Nd}+$/u.test(self)),
  strict("Boolean isNumericSpace()", (self: string) => /^[\p{Nd} ]*$/u.test(self)),
  strict("Boolean isWhitespace()", (self: string) => /^\s*$/.test(self))
];
