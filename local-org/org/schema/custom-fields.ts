import type { FieldDefinition } from "../metadata/types.ts";
import { field } from "./build.ts";
import type { OrgField } from "./types.ts";

/** Metadata type -> describe type and Apex type. */
const TYPES: Readonly<Record<string, readonly [describe: string, apex: string]>> = {
  Text: ["STRING", "String"],
  TextArea: ["TEXTAREA", "String"],
  LongTextArea: ["TEXTAREA", "String"],
  Html: ["TEXTAREA", "String"],
  EncryptedText: ["ENCRYPTEDSTRING", "String"],
  Email: ["EMAIL", "String"],
  Phone: ["PHONE", "String"],
  Url: ["URL", "String"],
  Picklist: ["PICKLIST", "String"],
  MultiselectPicklist: ["MULTIPICKLIST", "String"],
  Checkbox: ["BOOLEAN", "Boolean"],
  Number: ["DOUBLE", "Decimal"],
  Currency: ["CURRENCY", "Decimal"],
  Percent: ["PERCENT", "Decimal"],
  Date: ["DATE", "Date"],
  DateTime: ["DATETIME", "Datetime"],
  Time: ["TIME", "Time"],
  Lookup: ["REFERENCE", "Id"],
  MasterDetail: ["REFERENCE", "Id"],
  MetadataRelationship: ["REFERENCE", "Id"]
};
/** Lengths of the types that do not say theirs. */
const LENGTHS: Readonly<Record<string, number>> = {
  TextArea: 255,
  Email: 80,
  Phone: 40,
  Url: 255,
  Picklist: 255,
  MultiselectPicklist: 4099,
  Lookup: 18,
  MasterDetail: 18,
  MetadataRelationship: 18
};

/** A field of force-app as the schema has it; undefined for a type the metadata reader has refused already. */
export function customField(definition: FieldDefinition): OrgField | undefined {
  const types = TYPES[definition.type];
  if (!types) return undefined;
  const length = definition.length ?? LENGTHS[definition.type];
  return field(definition.name, definition.label, types[0], types[1], {
    custom: true,
    required: definition.required,
    alwaysVisible: definition.required,
    ...(length === undefined ? {} : { length }),
    ...(definition.precision === undefined ? {} : { precision: definition.precision }),
    ...(definition.scale === undefined ? {} : { scale: definition.scale }),
    ...(definition.unique ? { unique: true } : {}),
    ...(definition.externalId ? { externalId: true } : {}),
    ...(definition.picklist ? { picklist: definition.picklist } : {}),
    ...(definition.helpText ? { helpText: definition.helpText } : {}),
    ...defaultOf(definition),
    ...relationshipOf(definition)
  });
}

/** Literals only: a default formula other than a quoted text needs an evaluator the local org does not have. */
function defaultOf(definition: FieldDefinition): Partial<OrgField> {
  const text = definition.defaultValue;
  if (definition.type === "Checkbox") return { defaultValue: text === "true" };
  const chosen = definition.picklist?.values.find((value) => value.isDefault);
  if (chosen) return { defaultValue: chosen.value };
  if (text === undefined) return {};
  const quoted = /^(["'])(.*)\1$/s.exec(text);
  return { defaultValue: quoted ? quoted[2] : text };
}

function relationshipOf(definition: FieldDefinition): Partial<OrgField> {
  if (!definition.referenceTo) return {};
  return {
    referenceTo: [definition.referenceTo],
    relationshipName: definition.name.replace(/__c$/, "__r"),
    ...(definition.childRelationshipName ? { childRelationshipName: `${definition.childRelationshipName}__r` } : {}),
    ...(definition.type === "MasterDetail" ? { onParentDelete: "cascade" as const, updateable: false } : {})
  };
}
