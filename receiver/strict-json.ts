/**
 * JSON as RFC 7493 (I-JSON) wants it: UTF-8 without a byte order mark, an object, unique member names, no lone
 * surrogates, bounded depth. `JSON.parse` alone lets all of these through.
 */
const token = /"(?:[^"\\]|\\.)*"|[{}[\]]/gsu;
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** @throws SyntaxError that names the rule; never the content. */
export function parseStrictObject(bytes: Uint8Array, maxDepth: number): Record<string, unknown> {
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    throw new SyntaxError("is not UTF-8");
  }
  if (text.startsWith("\uFEFF")) throw new SyntaxError("starts with a byte order mark");
  checkNames(text, maxDepth);
  const value = parse(text);
  if (value === null || typeof value !== "object" || Array.isArray(value))
    throw new SyntaxError("is not a JSON object");
  checkStrings(value);
  return value as Record<string, unknown>;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new SyntaxError("is not JSON");
  }
}

/** One pass over the brackets and strings: depth, and names that are equal once their escapes are resolved. */
function checkNames(text: string, maxDepth: number): void {
  const open: (Set<string> | null)[] = [];
  for (const match of text.matchAll(token)) {
    const [lexeme] = match;
    if (lexeme === "{" || lexeme === "[") {
      open.push(lexeme === "{" ? new Set() : null);
      if (open.length > maxDepth) throw new SyntaxError(`is nested deeper than ${maxDepth}`);
    } else if (lexeme === "}" || lexeme === "]") open.pop();
    else if (isName(text, match.index + lexeme.length)) addName(open.at(-1), parse(lexeme) as string);
  }
}

/** Sticky, so that a name followed by any amount of white space is still seen as one, without copying the text. */
function isName(text: string, after: number): boolean {
  const colon = /[ \t\r\n]*:/y;
  colon.lastIndex = after;
  return colon.test(text);
}

function addName(names: Set<string> | null | undefined, name: string): void {
  if (!names) return;
  if (names.has(name)) throw new SyntaxError("has a member name twice");
  if (name === "__proto__") throw new SyntaxError("has a member name that is reserved");
  names.add(name);
}

function checkStrings(value: unknown): void {
  if (typeof value === "string") {
    if (!value.isWellFormed()) throw new SyntaxError("has a lone surrogate");
  } else if (value !== null && typeof value === "object") {
    for (const [name, member] of Object.entries(value)) {
      checkStrings(name);
      checkStrings(member);
    }
  }
}
