import { isAlias } from "../../apex/syntax/query-rules.ts";
import type { Condition, FieldPath, FunctionCall, SelectItem, SoqlQuery } from "../../apex/syntax/soql.ts";
import type { OrgField, OrgObject } from "../schema/types.ts";
import type { QueryContext } from "./context.ts";
import { inaccessible, queryError, unknownObject } from "./errors.ts";
import { resolvePath, type ResolvedPath } from "./paths.ts";

/** User mode: every object and field the query touches, in any clause, must be readable by the user. */
export function checkFieldAccess(query: SoqlQuery, from: OrgObject, context: QueryContext): void {
  if (!context.directory.grants(context.user.id).may("read", from)) unknownObject(from.name);
  const hidden = new Map<string, string[]>();
  for (const path of touchedPaths(query)) {
    for (const { object, field } of hiddenFields(resolvePath(path, query, from, context.schema), context)) {
      const known = hidden.get(object.name) ?? [];
      if (!known.includes(field.name)) hidden.set(object.name, [...known, field.name]);
    }
  }
  if (hidden.size > 0) inaccessible(hidden);
}

/** `WITH SECURITY_ENFORCED`: objects and fields of the SELECT list only, those of child queries among them. */
export function checkSelectedAccess(query: SoqlQuery, from: OrgObject, context: QueryContext): void {
  const paths = query.select.flatMap((item) => [...itemPaths(item)]);
  const readable =
    context.directory.grants(context.user.id).may("read", from) &&
    paths.every((path) => isReadable(resolvePath(path, query, from, context.schema), context));
  if (!readable) queryError("Insufficient permissions: secure query included inaccessible field");
  for (const item of query.select) {
    const child = item.kind === "query" && from.childRelationships.get(item.query.from.toLowerCase());
    if (child) checkSelectedAccess(item.query, context.schema.need(child.object), context);
  }
}

/** May the user read everything on the way to a field, and the field? */
export const isReadable = (path: ResolvedPath, context: QueryContext): boolean =>
  hiddenFields(path, context).length === 0;

function hiddenFields(
  { steps, object, field }: ResolvedPath,
  context: QueryContext
): { object: OrgObject; field: OrgField }[] {
  const grants = context.directory.grants(context.user.id);
  const touched = [...steps.map((step) => ({ object: step.holder, field: step.reference })), { object, field }];
  return touched.filter((each) => !grants.may("read", each.object) || !grants.mayRead(each.object, each.field));
}

function* touchedPaths(query: SoqlQuery): Iterable<FieldPath> {
  for (const item of query.select) yield* itemPaths(item);
  if (query.where) yield* conditionPaths(query.where);
  for (const column of query.groupBy ?? []) yield* itemPaths(column);
  if (query.having) yield* conditionPaths(query.having);
  for (const { by } of query.orderBy ?? []) if (!isAlias(by, query)) yield* itemPaths(by);
}

export function* itemPaths(item: SelectItem | FieldPath | FunctionCall): Iterable<FieldPath> {
  if (item.kind === "field") yield item;
  if (item.kind === "function" && item.argument) yield* itemPaths(item.argument);
}

export function* conditionPaths(condition: Condition): Iterable<FieldPath> {
  if (condition.kind === "compare") yield* itemPaths(condition.field);
  else if (condition.kind === "not") yield* conditionPaths(condition.operand);
  else for (const each of condition.operands) yield* conditionPaths(each);
}
