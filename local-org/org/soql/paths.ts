import type { FieldPath, SoqlQuery } from "../../apex/syntax/soql.ts";
import type { OrgSchema } from "../schema/schema.ts";
import type { OrgField, OrgObject } from "../schema/types.ts";
import type { Row } from "../store/store.ts";
import type { Database } from "./context.ts";
import { queryError, unknownField, unknownRelationship } from "./errors.ts";

/** One hop along a reference: `Account.` of an Opportunity. */
export interface Step {
  readonly holder: OrgObject;
  readonly reference: OrgField;
}
/** A field path of a query, resolved against the schema. */
export interface ResolvedPath {
  readonly steps: readonly Step[];
  /** The object the last field belongs to; for a reference to several objects the first that has the field. */
  readonly object: OrgObject;
  readonly field: OrgField;
}

/** Follows `Account.Owner.Name`; an alias or the object's own name in front is skipped. */
export function resolvePath(path: FieldPath, query: SoqlQuery, from: OrgObject, schema: OrgSchema): ResolvedPath {
  const names = withoutAlias(path.path, query, from);
  const steps: Step[] = [];
  let holders: readonly OrgObject[] = [from];
  for (const name of names.slice(0, -1)) {
    const step = findReference(name, holders);
    steps.push(step);
    holders = (step.reference.referenceTo ?? []).map((target) => schema.need(target));
  }
  const last = (names.at(-1) ?? "").toLowerCase();
  if (last === "type" && holders.length > 1)
    queryError(`The local org does not support Type of a relationship to several objects: ${names.join(".")}`);
  for (const object of holders) {
    const field = object.fields.get(last);
    if (field) return { steps, object, field };
  }
  return unknownField(names.at(-1) ?? "", (holders[0] ?? from).name);
}

function withoutAlias(names: readonly string[], query: SoqlQuery, from: OrgObject): readonly string[] {
  const first = names[0]?.toLowerCase();
  const isPrefix = first === query.alias?.toLowerCase() || first === from.name.toLowerCase();
  return names.length > 1 && isPrefix && !relationship(from, first ?? "") ? names.slice(1) : names;
}

function findReference(name: string, holders: readonly OrgObject[]): Step {
  for (const holder of holders) {
    const reference = relationship(holder, name.toLowerCase());
    if (reference) return { holder, reference };
  }
  return unknownRelationship(name);
}

function relationship(object: OrgObject, name: string): OrgField | undefined {
  for (const field of object.fields.values()) if (field.relationshipName?.toLowerCase() === name) return field;
  return undefined;
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
export const valueAt = (row: Row, path: ResolvedPath, database: Database): unknown =>
  follow(row, path.steps, database)?.values.get(path.field.name.toLowerCase()) ?? null;
