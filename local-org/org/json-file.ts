import { readFileSync } from "node:fs";
import { join } from "node:path";
import { OrgProblems } from "./problems.ts";

/** Reads a JSON file of the repository. @throws OrgProblems with file and line when it is missing or malformed */
export function readJsonFile<T>(root: string, path: string): T {
  const text = readText(root, path);
  try {
    return JSON.parse(text) as T;
  } catch (error) {
    const { position, reason } = fault(text, (error as Error).message);
    const before = text.slice(0, position).split("\n");
    const place = { line: before.length, column: (before.at(-1) ?? "").length + 1 };
    throw new OrgProblems([{ path, ...place, message: `Malformed JSON: ${reason}` }]);
  }
}

function readText(root: string, path: string): string {
  try {
    return readFileSync(join(root, path), "utf8");
  } catch (error) {
    throw new OrgProblems([{ path, line: 1, column: 1, message: `Cannot be read: ${(error as Error).message}` }]);
  }
}

/** Characters that V8 quotes in front of a token it did not expect. */
const QUOTED_BEFORE = 10;

/**
 * V8 says "at position 12", or quotes a few characters around an unexpected token, or neither where the text ends too
 * early.
 */
function fault(text: string, message: string): { position: number; reason: string } {
  const quoted = /^(Unexpected token '(.)'), (\.\.\.)?"([\s\S]*)"(?:\.\.\.)? is not valid JSON$/u.exec(message);
  if (quoted) {
    const [, reason = "", token = "", cut, excerpt = ""] = quoted;
    return { position: text.indexOf(excerpt) + excerpt.indexOf(token, cut ? QUOTED_BEFORE : 0), reason };
  }
  return { position: Number(/at position (\d+)/.exec(message)?.[1] ?? text.length), reason: message };
}
