/** Reading fields: of objects, of records along relationships. */
import type { FieldSchema, ObjectSchema } from "../../schema.ts";
import {
  BLOB,
  BOOLEAN,
  DATE,
  DATETIME,
  DECIMAL,
  DOUBLE,
  ERROR,
  generic,
  ID,
  INTEGER,
  listOf,
  LONG,
  OBJECT,
  SOBJECT,
  STRING,
  TIME,
  sObjectType,
  type ApexType
} from "../../runtime/types.ts";
import type { Position } from "../../syntax/position.ts";
import type { Comparison } from "../../syntax/soql.ts";
import { visible } from "../access.ts";
import { errorAt, type Bound } from "../bound.ts";
import { isQueryResult } from "../conversions.ts";
import { fieldNamed, type FoundField } from "../lookup.ts";
import { refusalOfField, refusalOfMember } from "../refusals.ts";
import type { Scope } from "../scope.ts";
import type { Universe } from "../universe.ts";
import { singleRow } from "./check.ts";

const FIELD_TYPES: Readonly<Record<string, ApexType>> = {
  string: STRING,
  boolean: BOOLEAN,
  integer: INTEGER,
  long: LONG,
  double: DOUBLE,
  decimal: DECIMAL,
  id: ID,
  blob: BLOB,
  date: DATE,
  datetime: DATETIME,
  time: TIME
};

export const typeOfField = (field: FieldSchema): ApexType => FIELD_TYPES[field.apexType.toLowerCase()] ?? OBJECT;

/** A class field in use: who may see it, and whether it is the accessor's own storage. */
export function fieldBound(
  receiver: Bound | null,
  { field, type }: FoundField,
  scope: Scope,
  position: Position
): Bound {
  const { class: from, property } = scope.body;
  if (!visible(field, field.access, from)) {
    scope.report(position, `Variable is not visible: ${field.owner.name}.${field.name}`);
    return errorAt(position, ERROR);
  }
  const own = property === field && (receiver === null || receiver.kind === "this");
  return { kind: "field", receiver, field, type, position, ...(own && { storage: true }) };
}

export function instanceField(receiver: Bound, name: string, scope: Scope, position: Position): Bound {
  const value = isQueryResult(receiver) ? singleRow(receiver) : receiver;
  if (value.type === ERROR) return value;
  const schema = scope.body.universe.schemaOf(value.type);
  if (schema) return recordField(value, schema, name, scope, position);
  if (value.type === SOBJECT && name.toLowerCase() === "id") return record(value, "Id", "field", ID, position);
  const found = fieldNamed(scope.body.universe, value.type, name);
  if (found && !found.field.static) return fieldBound(value, found, scope, position);
  const text = found
    ? `Static field cannot be referenced from a non static context: ${name}`
    : (refusalOfMember(value.type, name) ?? `Variable does not exist: ${name}`);
  scope.report(position, text);
  return errorAt(position, ERROR);
}

const record = (
  receiver: Bound,
  name: string,
  role: "field" | "parent" | "children",
  type: ApexType,
  position: Position
): Bound => ({
  kind: "recordField",
  receiver,
  name,
  role,
  type,
  position
});

function recordField(receiver: Bound, schema: ObjectSchema, name: string, scope: Scope, position: Position): Bound {
  const key = name.toLowerCase();
  const field = schema.fields.get(key);
  if (field) return record(receiver, field.name, "field", typeOfField(field), position);
  const parent = parentRelationship(schema, name);
  if (parent) return record(receiver, parent.name, "parent", parentType(scope.body.universe, parent), position);
  const child = schema.childRelationships.get(key);
  if (child) return record(receiver, name, "children", listOf(sObjectType(child.object)), position);
  scope.report(position, refusalOfField(schema, name) ?? `Variable does not exist: ${name}`);
  return errorAt(position, ERROR);
}

export interface ParentRelationship {
  readonly name: string;
  readonly targets: readonly string[];
  readonly polymorphic: boolean;
}

export function parentRelationship(schema: ObjectSchema, name: string): ParentRelationship | undefined {
  for (const { relationshipName, referenceTo: targets = [], polymorphic } of schema.fields.values()) {
    if (relationshipName?.toLowerCase() !== name.toLowerCase()) continue;
    return { name: relationshipName, targets, polymorphic: polymorphic ?? targets.length > 1 };
  }
  return undefined;
}

/** What stands at the end of a relationship: a Name where there may be several objects. */
export const parentObject = ({ targets: [only = ""], polymorphic }: ParentRelationship): string =>
  polymorphic ? "Name" : only;

function parentType(universe: Universe, relationship: ParentRelationship): ApexType {
  const name = parentObject(relationship);
  return name === "Name" && !universe.schema.object(name) ? generic("System.SObject") : sObjectType(name);
}

/** Long texts can be selected only: "SOQL and SOSL Reference", field expressions. */
export const isLongText = ({ type, length = 0 }: FieldSchema): boolean => type === "TEXTAREA" && length > 255;

export type LongTextUse = "filtered" | "sorted" | "grouped";

export const longTextProblem = ({ name }: FieldSchema, use: LongTextUse): string =>
  `field '${name}' can not be ${use} in a query call`;

const NUMBERS: ReadonlySet<string> = new Set(["DOUBLE", "CURRENCY", "PERCENT", "INTEGER", "LONG"]);
const NEVER_AGGREGATED: ReadonlySet<string> = new Set([
  "BOOLEAN",
  "TIME",
  "BASE64",
  "ENCRYPTEDSTRING",
  "MULTIPICKLIST"
]);
const OF_NUMBERS: ReadonlySet<string> = new Set(["SUM", "AVG"]);

/** "Support for Field Types in Aggregate Functions". */
export const aggregateProblem = (operator: string, { name, type }: FieldSchema): string | undefined =>
  NUMBERS.has(type) || !(NEVER_AGGREGATED.has(type) || OF_NUMBERS.has(operator))
    ? undefined
    : `field ${name} does not support aggregate operator ${operator}`;

const isReference = ({ type }: FieldSchema): boolean => type === "ID" || type === "REFERENCE";

/** A semi-join compares Ids: on its left, and in what it selects. */
export const semiJoinFieldProblem = (field: FieldSchema): string | undefined =>
  isReference(field) ? undefined : `Semi joins compare Ids and references only: ${field.name}`;

export const operatorProblem = (operator: Comparison, { name, type }: FieldSchema): string | undefined =>
  (operator === "includes" || operator === "excludes") && type !== "MULTIPICKLIST"
    ? `${operator.toUpperCase()} is for multi-select picklists only: ${name}`
    : undefined;
