import type { ProblemLog } from "../problems.ts";
import { fullNameOf, readMetadata, type MetadataElement } from "./element.ts";
import type { SourceFile } from "./files.ts";
import { MemberReader } from "./reader.ts";
import type { ValidationRuleDefinition } from "./types.ts";

const SUFFIX = ".validationRule-meta.xml";
const MEMBERS = ["fullName", "active", "description", "errorConditionFormula", "errorDisplayField", "errorMessage"];

/** The rules of one object's folder, inactive ones too: they must be readable as well. */
export function readValidationRules(files: readonly SourceFile[], log: ProblemLog): ValidationRuleDefinition[] {
  return files
    .filter((file) => file.name.endsWith(SUFFIX))
    .flatMap((file) => {
      const root = readMetadata(file, "ValidationRule", log);
      if (!root) return [];
      const rule = readValidationRule(root, log);
      const expected = file.name.slice(0, -SUFFIX.length);
      if (rule.name && rule.name !== expected)
        log.add(fullNameOf(root), `<fullName> is ${rule.name}, but the file is named ${expected}.`);
      return [rule];
    });
}

/** One rule: of a file of its own, or inside the object's. */
export function readValidationRule(element: MetadataElement, log: ProblemLog): ValidationRuleDefinition {
  const members = new MemberReader(element, "ValidationRule", MEMBERS, log);
  const { path, line, column } = members.child("errorConditionFormula") ?? element;
  const field = members.child("errorDisplayField");
  return {
    name: members.required("fullName"),
    active: members.flag("active"),
    formula: members.required("errorConditionFormula"),
    message: members.required("errorMessage"),
    ...(field?.text ? { field: field.text, fieldPlace: field } : {}),
    path,
    line,
    column
  };
}
