import { isAlias } from "../../apex/syntax/query-rules.ts";
import type { FieldPath, SoqlQuery } from "../../apex/syntax/soql.ts";
import type { OrgField, OrgObject } from "../schema/types.ts";
import type { QueryContext } from "./context.ts";
import { queryError } from "./errors.ts";
import { conditionPaths, itemPaths } from "./field-access.ts";
import { resolvePath } from "./paths.ts";

/** A text area of more characters than this is a long one. */
const LONGEST_INDEXED = 255;

const isLongText = ({ type, length }: OrgField): boolean => type === "TEXTAREA" && (length ?? 0) > LONGEST_INDEXED;

/** Long text areas can be selected, and nothing else. */
export function checkLongTexts(query: SoqlQuery, from: OrgObject, context: QueryContext): void {
  const check = (paths: Iterable<FieldPath>, what: string): void => {
    for (const path of paths) {
      const { field } = resolvePath(path, query, from, context.schema);
      if (isLongText(field)) queryError(`field '${field.name}' can not be ${what} in a query call`);
    }
  };
  if (query.where) check(conditionPaths(query.where), "filtered");
  for (const { by } of query.orderBy ?? []) if (!isAlias(by, query)) check(itemPaths(by), "sorted");
  for (const column of query.groupBy ?? []) check(itemPaths(column), "grouped");
}
