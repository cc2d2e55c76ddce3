import type { Condition, FieldPath, FunctionCall, SoqlQuery } from "../../apex/syntax/soql.ts";
import { isAggregateCall } from "../../apex/syntax/query-rules.ts";
import { aggregateProblem } from "../../apex/semantics/expressions/fields.ts";
import { ApexDecimal } from "../../apex/runtime/decimal.ts";
import { ApexSObject } from "../../apex/runtime/sobject.ts";
import type { ObjectSchema } from "../../apex/schema.ts";
import { double, integer } from "../schema/build.ts";
import type { OrgField, OrgObject } from "../schema/types.ts";
import type { Row } from "../store/store.ts";
import { valueTest, type SubSelect } from "./conditions.ts";
import type { QueryContext } from "./context.ts";
import { refuseAny } from "./errors.ts";
import { expression } from "./expressions.ts";
import { comparable, compare, type Comparable } from "./operands.ts";
import { toApex } from "./records.ts";

type Column = FieldPath | FunctionCall;
/** Evaluates a column for one group of rows. */
export type GroupValue = (column: Column) => { readonly value: unknown; readonly field: OrgField };

/** One AggregateResult in the making. */
export interface Group {
  readonly rows: readonly Row[];
  readonly valueOf: GroupValue;
}

/** Splits rows into groups; without GROUP BY everything is one group, even when there are no rows. */
export function groupRows(rows: readonly Row[], query: SoqlQuery, from: OrgObject, context: QueryContext): Group[] {
  const keys = (query.groupBy ?? []).map((column) => expression(column, query, from, context));
  if (keys.length === 0) return [makeGroup(rows, query, from, context)];
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = JSON.stringify(keys.map((each) => String(comparable(each.valueOf(row), each.field))));
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].map((members) => makeGroup(members, query, from, context));
}

const makeGroup = (rows: readonly Row[], query: SoqlQuery, from: OrgObject, context: QueryContext): Group => ({
  rows,
  valueOf: (column) => columnValue(column, rows, query, from, context)
});

function columnValue(
  column: Column,
  rows: readonly Row[],
  query: SoqlQuery,
  from: OrgObject,
  context: QueryContext
): ReturnType<GroupValue> {
  if (column.kind === "function" && isAggregateCall(column)) {
    if (!column.argument) return { value: rows.length, field: integer(column.name, column.name) };
    const { field, valueOf } = expression(column.argument, query, from, context);
    refuseAny(aggregateProblem(column.name, field));
    return aggregate(
      column.name,
      rows.map(valueOf).filter((value) => comparable(value, field) !== null),
      field
    );
  }
  const { field, valueOf } = expression(column, query, from, context);
  return { value: rows[0] ? valueOf(rows[0]) : null, field };
}

function aggregate(name: string, values: readonly unknown[], field: OrgField): ReturnType<GroupValue> {
  switch (name) {
    case "COUNT":
      return { value: values.length, field: integer(name, name) };
    case "COUNT_DISTINCT":
      return {
        value: new Set(values.map((value) => String(comparable(value, field)))).size,
        field: integer(name, name)
      };
    case "SUM":
      return { value: values.length > 0 ? sum(values, field) : null, field: double(name, name, 18, 2) };
    case "AVG":
      return { value: values.length > 0 ? average(values, field) : null, field: double(name, name, 18, 2) };
    default:
      return { value: extreme(name, values, field), field };
  }
}

function sum(values: readonly unknown[], field: OrgField): ApexDecimal {
  const numbers = values.map((value) => comparable(value, field));
  return numbers.reduce<ApexDecimal>((total, each) => {
    if (!(each instanceof ApexDecimal)) throw new Error(`${field.name} is no number.`);
    return total.plus(each);
  }, ApexDecimal.ZERO);
}

const average = (values: readonly unknown[], field: OrgField): ApexDecimal =>
  sum(values, field).dividedBy(ApexDecimal.fromInteger(values.length)).stripTrailingZeros();

function extreme(name: string, values: readonly unknown[], field: OrgField): unknown {
  const sign = name === "MIN" ? 1 : -1;
  const sorted = values.toSorted(
    (a, b) => sign * compare(comparable(a, field) as Comparable, comparable(b, field) as Comparable)
  );
  return sorted[0] ?? null;
}

/** HAVING. */
export function groupTest(
  condition: Condition,
  context: QueryContext,
  subSelect: SubSelect
): (group: Group) => boolean {
  switch (condition.kind) {
    case "and":
      return (group) => condition.operands.every((each) => groupTest(each, context, subSelect)(group));
    case "or":
      return (group) => condition.operands.some((each) => groupTest(each, context, subSelect)(group));
    case "not":
      return (group) => !groupTest(condition.operand, context, subSelect)(group);
    case "compare":
      return ({ valueOf }) => {
        const { value, field } = valueOf(condition.field);
        return valueTest(condition.operator, condition.value, field, { context, subSelect })(value);
      };
  }
}

/** An AggregateResult: its fields are the aliases, `expr0`, `expr1`... for calls without one. */
export function aggregateRecord(group: Group, query: SoqlQuery): ApexSObject {
  let unnamed = 0;
  const columns = (query.select as readonly Column[]).map((column) => {
    const name = column.alias ?? (isAggregateCall(column) ? `expr${unnamed++}` : plainName(column));
    const { value, field } = group.valueOf(column);
    return { field: { ...field, name }, value: toApex(value, field) };
  });
  const record = new ApexSObject(aggregateSchema(columns.map((column) => column.field)));
  record.fetched = true;
  for (const { field, value } of columns) record.put(field.name, value);
  return record;
}

const plainName = (column: Column): string =>
  column.kind === "field" ? (column.path.at(-1) ?? "") : column.argument ? plainName(column.argument) : column.name;

const aggregateSchema = (fields: readonly OrgField[]): ObjectSchema => ({
  name: "AggregateResult",
  label: "Aggregate Result",
  labelPlural: "Aggregate Result",
  keyPrefix: null,
  nameField: null,
  kind: "standard",
  fields: new Map(fields.map((field) => [field.name.toLowerCase(), field])),
  childRelationships: new Map()
});
