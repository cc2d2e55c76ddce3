/** Statements: checked one by one, with what follows each of them reachable or not. */
import {
  ERROR,
  EXCEPTION,
  NULL,
  OBJECT,
  SOBJECT,
  VOID,
  isList,
  isSubtype,
  listOf,
  type ApexType
} from "../runtime/types.ts";
import type { Block, DmlStatement, LocalDeclaration, Statement, TryStatement } from "../syntax/ast.ts";
import type { Position } from "../syntax/position.ts";
import type { BoundStatement } from "./bound.ts";
import { fit } from "./conversions.ts";
import { assignable, check, checkAs, checkCondition } from "./expressions/check.ts";
import { checkStatementMutation } from "./expressions/mutations.ts";
import { checkFor, checkForEach } from "./loops.ts";
import type { Scope } from "./scope.ts";
import { checkSwitch } from "./switch.ts";

export interface Checked {
  readonly bound: BoundStatement;
  /** Can control reach what follows? */
  readonly completes: boolean;
  /** Does a `break` leave the loop around it from here? */
  readonly breaks?: boolean;
}

export const through = (bound: BoundStatement): Checked => ({ bound, completes: true });

export function checkStatement(node: Statement, scope: Scope): Checked {
  const { position } = node;
  switch (node.kind) {
    case "block":
      return checkBlock(node, scope.nested());
    case "local":
      return checkLocal(node, scope);
    case "expression":
      return checkExpressionStatement(node, scope);
    case "if":
      return checkIf(node, scope);
    case "switch":
      return checkSwitch(node, scope);
    case "for":
      return checkFor(node, scope);
    case "forEach":
      return checkForEach(node, scope);
    case "while":
    case "do":
      return checkWhile(node, scope);
    case "try":
      return checkTry(node, scope);
    case "return":
      return checkReturn(node, scope);
    case "throw":
      return checkThrow(node, scope);
    case "break":
    case "continue":
      if (!scope.loop) scope.report(position, `${node.kind} statement must be in a loop`);
      return { bound: { kind: node.kind, position }, completes: false, breaks: node.kind === "break" };
    case "dml":
      return checkDml(node, scope);
    case "runAs":
      return checkRunAs(node, scope);
    case "mutation":
      return checkStatementMutation(node, scope);
  }
}

export function checkBlock(node: Block, scope: Scope): Checked {
  const bound: BoundStatement[] = [];
  let completes = true;
  let reported = false;
  let breaks = false;
  for (const statement of node.statements) {
    if (!completes && !reported) {
      scope.report(statement.position, "Unreachable statement");
      reported = true;
    }
    const checked = checkStatement(statement, scope);
    bound.push(checked.bound);
    completes &&= checked.completes;
    breaks ||= checked.breaks ?? false;
  }
  return { bound: { kind: "block", statements: bound, position: node.position }, completes, breaks };
}

function checkLocal(node: LocalDeclaration, scope: Scope): Checked {
  const { universe, class: from, report } = scope.body;
  const type = universe.resolve(node.type, from, report);
  if (type === VOID) report(node.type.position, "Invalid type: void");
  for (const word of node.modifiers.words) {
    if (word !== "final" && word !== "transient")
      report(node.position, `Modifier is not allowed on local variables: ${word}`);
  }
  const final = node.modifiers.words.includes("final");
  const statements = node.variables.map(({ name, position, value }): BoundStatement => {
    const checked = value && assignable(check(value, scope), type, scope);
    // A final variable without value gets it by an assignment later.
    const variable = scope.declare(name, type, position, final && value !== undefined);
    return { kind: "local", variable, value: checked ?? null, position };
  });
  const [only] = statements;
  return through(only && statements.length === 1 ? only : { kind: "locals", statements, position: node.position });
}

const EFFECTS = new Set(["call", "assign", "step", "new"]);

function checkExpressionStatement(node: Extract<Statement, { kind: "expression" }>, scope: Scope): Checked {
  const { expression, position } = node;
  if (!EFFECTS.has(expression.kind)) scope.report(position, "Expression cannot be a statement.");
  return through({ kind: "expression", expression: check(expression, scope), position });
}

function checkIf(node: Extract<Statement, { kind: "if" }>, scope: Scope): Checked {
  const condition = checkCondition(node.condition, scope);
  const then = checkStatement(node.then, scope.nested());
  const otherwise = node.else && checkStatement(node.else, scope.nested());
  return {
    bound: { kind: "if", condition, then: then.bound, else: otherwise?.bound, position: node.position },
    completes: then.completes || (otherwise?.completes ?? true),
    breaks: (then.breaks ?? false) || (otherwise?.breaks ?? false)
  };
}

