/** `for`: with a counter, over collections, over query results. */
import { ERROR, isList, isSet, isSubtype, SOBJECT, VOID, type ApexType } from "../runtime/types.ts";
import type { Expression, ForEachStatement, ForStatement } from "../syntax/ast.ts";
import type { Bound, BoundStatement } from "./bound.ts";
import { converted, fit, isQueryResult } from "./conversions.ts";
import { check, checkCondition } from "./expressions/check.ts";
import type { Scope } from "./scope.ts";
import { checkStatement, isTrue, loopBody, through, type Checked } from "./statements.ts";

export function checkFor(node: ForStatement, scope: Scope): Checked {
  const inner = scope.nested();
  const { position } = node;
  const init = node.init && "kind" in node.init ? [checkStatement(node.init, inner).bound] : effects(node.init, inner);
  const condition = node.condition && checkCondition(node.condition, inner);
  const update = node.update.map((expression) => check(expression, inner));
  const body = loopBody(node.body, position, inner);
  const endless = !node.condition || isTrue(node.condition);
  return {
    bound: { kind: "for", init, condition, update, body: body.bound, position },
    completes: !endless || (body.breaks ?? false)
  };
}

const effects = (nodes: readonly Expression[] | undefined, scope: Scope): BoundStatement[] =>
  (nodes ?? []).map((node) => ({ kind: "expression", expression: check(node, scope), position: node.position }));

export function checkForEach(node: ForEachStatement, scope: Scope): Checked {
  const { universe, class: from, report } = scope.body;
  const { position } = node;
  const type = universe.resolve(node.type, from, report);
  const iterated = check(node.iterated, scope);
  const inner = scope.nested(true);
  const variable = inner.declare(node.name, type, position);
  const over = iteration(iterated, type);
  const body = loopBody(node.body, position, inner);
  if (!over) {
    if (iterated.type !== ERROR && type !== ERROR) report(position, wrongIteration(iterated.type, type));
    return through({ kind: "block", statements: [], position });
  }
  const convert = (element: Bound): Bound => converted(element, type, fit(over.element, type)?.how);
  return through({ kind: "forEach", variable, iterated, over: over.kind, convert, body: body.bound, position });
}

const wrongIteration = (iterated: ApexType, variable: ApexType): string => {
  const element = elementOf(iterated);
  return element
    ? `Loop variable must be of type ${element.name}: ${variable.name}`
    : `Loop must iterate over a collection type: ${iterated.name}`;
};

type Over = Extract<BoundStatement, { kind: "forEach" }>["over"];

function iteration(iterated: Bound, type: ApexType): { readonly kind: Over; readonly element: ApexType } | undefined {
  const rows = isQueryResult(iterated);
  if (rows && isList(type)) return fit(iterated.type, type) && { kind: "chunks", element: type };
  const element = elementOf(iterated.type);
  if (!element || type === VOID || !fits(element, type)) return undefined;
  return { kind: rows ? "rows" : isList(iterated.type) ? "list" : isSet(iterated.type) ? "set" : "iterable", element };
}

/** A loop variable takes what an assignment would, but no numeric conversions. */
const fits = (element: ApexType, type: ApexType): boolean =>
  element === type ||
  isSubtype(element, type) ||
  fit(element, type) !== undefined ||
  (element === SOBJECT && type.kind === "sobject");

function elementOf(type: ApexType): ApexType | undefined {
  if (isList(type) || isSet(type)) return type.arguments[0];
  for (const candidate of [type, ...ancestors(type)]) {
    if (candidate.qualifiedName === "System.Iterable") return candidate.arguments[0];
  }
  return undefined;
}

const ancestors = (type: ApexType): ApexType[] => type.supertypes().flatMap((parent) => [parent, ...ancestors(parent)]);
