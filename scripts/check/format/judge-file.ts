import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as prettier from "prettier";
import type { Problem } from "../check.ts";
import { apexSyntaxPlace } from "./apex-syntax-place.ts";
import { firstDifference } from "./first-difference.ts";

/** What prettier throws: some parsers say where, in one of two ways. */
interface SyntaxFault extends Error {
  readonly loc?: { readonly start?: Place } & Partial<Place>;
}
interface Place {
  readonly line: number;
  readonly column: number;
}

/** What is wrong with the format, or the syntax, of one file; undefined when nothing is. */
export async function judgeFile(root: string, file: string): Promise<Problem | undefined> {
  const path = join(root, file);
  const text = readFileSync(path, "utf8");
  const options = await prettier.resolveConfig(path);
  try {
    const formatted = await prettier.format(text, { ...options, filepath: path });
    if (formatted === text) return undefined;
    return { file, ...firstDifference(text, formatted), message: "not formatted as prettier does it: npm run format" };
  } catch (error) {
    const [message = ""] = String(error).replace(" (NaN:NaN)", "").split("\n");
    return { file, ...placeOf(error as SyntaxFault, path, text), message };
  }
}

function placeOf({ loc }: SyntaxFault, path: string, text: string): Place {
  const { line, column } = loc?.start ?? loc ?? {};
  if (line !== undefined && column !== undefined) {
    // The XML parser gives no numbers for the end of the file.
    return Number.isNaN(line) ? { line: text.trimEnd().split("\n").length, column: 1 } : { line, column };
  }
  return path.endsWith(".cls") || path.endsWith(".trigger") ? apexSyntaxPlace(text) : { line: 1, column: 1 };
}
