import { readFileSync } from "node:fs";
import type { ProblemLog } from "../problems.ts";
import { readMetadata } from "./element.ts";
import type { SourceFile } from "./files.ts";
import { MemberReader } from "./reader.ts";
import type { ApexClassFile } from "./types.ts";

/** Reads the Apex classes with the API version of their `-meta.xml`. */
export function readClasses(files: readonly SourceFile[], log: ProblemLog): ApexClassFile[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const classes = files
    .filter((file) => file.name.endsWith(".cls"))
    .flatMap((file) => readClass(file, byPath, log) ?? []);
  checkTwice(classes, log);
  return classes;
}

function readClass(
  file: SourceFile,
  files: ReadonlyMap<string, SourceFile>,
  log: ProblemLog
): ApexClassFile | undefined {
  const meta = files.get(`${file.path}-meta.xml`);
  if (!meta) {
    log.add({ path: file.path, line: 1 }, `${file.name}-meta.xml is missing.`);
    return undefined;
  }
  const root = readMetadata(meta, "ApexClass", log);
  if (!root) return undefined;
  const members = new MemberReader(root, "ApexClass", ["apiVersion", "status", "packageVersions"], log);
  const version = members.required("apiVersion");
  if (version && !/^\d+\.0$/.test(version))
    log.add(members.child("apiVersion") ?? root, `"${version}" is not an API version.`);
  members.oneOf("status", ["Active", "Inactive", "Deleted"]);
  const text = readFileSync(file.absolutePath, "utf8");
  return {
    name: file.name.slice(0, -".cls".length),
    text,
    apiVersion: Number.parseFloat(version),
    path: file.path,
    line: 1
  };
}

/** Class names are unique in an org, whatever folder they lie in. */
function checkTwice(classes: readonly ApexClassFile[], log: ProblemLog): void {
  const seen = new Map<string, string>();
  for (const file of classes) {
    const other = seen.get(file.name.toLowerCase());
    if (other) log.add(file, `Class ${file.name} exists already: ${other}.`);
    seen.set(file.name.toLowerCase(), file.path);
  }
}
