/** What String, Pattern and Matcher do with a Java pattern. */
import { throwApex } from "../../runtime/exceptions.ts";
import { javaPattern } from "./translate.ts";

/** A match with the positions of its groups (flag `d`). */
export type Found = RegExpExecArray & { indices: NonNullable<RegExpExecArray["indices"]> };

export function findFrom(pattern: string, text: string, from: number): Found | undefined {
  const expression = javaPattern(pattern);
  expression.lastIndex = from;
  return (expression.exec(text) as Found | null) ?? undefined;
}

/** The match that starts at the beginning. */
export function matchAtStart(pattern: string, text: string): Found | undefined {
  return (new RegExp(javaPattern(pattern).source, flags(pattern, "y")).exec(text) as Found | null) ?? undefined;
}

/** The match that takes in everything. */
export function matchWhole(pattern: string, text: string): Found | undefined {
  let whole = wholes.get(pattern);
  if (!whole) wholes.set(pattern, (whole = new RegExp(`^(?:${javaPattern(pattern).source})$`, flags(pattern, ""))));
  return (whole.exec(text) as Found | null) ?? undefined;
}

/** By Java pattern; a program has a few of them and uses each often. */
const wholes = new Map<string, RegExp>();

const flags = (pattern: string, more: string): string => javaPattern(pattern).flags.replace("g", more);

export function allMatches(pattern: string, text: string): Found[] {
  const found: Found[] = [];
  let from = 0;
  while (from <= text.length) {
    const match = findFrom(pattern, text, from);
    if (!match) break;
    found.push(match);
    const end = match.index + match[0].length;
    from = match[0] === "" ? end + 1 : end;
  }
  return found;
}

export function groupCount(pattern: string): number {
  return (new RegExp(`${javaPattern(pattern).source}|`, flags(pattern, "")).exec("")?.length ?? 1) - 1;
}

/** `replaceAll`, or `replaceFirst` with `limit` 1, with Java's replacement text. */
export function replaceMatches(pattern: string, text: string, replacement: string, limit: number): string {
  let result = "";
  let end = 0;
  for (const match of allMatches(pattern, text).slice(0, limit)) {
    result += text.slice(end, match.index) + expand(replacement, match);
    end = match.index + match[0].length;
  }
  return result + text.slice(end);
}

/** Java's `$1`, `${name}` and `\x` in a replacement. */
function expand(replacement: string, match: Found): string {
  return replacement.replace(
    /\\([\s\S]?)|\$(?:\{(\w+)\}|(\d+))?/g,
    (whole, escaped: string, name: string, digits: string) => {
      if (whole.startsWith("\\")) return escaped || illegal("character to be escaped is missing");
      if (name)
        return match.groups && name in match.groups
          ? (match.groups[name] ?? "")
          : illegal(`No group with name {${name}}`);
      return digits ? numbered(digits, match) : illegal("Illegal group reference");
    }
  );
}

/** As many digits as name an existing group; the rest is text. */
function numbered(digits: string, match: Found): string {
  let length = 1;
  while (length < digits.length && Number(digits.slice(0, length + 1)) < match.length) length++;
  const group = Number(digits.slice(0, length));
  if (group >= match.length) return illegal(`No group ${group}`);
  return (match[group] ?? "") + digits.slice(length);
}

const illegal = (problem: string): never => throwApex("System.StringException", problem);

/** Java's `String.split`: limit 0 drops empty strings at the end, a match of no width at the start gives none. */
export function splitMatches(pattern: string, text: string, limit: number): string[] {
  const parts: string[] = [];
  let start = 0;
  for (const match of allMatches(pattern, text)) {
    if (limit > 0 && parts.length === limit - 1) break;
    const end = match.index + match[0].length;
    if (end === 0 || (match[0] === "" && match.index >= text.length)) continue;
    parts.push(text.slice(start, match.index));
    start = end;
  }
  if (parts.length === 0) return [text];
  parts.push(text.slice(start));
  if (limit === 0) while (parts.at(-1) === "") parts.pop();
  return parts;
}
