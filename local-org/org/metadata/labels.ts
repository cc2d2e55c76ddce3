import type { ProblemLog } from "../problems.ts";
import { readMetadata, type MetadataElement } from "./element.ts";
import type { SourceFile } from "./files.ts";
import { MemberReader } from "./reader.ts";
import type { LabelDefinition } from "./types.ts";

const MEMBERS = ["fullName", "value", "language", "protected", "shortDescription", "categories"];
const MAXIMUM_LENGTH = 1000;

/** Reads the custom labels of all label files. */
export function readLabels(files: readonly SourceFile[], log: ProblemLog): LabelDefinition[] {
  const labels = files
    .filter((file) => file.name.endsWith(".labels-meta.xml"))
    .flatMap((file) => {
      const root = readMetadata(file, "CustomLabels", log);
      if (!root) return [];
      return new MemberReader(root, "CustomLabels", ["labels"], log)
        .all("labels")
        .map((element) => readLabel(element, log));
    });
  checkTwice(labels, log);
  return labels;
}

function readLabel(element: MetadataElement, log: ProblemLog): LabelDefinition {
  const members = new MemberReader(element, "CustomLabel", MEMBERS, log);
  members.flag("protected");
  members.required("shortDescription");
  const value = members.required("value");
  if (value.length > MAXIMUM_LENGTH) log.add(element, `A custom label has at most ${MAXIMUM_LENGTH} characters.`);
  const { path, line, column } = members.child("fullName") ?? element;
  return { name: members.required("fullName"), value, language: members.required("language"), path, line, column };
}

function checkTwice(labels: readonly LabelDefinition[], log: ProblemLog): void {
  const seen = new Set<string>();
  for (const label of labels) {
    if (seen.has(label.name.toLowerCase())) log.add(label, `Label ${label.name} is defined twice.`);
    seen.add(label.name.toLowerCase());
  }
}
