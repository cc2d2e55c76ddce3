/** Three objects: enough for relationships, types and custom metadata. */
import type { FieldSchema, ObjectSchema, SchemaProvider } from "../../apex/schema.ts";

function field(name: string, type: string, apexType: string, more: Partial<FieldSchema> = {}): FieldSchema {
  return { name, label: name, type, apexType, required: false, createable: true, updateable: true, ...more };
}

function object(
  name: string,
  kind: ObjectSchema["kind"],
  fields: readonly FieldSchema[],
  children: ObjectSchema["childRelationships"] = new Map()
): ObjectSchema {
  const all = [field("Id", "ID", "Id"), field("Name", "STRING", "String"), ...fields];
  return {
    name,
    label: name,
    labelPlural: `${name}s`,
    keyPrefix: "001",
    nameField: "Name",
    kind,
    fields: new Map(all.map((each) => [each.name.toLowerCase(), each])),
    childRelationships: children
  };
}

const OBJECTS = [
  object(
    "Account",
    "standard",
    [
      field("AnnualRevenue", "CURRENCY", "Decimal"),
      field("NumberOfEmployees", "INTEGER", "Integer"),
      field("CreatedDate", "DATETIME", "Datetime", { createable: false, updateable: false }),
      field("ParentId", "REFERENCE", "Id", { referenceTo: ["Account"], relationshipName: "Parent" })
    ],
    new Map([["contacts", { object: "Contact", field: "AccountId" }]])
  ),
  object("Contact", "standard", [
    field("Email", "EMAIL", "String"),
    field("Birthdate", "DATE", "Date"),
    field("AccountId", "REFERENCE", "Id", { referenceTo: ["Account"], relationshipName: "Account" })
  ]),
  object("Setting__mdt", "customMetadata", [
    field("DeveloperName", "STRING", "String"),
    field("Value__c", "STRING", "String")
  ])
];

export const SMALL_SCHEMA: SchemaProvider = {
  object: (name) => OBJECTS.find((each) => each.name.toLowerCase() === name.toLowerCase()),
  objectNames: () => OBJECTS.map((each) => each.name)
};
