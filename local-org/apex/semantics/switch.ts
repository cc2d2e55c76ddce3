/** `switch on`: by value, by enum constant, by type of record. */
import { ERROR, INTEGER, LONG, NULL, OBJECT, SOBJECT, STRING, isSubtype, type ApexType } from "../runtime/types.ts";
import type { SwitchCase, SwitchStatement, WhenValue } from "../syntax/ast.ts";
import type { Bound, BoundSwitch } from "./bound.ts";
import { castable, converted, fit } from "./conversions.ts";
import { check, checkLiteral } from "./expressions/check.ts";
import type { Scope } from "./scope.ts";
import { checkBlock, type Checked } from "./statements.ts";

const SIMPLE = [INTEGER, LONG, STRING, OBJECT, SOBJECT];

export function checkSwitch(node: SwitchStatement, scope: Scope): Checked {
  const subject = check(node.subject, scope);
  const { type } = subject;
  const allowed = type === ERROR || SIMPLE.includes(type) || type.kind === "enum" || type.kind === "sobject";
  if (!allowed)
    scope.report(node.position, `Switch expression must be Integer, Long, String, sObject or enum: ${type.name}`);
  const seen = new Set<string>();
  const slot = scope.slot(type);
  const results = node.cases.map((item, index) => {
    if (item.when.kind === "else" && index < node.cases.length - 1)
      scope.report(item.position, "when else must be the last case");
    return checkCase(item, type, seen, scope);
  });
  const parts = results.map((result) => result.body);
  return {
    bound: { kind: "switch", subject, slot, cases: results.map(({ bound }) => bound), position: node.position },
    completes: parts.some((part) => part.completes) || !node.cases.some((item) => item.when.kind === "else"),
    breaks: parts.some((part) => part.breaks)
  };
}

interface CheckedCase {
  readonly bound: BoundSwitch["cases"][number];
  readonly body: Checked;
}

function checkCase(item: SwitchCase, type: ApexType, seen: Set<string>, scope: Scope): CheckedCase {
  const inner = scope.nested();
  const { when, position } = item;
  if (when.kind === "type") {
    const { universe, class: from, report } = scope.body;
    const tested = universe.resolve(when.type, from, report);
    if (tested !== ERROR && type !== ERROR && (!castable(type, tested) || !isRecordCase(type, tested))) {
      report(
        when.type.position,
        `Incompatible types since an instance of ${type.name} is never an instance of ${tested.name}`
      );
    }
    once(tested.name, when.type.position, seen, scope);
    const binding = { variable: inner.declare(when.name, tested, position), type: tested };
    const body = checkBlock(item.body, inner);
    return { bound: { binding, body: body.bound, position }, body };
  }
  const values = when.kind === "values" ? when.values.map((value) => caseValue(value, type, seen, scope)) : undefined;
  const body = checkBlock(item.body, inner);
  return { bound: { values, body: body.bound, position }, body };
}

const isRecordCase = (type: ApexType, tested: ApexType): boolean => type === OBJECT || isSubtype(tested, SOBJECT);

function once(key: string, position: SwitchCase["position"], seen: Set<string>, scope: Scope): void {
  if (seen.has(key)) scope.report(position, `Duplicate when value: ${key}`);
  seen.add(key);
}

function caseValue(value: WhenValue, type: ApexType, seen: Set<string>, scope: Scope): Bound {
  const { position } = value;
  if (value.kind === "name") return enumValue(value, type, seen, scope);
  const negative = value.value.startsWith("-");
  const literal = { ...value, value: value.value.replace(/^[+-]+/, "") };
  const bound = checkLiteral(literal, scope);
  once(value.type === "string" ? `'${value.value}'` : value.value, position, seen, scope);
  const found = bound.type === NULL || type === ERROR ? { cost: 0, how: undefined } : fit(bound.type, type);
  if (!found || type.kind === "enum") {
    if (bound.type !== NULL) scope.report(position, `When value must be of type ${type.name}: ${bound.type.name}`);
  }
  const signed: Bound = negative
    ? { kind: "operation", name: `negate${bound.type.name}`, operands: [bound], type: bound.type, position }
    : bound;
  return converted(signed, type, found?.how);
}

function enumValue(
  value: Extract<WhenValue, { kind: "name" }>,
  type: ApexType,
  seen: Set<string>,
  scope: Scope
): Bound {
  const { position } = value;
  const name = value.name.split(".").pop() ?? "";
  const field = scope.body.universe.symbolOf(type)?.fields.get(name.toLowerCase());
  once(field?.name ?? name, position, seen, scope);
  if (field?.constant) return { kind: "field", receiver: null, field, type, position };
  if (type !== ERROR) scope.report(position, `When value does not exist in ${type.name}: ${value.name}`);
  return { kind: "error", type, position };
}
