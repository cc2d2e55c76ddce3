import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Problem, ProblemLog } from "../problems.ts";

/** One record of a data file, with the line it starts on. */
export interface DataRecord {
  readonly object: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly place: Pick<Problem, "path" | "line">;
}

/** Reads `Account.json`, `User.json`, ...: each file is a list of records of the object it is named after. */
export function readDataFiles(folder: string, root: string, log: ProblemLog): DataRecord[] {
  return readdirSync(folder)
    .filter((name) => /^[A-Z]\w*\.json$/.test(name))
    .toSorted()
    .flatMap((name) => readFile(join(folder, name), name.replace(".json", ""), root, log));
}

function readFile(file: string, object: string, root: string, log: ProblemLog): DataRecord[] {
  const path = relative(root, file).split(sep).join("/");
  const text = readFileSync(file, "utf8");
  try {
    const records = JSON.parse(text) as Record<string, unknown>[];
    return records.map((values) => ({ object, values, place: { path, line: lineOf(text, values["Id"]) } }));
  } catch (error) {
    log.add({ path, line: 1 }, `Malformed JSON: ${(error as Error).message}`);
    return [];
  }
}

function lineOf(text: string, id: unknown): number {
  const at = typeof id === "string" ? text.indexOf(`"${id}"`) : -1;
  return at < 0 ? 1 : text.slice(0, at).split("\n").length;
}
