import { ApexDecimal } from "../../apex/runtime/decimal.ts";
import type { FieldDefinition } from "../metadata/types.ts";
import { field, readOnly } from "./build.ts";
import { literalDefault } from "./default-values.ts";
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
  AutoNumber: ["STRING", "String"],
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
  AutoNumber: 30,
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
    ...(definition.autoNumber ? { ...readOnly, autoNumber: definition.autoNumber } : {}),
    ...defaultOf(definition),
    ...relationshipOf(definition)
  });
}

/** What the metadata reader let through is a literal. */
function defaultOf({ type, picklist, defaultValue, scale }: FieldDefinition): Partial<OrgField> {
  const chosen = picklist?.values.find((value) => value.isDefault);
  if (chosen) return { defaultValue: chosen.value };
  if (defaultValue === undefined) return {};
  const value = literalDefault(type, defaultValue);
  const scaled = value instanceof ApexDecimal && scale !== undefined;
  return { defaultValue: scaled ? value.setScale(scale, "HALF_UP") : value };
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
