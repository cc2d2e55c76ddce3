/** Mutants: a second version of an expression or a statement, taken only where it is correct Apex of the same type. */
import { BOOLEAN, NULL } from "../../runtime/types.ts";
import type { Expression, Mutation, Node, Statement } from "../../syntax/ast.ts";
import type { Bound } from "../bound.ts";
import type { Scope } from "../scope.ts";
import { checkStatement, type Checked } from "../statements.ts";
import { check } from "./check.ts";

export function checkMutation(node: Node & Mutation<Expression>, scope: Scope): Bound {
  const original = check(node.original, scope);
  const mutant = node.mutant && correct(scope, (trial) => check(node.mutant as Expression, trial));
  const fits = mutant?.type === original.type || (mutant?.type === NULL && original.type !== BOOLEAN);
  if (!mutant || !fits) return original;
  node.accept();
  return { kind: "mutation", id: node.id, original, mutant, type: original.type, position: node.position };
}

export function checkStatementMutation(node: Node & Mutation<Statement>, scope: Scope): Checked {
  const checked = checkStatement(node.original, scope);
  const { id, position } = node;
  const original = checked.bound;
  if (!node.mutant) {
    node.accept();
    return { ...checked, bound: { kind: "mutation", id, original, position } };
  }
  const mutant = correct(scope, (trial) => checkStatement(node.mutant as Statement, trial))?.bound;
  if (!mutant) return checked;
  node.accept();
  return { ...checked, bound: { kind: "mutation", id, original, mutant, position } };
}

/** What `attempt` answers, unless it finds something to report. */
function correct<T>(scope: Scope, attempt: (trial: Scope) => T): T | undefined {
  let problems = 0;
  const result = attempt(scope.trial(() => problems++));
  return problems === 0 ? result : undefined;
}
