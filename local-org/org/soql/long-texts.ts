import { isLongText, longTextProblem, type LongTextUse } from "../../apex/semantics/expressions/fields.ts";
import { isAlias } from "../../apex/syntax/query-rules.ts";
import type { FieldPath, SoqlQuery } from "../../apex/syntax/soql.ts";
import type { OrgObject } from "../schema/types.ts";
import type { QueryContext } from "./context.ts";
import { queryError } from "./errors.ts";
import { conditionPaths, itemPaths } from "./field-access.ts";
import { resolvePath } from "./paths.ts";

/** Long text areas can be selected, and nothing else. */
export function checkLongTexts(query: SoqlQuery, from: OrgObject, context: QueryContext): void {
  const check = (paths: Iterable<FieldPath>, use: LongTextUse): void => {
    for (const path of paths) {
      const { field } = resolvePath(path, query, from, context.schema);
      if (isLongText(field)) queryError(longTextProblem(field, use));
    }
  };
  if (query.where) check(conditionPaths(query.where), "filtered");
  for (const { by } of query.orderBy ?? []) if (!isAlias(by, query)) check(itemPaths(by), "sorted");
  for (const column of query.groupBy ?? []) check(itemPaths(column), "grouped");
}
