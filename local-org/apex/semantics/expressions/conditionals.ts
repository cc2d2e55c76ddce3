/** `c ? a : b` and `a ?? b`: both sides become one type. */
import { ERROR, NULL, SOBJECT, type ApexType } from "../../runtime/types.ts";
import type { Binary, Conditional } from "../../syntax/ast.ts";
import type { Position } from "../../syntax/position.ts";
import type { Bound } from "../bound.ts";
import { converted, fit, isQueryResult } from "../conversions.ts";
import type { Scope } from "../scope.ts";
import { check, checkCondition, singleRow } from "./check.ts";

export function checkConditional(node: Conditional, scope: Scope): Bound {
  const condition = checkCondition(node.condition, scope);
  const sides = unified(check(node.then, scope), check(node.else, scope), "ternary operator", node.position, scope);
  return {
    kind: "conditional",
    condition,
    then: sides.left,
    else: sides.right,
    type: sides.type,
    position: node.position
  };
}

export function checkCoalesce(node: Binary, scope: Scope): Bound {
  const first = check(node.left, scope);
  const second = check(node.right, scope);
  const left = isQueryResult(first) && isRecord(second.type) ? singleRow(first, "singleOrNull") : first;
  if (left.kind === "literal" && left.type !== NULL) {
    scope.report(node.position, "Left operand of the null coalescing operator cannot be a literal");
  }
  const sides = unified(left, second, "null coalescing operator", node.position, scope);
  return { kind: "coalesce", left: sides.left, right: sides.right, type: sides.type, position: node.position };
}

function unified(
  first: Bound,
  second: Bound,
  what: string,
  position: Position,
  scope: Scope
): { left: Bound; right: Bound; type: ApexType } {
  const left = isQueryResult(first) && isRecord(second.type) ? singleRow(first) : first;
  const right = isQueryResult(second) && isRecord(first.type) ? singleRow(second) : second;
  const toRight = fit(left.type, right.type);
  const toLeft = fit(right.type, left.type);
  if (left.type === NULL && toRight) return { left, right, type: right.type };
  if (toLeft && (!toRight || toLeft.cost <= toRight.cost)) {
    return { left, right: converted(right, left.type, toLeft.how), type: left.type };
  }
  if (toRight) return { left: converted(left, right.type, toRight.how), right, type: right.type };
  scope.report(position, `Incompatible types in ${what}: ${left.type.name}, ${right.type.name}`);
  return { left, right, type: ERROR };
}

const isRecord = (type: ApexType): boolean => type.kind === "sobject" || type === SOBJECT;
