import { operatorProblem, semiJoinFieldProblem } from "../../apex/semantics/expressions/fields.ts";
import { stringify } from "../../apex/runtime/stringify.ts";
import type { Comparison, Condition, SoqlQuery, SoqlValue } from "../../apex/syntax/soql.ts";
import type { OrgField, OrgObject } from "../schema/types.ts";
import type { Row } from "../store/store.ts";
import type { QueryContext } from "./context.ts";
import { queryError, refuseAny } from "./errors.ts";
import { expression } from "./expressions.ts";
import { bindMembers, bindValue, comparable, compare, fromApex, Interval, operand, type Operand } from "./operands.ts";

export type RowTest = (row: Row) => boolean;
/** The values a sub-query in a filter selects; given by the executor, which this file does not know. */
export type SubSelect = (query: SoqlQuery) => readonly unknown[];

interface Scope {
  readonly query: SoqlQuery;
  readonly from: OrgObject;
  readonly context: QueryContext;
  readonly subSelect: SubSelect;
}

/** Turns a WHERE tree into a test on rows. */
export function rowTest(condition: Condition, scope: Scope): RowTest {
  switch (condition.kind) {
    case "and": {
      const tests = condition.operands.map((each) => rowTest(each, scope));
      return (row) => tests.every((test) => test(row));
    }
    case "or": {
      const tests = condition.operands.map((each) => rowTest(each, scope));
      return (row) => tests.some((test) => test(row));
    }
    case "not": {
      const test = rowTest(condition.operand, scope);
      return (row) => !test(row);
    }
    case "compare": {
      const { field, valueOf } = expression(condition.field, scope.query, scope.from, scope.context);
      const test = valueTest(condition.operator, condition.value, field, scope);
      return (row) => test(valueOf(row));
    }
  }
}

/** A test on a field's stored value. */
export function valueTest(
  operator: Comparison,
  value: SoqlValue,
  field: OrgField,
  scope: Pick<Scope, "context" | "subSelect">
): (stored: unknown) => boolean {
  refuseAny(operatorProblem(operator, field));
  if (value.kind === "query") refuseAny(semiJoinFieldProblem(field));
  switch (operator) {
    case "in":
    case "not in": {
      const matches = memberTest(members(value, field, scope));
      return (stored) => matches(comparable(stored, field)) === (operator === "in");
    }
    case "includes":
    case "excludes":
      return multiPicklistTest(operator, value, field, scope);
    case "like":
      return likeTest(value, field, scope);
    default: {
      const right = operand(value, field, scope.context);
      return (stored) => holds(operator, comparable(stored, field), right);
    }
  }
}

function holds(operator: Comparison, left: Exclude<Operand, Interval>, right: Operand): boolean {
  if (operator === "=") return equal(left, right);
  if (operator === "!=") return !equal(left, right);
  if (left === null || right === null) return false;
  if (right instanceof Interval) return beyond(operator, left as number, right);
  const order = compare(left, right);
  return operator === "<" ? order < 0 : operator === "<=" ? order <= 0 : operator === ">" ? order > 0 : order >= 0;
}

function beyond(operator: Comparison, at: number, { from, to }: Interval): boolean {
  return operator === "<" ? at < from : operator === "<=" ? at < to : operator === ">" ? at >= to : at >= from;
}

function equal(left: Exclude<Operand, Interval>, right: Operand): boolean {
  // A checkbox is never null: null in a filter means false.
  if (left === null || right === null) return left === right || (left === false && right === null);
  if (right instanceof Interval) return (left as number) >= right.from && (left as number) < right.to;
  return typeof left === typeof right && compare(left, right) === 0;
}

function members(
  value: SoqlValue,
  field: OrgField,
  { context, subSelect }: Pick<Scope, "context" | "subSelect">
): Operand[] {
  if (value.kind === "list") return value.values.map((each) => operand(each, field, context));
  const values =
    value.kind === "query"
      ? subSelect(value.query)
      : value.kind === "bind"
        ? bindMembers(bindValue(value.index, context))
        : undefined;
  if (!values) return [operand(value, field, context)];
  return values.map((each) => fromApex(each, field, context));
}

/** Texts and ids are looked up; the rest, rare and few, is compared one by one. */
function memberTest(operands: readonly Operand[]): (left: Exclude<Operand, Interval>) => boolean {
  const texts = new Set<Operand>(operands.filter((each) => typeof each === "string" || each === null));
  const others = operands.filter((each) => typeof each !== "string" && each !== null);
  return (left) => texts.has(left) || others.some((each) => equal(left, each));
}

/** A list of patterns matches where one of them does. */
function likeTest(
  value: SoqlValue,
  field: OrgField,
  scope: Pick<Scope, "context" | "subSelect">
): (stored: unknown) => boolean {
  const tests = members(value, field, scope)
    .filter((pattern) => pattern !== null)
    .map((pattern) =>
      typeof pattern === "string"
        ? new RegExp(`^${likePattern(pattern)}$`, "su")
        : queryError(`invalid operator on ${field.type.toLowerCase()} field`)
    );
  return (stored) => typeof stored === "string" && tests.some((test) => test.test(stored.toLowerCase()));
}

const likePattern = (pattern: string): string =>
  pattern.replace(/\\[%_\\]|[\s\S]/g, (part) => {
    if (part === "%") return "[\\s\\S]*";
    if (part === "_") return "[\\s\\S]";
    return (part.length === 2 ? part.slice(1) : part).replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
  });

function multiPicklistTest(
  operator: "includes" | "excludes",
  value: SoqlValue,
  field: OrgField,
  scope: Pick<Scope, "context" | "subSelect">
): (stored: unknown) => boolean {
  const wanted = members(value, field, scope).map((each) => stringify(each).split(";"));
  return (stored) => {
    const chosen = typeof stored === "string" ? stored.toLowerCase().split(";") : [];
    return wanted.some((all) => all.every((each) => chosen.includes(each))) === (operator === "includes");
  };
}
