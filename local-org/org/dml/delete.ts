import type { OrgObject } from "../schema/types.ts";
import type { Lost, Row } from "../store/store.ts";
import { mustShare, noAccess } from "./access.ts";
import { RowFault, type DmlContext } from "./context.ts";

/** Marks a row as deleted, with what hangs on it. */
export function deleteRow(object: OrgObject, row: Row, context: DmlContext): string {
  if (mustShare(context) && !context.sharing.mayDelete(context.user, object, row)) throw noAccess();
  const lost = [...object.childRelationships.values()].flatMap((child) => releaseChildren(child, row.id, context));
  if (object.setup) context.store.remove(object.name, row.id);
  else context.store.put(object.name, { id: row.id, values: new Map(row.values).set("isdeleted", true), lost });
  return row.id;
}

/**
 * Brings a deleted row back, with what was deleted along with it and the lookups that nobody has set since
 * ("Referential Integrity When Deleting and Restoring Records").
 */
export function undeleteRow(object: OrgObject, row: Row, context: DmlContext): string {
  if (mustShare(context) && !context.sharing.mayDelete(context.user, object, row)) throw noAccess();
  context.store.put(object.name, { id: row.id, values: new Map(row.values).set("isdeleted", false) });
  for (const each of row.lost ?? []) bringBack(each, row.id, withoutAccess(context));
  return row.id;
}

function bringBack({ object, id, field }: Lost, parentId: string, context: DmlContext): void {
  const { store, schema } = context;
  const row = store.row(object, id);
  if (!row) return;
  if (field === undefined) undeleteRow(schema.need(object), row, context);
  else if ((row.values.get(field) ?? null) === null)
    store.put(object, { ...row, values: new Map(row.values).set(field, parentId) });
}

function releaseChildren(
  { object, field }: { object: string; field: string },
  parentId: string,
  context: DmlContext
): Lost[] {
  const children = [...context.store.rows(object)].filter(
    ({ values }) => values.get(field.toLowerCase()) === parentId && values.get("isdeleted") !== true
  );
  return children.map((child) => releaseChild(context.schema.need(object), field, child, context));
}

function releaseChild(object: OrgObject, field: string, child: Row, context: DmlContext): Lost {
  const key = field.toLowerCase();
  const reference = object.fields.get(key);
  if (reference?.onParentDelete === "cascade") {
    deleteRow(object, child, withoutAccess(context));
    return { object: object.name, id: child.id };
  }
  if (reference?.required)
    throw new RowFault(
      "DELETE_FAILED",
      `Your attempt to delete this record could not be completed because it is associated with ${object.labelPlural}.`
    );
  context.store.put(object.name, { id: child.id, values: new Map(child.values).set(key, null) });
  return { object: object.name, id: child.id, field: key };
}

const withoutAccess = (context: DmlContext): DmlContext => ({
  ...context,
  access: { userMode: false, sharing: false }
});
