/**
 * JSON as RFC 7493 (I-JSON) and RFC 8725 want it read: one meaning only. What `JSON.parse` quietly takes is refused:
 * repeated member names (the last would win), deep nesting, lone surrogates, names that reach into prototypes.
 */
export class StrictJsonError extends Error {
  override readonly name = "StrictJsonError";
}

export type JsonObject = Readonly<Record<string, unknown>>;

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:,]|[^\s"{}[\]:,]+/g;
const MAXIMUM_DEPTH = 16;

/**
 * Reads the UTF-8 text of one JSON object.
 * @throws StrictJsonError that says which rule is broken, without quoting the text
 */
export function parseStrictObject(bytes: Uint8Array, maximumDepth = MAXIMUM_DEPTH): JsonObject {
  const text = decodeUtf8(bytes);
  const value = parse(text);
  if (typeof value !== "object" || value === null || Array.isArray(value)) fail("It is not a JSON object.");
  checkStructure(text, maximumDepth);
  return value as JsonObject;
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    // A byte order mark stays in the text, where JSON does not allow it.
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return fail("It is not UTF-8.");
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return fail("It is not JSON.");
  }
}

/** Walks the tokens of a text that is known to be JSON. */
function checkStructure(text: string, maximumDepth: number): void {
  const levels: Set<string>[] = [];
  let pending: string | undefined;
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === "{" || token === "[") levels.push(new Set());
    else if (token === "}" || token === "]") levels.pop();
    if (levels.length > maximumDepth) fail(`It is nested deeper than ${maximumDepth} levels.`);
    if (token === ":" && pending !== undefined) addName(levels.at(-1), pending);
    pending = token.startsWith('"') ? wellFormed(token) : undefined;
  }
}

function addName(names: Set<string> | undefined, name: string): void {
  if (names?.has(name)) fail("A member name is repeated.");
  if (name === "__proto__") fail("The member name __proto__ is not allowed.");
  names?.add(name);
}

/** The string that a token stands for: escapes resolved, so that spellings of one name are equal. */
function wellFormed(token: string): string {
  const value = JSON.parse(token) as string;
  if (/\p{Surrogate}/u.test(value)) fail("A text holds half a character (a lone surrogate).");
  return value;
}

function fail(message: string): never {
  throw new StrictJsonError(message);
}
