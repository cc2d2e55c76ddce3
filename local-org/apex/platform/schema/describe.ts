/** What describe calls answer: a token and questions to the schema and to the running user's rights. */
import { host, type FieldRight, type ObjectRight } from "../../host.ts";
import type { FieldSchema, ObjectSchema } from "../../schema.ts";

export class ObjectDescribe {
  readonly schema: ObjectSchema;

  constructor(schema: ObjectSchema) {
    this.schema = schema;
  }

  may(right: ObjectRight): boolean {
    return host().objectAccess(this.schema.name, right);
  }

  toString(): string {
    return `Schema.DescribeSObjectResult[${this.schema.name}]`;
  }
}

export class FieldDescribe {
  readonly schema: ObjectSchema;
  readonly field: FieldSchema;

  constructor(schema: ObjectSchema, field: FieldSchema) {
    this.schema = schema;
    this.field = field;
  }

  may(right: FieldRight): boolean {
    return host().objectAccess(this.schema.name, right) && host().fieldAccess(this.schema.name, this.field.name, right);
  }

  toString(): string {
    return `Schema.DescribeFieldResult[${this.schema.name}.${this.field.name}]`;
  }
}

/** `describe.fields`: the tokens of an object's fields. */
export class ObjectFields {
  readonly schema: ObjectSchema;

  constructor(schema: ObjectSchema) {
    this.schema = schema;
  }
}

export interface PicklistValue {
  readonly value: string;
  readonly label: string;
  readonly isDefault: boolean;
}

export class PicklistEntryObject {
  readonly entry: PicklistValue;

  constructor(entry: PicklistValue) {
    this.entry = entry;
  }
}

export class ChildRelationshipObject {
  readonly name: string;
  readonly object: string;
  readonly field: string;

  constructor(name: string, object: string, field: string) {
    this.name = name;
    this.object = object;
    this.field = field;
  }
}

/** API names of custom objects and fields end in `__c`, `__mdt`, ...; a package's standard ones do not. */
export const isCustomName = (name: string): boolean => /__[a-z]+$/i.test(name);
