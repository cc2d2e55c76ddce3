import { basename, join } from "node:path";
import { readMetadata, type MetadataElement } from "../../org/metadata/element.ts";
import { ProblemLog } from "../../org/problems.ts";

/**
 * The root element of a metadata file of the repository.
 * @throws OrgProblems where and why it cannot be read
 */
export function metadataRoot(root: string, path: string, rootName: string): MetadataElement {
  const log = new ProblemLog();
  const element = readMetadata({ path, absolutePath: join(root, path), name: basename(path) }, rootName, log);
  log.throwIfAny();
  return element!;
}
