import type { ProblemLog } from "../problems.ts";
import { fullNameOf, readMetadata, type MetadataElement } from "./element.ts";
import { readField } from "./fields.ts";
import type { SourceFile } from "./files.ts";
import { MemberReader } from "./reader.ts";
import { readValidationRule, readValidationRules } from "./validation-rules.ts";
import { readAutoNumber } from "./auto-number.ts";
import type { FieldDefinition, NameFieldDefinition, ObjectDefinition } from "./types.ts";

// prettier-ignore
const OBJECT_MEMBERS = [
  "fullName", "label", "pluralLabel", "description", "visibility", "deploymentStatus", "sharingModel",
  "externalSharingModel", "nameField", "fields", "eventType", "publishBehavior", "customSettingsType", "gender",
  "startsWith", "enableActivities", "enableBulkApi", "enableFeeds", "enableHistory", "enableLicensing", "enableReports",
  "enableSearch", "enableSharing", "enableStreamingApi", "enableChangeDataCapture", "actionOverrides", "compactLayoutAssignment",
  "allowInChatterGroups", "searchLayouts", "listViews", "validationRules", "recordTypes", "webLinks", "businessProcesses",
  "compactLayouts", "fieldSets", "indexes", "household", "historyRetentionPolicy", "enableEnhancedLookup", "recordTypeTrackHistory"
];

const SHARING_MODELS = ["Private", "Read", "ReadWrite", "ControlledByParent"] as const;

/** An object folder may lie in both package directories; its parts are put together here. */
export function readObjects(files: readonly SourceFile[], log: ProblemLog): ObjectDefinition[] {
  const folders = new Map<string, SourceFile[]>();
  for (const file of files) {
    const name = objectFolder(file.path);
    if (name) folders.set(name, [...(folders.get(name) ?? []), file]);
  }
  return [...folders].map(([name, parts]) => readObject(name, parts, log));
}

function objectFolder(path: string): string | undefined {
  return /\/objects\/([^/]+)\/(?:[^/]+\.object-meta\.xml|fields\/[^/]+\.field-meta\.xml|validationRules\/[^/]+\.validationRule-meta\.xml)$/.exec(
    path
  )?.[1];
}

function readObject(name: string, files: readonly SourceFile[], log: ProblemLog): ObjectDefinition {
  const objectFile = files.find((file) => file.name === `${name}.object-meta.xml`);
  const root = objectFile && readMetadata(objectFile, "CustomObject", log);
  const members = root && new MemberReader(root, "CustomObject", OBJECT_MEMBERS, log);
  const place = { path: (objectFile ?? files[0]).path, line: root?.line ?? 1 };
  if (!objectFile && name.includes("__")) log.add(place, `${name} has fields but no ${name}.object-meta.xml.`);
  const inline = members?.all("fields").map((element) => readField(element, name, log)) ?? [];
  return {
    name,
    kind: kindOf(name, members),
    label: members?.text("label") ?? name,
    pluralLabel: members?.text("pluralLabel") ?? members?.text("label") ?? name,
    ...(members && behaviorOf(members, log)),
    validationRules: [
      ...(members?.all("validationRules") ?? []).map((element) => readValidationRule(element, log)),
      ...readValidationRules(files, log)
    ],
    fields: checkNames([...inline, ...readFieldFiles(name, files, log)], log),
    ...place
  };
}

function behaviorOf(
  members: MemberReader,
  log: ProblemLog
): Pick<ObjectDefinition, "sharingModel" | "publishBehavior" | "nameField" | "settings"> {
  const sharingModel = members.oneOf("sharingModel", SHARING_MODELS);
  const publishBehavior = members.oneOf("publishBehavior", ["PublishAfterCommit", "PublishImmediately"]);
  const settings = members.oneOf("customSettingsType", ["Hierarchy", "List"]);
  const nameField = readNameField(members.child("nameField"), log);
  return {
    ...(sharingModel ? { sharingModel } : {}),
    ...(publishBehavior ? { publishBehavior } : {}),
    ...(settings ? { settings: settings === "List" ? "list" : "hierarchy" } : {}),
    ...(nameField ? { nameField } : {})
  };
}

function readFieldFiles(name: string, files: readonly SourceFile[], log: ProblemLog): FieldDefinition[] {
  return files
    .filter((file) => file.name.endsWith(".field-meta.xml"))
    .flatMap((file) => {
      const element = readMetadata(file, "CustomField", log);
      if (!element) return [];
      const field = readField(element, name, log);
      const expected = file.name.replace(".field-meta.xml", "");
      if (field.name && field.name !== expected)
        log.add(fullNameOf(element), `<fullName> is ${field.name}, but the file is named ${expected}.`);
      return [field];
    });
}

function checkNames(fields: FieldDefinition[], log: ProblemLog): FieldDefinition[] {
  const seen = new Set<string>();
  for (const field of fields) {
    if (seen.has(field.name.toLowerCase())) log.add(field, `Field ${field.name} is defined twice.`);
    seen.add(field.name.toLowerCase());
  }
  return fields;
}

// prettier-ignore
const NAME_FIELD_MEMBERS = [
  "label", "type", "displayFormat", "startingNumber", "description", "trackHistory", "trackFeedHistory", "length",
  "caseSensitive", "encryptionScheme", "securityClassification", "complianceGroup", "businessStatus", "externalId"
];

function readNameField(element: MetadataElement | undefined, log: ProblemLog): NameFieldDefinition | undefined {
  if (!element) return undefined;
  const members = new MemberReader(element, "CustomField", NAME_FIELD_MEMBERS, log);
  const label = members.text("label");
  const type = members.oneOf("type", ["Text", "AutoNumber"]);
  return {
    ...(label === undefined ? {} : { label }),
    ...(type === "AutoNumber" ? { autoNumber: readAutoNumber(members, log) } : {})
  };
}

function kindOf(name: string, members: MemberReader | undefined): ObjectDefinition["kind"] {
  if (name.endsWith("__mdt")) return "customMetadata";
  if (name.endsWith("__e")) return "platformEvent";
  if (members?.child("customSettingsType")) return "customSetting";
  return name.endsWith("__c") ? "custom" : "standard";
}
