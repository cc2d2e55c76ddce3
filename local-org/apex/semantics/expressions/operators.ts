/** Unary and binary operators: which run-time operation the static types ask for. */
import {
  BOOLEAN,
  DATE,
  DATETIME,
  ERROR,
  ID,
  INTEGER,
  LONG,
  NULL,
  OBJECT,
  STRING,
  TIME,
  VOID,
  type ApexType
} from "../../runtime/types.ts";
import type { Binary, Expression } from "../../syntax/ast.ts";
import type { Position } from "../../syntax/position.ts";
import { errorAt, type Bound } from "../bound.ts";
import { castable, converted, fit, isNumeric, isQueryResult, widest } from "../conversions.ts";
import type { Scope } from "../scope.ts";
import { check, checkCondition, singleRow } from "./check.ts";

type Unary = Extract<Expression, { kind: "unary" }>;

const operation = (name: string, operands: readonly Bound[], type: ApexType, position: Position): Bound => ({
  kind: "operation",
  name,
  operands,
  type,
  position
});

export function checkUnary(node: Unary, scope: Scope): Bound {
  const { operator, position } = node;
  if (operator === "!") return operation("not", [checkCondition(node.operand, scope)], BOOLEAN, position);
  const operand = check(node.operand, scope);
  if (operand.type === ERROR) return operand;
  const fits = operator === "~" ? operand.type === INTEGER || operand.type === LONG : isNumeric(operand.type);
  if (!fits) {
    scope.report(
      position,
      `Unary operator ${operator} can only be applied to numeric expressions: ${operand.type.name}`
    );
    return errorAt(position, ERROR);
  }
  if (operator === "+") return operand;
  return operation(
    `${operator === "-" ? "negate" : "complement"}${operand.type.name}`,
    [operand],
    operand.type,
    position
  );
}

export function checkBinary(node: Binary, scope: Scope): Bound {
  const { operator, position } = node;
  if (operator === "&&" || operator === "||") return logical(node, operator, scope);
  return binary(operator, check(node.left, scope), check(node.right, scope), position, scope);
}

function logical(node: Binary, operator: "&&" | "||", scope: Scope): Bound {
  const [left, right] = [node.left, node.right].map((side) => {
    const bound = check(side, scope);
    if (bound.type === BOOLEAN || bound.type === ERROR) return bound;
    scope.report(
      side.position,
      `${operator === "&&" ? "AND" : "OR"} operator can only be applied to Boolean expressions: ${bound.type.name}`
    );
    return errorAt(side.position, BOOLEAN);
  }) as [Bound, Bound];
  return { kind: "logical", operator, left, right, type: BOOLEAN, position: node.position };
}

const ARITHMETIC: Readonly<Record<string, string>> = { "+": "add", "-": "subtract", "*": "multiply", "/": "divide" };
const SHIFTS: Readonly<Record<string, string>> = { "<<": "shiftLeft", ">>": "shiftRight", ">>>": "shiftRightUnsigned" };
const BITS: Readonly<Record<string, string>> = { "&": "and", "|": "or", "^": "xor" };
const RELATIONS: Readonly<Record<string, string>> = {
  "<": "less",
  "<=": "lessOrEqual",
  ">": "greater",
  ">=": "greaterOrEqual"
};
const EQUALITIES: Readonly<Record<string, string>> = {
  "==": "equals",
  "!=": "notEquals",
  "===": "identical",
  "!==": "notIdentical"
};

/** One operator on two checked operands; compound assignments use it as well. */
export function binary(operator: string, left: Bound, right: Bound, position: Position, scope: Scope): Bound {
  if (left.type === ERROR || right.type === ERROR) return errorAt(position, ERROR);
  if (operator in EQUALITIES) return equality(operator, left, right, position, scope);
  if (operator in RELATIONS) return relation(operator, left, right, position, scope);
  const result =
    operator in ARITHMETIC
      ? arithmetic(operator, left, right, position)
      : operator in SHIFTS
        ? shift(SHIFTS[operator], left, right, position)
        : bitwise(BITS[operator], left, right, position);
  if (result) return result;
  scope.report(position, wrongOperands(operator, left.type, right.type));
  return errorAt(position, ERROR);
}

