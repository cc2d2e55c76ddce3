import { weighed } from "../../../runtime/heap.ts";
import { throwApex } from "../../../runtime/exceptions.ts";
import { required, strict } from "../../arguments.ts";
import type { Member } from "../../define.ts";
import { indexOfDifference } from "./search.ts";

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function abbreviate(text: string, width: number, offset = 0): string {
  const minimum = offset > 0 ? 7 : 4;
  if (width < 4) throwApex("System.StringException", "Minimum abbreviation width is 4");
  if (text.length <= width) return text;
  const start = text.length - offset < width - 3 ? text.length - (width - 3) : offset;
  if (start <= 4) return `${text.slice(0, width - 3)}...`;
  if (width < minimum) throwApex("System.StringException", "Minimum abbreviation width with offset is 7");
  if (start + width - 3 < text.length) return `...${abbreviate(text.slice(start), width - 3)}`;
  return `...${text.slice(text.length - (width - 3))}`;
}

function pad(length: number, filler: string): string {
  const unit = filler === "" ? " " : filler;
  return unit.repeat(Math.ceil(Math.max(0, length) / unit.length)).slice(0, Math.max(0, length));
}

const leftPad = (text: string, length: number, filler = " "): string => pad(length - text.length, filler) + text;
const rightPad = (text: string, length: number, filler = " "): string => text + pad(length - text.length, filler);

function center(text: string, size: number, filler = " "): string {
  const left = Math.floor((size - text.length) / 2);
  return size <= text.length ? text : rightPad(leftPad(text, text.length + left, filler), size, filler);
}

function mid(text: string, start: number, length: number): string {
  if (length < 0 || start > text.length) return "";
  const begin = Math.max(0, start);
  return text.slice(begin, begin + length);
}

function overlay(text: string, part: string, start: number, end: number): string {
  const [a = 0, b = 0] = [start, end].map((at) => Math.min(Math.max(0, at), text.length)).sort((x, y) => x - y);
  return text.slice(0, a) + part + text.slice(b);
}

function removeEnd(text: string, end: string, matches: (a: string, b: string) => boolean): string {
  return end !== "" && matches(text.slice(-end.length), end) ? text.slice(0, -end.length) : text;
}

function removeStart(text: string, start: string, matches: (a: string, b: string) => boolean): string {
  return start !== "" && matches(text.slice(0, start.length), start) ? text.slice(start.length) : text;
}

const exactly = (a: string, b: string): boolean => a === b;

function substring(text: string, begin: number, end = text.length): string {
  if (begin < 0 || begin > text.length)
    throwApex("System.StringException", `Starting position out of bounds: ${begin}`);
  if (end < begin || end > text.length) throwApex("System.StringException", `Ending position out of bounds: ${end}`);
  return text.slice(begin, end);
}

/** Java's `trim` takes control characters too. */
const trim = (text: string): string => text.replace(/^[\0- ]+|[\0- ]+$/g, "");

function substringAfter(text: string, separator: string): string {
  const index = text.indexOf(separator);
  return index < 0 ? "" : text.slice(index + separator.length);
}

function substringAfterLast(text: string, separator: string): string {
  const index = text.lastIndexOf(separator);
  return separator === "" || index < 0 ? "" : text.slice(index + separator.length);
}

function substringBefore(text: string, separator: string): string {
  const index = text.indexOf(separator);
  return index < 0 ? text : text.slice(0, index);
}

function substringBeforeLast(text: string, separator: string): string {
  const index = text.lastIndexOf(separator);
  return separator === "" || index < 0 ? text : text.slice(0, index);
}

function substringBetween(text: string, open: string, close = open): string | null {
  const start = text.indexOf(open);
  const end = start < 0 ? -1 : text.indexOf(close, start + open.length);
  return end < 0 ? null : text.slice(start + open.length, end);
}

const swapCase = (text: string): string =>
  [...text].map((unit) => (unit === unit.toUpperCase() ? unit.toLowerCase() : unit.toUpperCase())).join("");

const stripHtmlTags = (text: string): string => text.replace(/<[^>]*>/g, "");

