/** `=`, `op=`, `++` and `--`: what may be assigned, and to what. */
import { ERROR, INTEGER, SOBJECT } from "../../runtime/types.ts";
import { isWriteable } from "../../schema.ts";
import type { Expression } from "../../syntax/ast.ts";
import type { Position } from "../../syntax/position.ts";
import { visible } from "../access.ts";
import { errorAt, type Bound } from "../bound.ts";
import { isNumeric } from "../conversions.ts";
import type { Scope } from "../scope.ts";
import type { FieldSymbol } from "../symbols.ts";
import { assignable, check } from "./check.ts";
import { checkTarget } from "./names.ts";
import { binary } from "./operators.ts";

type Assign = Extract<Expression, { kind: "assign" }>;
type Step = Extract<Expression, { kind: "step" }>;

export function checkAssignment(node: Assign, scope: Scope): Bound {
  const { position, operator } = node;
  const target = assignmentTarget(node.target, scope);
  const value = check(node.value, scope);
  if (target.type === ERROR) return target;
  if (operator === "=") {
    return { kind: "assign", target, value: assignable(value, target.type, scope), type: target.type, position };
  }
  return compound(target, operator.slice(0, -1), value, position, scope);
}

type BoundAssign = Extract<Bound, { kind: "assign" }>;

function compound(target: Bound, operator: string, operand: Bound, position: Position, scope: Scope): BoundAssign {
  const slot = scope.slot(target.type);
  const old: Bound = { kind: "local", variable: slot, type: target.type, position };
  const value = assignable(binary(operator, old, operand, position, scope), target.type, scope, position);
  return { kind: "assign", target, slot, value, type: target.type, position };
}

export function checkStep(node: Step, scope: Scope): Bound {
  const { position } = node;
  const target = assignmentTarget(node.operand, scope);
  if (target.type === ERROR) return target;
  if (!isNumeric(target.type)) {
    scope.report(
      position,
      `Pre/post increment and decrement expressions must be of type Integer, Long, Double or Decimal: ${target.type.name}`
    );
    return errorAt(position, ERROR);
  }
  const one: Bound = {
    kind: "literal",
    literal: { kind: "literal", type: "integer", value: "1", position },
    type: INTEGER,
    position
  };
  return { ...compound(target, node.operator === "++" ? "+" : "-", one, position, scope), postfix: !node.prefix };
}

function assignmentTarget(node: Expression, scope: Scope): Bound {
  if (node.kind === "index") return check(node, scope);
  const target = checkTarget(node, scope);
  if (target.kind === "value") return writable(target.value, scope);
  if (target.kind !== "nothing") scope.report(node.position, "Expression cannot be assigned");
  return errorAt(node.position, ERROR);
}

function writable(target: Bound, scope: Scope): Bound {
  const { position } = target;
  const refuse = (message: string): Bound => {
    scope.report(position, message);
    return errorAt(position, ERROR);
  };
  switch (target.kind) {
    case "local":
      return target.variable.final
        ? refuse(`Final local variable cannot be assigned: ${target.variable.name}`)
        : target;
    case "field":
      return checkField(target.field, target.storage ?? false, scope) ?? target;
    case "recordField":
      return writableRecordField(target, scope)
        ? target
        : refuse(`Field is not writeable: ${target.receiver.type.name}.${target.name}`);
    case "error":
      return target;
    case "safe":
      return refuse("Safe navigation operator cannot be used on the left side of an assignment");
    default:
      return refuse("Expression cannot be assigned");
  }

  function checkField(field: FieldSymbol, storage: boolean, { body }: Scope): Bound | undefined {
    if (field.constant || (!field.writable && !storage))
      return refuse(`Field is not writeable: ${field.owner.name}.${field.name}`);
    if (field.writable && !visible(field, field.writable, body.class))
      return refuse(`Field is not writeable: ${field.owner.name}.${field.name}`);
    const initializing = body.initializes && field.owner === body.class && (!field.static || body.static);
    return field.final && !initializing && !storage
      ? refuse(`Final members can only be assigned in their declaration, init blocks, or constructors: ${field.name}`)
      : undefined;
  }
}

/** What only the platform sets cannot be assigned. Of a generic SObject there is the Id alone, and it can be set. */
function writableRecordField(target: Extract<Bound, { kind: "recordField" }>, scope: Scope): boolean {
  const { receiver, role, name } = target;
  if (role === "children") return false;
  if (receiver.type === SOBJECT) return true;
  const schema = scope.body.universe.schemaOf(receiver.type);
  const field = schema?.fields.get(name.toLowerCase());
  return schema !== undefined && (role === "parent" || (field !== undefined && isWriteable(schema, field)));
}
