/** `(Type) value` and `value instanceof Type`. */
import { BOOLEAN, ERROR, INTEGER, LONG, OBJECT, isSubtype, type ApexType } from "../../runtime/types.ts";
import type { Expression } from "../../syntax/ast.ts";
import { errorAt, type Bound, type Conversion } from "../bound.ts";
import { castable, converted, fit, isNumeric, isQueryResult } from "../conversions.ts";
import type { Scope } from "../scope.ts";
import { check, singleRow } from "./check.ts";

export function checkCast(node: Extract<Expression, { kind: "cast" }>, scope: Scope): Bound {
  const { universe, class: from, report } = scope.body;
  const target = universe.resolve(node.type, from, report);
  const checked = check(node.operand, scope);
  const operand = isQueryResult(checked) && target.kind === "sobject" ? singleRow(checked) : checked;
  if (target === ERROR || operand.type === ERROR) return errorAt(node.position, target);
  if (!castable(operand.type, target)) {
    report(
      node.position,
      `Incompatible types since an instance of ${operand.type.name} is never an instance of ${target.name}`
    );
    return errorAt(node.position, target);
  }
  return converted({ ...operand }, target, howToCast(operand.type, target), node.position);
}

function howToCast(source: ApexType, target: ApexType): Conversion | undefined {
  if (source === target) return undefined;
  if (isNumeric(source) && (target === INTEGER || (target === LONG && source !== INTEGER)))
    return target === INTEGER ? "integer" : "long";
  return fit(source, target)?.how ?? "cast";
}

export function checkInstanceof(node: Extract<Expression, { kind: "instanceof" }>, scope: Scope): Bound {
  const { universe, class: from, report } = scope.body;
  const tested = universe.resolve(node.type, from, report);
  const operand = check(node.operand, scope);
  if (tested === ERROR || operand.type === ERROR) return errorAt(node.position, BOOLEAN);
  if (operand.type !== OBJECT && isSubtype(operand.type, tested)) {
    report(
      node.position,
      `Operation instanceof is always true since an instance of ${operand.type.name} is always an instance of ${tested.name}`
    );
  } else if (!castable(operand.type, tested)) {
    report(
      node.position,
      `Operation instanceof is always false since an instance of ${operand.type.name} is never an instance of ${tested.name}`
    );
  }
  return { kind: "instanceof", operand, tested, type: BOOLEAN, position: node.position };
}
