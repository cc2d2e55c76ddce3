import { idSuffix } from "../../apex/runtime/id.ts";
import type { MetadataRecord, MetadataValue, Place } from "../metadata/types.ts";
import type { ProblemLog } from "../problems.ts";
import type { OrgSchema } from "../schema/schema.ts";
import type { OrgField, OrgObject } from "../schema/types.ts";
import { brokenRules } from "../schema/validation-rules.ts";
import { parseFieldValue } from "../schema/values.ts";
import type { Store } from "./store.ts";

/** `xsi:type` by describe type, as a retrieve writes it. */
const XSI_TYPES: Readonly<Record<string, readonly string[]>> = {
  BOOLEAN: ["xsd:boolean"],
  DOUBLE: ["xsd:double", "xsd:int"],
  PERCENT: ["xsd:double", "xsd:int"],
  DATE: ["xsd:date"],
  DATETIME: ["xsd:dateTime"]
};

/** Turns the custom metadata records into rows; whatever does not fit its type is a problem with its line. */
export function loadMetadataRecords(
  records: readonly MetadataRecord[],
  schema: OrgSchema,
  store: Store,
  log: ProblemLog
): void {
  const ids = new Map<string, string>();
  for (const record of records) {
    const object = schema.object(record.type);
    if (object?.kind !== "customMetadata") log.add(record, `There is no custom metadata type ${record.type}.`);
    else ids.set(keyOf(record.type, record.developerName), metadataId(object, ids.size + 1));
  }
  for (const record of records) {
    const object = schema.object(record.type);
    const id = ids.get(keyOf(record.type, record.developerName));
    if (object && id) store.put(object.name, { id, values: rowValues(record, object, id, ids, log) });
  }
}

const keyOf = (type: string, developerName: string): string => `${type}.${developerName}`.toLowerCase();

function metadataId(object: OrgObject, number: number): string {
  const id = `${object.keyPrefix}Kq${String(number).padStart(10, "0")}`;
  return id + idSuffix(id);
}

function rowValues(
  record: MetadataRecord,
  object: OrgObject,
  id: string,
  ids: ReadonlyMap<string, string>,
  log: ProblemLog
): Map<string, unknown> {
  const values = new Map<string, unknown>([
    ["id", id],
    ["developername", record.developerName],
    ["masterlabel", record.label],
    ["label", record.label],
    ["qualifiedapiname", record.developerName],
    ["namespaceprefix", null],
    ["language", "en_US"],
    // No fields: only Metadata.Operations.retrieve shows them.
    ["$protected", record.isProtected],
    ["$description", record.description ?? null]
  ]);
  for (const field of object.fields.values())
    if (field.custom && field.type === "BOOLEAN") values.set(field.name.toLowerCase(), field.defaultValue);
  for (const value of record.values) setValue(values, value, object, ids, log);
  checkRequired(record, object, values, log);
  for (const rule of brokenRules(object, values, undefined))
    log.add(shownAt(rule.field, record), `The validation rule ${rule.name} refuses it: ${rule.message}`);
  return values;
}

/** A rule's message stands at its field; where the record leaves the field out, at the record. */
const shownAt = (field: string | undefined, record: MetadataRecord): Place =>
  record.values.find((value) => value.field === field)?.valuePlace ?? record;

function setValue(
  values: Map<string, unknown>,
  value: MetadataValue,
  object: OrgObject,
  ids: ReadonlyMap<string, string>,
  log: ProblemLog
): void {
  const field = object.fields.get(value.field.toLowerCase());
  if (!field?.custom) log.add(value, `${object.name} has no field ${value.field}.`);
  else if (value.text !== null) values.set(field.name.toLowerCase(), convert(value, value.text, field, ids, log));
}

function convert(
  value: MetadataValue,
  text: string,
  field: OrgField,
  ids: ReadonlyMap<string, string>,
  log: ProblemLog
): unknown {
  const expected = XSI_TYPES[field.type] ?? ["xsd:string"];
  const report = (message: string): null => {
    log.add(value.valuePlace, message);
    return null;
  };
  if (!value.xsiType || !expected.includes(value.xsiType)) {
    return report(
      `${field.name} is of type ${field.type}: its xsi:type must be ${expected[0]}, not ${value.xsiType ?? "missing"}.`
    );
  }
  if (field.type === "REFERENCE")
    return (
      ids.get(keyOf(field.referenceTo?.[0] ?? "", text)) ??
      report(`${field.name}: there is no ${field.referenceTo?.[0]} record ${text}.`)
    );
  const parsed = parseFieldValue(field, text);
  if (parsed === undefined) return report(`${field.name} (${field.type}) cannot be "${text}".`);
  const fault = textFault(text, field);
  return fault ? report(fault) : parsed;
}

function textFault(text: string, field: OrgField): string | undefined {
  if (field.picklist?.restricted && !field.picklist.values.some((each) => each.value === text)) {
    return `${field.name}: bad value for restricted picklist field: ${text}`;
  }
  if (field.apexType === "String" && field.length !== undefined && text.length > field.length) {
    return `${field.name}: data value too large: ${text.length} characters (max length=${field.length})`;
  }
  return undefined;
}

function checkRequired(
  record: MetadataRecord,
  object: OrgObject,
  values: ReadonlyMap<string, unknown>,
  log: ProblemLog
): void {
  for (const field of object.fields.values()) {
    const missing = field.custom && field.required && (values.get(field.name.toLowerCase()) ?? null) === null;
    if (missing) log.add(record, `Required field ${field.name} is missing.`);
  }
}
