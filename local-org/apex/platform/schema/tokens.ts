/** Describe tokens: `Account.SObjectType`, `Account.Name`; one object each, so that `==` compares them. */
import { host } from "../../host.ts";
import type { FieldSchema, ObjectSchema } from "../../schema.ts";

export class SObjectTypeToken {
  readonly schema: ObjectSchema;

  constructor(schema: ObjectSchema) {
    this.schema = schema;
  }

  toString(): string {
    return this.schema.name;
  }
}

export class SObjectFieldToken {
  readonly schema: ObjectSchema;
  readonly field: FieldSchema;

  constructor(schema: ObjectSchema, field: FieldSchema) {
    this.schema = schema;
    this.field = field;
  }

  toString(): string {
    return this.field.name;
  }
}

const objects = new WeakMap<ObjectSchema, SObjectTypeToken>();
const fields = new WeakMap<ObjectSchema, Map<string, SObjectFieldToken>>();

export function sObjectTypeToken(schema: ObjectSchema): SObjectTypeToken {
  const known = objects.get(schema) ?? new SObjectTypeToken(schema);
  objects.set(schema, known);
  return known;
}

export function sObjectFieldToken(schema: ObjectSchema, field: FieldSchema): SObjectFieldToken {
  const known = fields.get(schema) ?? new Map<string, SObjectFieldToken>();
  fields.set(schema, known);
  const token = known.get(field.name) ?? new SObjectFieldToken(schema, field);
  known.set(field.name, token);
  return token;
}

/** The token of an object that the schema is known to have. */
export function tokenOf(objectName: string): SObjectTypeToken {
  const schema = host().schema.object(objectName);
  if (!schema) throw new Error(`The schema refers to the object ${objectName}, which it does not have.`);
  return sObjectTypeToken(schema);
}

/** The object an Id belongs to, by its first three characters. */
export function objectOfPrefix(prefix: string): ObjectSchema | undefined {
  for (const name of host().schema.objectNames()) {
    const schema = host().schema.object(name);
    if (schema?.keyPrefix === prefix) return schema;
  }
  return undefined;
}
