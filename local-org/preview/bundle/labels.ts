import { listSourceFiles } from "../../org/metadata/files.ts";
import { readLabels } from "../../org/metadata/labels.ts";
import { ProblemLog } from "../../org/problems.ts";

/**
 * The project's custom labels by name.
 * @throws OrgProblems when a labels file is malformed
 */
export function labelValues(root: string): ReadonlyMap<string, string> {
  const log = new ProblemLog();
  const labels = readLabels(listSourceFiles(root), log);
  log.throwIfAny();
  return new Map(labels.map(({ name, value }) => [name, value]));
}