/** A String made from another one. */
export const change: readonly Member[] = [
  strict("String abbreviate(Integer maxWidth)", (self: string, width: number) => abbreviate(self, width)),
  strict("String abbreviate(Integer maxWidth, Integer offset)", abbreviate),
  strict("String capitalize()", (self: string) => self.charAt(0).toUpperCase() + self.slice(1)),
  strict("String uncapitalize()", (self: string) => self.charAt(0).toLowerCase() + self.slice(1)),
  strict("String center(Integer size)", (self: string, size: number) => center(self, size)),
  strict("String center(Integer size, String padStr)", center),
  strict("String deleteWhitespace()", (self: string) => self.replace(/\s+/g, "")),
  strict("String difference(String secondString)", (self: string, other: string) =>
    self === other ? "" : other.slice(indexOfDifference(self, other))
  ),
  strict("String left(Integer length)", (self: string, length: number) => self.slice(0, Math.max(0, length))),
  strict("String leftPad(Integer length)", (self: string, length: number) => leftPad(self, length)),
  strict("String leftPad(Integer length, String padStr)", leftPad),
  strict("String mid(Integer startIndex, Integer length)", mid),
  strict("String normalizeSpace()", (self: string) => self.trim().replace(/\s+/g, " ")),
  strict("String overlay(String overlay, Integer beginIndex, Integer endIndex)", overlay),
  strict("String remove(String subString)", (self: string, part: string) =>
    part === "" ? self : self.replaceAll(part, "")
  ),
  strict("String removeEnd(String subString)", (self: string, end: string) => removeEnd(self, end, exactly)),
  strict("String removeEndIgnoreCase(String subString)", (self: string, end: string) => removeEnd(self, end, same)),
  strict("String removeStart(String subString)", (self: string, start: string) => removeStart(self, start, exactly)),
  strict("String removeStartIgnoreCase(String subString)", (self: string, start: string) =>
    removeStart(self, start, same)
  ),
  strict("String repeat(Integer numberOfTimes)", (self: string, times: number) =>
    weighed(self.repeat(Math.max(0, times)))
  ),
  strict("String repeat(String separator, Integer numberOfTimes)", (self: string, separator: string, times: number) =>
    weighed(Array<string>(Math.max(0, times)).fill(self).join(separator))
  ),
  strict("String replace(String target, String replacement)", (self: string, target: string, replacement: string) =>
    self.replaceAll(target, () => replacement)
  ),
  strict("String reverse()", (self: string) => [...self].reverse().join("")),
  strict("String right(Integer length)", (self: string, length: number) => (length <= 0 ? "" : self.slice(-length))),
  strict("String rightPad(Integer length)", (self: string, length: number) => rightPad(self, length)),
  strict("String rightPad(Integer length, String padStr)", rightPad),
  strict("String stripHtmlTags()", stripHtmlTags),
  strict("String substring(Integer startIndex)", (self: string, start: number) => substring(self, start)),
  strict("String substring(Integer startIndex, Integer endIndex)", substring),
  strict("String substringAfter(String separator)", substringAfter),
  strict("String substringAfterLast(String separator)", substringAfterLast),
  strict("String substringBefore(String separator)", substringBefore),
  strict("String substringBeforeLast(String separator)", substringBeforeLast),
  strict("String substringBetween(String tag)", (self: string, tag: string) => substringBetween(self, tag)),
  strict("String substringBetween(String open, String close)", substringBetween),
  strict("String swapCase()", swapCase),
  strict("String toLowerCase()", (self: string) => self.toLowerCase()),
  strict("String toLowerCase(String locale)", (self: string, locale: string) => self.toLocaleLowerCase(bcp47(locale))),
  strict("String toUpperCase()", (self: string) => self.toUpperCase()),
  strict("String toUpperCase(String locale)", (self: string, locale: string) => self.toLocaleUpperCase(bcp47(locale))),
  strict("String trim()", trim)
];

const bcp47 = (locale: string): string => required(locale).replaceAll("_", "-");