export const isTrue = (node: { readonly kind: string } & Partial<{ type: unknown; value: unknown }>): boolean =>
  node.kind === "literal" && node.type === "boolean" && node.value === "true";

function checkWhile(node: Extract<Statement, { kind: "while" | "do" }>, scope: Scope): Checked {
  const condition = checkCondition(node.condition, scope);
  const body = loopBody(node.body, node.position, scope);
  return {
    bound: { kind: node.kind, condition, body: body.bound, position: node.position },
    completes: !isTrue(node.condition) || (body.breaks ?? false)
  };
}

export function loopBody(node: Statement | undefined, position: Position, scope: Scope): Checked {
  return node ? checkStatement(node, scope.nested(true)) : through({ kind: "block", statements: [], position });
}

function checkTry(node: TryStatement, scope: Scope): Checked {
  const { universe, class: from, report } = scope.body;
  const body = checkBlock(node.body, scope.nested());
  const caught: ApexType[] = [];
  const catches = node.catches.map((clause) => {
    const type = universe.resolve(clause.type, from, report);
    if (type !== ERROR && !isSubtype(type, EXCEPTION))
      report(clause.type.position, `Catch must be on an exception type: ${type.name}`);
    if (caught.some((earlier) => isSubtype(type, earlier)))
      report(clause.type.position, `Exception type is already caught: ${type.name}`);
    caught.push(type);
    const inner = scope.nested();
    const variable = inner.declare(clause.name, type, clause.position);
    return { variable, position: clause.position, checked: checkBlock(clause.body, inner) };
  });
  const last = node.finally && checkBlock(node.finally, scope.nested());
  const parts = [body, ...catches.map((clause) => clause.checked)];
  return {
    bound: {
      kind: "try",
      body: body.bound,
      catches: catches.map(({ variable, position, checked }) => ({ variable, position, body: checked.bound })),
      finally: last?.bound,
      position: node.position
    },
    completes: parts.some((part) => part.completes) && (last?.completes ?? true),
    breaks: [...parts, ...(last ? [last] : [])].some((part) => part.breaks)
  };
}

function checkReturn(node: Extract<Statement, { kind: "return" }>, scope: Scope): Checked {
  const { returns } = scope.body;
  const { position } = node;
  const leave = (value?: ReturnType<typeof check>): Checked => ({
    bound: { kind: "return", value, position },
    completes: false
  });
  if (!node.value) {
    if (returns && returns !== VOID && returns !== ERROR)
      scope.report(position, `Missing return value of type ${returns.name}`);
    return leave();
  }
  const value = check(node.value, scope);
  if (!returns || returns === VOID) {
    scope.report(position, "Void method must not return a value");
    return leave();
  }
  return leave(assignable(value, returns, scope));
}

function checkThrow(node: Extract<Statement, { kind: "throw" }>, scope: Scope): Checked {
  const value = check(node.value, scope);
  if (value.type !== ERROR && !isSubtype(value.type, EXCEPTION)) {
    scope.report(node.position, `Throw expression must be of type exception: ${value.type.name}`);
  }
  return { bound: { kind: "throw", value, position: node.position }, completes: false };
}

function checkDml(node: DmlStatement, scope: Scope): Checked {
  const { operation, position } = node;
  const [first, second] = node.records;
  if (!first || second || operation === "merge") {
    scope.report(position, "merge is not supported by the local org");
    return through({ kind: "block", statements: [], position });
  }
  const records = check(first, scope);
  const single =
    fit(records.type, SOBJECT) !== undefined &&
    !isList(records.type) &&
    records.type !== NULL &&
    records.type !== OBJECT;
  if (!single && records.type !== ERROR && !(isList(records.type) && fit(records.type, listOf(SOBJECT)))) {
    scope.report(position, `DML requires SObject or SObject list type: ${records.type.name}`);
  }
  const externalId = node.externalId?.split(".").pop();
  return through({ kind: "dml", operation, records, single, access: node.access, externalId, position });
}

function checkRunAs(node: Extract<Statement, { kind: "runAs" }>, scope: Scope): Checked {
  const [user, ...others] = node.arguments;
  const type = scope.body.universe.find(["User"]);
  if (!user || others.length > 0 || type?.kind !== "sobject") {
    scope.report(node.position, "System.runAs needs one User record");
    return through({ kind: "block", statements: [], position: node.position });
  }
  const bound = checkAs(
    user,
    scope,
    scope.body.universe.resolve(
      { parts: ["User"], arguments: [], position: node.position },
      undefined,
      scope.body.report
    )
  );
  const body = checkBlock(node.body, scope.nested());
  return { ...body, bound: { kind: "runAs", user: bound, body: body.bound, position: node.position } };
}
