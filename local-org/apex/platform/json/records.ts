import { host } from "../../host.ts";
import type { ObjectSchema } from "../../schema.ts";
import { ApexList } from "../../runtime/collections.ts";
import { throwApex } from "../../runtime/exceptions.ts";
import { ApexSObject } from "../../runtime/sobject.ts";
import { SOBJECT, sObjectType, type ApexType } from "../../runtime/types.ts";
import { refuseOmittedField, refuseOmittedObject } from "../unsupported.ts";
import { fieldType } from "../schema/field-types.ts";
import type { Deserializer } from "./deserialize.ts";
import type { JsonNode } from "./tree.ts";

/** A record, its parents and its children from their JSON. */
export function readRecord(reader: Deserializer, node: JsonNode, type: ApexType): ApexSObject {
  const members = reader.members(node);
  const record = new ApexSObject(objectSchema(reader, node, type));
  for (const { name, value } of members) {
    if (name !== "attributes") record.put(name, readMember(reader, record.type, name, value));
  }
  return record;
}

/** `attributes.type` decides for a plain SObject. */
function objectSchema(reader: Deserializer, node: JsonNode, type: ApexType): ObjectSchema {
  const name = type.kind === "sobject" ? type.qualifiedName : attributeType(reader, node);
  const schema = host().schema.object(name);
  if (schema) return schema;
  refuseOmittedObject(name);
  return throwApex("System.JSONException", `Cannot deserialize an sObject of type ${name || "SObject"}`);
}

function attributeType(reader: Deserializer, node: JsonNode): string {
  const attributes = reader.members(node).find((member) => member.name === "attributes")?.value;
  const named = attributes && reader.members(attributes).find((member) => member.name === "type")?.value;
  return named?.kind === "string" ? named.text : "";
}

function readMember(reader: Deserializer, schema: ObjectSchema, name: string, value: JsonNode): unknown {
  const field = schema.fields.get(name.toLowerCase());
  if (field) return reader.read(value, fieldType(field));
  const parent = parentOf(schema, name);
  if (parent) return reader.read(value, parent);
  const child = schema.childRelationships.get(name.toLowerCase());
  if (child) return readRows(reader, value, sObjectType(child.object));
  refuseOmittedField(schema, name);
  return throwApex("System.JSONException", `No such column '${name}' on sobject of type ${schema.name}`);
}

function parentOf(schema: ObjectSchema, name: string): ApexType | undefined {
  for (const field of schema.fields.values()) {
    if (field.relationshipName?.toLowerCase() !== name.toLowerCase()) continue;
    const [only, another] = field.referenceTo ?? [];
    return only && !another && !field.polymorphic ? sObjectType(only) : SOBJECT;
  }
  return undefined;
}

function readRows(reader: Deserializer, node: JsonNode, type: ApexType): ApexList {
  const rows = node.kind === "object" ? node.members.find((member) => member.name === "records")?.value : node;
  if (rows?.kind !== "array")
    return throwApex("System.JSONException", "Malformed JSON: Expected '[' at the beginning of List/Set");
  return new ApexList(
    rows.items.map((row) => reader.read(row, type)),
    type
  );
}
