import { throwApex } from "../../../runtime/exceptions.ts";
import { strict } from "../../arguments.ts";
import type { Member } from "../../define.ts";

const lower = (text: string): string => text.toLowerCase();

/** Java's indexOf takes a start before the text for its beginning. */
const from = (start: number): number => Math.max(0, start);

function lastIndexOf(text: string, part: string, end: number): number {
  return end < 0 ? -1 : text.lastIndexOf(part, end);
}

const character = (code: number): string => String.fromCodePoint(code);

function indexWhere(text: string, test: (unit: string) => boolean): number {
  return [...text].reduce(
    ({ found, at }, unit) => ({ found: found < 0 && test(unit) ? at : found, at: at + unit.length }),
    { found: -1, at: 0 }
  ).found;
}

export function indexOfDifference(a: string, b: string): number {
  if (a === b) return -1;
  let index = 0;
  while (index < a.length && index < b.length && a[index] === b[index]) index++;
  return index;
}

function countMatches(text: string, part: string): number {
  return part === "" ? 0 : text.split(part).length - 1;
}

/** @throws System.StringException where the index lies outside. */
export function checkIndex(text: string, index: number, last = text.length - 1): number {
  return index < 0 || index > last ? throwApex("System.StringException", `String index out of range: ${index}`) : index;
}

/** Finding things in a String. */
export const search: readonly Member[] = [
  strict("Integer charAt(Integer index)", (self: string, index: number) => self.charCodeAt(checkIndex(self, index))),
  strict("Integer codePointAt(Integer index)", (self: string, index: number) =>
    self.codePointAt(checkIndex(self, index))
  ),
  strict("Integer codePointBefore(Integer index)", (self: string, index: number) =>
    [...self.slice(0, checkIndex(self, index - 1) + 1)].at(-1)?.codePointAt(0)
  ),
  strict(
    "Integer codePointCount(Integer beginIndex, Integer endIndex)",
    (self: string, begin: number, end: number) =>
      [...self.slice(checkIndex(self, begin, end), checkIndex(self, end, self.length))].length
  ),
  strict("Integer offsetByCodePoints(Integer index, Integer codePointOffset)", offsetByCodePoints),
  strict("Boolean contains(String substring)", (self: string, part: string) => self.includes(part)),
  strict("Boolean containsAny(String inputString)", (self: string, units: string) =>
    [...units].some((unit) => self.includes(unit))
  ),
  strict("Boolean containsIgnoreCase(String substring)", (self: string, part: string) =>
    lower(self).includes(lower(part))
  ),
  strict("Boolean containsNone(String inputString)", (self: string, units: string) =>
    [...units].every((unit) => !self.includes(unit))
  ),
  strict("Boolean containsOnly(String inputString)", (self: string, units: string) =>
    [...self].every((unit) => units.includes(unit))
  ),
  strict("Boolean containsWhitespace()", (self: string) => /\s/.test(self)),
  strict("Integer countMatches(String substring)", countMatches),
  strict("Boolean endsWith(String suffix)", (self: string, suffix: string) => self.endsWith(suffix)),
  strict("Boolean endsWithIgnoreCase(String suffix)", (self: string, suffix: string) =>
    lower(self).endsWith(lower(suffix))
  ),
  strict("Boolean startsWith(String prefix)", (self: string, prefix: string) => self.startsWith(prefix)),
  strict("Boolean startsWithIgnoreCase(String prefix)", (self: string, prefix: string) =>
    lower(self).startsWith(lower(prefix))
  ),
  strict("Integer indexOf(String subString)", (self: string, part: string) => self.indexOf(part)),
  strict("Integer indexOf(String substring, Integer index)", (self: string, part: string, index: number) =>
    self.indexOf(part, from(index))
  ),
  strict("Integer indexOfAny(String substring)", (self: string, units: string) =>
    indexWhere(self, (unit) => units.includes(unit))
  ),
  strict("Integer indexOfAnyBut(String substring)", (self: string, units: string) =>
    indexWhere(self, (unit) => !units.includes(unit))
  ),
  strict("Integer indexOfChar(Integer character)", (self: string, code: number) => self.indexOf(character(code))),
  strict("Integer indexOfChar(Integer character, Integer startIndex)", (self: string, code: number, index: number) =>
    self.indexOf(character(code), from(index))
  ),
  strict("Integer indexOfDifference(String stringToCompare)", indexOfDifference),
  strict("Integer indexOfIgnoreCase(String substring)", (self: string, part: string) =>
    lower(self).indexOf(lower(part))
  ),
  strict(
    "Integer indexOfIgnoreCase(String substring, Integer startPosition)",
    (self: string, part: string, index: number) => lower(self).indexOf(lower(part), from(index))
  ),
  strict("Integer lastIndexOf(String substring)", (self: string, part: string) => self.lastIndexOf(part)),
  strict("Integer lastIndexOf(String substring, Integer endPosition)", lastIndexOf),
  strict("Integer lastIndexOfChar(Integer character)", (self: string, code: number) =>
    self.lastIndexOf(character(code))
  ),
  strict("Integer lastIndexOfChar(Integer character, Integer endIndex)", (self: string, code: number, index: number) =>
    lastIndexOf(self, character(code), index)
  ),
  strict("Integer lastIndexOfIgnoreCase(String substring)", (self: string, part: string) =>
    lower(self).lastIndexOf(lower(part))
  ),
  strict(
    "Integer lastIndexOfIgnoreCase(String substring, Integer endPosition)",
    (self: string, part: string, index: number) => lastIndexOf(lower(self), lower(part), index)
  )
];

function offsetByCodePoints(self: string, index: number, offset: number): number {
  checkIndex(self, index, self.length);
  const units = offset < 0 ? [...self.slice(0, index)] : [...self.slice(index)];
  if (Math.abs(offset) > units.length) return checkIndex(self, -1);
  return offset < 0
    ? index - units.slice(units.length + offset).join("").length
    : index + units.slice(0, offset).join("").length;
}
