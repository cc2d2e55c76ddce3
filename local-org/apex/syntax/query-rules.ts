/** Rules of SOQL that need no schema: selected twice, aliases, what stands beside an aggregate, bounds. */
import type { Condition, FieldPath, FunctionCall, SoqlQuery } from "./soql.ts";
import type { Position } from "./position.ts";

const AGGREGATES = new Set(["COUNT", "COUNT_DISTINCT", "SUM", "AVG", "MIN", "MAX"]);
export const LARGEST_OFFSET = 2000;
export const OFFSET_TOO_LARGE = `Maximum SOQL offset allowed is ${LARGEST_OFFSET}`;
const LARGEST_FIELD_SET = 200;
const LARGEST_SEMI_JOINS = 2;

export interface QueryProblem {
  readonly position: Position;
  readonly message: string;
}

type Column = FieldPath | FunctionCall;

export const isAggregateCall = (item: { readonly kind: string; readonly name?: string }): boolean =>
  item.kind === "function" && AGGREGATES.has(item.name ?? "");

/** Does the query answer AggregateResult rows? */
export const isAggregate = (query: SoqlQuery): boolean =>
  query.groupBy !== undefined || query.select.some((item) => isAggregateCall(item));

/** Does ORDER BY name the alias of a selected column? */
export const isAlias = (by: Column, query: SoqlQuery): boolean =>
  by.kind === "field" &&
  query.select.some((item) => "alias" in item && item.alias?.toLowerCase() === by.path.join(".").toLowerCase());

/** What is wrong with a query, the first mistake first; sub-queries are looked at on their own. */
export function queryProblems(query: SoqlQuery): readonly QueryProblem[] {
  return [
    ...(isAggregate(query) ? groupingProblems(query) : rowProblems(query)),
    ...boundProblems(query),
    ...semiJoinProblems(query)
  ];
}

function rowProblems(query: SoqlQuery): QueryProblem[] {
  const seen = new Set<string>();
  return query.select.flatMap((item) => {
    if (item.kind !== "field") return [];
    const { position, path, alias } = item;
    if (alias) return [{ position, message: "only aggregate expressions use field aliasing" }];
    const key = keyOf(item, query);
    if (seen.has(key)) return [{ position, message: `duplicate field selected: ${path.join(".")}` }];
    seen.add(key);
    return [];
  });
}

function groupingProblems(query: SoqlQuery): QueryProblem[] {
  if (query.countOnly) return [];
  const grouped = new Set((query.groupBy ?? []).map((column) => keyOf(column, query)));
  const fits = (column: Column): boolean => isAggregateCall(column) || grouped.has(keyOf(column, query));
  const problem = (column: Column, what: string): QueryProblem[] =>
    fits(column)
      ? []
      : [{ position: column.position, message: `${what} must be grouped or aggregated: ${nameOf(column)}` }];
  return [
    ...query.select.flatMap((item) =>
      item.kind === "field" || item.kind === "function" ? problem(item, "Field") : []
    ),
    ...(query.orderBy ?? []).flatMap(({ by }) => (isAlias(by, query) ? [] : problem(by, "Ordered field")))
  ];
}

function boundProblems(query: SoqlQuery): QueryProblem[] {
  const { position, limit, offset } = query;
  const problems: QueryProblem[] = [];
  const unbounded = limit === undefined || (typeof limit === "number" && limit > LARGEST_FIELD_SET);
  if (unbounded && query.select.some((item) => item.kind === "fields" && item.set !== "STANDARD"))
    problems.push({ position, message: `The SOQL FIELDS function must have a LIMIT of at most ${LARGEST_FIELD_SET}` });
  if (isAggregate(query) && !query.countOnly && !query.groupBy && limit !== undefined)
    problems.push({
      position,
      message: "Non-grouped query that uses overall aggregate functions cannot also use LIMIT"
    });
  if (typeof offset === "number" && offset > LARGEST_OFFSET) problems.push({ position, message: OFFSET_TOO_LARGE });
  if (query.forUpdate && query.orderBy) problems.push({ position, message: "ORDER BY is not allowed with FOR UPDATE" });
  return problems;
}

interface SemiJoin {
  readonly query: SoqlQuery;
  readonly position: Position;
  /** The conditions around it, the outermost first. */
  readonly within: readonly ("and" | "or" | "not")[];
}

function semiJoins(condition: Condition | undefined, within: SemiJoin["within"] = []): SemiJoin[] {
  if (!condition) return [];
  if (condition.kind === "not") return semiJoins(condition.operand, [...within, "not"]);
  if (condition.kind !== "compare")
    return condition.operands.flatMap((each) => semiJoins(each, [...within, condition.kind]));
  const { value, position } = condition;
  return value.kind === "query" ? [{ query: value.query, position, within }] : [];
}

/** "Comparison Operators", semi-joins and anti-joins: what they and the queries in them may not be. */
function semiJoinProblems(query: SoqlQuery): QueryProblem[] {
  const joins = semiJoins(query.where);
  const third = joins[LARGEST_SEMI_JOINS];
  return [
    ...(third
      ? [{ position: third.position, message: `Maximum ${LARGEST_SEMI_JOINS} semi join sub-selects are allowed` }]
      : []),
    ...joins.flatMap((join) => {
      const message = semiJoinProblem(join, query);
      return message === undefined ? [] : [{ position: join.position, message }];
    })
  ];
}

function semiJoinProblem({ query: inner, within }: SemiJoin, outer: SoqlQuery): string | undefined {
  if (within.includes("not")) return "The NOT operator is not allowed around semi join sub-selects";
  if (within[0] === "or") return "Semi join sub-selects are not allowed with the 'OR' operator";
  if (within.length > 1)
    return "Semi join sub-selects are only allowed at the top level WHERE expressions and not in nested WHERE expressions.";
  if (semiJoins(inner.where).length > 0) return "Nesting of semi join sub-selects is not supported";
  if (inner.select.length !== 1 || inner.select[0]?.kind !== "field")
    return "A semi join sub-select must select one field";
  if (inner.orderBy || inner.limit !== undefined) return "ORDER BY and LIMIT are not allowed in semi join sub-selects";
  return inner.from.toLowerCase() === outer.from.toLowerCase()
    ? "The inner and outer selects should not be on the same object type"
    : undefined;
}

/** The same column has the same key, whether the object or its alias stands in front or not. */
function keyOf(column: Column, query: SoqlQuery): string {
  if (column.kind === "function") return `${column.name}(${column.argument ? keyOf(column.argument, query) : ""})`;
  const names = column.path.map((name) => name.toLowerCase());
  const prefixed = names.length > 1 && [query.alias, query.from].some((name) => name?.toLowerCase() === names[0]);
  return (prefixed ? names.slice(1) : names).join(".");
}

const nameOf = (column: Column): string =>
  column.kind === "field" ? column.path.join(".") : column.argument ? nameOf(column.argument) : column.name;
