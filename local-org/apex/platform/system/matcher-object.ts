import { throwApex } from "../../runtime/exceptions.ts";
import { findFrom, matchAtStart, matchWhole, replaceMatches, type Found } from "../regex/use.ts";
import type { PatternObject } from "./pattern-object.ts";

/**
 * Java's Matcher with its default bounds: a region is searched as if nothing were around it.
 */
export class MatcherObject {
  pattern: PatternObject;
  regionStart = 0;
  regionEnd: number;
  #text: string;
  #match: Found | undefined;
  #next = 0;

  constructor(pattern: PatternObject, text: string) {
    this.pattern = pattern;
    this.#text = text;
    this.regionEnd = text.length;
  }

  find(): boolean {
    const region = this.#region();
    const match = this.#next > region.length ? undefined : findFrom(this.pattern.expression, region, this.#next);
    if (match) {
      const end = match.index + match[0].length;
      this.#next = match[0] === "" ? end + 1 : end;
    }
    return this.#keep(match);
  }

  findAt(start: number): boolean {
    if (start < 0 || start > this.#text.length) throwApex("System.StringException", "Illegal start index");
    this.reset();
    this.#next = start;
    return this.find();
  }

  matches(): boolean {
    return this.#keep(matchWhole(this.pattern.expression, this.#region()));
  }

  lookingAt(): boolean {
    return this.#keep(matchAtStart(this.pattern.expression, this.#region()));
  }

  /** The text of a group; null for one that took no part. */
  group(index: number): string | null {
    return this.#found(index)[index] ?? null;
  }

  start(index: number): number {
    return this.#position(index, 0);
  }

  end(index: number): number {
    return this.#position(index, 1);
  }

  region(start: number, end: number): this {
    if (start < 0 || end > this.#text.length || start > end) throwApex("System.StringException", "Illegal region");
    this.reset();
    this.regionStart = start;
    this.regionEnd = end;
    return this;
  }

  reset(text = this.#text): this {
    this.#text = text;
    this.regionStart = 0;
    this.regionEnd = text.length;
    this.#match = undefined;
    this.#next = 0;
    return this;
  }

  /** Keeps the position, forgets the groups. */
  usePattern(pattern: PatternObject): this {
    this.pattern = pattern;
    this.#match = undefined;
    return this;
  }

  replace(replacement: string, limit: number): string {
    this.reset();
    return replaceMatches(this.pattern.expression, this.#text, replacement, limit);
  }

  #region(): string {
    return this.#text.slice(this.regionStart, this.regionEnd);
  }

  #keep(match: Found | undefined): boolean {
    this.#match = match;
    return match !== undefined;
  }

  #found(index: number): Found {
    const match = this.#match;
    if (!match) return throwApex("System.StringException", "No match found");
    if (index < 0 || index >= match.length) throwApex("System.StringException", `No group ${index}`);
    return match;
  }

  #position(index: number, side: 0 | 1): number {
    const range = this.#found(index).indices[index];
    return range ? range[side] + this.regionStart : -1;
  }
}
