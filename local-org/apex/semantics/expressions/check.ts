/** Expressions: every form finds its checker here, and every use states what it expects. */
import {
  BOOLEAN,
  DECIMAL,
  DOUBLE,
  ERROR,
  INTEGER,
  LONG,
  NULL,
  OBJECT,
  SOBJECT,
  STRING,
  TYPE,
  VOID,
  isList,
  type ApexType
} from "../../runtime/types.ts";
import type { Expression, Literal } from "../../syntax/ast.ts";
import type { Position } from "../../syntax/position.ts";
import { visible } from "../access.ts";
import { errorAt, type Bound } from "../bound.ts";
import { converted, fit, mayBeOneRecord } from "../conversions.ts";
import type { Scope } from "../scope.ts";
import { checkAssignment, checkStep } from "./assignments.ts";
import { checkCall } from "./calls.ts";
import { checkCast, checkInstanceof } from "./casts.ts";
import { checkCreation } from "./creation.ts";
import { checkCoalesce, checkConditional } from "./conditionals.ts";
import { checkMutation } from "./mutations.ts";
import { checkTarget } from "./names.ts";
import { checkBinary, checkUnary } from "./operators.ts";
import { checkQuery } from "./queries.ts";

/** The checked expression; a type's name alone is no value. */
export function check(node: Expression, scope: Scope): Bound {
  const { position } = node;
  switch (node.kind) {
    case "literal":
      return checkLiteral(node, scope);
    case "this":
      return checkThis(scope, position);
    case "name":
    case "member":
      return valueOf(node, scope);
    case "call":
      return checkCall(node, scope);
    case "index":
      return checkIndex(node, scope);
    case "new":
      return checkCreation(node, scope);
    case "cast":
      return checkCast(node, scope);
    case "instanceof":
      return checkInstanceof(node, scope);
    case "unary":
      return checkUnary(node, scope);
    case "step":
      return checkStep(node, scope);
    case "binary":
      return node.operator === "??" ? checkCoalesce(node, scope) : checkBinary(node, scope);
    case "assign":
      return checkAssignment(node, scope);
    case "conditional":
      return checkConditional(node, scope);
    case "classLiteral":
      return checkClassLiteral(node, scope);
    case "query":
      return checkQuery(node, scope);
    case "mutation":
      return checkMutation(node, scope);
    case "super":
      scope.report(position, "super can only be used to call a method or a constructor");
      return errorAt(position, ERROR);
  }
}

const LITERAL_TYPES: Readonly<Record<Literal["type"], ApexType>> = {
  string: STRING,
  integer: INTEGER,
  long: LONG,
  double: DOUBLE,
  decimal: DECIMAL,
  boolean: BOOLEAN,
  null: NULL
};
const MAX_INTEGER = 2_147_483_647n;
const MAX_LONG = 9_223_372_036_854_775_807n;

/** A sign is no part of a literal: the smallest Integer cannot be written down. */
export function checkLiteral(literal: Literal, scope: Scope): Bound {
  const { type, value, position } = literal;
  if (type === "integer" && BigInt(value) > MAX_INTEGER) scope.report(position, `Illegal integer: ${value}`);
  if (type === "long" && BigInt(value) > MAX_LONG) scope.report(position, `Illegal long: ${value}`);
  return { kind: "literal", literal, type: LITERAL_TYPES[type], position };
}

export function checkThis(scope: Scope, position: Position): Bound {
  const { body } = scope;
  if (!body.static) return { kind: "this", type: body.class.type, position };
  scope.report(position, "this cannot be used in a static context");
  return errorAt(position, ERROR);
}

function valueOf(node: Extract<Expression, { kind: "name" | "member" }>, scope: Scope): Bound {
  const target = checkTarget(node, scope);
  if (target.kind === "value" || target.kind === "describedFields") return readable(target.value, scope);
  if (target.kind !== "nothing") scope.report(node.position, `Variable does not exist: ${node.name}`);
  return errorAt(node.position, ERROR);
}

/** Properties without a getter, or with one that is out of sight here. */
function readable(value: Bound, scope: Scope): Bound {
  if (value.kind !== "field" || value.storage) return value;
  const { field } = value;
  if (!field.readable || !visible(field, field.readable, scope.body.class)) {
    scope.report(value.position, `Field is not readable: ${field.owner.name}.${field.name}`);
  }
  return value;
}

function checkIndex(node: Extract<Expression, { kind: "index" }>, scope: Scope): Bound {
  const target = check(node.target, scope);
  const index = checkAs(node.index, scope, INTEGER);
  if (target.type === ERROR) return target;
  if (!isList(target.type)) {
    scope.report(node.position, `Expression must be a list type: ${target.type.name}`);
    return errorAt(node.position, ERROR);
  }
  return { kind: "index", target, index, type: target.type.arguments[0], position: node.position };
}

function checkClassLiteral(node: Extract<Expression, { kind: "classLiteral" }>, scope: Scope): Bound {
  const { universe, class: from, report } = scope.body;
  const type = node.type === "void" ? VOID : universe.resolve(node.type, from, report);
  return { kind: "constant", name: "classLiteral", arguments: [type], type: TYPE, position: node.position };
}

/** The expression as a value of `target`, with the conversion an assignment makes. */
export const checkAs = (node: Expression, scope: Scope, target: ApexType): Bound =>
  assignable(check(node, scope), target, scope);

export function assignable(value: Bound, target: ApexType, scope: Scope, position = value.position): Bound {
  const found = fit(value.type, target);
  if (found) return converted(value, target, found.how, position);
  if (mayBeOneRecord(value) && (target.kind === "sobject" || target === SOBJECT))
    return assignable(singleRow(value), target, scope, position);
  scope.report(position, `Illegal assignment from ${value.type.name} to ${target.name}`);
  return errorAt(position, target);
}

/** `[SELECT ...]` where one record is wanted; left of `?.` and `??` it may find none. */
export const singleRow = (query: Bound, how: "single" | "singleOrNull" = "single"): Bound => ({
  kind: "convert",
  how,
  operand: query,
  type: query.type.arguments[0] ?? OBJECT,
  position: query.position
});

export function checkCondition(node: Expression, scope: Scope): Bound {
  const value = check(node, scope);
  if (value.type === BOOLEAN || value.type === ERROR) return value;
  scope.report(node.position, `Condition expression must be of type Boolean: ${value.type.name}`);
  return errorAt(node.position, BOOLEAN);
}
