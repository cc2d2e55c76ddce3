/** SOQL in Apex: objects, fields and relationship paths against the schema, binds against their fields. */
import type { FieldSchema, ObjectSchema } from "../../schema.ts";
import {
  ERROR,
  ID,
  INTEGER,
  isList,
  isSet,
  listOf,
  NULL,
  sObjectType,
  STRING,
  type ApexType
} from "../../runtime/types.ts";
import type { Query } from "../../syntax/ast.ts";
import type { Position } from "../../syntax/position.ts";
import { isAggregate, isAggregateCall, isAlias, queryProblems } from "../../syntax/query-rules.ts";
import type { Condition, FieldPath, FunctionCall, SelectItem, SoqlQuery, SoqlValue } from "../../syntax/soql.ts";
import type { Bound } from "../bound.ts";
import { fit, isNumeric } from "../conversions.ts";
import type { Report } from "../problems.ts";
import { perhapsChildren, refusalOf, refusalOfField } from "../refusals.ts";
import type { Scope } from "../scope.ts";
import type { Universe } from "../universe.ts";
import { check } from "./check.ts";
import {
  aggregateProblem,
  isLongText,
  longTextProblem,
  operatorProblem,
  parentObject,
  parentRelationship,
  semiJoinFieldProblem,
  typeOfField,
  type LongTextUse
} from "./fields.ts";

/** Operators whose bind may be a list or a set; LIKE then takes any of the patterns. */
const TAKES_SEVERAL: ReadonlySet<string> = new Set(["in", "not in", "like"]);
export const AGGREGATE_RESULT = sObjectType("AggregateResult");

export function checkQuery(node: Query, scope: Scope): Bound {
  const binds = node.binds.map((bind) => check(bind, scope));
  const checker = new QueryChecker(scope.body.universe, (position, message) => scope.report(position, message), binds);
  const { query, position } = node;
  const schema = checker.check(query);
  return { kind: "query", query, binds, type: resultType(query, schema), position };
}

/** Reports what is wrong with a query that is known as a text; what its variables hold is not known here. */
export function checkQueryText(query: SoqlQuery, universe: Universe, report: Report): void {
  new QueryChecker(universe, report, []).check(query);
}

function resultType(query: SoqlQuery, schema: ObjectSchema | undefined): ApexType {
  if (query.countOnly) return INTEGER;
  if (isAggregate(query)) return listOf(AGGREGATE_RESULT);
  return schema ? listOf(sObjectType(schema.name)) : ERROR;
}

class QueryChecker {
  readonly #universe: Universe;
  readonly #report: Report;
  readonly #binds: readonly Bound[];

  constructor(universe: Universe, report: Report, binds: readonly Bound[]) {
    this.#universe = universe;
    this.#report = report;
    this.#binds = binds;
  }

  check(query: SoqlQuery, parent?: ObjectSchema): ObjectSchema | undefined {
    const schema = parent ? this.#childObject(parent, query) : this.#universe.schema.object(query.from);
    if (!schema) {
      const unknown = refusalOf(query.from) ?? `sObject type '${query.from}' is not supported.`;
      if (!parent) this.#report(query.fromPosition, unknown);
      return undefined;
    }
    for (const item of query.select) this.#select(item, query, schema);
    for (const { position, message } of queryProblems(query)) this.#report(position, message);
    if (query.where) this.#condition(query.where, query, schema);
    if (query.having) this.#condition(query.having, query, schema);
    for (const key of query.groupBy ?? []) this.#unlessLong(key, "grouped", this.#operand(key, query, schema));
    for (const order of query.orderBy ?? []) this.#ordering(order.by, query, schema);
    for (const count of [query.limit, query.offset]) {
      if (typeof count === "object") this.#wholeNumber(count.index);
    }
    return schema;
  }

