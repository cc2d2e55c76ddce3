import { ApexList } from "../../../runtime/collections.ts";
import { INTEGER } from "../../../runtime/types.ts";
import { listOfStrings, strict } from "../../arguments.ts";
import type { Member } from "../../define.ts";
import { replaceMatches, splitMatches } from "../../regex/use.ts";

const EVERY = Number.POSITIVE_INFINITY;

const CATEGORIES = ["Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Zs", "Zl", "Zp", "Cc", "Cf"];
const MORE_CATEGORIES = ["Co", "Cs", "Pd", "Ps", "Pe", "Pc", "Pi", "Pf", "Po", "Sm", "Sc", "Sk", "So"];
const RUNS = new RegExp([...CATEGORIES, ...MORE_CATEGORIES].map((name) => `\\p{${name}}+`).join("|") + "|.", "gsu");

const byCharacterType = (text: string): string[] => text.match(RUNS) ?? [];

/** An upper-case letter right before lower-case ones belongs to them: `fooBar` is `foo`, `Bar`. */
function byCamelCase(text: string): string[] {
  const parts: string[] = [];
  for (const part of byCharacterType(text)) {
    const previous = parts.at(-1);
    if (previous !== undefined && /^\p{Ll}/u.test(part) && /^\p{Lu}+$/u.test(previous)) {
      parts.pop();
      if (previous.length > 1) parts.push(previous.slice(0, -1));
      parts.push(previous.slice(-1) + part);
    } else {
      parts.push(part);
    }
  }
  return parts;
}

/** Commons Lang's Levenshtein distance; -1 beyond the threshold. */
function levenshtein(a: string, b: string, threshold = EVERY): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + cost));
    }
    row = next;
  }
  const distance = row[b.length];
  return distance > threshold ? -1 : distance;
}

function charCodes(text: string): number[] {
  const codes: number[] = [];
  for (let index = 0; index < text.length; index++) codes.push(text.charCodeAt(index));
  return codes;
}

/** Regular expressions, parts and distances. */
export const split: readonly Member[] = [
  strict("List<Integer> getChars()", (self: string) => new ApexList(charCodes(self), INTEGER)),
  strict("Integer getLevenshteinDistance(String stringToCompare)", (self: string, other: string) =>
    levenshtein(self, other)
  ),
  strict("Integer getLevenshteinDistance(String stringToCompare, Integer threshold)", levenshtein),
  strict("String replaceAll(String regExp, String replacement)", (self: string, pattern: string, text: string) =>
    replaceMatches(pattern, self, text, EVERY)
  ),
  strict("String replaceFirst(String regExp, String replacement)", (self: string, pattern: string, text: string) =>
    replaceMatches(pattern, self, text, 1)
  ),
  strict("List<String> split(String regExp)", (self: string, pattern: string) =>
    listOfStrings(splitMatches(pattern, self, 0))
  ),
  strict("List<String> split(String regExp, Integer limit)", (self: string, pattern: string, limit: number) =>
    listOfStrings(splitMatches(pattern, self, limit))
  ),
  strict("List<String> splitByCharacterType()", (self: string) => listOfStrings(byCharacterType(self))),
  strict("List<String> splitByCharacterTypeCamelCase()", (self: string) => listOfStrings(byCamelCase(self)))
];
