import type { ObjectDefinition } from "../metadata/types.ts";
import { customField } from "./custom-fields.ts";
import {
  autoNumber,
  createOnly,
  dateTime,
  field,
  object,
  readOnly,
  reference,
  required,
  sharedOwnerField,
  text
} from "./build.ts";
import type { OrgField, OrgObject, SharingModel } from "./types.ts";

/** First two characters of the key prefix by kind; the third counts. */
const PREFIXES = { custom: "a0", customSetting: "a1", customMetadata: "m0", platformEvent: "e0" } as const;

/** An object of force-app. `index` keeps key prefixes apart. */
export function customObject(definition: ObjectDefinition, index: number): OrgObject {
  const fields = definition.fields.flatMap((each) => customField(each) ?? []);
  const kind = definition.kind as keyof typeof PREFIXES;
  const prefix = PREFIXES[kind] + index.toString(36);
  const options = { plural: definition.pluralLabel, kind: definition.kind };
  if (kind === "customMetadata") {
    const metadata = { ...options, nameField: "DeveloperName", setup: true, readOnly: true, bare: true };
    return object(definition.name, definition.label, prefix, [...metadataFields(), ...fields], metadata);
  }
  if (kind === "platformEvent") {
    return object(definition.name, definition.label, prefix, [...eventFields(), ...fields], {
      ...options,
      bare: true,
      nameField: "ReplayId"
    });
  }
  if (kind === "customSetting") {
    const { settings } = definition;
    const key = settings === "list" ? listFields(definition) : hierarchyFields(definition);
    return { ...object(definition.name, definition.label, prefix, [...key, ...fields], options), settings };
  }
  const name = nameField(definition);
  return object(definition.name, definition.label, prefix, [name, ...ownership(fields), ...fields], {
    ...options,
    ...sharingOf(definition, fields)
  });
}

function nameField({ nameField: { label = "Name", autoNumber: counted } = {} }: ObjectDefinition): OrgField {
  if (counted) return autoNumber("Name", label, counted.format, counted.first, { alwaysVisible: true });
  return text("Name", label, 80, required);
}

const listFields = (definition: ObjectDefinition): OrgField[] => [
  text("Name", definition.nameField?.label ?? "Name", 80, { ...required, unique: true })
];
/** One record for the organization, a profile or a user. */
const hierarchyFields = (definition: ObjectDefinition): OrgField[] => [
  text("Name", definition.nameField?.label ?? "Name", 80),
  reference("SetupOwnerId", "Location", ["Organization", "Profile", "User"], undefined, { ...createOnly, unique: true })
];

const master = (fields: readonly OrgField[]): OrgField | undefined =>
  fields.find((each) => each.onParentDelete === "cascade");

/** Detail records belong to their master's owner and have no owner of their own. */
const ownership = (fields: readonly OrgField[]): OrgField[] => (master(fields) ? [] : [sharedOwnerField()]);

function sharingOf(
  definition: ObjectDefinition,
  fields: readonly OrgField[]
): { sharing: SharingModel; sharingParent?: string } {
  const parent = master(fields);
  if (parent) return { sharing: "ControlledByParent", sharingParent: parent.name };
  return { sharing: (definition.sharingModel as SharingModel | undefined) ?? "ReadWrite" };
}

const metadataFields = (): OrgField[] => [
  text("DeveloperName", "Custom Metadata Record Name", 40, { ...required, ...readOnly }),
  text("MasterLabel", "Label", 40, { ...required, ...readOnly }),
  text("Label", "Label", 40, { ...readOnly, alwaysVisible: true }),
  text("QualifiedApiName", "Qualified API Name", 80, { ...readOnly, alwaysVisible: true }),
  text("NamespacePrefix", "Namespace Prefix", 15, { ...readOnly, alwaysVisible: true }),
  text("Language", "Master Language", 40, { ...readOnly, alwaysVisible: true }),
  dateTime("SystemModstamp", "System Modstamp", { ...readOnly, system: true })
];
const eventFields = (): OrgField[] => [
  text("ReplayId", "Replay ID", 40, { ...readOnly, alwaysVisible: true }),
  field("EventUuid", "Event UUID", "STRING", "String", { ...readOnly, alwaysVisible: true, length: 36 }),
  dateTime("CreatedDate", "Created Date", { ...readOnly, system: true }),
  reference("CreatedById", "Created By ID", "User", undefined, { ...readOnly, system: true })
];
