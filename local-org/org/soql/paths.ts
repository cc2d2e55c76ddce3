import { refuseOmittedField } from "../../apex/platform/unsupported.ts";
import type { FieldPath, SoqlQuery } from "../../apex/syntax/soql.ts";
import type { OrgSchema } from "../schema/schema.ts";
import type { OrgField, OrgObject } from "../schema/types.ts";
import type { Row } from "../store/store.ts";
import type { Database } from "./context.ts";
import { unknownField, unknownRelationship } from "./errors.ts";

/** One hop along a reference: `Account.` of an Opportunity. */
export interface Step {
  readonly holder: OrgObject;
  readonly reference: OrgField;
}
/** A field path of a query, resolved against the schema. */
export interface ResolvedPath {
  readonly steps: readonly Step[];
  /** The object the last field belongs to: a Name at the end of a reference to several objects. */
  readonly object: OrgObject;
  readonly field: OrgField;
}

/** Follows `Account.Owner.Name`; an alias or the object's own name in front is skipped. */
export function resolvePath(path: FieldPath, query: SoqlQuery, from: OrgObject, schema: OrgSchema): ResolvedPath {
  const names = withoutAlias(path.path, query, from);
  const steps: Step[] = [];
  let holder = from;
  for (const name of names.slice(0, -1)) {
    const reference = relationship(holder, name) ?? noRelationship(name, holder);
    steps.push({ holder, reference });
    holder = schema.need(parentObject(reference));
  }
  const last = names.at(-1) ?? "";
  const field = holder.fields.get(last.toLowerCase()) ?? noField(last, holder);
  return { steps, object: holder, field };
}

/** What a reference leads to, as queries see it. */
export const parentObject = ({ referenceTo: [first = "", another] = [], polymorphic }: OrgField): string =>
  (polymorphic ?? another !== undefined) ? "Name" : first;

function withoutAlias(names: readonly string[], query: SoqlQuery, from: OrgObject): readonly string[] {
  const first = names[0]?.toLowerCase();
  const isPrefix = first === query.alias?.toLowerCase() || first === from.name.toLowerCase();
  return names.length > 1 && isPrefix && !relationship(from, first ?? "") ? names.slice(1) : names;
}

function relationship(object: OrgObject, name: string): OrgField | undefined {
  const key = name.toLowerCase();
  for (const field of object.fields.values()) if (field.relationshipName?.toLowerCase() === key) return field;
  return undefined;
}

/** What an org has is no exception that code could catch. */
function noField(name: string, object: OrgObject): never {
  refuseOmittedField(object, name);
  return unknownField(name, object.name);
}
function noRelationship(name: string, object: OrgObject): never {
  refuseOmittedField(object, name);
  return unknownRelationship(name);
}

/** The row a path's last field is read from; undefined where a reference on the way is empty. */
export function follow(row: Row, steps: readonly Step[], { schema, store }: Database): Row | undefined {
  let at: Row | undefined = row;
  for (const { reference } of steps) {
    const id: unknown = at?.values.get(reference.name.toLowerCase());
    const target = typeof id === "string" ? schema.objectOfId(id) : undefined;
    at = target && store.row(target.name, id as string);
  }
  return at;
}

/** The stored value at the end of a path, null where there is none. */
export function valueAt(row: Row, { steps, object, field }: ResolvedPath, database: Database): unknown {
  const end = follow(row, steps, database);
  if (end && object.name === "Name") return nameValue(end, field.name.toLowerCase(), database.schema);
  return end?.values.get(field.name.toLowerCase()) ?? null;
}

/** A Name shows what the record behind it has, and says what that is. */
function nameValue(row: Row, key: string, schema: OrgSchema): unknown {
  const object = schema.objectOfId(row.id);
  if (key === "type") return object?.name ?? null;
  return row.values.get(key === "name" ? (object?.nameField ?? key).toLowerCase() : key) ?? null;
}
