/** Constants that name parts of the org: describe tokens, labels, class literals. */
import { host } from "../host.ts";
import type { FieldSchema, ObjectSchema } from "../schema.ts";
import { FieldDescribe, ObjectDescribe } from "../platform/schema/describe.ts";
import { sObjectFieldToken, sObjectTypeToken } from "../platform/schema/tokens.ts";
import { throwApex } from "./exceptions.ts";
import { TypeValue } from "./type-value.ts";
import type { ApexType } from "./types.ts";

function schemaOf(name: string): ObjectSchema {
  const schema = host().schema.object(name);
  if (!schema) throw new Error(`The org has no object ${name}.`);
  return schema;
}

function fieldOf(schema: ObjectSchema, name: string): FieldSchema {
  const field = schema.fields.get(name.toLowerCase());
  if (!field) throw new Error(`${schema.name} has no field ${name}.`);
  return field;
}

export const objectToken = (name: string): unknown => sObjectTypeToken(schemaOf(name));
export const fieldToken = (object: string, name: string): unknown =>
  sObjectFieldToken(schemaOf(object), fieldOf(schemaOf(object), name));
export const objectDescribe = (name: string): unknown => new ObjectDescribe(schemaOf(name));
export const fieldDescribe = (object: string, name: string): unknown =>
  new FieldDescribe(schemaOf(object), fieldOf(schemaOf(object), name));
export const classLiteral = (type: ApexType): TypeValue => new TypeValue(type);

export const label = (name: string): string =>
  host().label(name) ?? throwApex("System.NoSuchElementException", `Label does not exist: ${name}`);
