import { readFileSync } from "node:fs";
import type { ProblemLog } from "../problems.ts";
import { readMetadata } from "./element.ts";
import type { SourceFile } from "./files.ts";
import { MemberReader } from "./reader.ts";
import type { ApexClassFile } from "./types.ts";

/** Reads the Apex classes with the API version of their `-meta.xml`. */
export const readClasses = (files: readonly SourceFile[], log: ProblemLog): ApexClassFile[] =>
  readApex(files, { suffix: ".cls", root: "ApexClass", what: "Class" }, log);

/** Reads the triggers likewise. */
export const readTriggers = (files: readonly SourceFile[], log: ProblemLog): ApexClassFile[] =>
  readApex(files, { suffix: ".trigger", root: "ApexTrigger", what: "Trigger" }, log);

interface Kind {
  readonly suffix: string;
  readonly root: string;
  readonly what: string;
}

function readApex(files: readonly SourceFile[], kind: Kind, log: ProblemLog): ApexClassFile[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const found = files
    .filter((file) => file.name.endsWith(kind.suffix))
    .flatMap((file) => readClass(file, byPath, kind, log) ?? []);
  checkTwice(found, kind, log);
  return found;
}

function readClass(
  file: SourceFile,
  files: ReadonlyMap<string, SourceFile>,
  kind: Kind,
  log: ProblemLog
): ApexClassFile | undefined {
  const meta = files.get(`${file.path}-meta.xml`);
  if (!meta) {
    log.add({ path: file.path, line: 1 }, `${file.name}-meta.xml is missing.`);
    return undefined;
  }
  const root = readMetadata(meta, kind.root, log);
  if (!root) return undefined;
  const members = new MemberReader(root, kind.root, ["apiVersion", "status", "packageVersions"], log);
  const version = members.required("apiVersion");
  if (version && !/^\d+\.0$/.test(version))
    log.add(members.child("apiVersion") ?? root, `"${version}" is not an API version.`);
  members.oneOf("status", ["Active", "Inactive", "Deleted"]);
  const text = readFileSync(file.absolutePath, "utf8");
  return {
    name: file.name.slice(0, -kind.suffix.length),
    text,
    apiVersion: Number.parseFloat(version),
    path: file.path,
    line: 1
  };
}

/** Class names are unique in an org, whatever folder they lie in. */
function checkTwice(classes: readonly ApexClassFile[], { what }: Kind, log: ProblemLog): void {
  const seen = new Map<string, string>();
  for (const file of classes) {
    const other = seen.get(file.name.toLowerCase());
    if (other) log.add(file, `${what} ${file.name} exists already: ${other}.`);
    seen.set(file.name.toLowerCase(), file.path);
  }
}