  #childObject(parent: ObjectSchema, query: SoqlQuery): ObjectSchema | undefined {
    const relationship = parent.childRelationships.get(query.from.toLowerCase());
    if (relationship) return this.#universe.schema.object(relationship.object);
    const text = perhapsChildren(parent, query.from)
      ? `${query.from} of ${parent.name} are not supported by the local org`
      : `Didn't understand relationship '${query.from}' in FROM part of query call.`;
    this.#report(query.fromPosition, text);
    return undefined;
  }

  #select(item: SelectItem, query: SoqlQuery, schema: ObjectSchema): void {
    if (item.kind === "query") this.check(item.query, schema);
    else if (item.kind !== "fields") this.#operand(item, query, schema);
  }

  #ordering(by: FieldPath | FunctionCall, query: SoqlQuery, schema: ObjectSchema): void {
    if (!isAlias(by, query)) this.#unlessLong(by, "sorted", this.#operand(by, query, schema));
  }

  #unlessLong(node: FieldPath | FunctionCall, what: LongTextUse, field: FieldSchema | undefined): void {
    if (field && isLongText(field)) this.#report(node.position, longTextProblem(field, what));
  }

  /** The field at the end of a path or inside functions; undefined when there is none or it was reported. */
  #operand(node: FieldPath | FunctionCall, query: SoqlQuery, schema: ObjectSchema): FieldSchema | undefined {
    if (node.kind === "field") return this.#path(node, query, schema);
    const field = node.argument ? this.#operand(node.argument, query, schema) : undefined;
    if (field && isAggregateCall(node)) this.#reportAny(node.position, aggregateProblem(node.name, field));
    return field;
  }

  #reportAny(position: Position, problem: string | undefined): void {
    if (problem !== undefined) this.#report(position, problem);
  }

  #path(node: FieldPath, query: SoqlQuery, schema: ObjectSchema): FieldSchema | undefined {
    const aliased =
      node.path.length > 1 &&
      [query.alias, query.from].some((name) => name?.toLowerCase() === node.path[0]?.toLowerCase());
    const path = aliased && !parentRelationship(schema, node.path[0]) ? node.path.slice(1) : node.path;
    let object = schema;
    for (const name of path.slice(0, -1)) {
      const next = this.#parent(object, name);
      if (!next) {
        const refused = refusalOfField(object, name);
        this.#report(node.position, refused ?? `Didn't understand relationship '${name}' in field path.`);
        return undefined;
      }
      object = next;
    }
    const name = path[path.length - 1];
    const field = object.fields.get(name.toLowerCase());
    if (!field)
      this.#report(
        node.position,
        refusalOfField(object, name) ?? `No such column '${name}' on entity '${object.name}'.`
      );
    return field;
  }

  #parent(from: ObjectSchema, name: string): ObjectSchema | undefined {
    const relationship = parentRelationship(from, name);
    return relationship && this.#universe.schema.object(parentObject(relationship));
  }

  #condition(node: Condition, query: SoqlQuery, schema: ObjectSchema): void {
    if (node.kind === "not") return this.#condition(node.operand, query, schema);
    if (node.kind !== "compare") return node.operands.forEach((operand) => this.#condition(operand, query, schema));
    const field = this.#operand(node.field, query, schema);
    this.#unlessLong(node.field, "filtered", field);
    if (field) this.#reportAny(node.position, operatorProblem(node.operator, field));
    if (field && node.value.kind === "query") this.#reportAny(node.position, semiJoinFieldProblem(field));
    const type = this.#operandType(node.field, field);
    this.#value(node.value, TAKES_SEVERAL.has(node.operator), type, node.position);
  }

  #operandType(node: FieldPath | FunctionCall, field: FieldSchema | undefined): ApexType | undefined {
    if (node.kind === "field") return field && typeOfField(field);
    if (
      node.name === "COUNT" ||
      node.name === "COUNT_DISTINCT" ||
      /^(CALENDAR|FISCAL|DAY_IN|HOUR|WEEK)/.test(node.name)
    )
      return INTEGER;
    return node.name === "DAY_ONLY" ? undefined : field && typeOfField(field);
  }

  #value(value: SoqlValue, several: boolean, type: ApexType | undefined, position: Position): void {
    if (value.kind === "query") return this.#semiJoin(value.query);
    if (value.kind === "list") return value.values.forEach((element) => this.#value(element, false, type, position));
    if (value.kind === "bind") return this.#bind(value.index, several, type);
    const literal = type && literalFits(value, type);
    if (literal === false)
      this.#report(position, `value of filter criterion for field must be of type ${type?.name ?? ""}`);
  }

  #semiJoin(query: SoqlQuery): void {
    const schema = this.check(query);
    const [column] = query.select;
    const field = schema && column?.kind === "field" ? this.#path(column, query, schema) : undefined;
    if (field) this.#reportAny(query.position, semiJoinFieldProblem(field));
  }

  #bind(index: number, several: boolean, type: ApexType | undefined): void {
    const bind = this.#binds[index];
    if (!bind || !type || bind.type === ERROR || bind.type === NULL) return;
    const element = several && (isList(bind.type) || isSet(bind.type)) ? bind.type.arguments[0] : bind.type;
    if (comparable(element, type)) return;
    this.#report(bind.position, `Invalid bind expression type of ${bind.type.name} for column of type ${type.name}`);
  }

  #wholeNumber(index: number): void {
    const bind = this.#binds[index];
    if (bind && !fit(bind.type, INTEGER))
      this.#report(bind.position, `Invalid bind expression type of ${bind.type.name} for LIMIT or OFFSET`);
  }
}

/** Records stand for their Ids in a bind. */
function comparable(bind: ApexType, field: ApexType): boolean {
  if (bind === ERROR || bind.qualifiedName === "System.Object") return true;
  if (field === ID && (bind.kind === "sobject" || bind.qualifiedName === "System.SObject")) return true;
  if (field === STRING && (bind.kind === "enum" || bind === ID)) return true;
  return fit(bind, field) !== undefined || fit(field, bind) !== undefined || (isNumeric(bind) && isNumeric(field));
}

function literalFits(value: Exclude<SoqlValue, { kind: "query" | "list" | "bind" }>, type: ApexType): boolean {
  switch (value.kind) {
    case "null":
      return true;
    case "string":
      return type === STRING || type === ID;
    case "boolean":
      return type.name === "Boolean";
    case "number":
      return isNumeric(type);
    case "date":
      return type.name === "Date";
    case "datetime":
      return type.name === "Datetime";
    case "dateLiteral":
      return type.name === "Date" || type.name === "Datetime";
  }
}
