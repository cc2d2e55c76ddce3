import { parseSoql, type ParsedSoql } from "../../../local-org/apex/syntax/parse.ts";
import type { Position } from "../../../local-org/apex/syntax/position.ts";
import type { TextPart } from "./written-text.ts";

/** A place of the source; of another file where a part is a constant of another class. */
export interface QueryPlace extends Position {
  readonly path?: string;
}

/** A query as far as its parts are written down. */
export interface ComposedQuery {
  readonly parsed: ParsedSoql;
  /** What stands for the parts that only a run can tell. */
  readonly hasUnknownParts: boolean;
  /** Where a place of the query is written. */
  placeOf(position: Position): QueryPlace;
  /** Where a bind variable is written. */
  placeOfBind(name: string): QueryPlace;
}
export interface Unreadable {
  readonly message: string;
  readonly place: QueryPlace;
}

/** A name that no query has. */
export const UNKNOWN = "Unknown_part__x";
/** What a part may be that only a run can tell: names, nothing, a condition, a value. */
const STAND_INS = [UNKNOWN, "", `${UNKNOWN} = NULL`, "'x'", "1"];
const MOST_UNKNOWN = 3;

/** @returns undefined where too little is written to tell */
export function composedQuery(parts: readonly TextPart[]): ComposedQuery | Unreadable | undefined {
  const unknown = parts.filter(({ text }) => text === undefined).length;
  if (unknown === parts.length || unknown > MOST_UNKNOWN) return undefined;
  for (const texts of readings(parts)) {
    const { tree, problems } = parseSoql(texts.join(""));
    const places = new Places(parts, texts);
    if (tree) return query(tree, unknown > 0, places);
    const [problem] = problems;
    if (unknown === 0 && problem) return { message: problem.message, place: places.of(problem) };
  }
  return undefined;
}

const query = (parsed: ParsedSoql, hasUnknownParts: boolean, places: Places): ComposedQuery => ({
  parsed,
  hasUnknownParts,
  placeOf: (position) => places.of(position),
  placeOfBind: (name) => places.ofBind(name)
});

function* readings([first, ...rest]: readonly TextPart[]): Generator<string[], void> {
  if (!first) {
    yield [];
    return;
  }
  for (const text of first.text === undefined ? STAND_INS : [first.text]) {
    for (const more of readings(rest)) yield [text, ...more];
  }
}

/** From a place in the query back to the source. */
class Places {
  private readonly parts: readonly TextPart[];
  private readonly texts: readonly string[];

  constructor(parts: readonly TextPart[], texts: readonly string[]) {
    this.parts = parts;
    this.texts = texts;
  }

  of({ line, column }: Position): QueryPlace {
    const lines = this.texts.join("").split("\n");
    return this.at(lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, column - 1));
  }

  ofBind(name: string): QueryPlace {
    return this.at(this.texts.join("").search(new RegExp(`:\\s*${name}\\b`, "i")));
  }

  private at(offset: number): QueryPlace {
    let start = 0;
    for (const [index, text] of this.texts.entries()) {
      const part = this.parts[index];
      if (part && offset < start + text.length) return inside(part, offset - start);
      start += text.length;
    }
    const last = this.parts.at(-1);
    return last ? inside(last, 0) : { line: 1, column: 1 };
  }
}

/** A literal begins with its quote. */
const inside = ({ text, position: { line, column }, path }: TextPart, offset: number): QueryPlace => ({
  line,
  column: text === undefined ? column : column + 1 + offset,
  ...(path === undefined ? {} : { path })
});
