import type { ProblemLog } from "../problems.ts";
import { readAutoNumber } from "./auto-number.ts";
import { literalDefault } from "../schema/default-values.ts";
import { fullNameOf, type MetadataElement } from "./element.ts";
import { MemberReader } from "./reader.ts";
import type { FieldDefinition, PicklistValue } from "./types.ts";

// prettier-ignore
const FIELD_MEMBERS = [
  "fullName", "label", "type", "description", "inlineHelpText", "required", "length", "precision", "scale", "unique",
  "caseSensitive", "externalId", "defaultValue", "visibleLines", "valueSet", "referenceTo", "relationshipName",
  "relationshipLabel", "relationshipOrder", "deleteConstraint", "reparentableMasterDetail", "writeRequiresMasterRead",
  "fieldManageability", "trackHistory", "trackTrending", "trackFeedHistory", "securityClassification", "complianceGroup",
  "businessStatus", "isFilteringDisabled", "isNameField", "isSortingDisabled", "encryptionScheme", "maskChar", "maskType",
  "displayFormat", "startingNumber", "formula", "formulaTreatBlanksAs", "summaryOperation", "summarizedField", "summaryForeignKey", "externalDeveloperName"
];

/** Types a custom metadata type may have: "Custom Metadata Type Fields" in the platform's help. */
// prettier-ignore
const METADATA_TYPES = [
  "Checkbox", "Date", "DateTime", "Email", "Number", "Percent", "Phone", "Picklist", "Text", "TextArea", "LongTextArea",
  "Url", "MetadataRelationship"
];
// prettier-ignore
const OBJECT_TYPES = [
  "Checkbox", "Date", "DateTime", "Time", "Email", "Number", "Currency", "Percent", "Phone", "Picklist",
  "MultiselectPicklist", "Text", "TextArea", "LongTextArea", "Html", "EncryptedText", "Url", "Lookup", "MasterDetail",
  "AutoNumber"
];

/** Reads a `CustomField`, whether its own file or a member of an object file. */
export function readField(element: MetadataElement, objectName: string, log: ProblemLog): FieldDefinition {
  const members = new MemberReader(element, "CustomField", FIELD_MEMBERS, log);
  const type = readType(members, objectName, log);
  const field: FieldDefinition = {
    name: members.required("fullName"),
    label: members.text("label") ?? members.text("fullName") ?? "",
    type,
    required: members.flag("required") || type === "MasterDetail",
    unique: members.flag("unique"),
    externalId: members.flag("externalId"),
    path: element.path,
    line: element.line,
    ...readNumbers(members),
    ...optional("defaultValue", members.text("defaultValue")),
    ...optional("helpText", members.text("inlineHelpText")),
    ...(type === "AutoNumber" ? { autoNumber: readAutoNumber(members, log) } : {}),
    ...optional("picklist", readPicklist(members, log)),
    ...optional("referenceTo", members.text("referenceTo")),
    ...optional("referencePlace", members.child("referenceTo")),
    ...optional("childRelationshipName", members.text("relationshipName"))
  };
  checkField(field, members, log);
  return field;
}

function readType(members: MemberReader, objectName: string, log: ProblemLog): string {
  const type = members.required("type");
  const allowed = objectName.endsWith("__mdt") ? METADATA_TYPES : OBJECT_TYPES;
  const place = members.child("type");
  if (place && !allowed.includes(type)) log.add(place, `Field type ${type} is not supported on ${objectName}.`);
  for (const name of ["formula", "summaryOperation"]) {
    const child = members.child(name);
    if (child) log.add(child, `<${name}> is not supported by the local org: it does not calculate fields.`);
  }
  return type;
}

const readNumbers = (members: MemberReader): Pick<FieldDefinition, "length" | "precision" | "scale"> => ({
  ...optional("length", members.integer("length")),
  ...optional("precision", members.integer("precision")),
  ...optional("scale", members.integer("scale"))
});

function readPicklist(members: MemberReader, log: ProblemLog): FieldDefinition["picklist"] {
  const valueSet = members.child("valueSet");
  if (!valueSet) return undefined;
  const set = new MemberReader(valueSet, "ValueSet", ["restricted", "valueSetDefinition"], log);
  const definition = set.child("valueSetDefinition");
  if (!definition) {
    log.add(valueSet, "<valueSet> needs a <valueSetDefinition>: global value sets are not supported by the local org.");
    return undefined;
  }
  const body = new MemberReader(definition, "ValueSetValuesDefinition", ["sorted", "value"], log);
  checkTwice(body.all("value").map(fullNameOf), log);
  return { restricted: set.flag("restricted"), values: body.all("value").flatMap((value) => readValue(value, log)) };
}

function checkTwice(names: readonly MetadataElement[], log: ProblemLog): void {
  for (const [index, name] of names.entries()) {
    const isTaken = names.findIndex(({ text }) => text.toLowerCase() === name.text.toLowerCase()) < index;
    if (isTaken) log.add(name, `Duplicate picklist value: ${name.text}`);
  }
}

const VALUE_MEMBERS = ["fullName", "label", "default", "isActive", "color", "description"];

function readValue(element: MetadataElement, log: ProblemLog): PicklistValue[] {
  const members = new MemberReader(element, "CustomValue", VALUE_MEMBERS, log);
  if (!members.flag("isActive", true)) return [];
  const value = members.required("fullName");
  return [{ value, label: members.text("label") ?? value, isDefault: members.flag("default") }];
}

/** What each type cannot be without; the wording is that of a failed deployment. */
function checkField(field: FieldDefinition, members: MemberReader, log: ProblemLog): void {
  const need = (missing: boolean, message: string): void => {
    if (missing) log.add(members.child("type") ?? members.element, message);
  };
  const { type, defaultValue } = field;
  if (defaultValue !== undefined && literalDefault(type, defaultValue) === undefined)
    log.add(members.child("defaultValue") ?? members.element, notLiteral(defaultValue));
  need(field.name.endsWith("__c") && !members.text("label"), `Must specify 'label' for CustomField ${field.name}`);
  need(
    ["Text", "LongTextArea", "Html"].includes(type) && !field.length,
    `Must specify 'length' for a CustomField of type ${type}`
  );
  const numeric = ["Number", "Currency", "Percent"].includes(type);
  need(numeric && field.precision === undefined, `Must specify 'precision' for a CustomField of type ${type}`);
  need(numeric && field.scale === undefined, `Must specify 'scale' for a CustomField of type ${type}`);
  const reference = ["Lookup", "MasterDetail", "MetadataRelationship"].includes(type);
  need(reference && !field.referenceTo, `Must specify 'referenceTo' for a CustomField of type ${type}`);
  need(type.includes("icklist") && !field.picklist, `Must specify 'valueSet' for a CustomField of type ${type}`);
  need(
    type === "Checkbox" && field.defaultValue === undefined,
    "Must specify 'defaultValue' for a CustomField of type Checkbox"
  );
}

const notLiteral = (formula: string): string =>
  `The default value ${formula} is not supported by the local org: it takes "texts", numbers, true and false.`;

/** `{name: value}`, or nothing where there is no value. */
function optional<K extends string, V>(name: K, value: V | undefined): { [P in K]?: V } {
  return (value === undefined ? {} : { [name]: value }) as { [P in K]?: V };
}
