import type { ProblemLog } from "../problems.ts";
import { readMetadata } from "./element.ts";
import type { SourceFile } from "./files.ts";
import { MemberReader } from "./reader.ts";
import type { StaticResourceDefinition } from "./types.ts";

const SUFFIX = ".resource-meta.xml";

/** Reads the static resources; their bytes stay on disk until somebody queries `Body`. */
export function readStaticResources(files: readonly SourceFile[], log: ProblemLog): StaticResourceDefinition[] {
  return files.filter((file) => file.name.endsWith(SUFFIX)).flatMap((file) => readResource(file, files, log) ?? []);
}

function readResource(
  file: SourceFile,
  files: readonly SourceFile[],
  log: ProblemLog
): StaticResourceDefinition | undefined {
  const root = readMetadata(file, "StaticResource", log);
  if (!root) return undefined;
  const members = new MemberReader(root, "StaticResource", ["cacheControl", "contentType", "description"], log);
  const name = file.name.slice(0, -SUFFIX.length);
  const stem = file.path.slice(0, -SUFFIX.length);
  const body = files.find((other) => other !== file && other.path.startsWith(`${stem}.`));
  if (!body) {
    log.add(root, `The file of static resource ${name} is missing beside its -meta.xml.`);
    return undefined;
  }
  return {
    name,
    contentType: members.required("contentType"),
    absolutePath: body.absolutePath,
    path: root.path,
    line: root.line
  };
}