function wrongOperands(operator: string, left: ApexType, right: ApexType): string {
  if (operator in BITS)
    return `Bitwise operator ${operator} can only be applied to Boolean, Integer or Long expressions: ${left.name}, ${right.name}`;
  if (operator in SHIFTS)
    return `Shift operator ${operator} can only be applied to Integer or Long expressions: ${left.name}, ${right.name}`;
  if ([DATE, DATETIME, TIME].includes(left))
    return `${left.name} expressions must use Integer, Long or Double with ${operator}: ${left.name}, ${right.name}`;
  return `Arithmetic expressions must use numeric arguments: ${left.name}, ${right.name}`;
}

function arithmetic(operator: string, left: Bound, right: Bound, position: Position): Bound | undefined {
  if (operator === "+" && (left.type === STRING || right.type === STRING)) {
    return left.type === VOID || right.type === VOID ? undefined : operation("concat", [left, right], STRING, position);
  }
  if (isNumeric(left.type) && isNumeric(right.type)) {
    const type = widest(left.type, right.type);
    const operands = [left, right].map((side) => converted(side, type, fit(side.type, type)?.how));
    return operation(`${ARITHMETIC[operator]}${type.name}`, operands, type, position);
  }
  return operator === "+" || operator === "-" ? temporal(operator, left, right, position) : undefined;
}

/** Days added to a Date or Datetime, milliseconds to a Time. */
function temporal(operator: string, left: Bound, right: Bound, position: Position): Bound | undefined {
  if (!isNumeric(right.type)) return undefined;
  const whole = right.type === INTEGER || right.type === LONG;
  if (left.type !== DATETIME && !(whole && (left.type === DATE || left.type === TIME))) return undefined;
  return operation(
    `${operator === "+" ? "addTo" : "subtractFrom"}${left.type.name}`,
    [left, right],
    left.type,
    position
  );
}

const isWhole = (type: ApexType): boolean => type === INTEGER || type === LONG;

function shift(name: string, left: Bound, right: Bound, position: Position): Bound | undefined {
  if (!isWhole(left.type) || !isWhole(right.type)) return undefined;
  return operation(`${name}${left.type.name}`, [left, right], left.type, position);
}

function bitwise(name: string, left: Bound, right: Bound, position: Position): Bound | undefined {
  if (left.type === BOOLEAN && right.type === BOOLEAN)
    return operation(`${name}Boolean`, [left, right], BOOLEAN, position);
  if (!isWhole(left.type) || !isWhole(right.type)) return undefined;
  const type = widest(left.type, right.type);
  return operation(
    `${name}${type.name}`,
    [left, right].map((side) => converted(side, type, fit(side.type, type)?.how)),
    type,
    position
  );
}

function equality(operator: string, first: Bound, second: Bound, position: Position, scope: Scope): Bound {
  const [left, right] = comparable(first, second);
  const possible = left.type !== VOID && right.type !== VOID && couldBeEqual(left.type, right.type);
  if (!possible) return incomparable(left, right, position, scope);
  return operation(EQUALITIES[operator], [left, right], BOOLEAN, position);
}

const couldBeEqual = (a: ApexType, b: ApexType): boolean =>
  a === OBJECT ||
  b === OBJECT ||
  fit(a, b) !== undefined ||
  fit(b, a) !== undefined ||
  (isReference(a) && isReference(b) && castable(a, b));

const isReference = (type: ApexType): boolean => type.kind === "class" || type.kind === "interface";

/** `[SELECT ...] == record` compares one row. */
function comparable(left: Bound, right: Bound): [Bound, Bound] {
  const one = (side: Bound, other: Bound): Bound =>
    isQueryResult(side) && other.type.kind === "sobject" ? singleRow(side) : side;
  return [one(left, right), one(right, left)];
}

function relation(operator: string, left: Bound, right: Bound, position: Position, scope: Scope): Bound {
  if (!ordered(left.type, right.type)) return incomparable(left, right, position, scope);
  return operation(RELATIONS[operator], [left, right], BOOLEAN, position);
}

const TEXTS = [STRING, ID];
const DAYS = [DATE, DATETIME];

function ordered(a: ApexType, b: ApexType): boolean {
  if (a === NULL || b === NULL) return false;
  if (isNumeric(a) && isNumeric(b)) return true;
  if (TEXTS.includes(a) && TEXTS.includes(b)) return true;
  if (DAYS.includes(a) && DAYS.includes(b)) return true;
  return a === TIME && b === TIME;
}

function incomparable(left: Bound, right: Bound, position: Position, scope: Scope): Bound {
  scope.report(position, `Comparison arguments must be compatible types: ${left.type.name}, ${right.type.name}`);
  return errorAt(position, BOOLEAN);
}
