import { readFileSync } from "node:fs";
import { join } from "node:path";

export const PROJECT = "sfdx-project.json";

/** The API version that everything is written for. */
export const projectVersion = (root: string): string =>
  (JSON.parse(readFileSync(join(root, PROJECT), "utf8")) as { sourceApiVersion?: string }).sourceApiVersion ?? "none";
