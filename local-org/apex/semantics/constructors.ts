/** `this(...)` and `super(...)`: how constructors call each other. */
import { ERROR, OBJECT } from "../runtime/types.ts";
import type { MethodCall, Statement } from "../syntax/ast.ts";
import type { Position } from "../syntax/position.ts";
import type { BoundStatement } from "./bound.ts";
import { convertArguments, pickOverload } from "./expressions/calls.ts";
import { check } from "./expressions/check.ts";
import { asCandidate } from "./lookup.ts";
import { Scope } from "./scope.ts";
import { methodProperty, printSignature, type ClassSymbol } from "./symbols.ts";
import { constructorsOf } from "./synthetic.ts";

type ConstructorCall = Statement & { readonly kind: "expression"; readonly expression: MethodCall };

export const isConstructorCall = (node: Statement): node is ConstructorCall =>
  node.kind === "expression" &&
  node.expression.kind === "call" &&
  !node.expression.target &&
  (node.expression.name === "this" || node.expression.name === "super");

/** The chained constructor; without a written call the superclass's one without parameters. */
export function constructChain(
  written: ConstructorCall | undefined,
  position: Position,
  scope: Scope
): BoundStatement | undefined {
  const { class: own, universe } = scope.body;
  const which = written?.expression.name === "this" ? "this" : "super";
  const parent = own.superclass ?? OBJECT;
  const symbol: ClassSymbol | undefined = which === "this" ? own : universe.symbolOf(parent);
  if (!symbol || (which === "super" && symbol.origin === "platform" && !written)) return undefined;
  const at = written?.position ?? position;
  // Arguments of the call are evaluated before the object exists.
  const before = new Scope({ ...scope.body, static: true, initializes: false }, scope);
  const values = (written?.expression.arguments ?? []).map((argument) => check(argument, before));
  const types = values.map((value) => value.type);
  if (types.includes(ERROR)) return undefined;
  const candidates = constructorsOf(symbol).map((constructor) => asCandidate(constructor, symbol, symbol.type));
  const signature = printSignature(`[${symbol.qualifiedName}].<Constructor>`, types);
  const picked = pickOverload(candidates, values, scope, at, {
    none: `Constructor not defined: ${signature}`,
    ambiguous: () => `Constructor is ambiguous: ${signature}`,
    invisible: `Constructor is not visible: ${signature}`
  });
  if (!picked) return undefined;
  const { candidate, fits } = picked;
  const { method } = candidate;
  return {
    kind: "construct",
    which,
    // A platform class makes its own objects by its constructors; what fills one that is there has the name of all.
    constructor: symbol.origin === "platform" ? { ...method, key: methodProperty("new", method.parameters) } : method,
    arguments: convertArguments(values, candidate.parameters, fits),
    position: at
  };
}
