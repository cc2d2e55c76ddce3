import type { Bind, FieldPath, FunctionCall, SoqlQuery } from "../../apex/syntax/soql.ts";
import { isAggregate, LARGEST_OFFSET, OFFSET_TOO_LARGE, queryProblems } from "../../apex/syntax/query-rules.ts";
import { refuseOmittedObject } from "../../apex/platform/unsupported.ts";
import { semiJoinFieldProblem } from "../../apex/semantics/expressions/fields.ts";
import type { ApexSObject } from "../../apex/runtime/sobject.ts";
import type { OrgObject } from "../schema/types.ts";
import type { Row } from "../store/store.ts";
import { aggregateRecord, groupRows, groupTest } from "./aggregates.ts";
import { rowTest } from "./conditions.ts";
import type { QueryContext } from "./context.ts";
import { queryError, refuseAny, unknownObject } from "./errors.ts";
import { expression } from "./expressions.ts";
import { checkFieldAccess, checkSelectedAccess } from "./field-access.ts";
import { checkLongTexts } from "./long-texts.ts";
import { bindValue } from "./operands.ts";
import { sortBy } from "./ordering.ts";
import { recordMaker } from "./select.ts";

export interface QueryAnswer {
  readonly records: ApexSObject[];
  /** Rows that count against the limit: aggregated and child rows too. */
  readonly rowCount: number;
}

/** Runs a query. @throws System.QueryException as the platform would */
export function executeQuery(query: SoqlQuery, outer: QueryContext): QueryAnswer {
  const context = withMode(query, outer);
  const from = checkedObject(query, context);
  if (isAggregate(query)) return aggregated(query, from, context);
  return selectRows(query, from, context.store.rows(from.name), context);
}

/** `SELECT COUNT()`: how many rows match. */
export function countRows(query: SoqlQuery, outer: QueryContext): number {
  const context = withMode(query, outer);
  const from = checkedObject(query, context);
  return page(matchingRows(query, from, context.store.rows(from.name), context), query, context).length;
}

/** The object of a query that keeps the rules; those that are known when it is compiled hold for dynamic ones, too. */
function checkedObject(query: SoqlQuery, context: QueryContext): OrgObject {
  const from = context.schema.object(query.from) ?? noObject(query.from);
  checkRules(query);
  return from;
}

/** What an org has is no exception that code could catch. */
function noObject(name: string): never {
  refuseOmittedObject(name);
  return unknownObject(name);
}

function checkRules(query: SoqlQuery): void {
  const [problem] = queryProblems(query);
  if (problem) queryError(problem.message);
  for (const item of query.select) if (item.kind === "query") checkRules(item.query);
}

/** The query decides over whatever the caller says; user mode always includes sharing. */
function withMode(query: SoqlQuery, context: QueryContext): QueryContext {
  const userMode = query.mode ? query.mode === "user" : context.access.userMode;
  return { ...context, access: { userMode, sharing: userMode || context.access.sharing } };
}

function selectRows(query: SoqlQuery, from: OrgObject, candidates: Iterable<Row>, context: QueryContext): QueryAnswer {
  const matching = matchingRows(query, from, candidates, context);
  const rows = page(ordered(matching, query, from, context), query, context);
  const make = recordMaker(query, from, context, selectRows);
  let rowCount = rows.length;
  const records = rows.map((row) => {
    const { record, childRows } = make(row);
    rowCount += childRows;
    return record;
  });
  return { records, rowCount };
}

function matchingRows(query: SoqlQuery, from: OrgObject, rows: Iterable<Row>, context: QueryContext): Row[] {
  const { access, sharing, user } = context;
  if (access.userMode) checkFieldAccess(query, from, context);
  if (query.mode === "enforced") checkSelectedAccess(query, from, context);
  checkLongTexts(query, from, context);
  const test = query.where
    ? rowTest(query.where, { query, from, context, subSelect: (inner) => selectedValues(inner, context) })
    : () => true;
  const isThere = (row: Row): boolean => query.allRows === true || row.values.get("isdeleted") !== true;
  return [...rows].filter((row) => isThere(row) && test(row) && (!access.sharing || sharing.mayRead(user, from, row)));
}

/** The one column of `IN (SELECT AccountId FROM ...)`. */
function selectedValues(query: SoqlQuery, context: QueryContext): readonly unknown[] {
  const from = context.schema.object(query.from) ?? noObject(query.from);
  const column = query.select[0];
  if (column?.kind !== "field") return queryError("A sub-query in a filter selects one field.");
  const { field, valueOf } = expression(column, query, from, context);
  refuseAny(semiJoinFieldProblem(field));
  const matching = matchingRows(query, from, context.store.rows(from.name), context);
  return page(ordered(matching, query, from, context), query, context).map(valueOf);
}

function ordered(rows: readonly Row[], query: SoqlQuery, from: OrgObject, context: QueryContext): readonly Row[] {
  const columns = new Map(query.orderBy?.map(({ by }) => [by, expression(by, query, from, context)]));
  return sortBy(rows, query.orderBy, (row, by) => {
    const { field, valueOf } = columns.get(by) ?? expression(by, query, from, context);
    return { field, value: valueOf(row) };
  });
}

function page<T>(rows: readonly T[], query: SoqlQuery, context: QueryContext): readonly T[] {
  const offset = number(query.offset, context) ?? 0;
  if (offset > LARGEST_OFFSET) queryError(OFFSET_TOO_LARGE);
  const limit = number(query.limit, context);
  return offset === 0 && limit === undefined
    ? rows
    : rows.slice(offset, limit === undefined ? undefined : offset + limit);
}

function number(value: number | Bind | undefined, context: QueryContext): number | undefined {
  if (value === undefined || typeof value === "number") return value;
  const bound = bindValue(value.index, context);
  return typeof bound === "number" && bound >= 0
    ? bound
    : queryError(`Invalid value in LIMIT or OFFSET: ${String(bound)}`);
}

function aggregated(query: SoqlQuery, from: OrgObject, context: QueryContext): QueryAnswer {
  const rows = matchingRows(query, from, context.store.rows(from.name), context);
  const groups = groupRows(rows, query, from, context);
  const having = query.having && groupTest(query.having, context, (inner) => selectedValues(inner, context));
  const sorted = sortBy(having ? groups.filter(having) : groups, query.orderBy, (group, by) =>
    group.valueOf(aliased(by, query))
  );
  return { records: page(sorted, query, context).map((group) => aggregateRecord(group, query)), rowCount: rows.length };
}

/** ORDER BY may name the alias of a selected column. */
function aliased(by: FieldPath | FunctionCall, query: SoqlQuery): FieldPath | FunctionCall {
  const name = by.kind === "field" && by.path.length === 1 ? by.path[0]?.toLowerCase() : undefined;
  const column = query.select.find((item) => "alias" in item && item.alias?.toLowerCase() === name);
  return name && (column?.kind === "field" || column?.kind === "function") ? column : by;
}
