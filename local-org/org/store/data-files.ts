import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readJsonFile } from "../json-file.ts";
import { OrgProblems, type Problem, type ProblemLog } from "../problems.ts";

/** One record of a data file, with the line it starts on. */
export interface DataRecord {
  readonly object: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly place: Pick<Problem, "path" | "line">;
  /** Where one of its members stands. */
  placeOf(member: string): Pick<Problem, "path" | "line">;
}

/** Reads `Account.json`, `User.json`, ...: each file is a list of records of the object it is named after. */
export function readDataFiles(root: string, folder: string, log: ProblemLog): DataRecord[] {
  return readdirSync(join(root, folder))
    .filter((name) => /^[A-Z]\w*\.json$/.test(name))
    .toSorted()
    .flatMap((name) => readFile(root, `${folder}/${name}`, name.replace(".json", ""), log));
}

function readFile(root: string, path: string, object: string, log: ProblemLog): DataRecord[] {
  try {
    const records = readJsonFile<Record<string, unknown>[]>(root, path);
    const text = readFileSync(join(root, path), "utf8");
    return records.map((values) => {
      const line = lineOf(text, values["Id"]);
      return {
        object,
        values,
        place: { path, line },
        placeOf: (member) => ({ path, line: memberLine(text, line, member) })
      };
    });
  } catch (error) {
    if (!(error instanceof OrgProblems)) throw error;
    for (const problem of error.problems) log.add(problem, problem.message);
    return [];
  }
}

function lineOf(text: string, id: unknown): number {
  const at = typeof id === "string" ? text.indexOf(`"${id}"`) : -1;
  return at < 0 ? 1 : text.slice(0, at).split("\n").length;
}

/** The first line with the member from the record's line on; members that stand before its Id have to do with that. */
function memberLine(text: string, line: number, member: string): number {
  const lines = text.split("\n");
  const end = lines.findIndex((each, index) => index >= line && each.includes('"Id":'));
  const at = lines.findIndex(
    (each, index) => index >= line - 1 && (end < 0 || index < end) && each.includes(`"${member}":`)
  );
  return at < 0 ? line : at + 1;
}
