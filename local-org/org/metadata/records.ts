import type { ProblemLog } from "../problems.ts";
import { isDeveloperName } from "./developer-name.ts";
import { readMetadata, type MetadataElement } from "./element.ts";
import type { SourceFile } from "./files.ts";
import { MemberReader } from "./reader.ts";
import type { MetadataRecord, MetadataValue } from "./types.ts";

const SUFFIX = ".md-meta.xml";

/** Reads the custom metadata records; whether their fields exist is for the schema to say. */
export function readRecords(files: readonly SourceFile[], log: ProblemLog): MetadataRecord[] {
  return files
    .filter((file) => file.name.endsWith(SUFFIX) && file.path.includes("/customMetadata/"))
    .flatMap((file) => readRecord(file, log) ?? []);
}

function readRecord(file: SourceFile, log: ProblemLog): MetadataRecord | undefined {
  const root = readMetadata(file, "CustomMetadata", log);
  if (!root) return undefined;
  const [type, developerName, ...rest] = file.name.slice(0, -SUFFIX.length).split(".");
  if (!type || !developerName || rest.length > 0) {
    log.add(root, `A custom metadata record is named Type.DeveloperName${SUFFIX}.`);
    return undefined;
  }
  if (!isDeveloperName(developerName)) {
    log.add(root, `${developerName} is not a valid DeveloperName (letters, digits, single underscores, at most 40).`);
  }
  const members = new MemberReader(root, "CustomMetadata", ["label", "protected", "description", "values"], log);
  const description = members.text("description");
  return {
    type: `${type}__mdt`,
    developerName,
    label: members.required("label"),
    isProtected: members.flag("protected"),
    ...(description ? { description } : {}),
    values: checkTwice(
      members.all("values").map((element) => readValue(element, log)),
      log
    ),
    path: root.path,
    line: root.line
  };
}

function readValue(element: MetadataElement, log: ProblemLog): MetadataValue {
  const members = new MemberReader(element, "CustomMetadataValue", ["field", "value"], log);
  const value = members.child("value");
  if (!value) log.add(element, "CustomMetadataValue needs a <value>.");
  const isNull = value?.attributes["xsi:nil"] === "true";
  const xsiType = value?.attributes["xsi:type"];
  if (value && !isNull && !xsiType)
    log.add(value, '<value> needs xsi:type (for instance "xsd:string") or xsi:nil="true".');
  const { path, line, column } = members.child("field") ?? element;
  return {
    field: members.required("field"),
    ...(xsiType ? { xsiType } : {}),
    text: isNull || !value || value.text === "" ? null : value.text,
    valuePlace: value ?? element,
    path,
    line,
    column
  };
}

function checkTwice(values: MetadataValue[], log: ProblemLog): MetadataValue[] {
  const seen = new Set<string>();
  for (const value of values) {
    if (seen.has(value.field.toLowerCase())) log.add(value, `${value.field} is given twice.`);
    seen.add(value.field.toLowerCase());
  }
  return values;
}
