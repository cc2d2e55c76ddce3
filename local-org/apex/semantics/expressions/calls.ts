/** Method calls: which methods a call could mean, which one it means, and whether it may. */
import { ERROR, SOBJECT, STRING, type ApexType } from "../../runtime/types.ts";
import type { Expression, MethodCall } from "../../syntax/ast.ts";
import type { Position } from "../../syntax/position.ts";
import { visible } from "../access.ts";
import { errorAt, type Bound, type BoundRecordField } from "../bound.ts";
import { converted, isQueryResult, type Fit } from "../conversions.ts";
import { methodsNamed, type Candidate } from "../lookup.ts";
import { resolveOverload } from "../overloads.ts";
import { refusalOfMember } from "../refusals.ts";
import type { Scope } from "../scope.ts";
import { printSignature, type ClassSymbol } from "../symbols.ts";
import { syntheticMethods } from "../synthetic.ts";
import { check, checkThis, singleRow } from "./check.ts";
import { bindsInSight, takesBinds } from "./dynamic-binds.ts";
import { checkTarget, objectToken, type Target } from "./names.ts";
import { throughSafe } from "./safe.ts";

export function checkCall(node: MethodCall, scope: Scope): Bound {
  if (node.target) return qualified(node, node.target, scope);
  if (node.name === "this" || node.name === "super") {
    scope.report(node.position, `Call to ${node.name}() must be the first statement in a constructor`);
    return errorAt(node.position, ERROR);
  }
  return unqualified(node, scope);
}

/** `foo()`: a method of this class, or a static one of the classes around it. */
function unqualified(node: MethodCall, scope: Scope): Bound {
  const { name, position } = node;
  const { class: own, universe, static: isStatic } = scope.body;
  const values = node.arguments.map((argument) => check(argument, scope));
  for (let symbol: ClassSymbol | undefined = own; symbol; symbol = symbol.outer) {
    const all = methodsNamed(universe, symbol.type, name);
    const candidates = symbol === own ? all : all.filter((candidate) => candidate.method.static);
    if (candidates.length === 0) continue;
    const receiver = symbol === own && !isStatic ? checkThis(scope, position) : null;
    return call(
      candidates,
      { name, receiver, type: own.type, context: receiver ? "any" : "static" },
      values,
      position,
      scope
    );
  }
  if (values.some((value) => value.type === ERROR)) return errorAt(position, ERROR);
  scope.report(
    position,
    `Method does not exist or incorrect signature: void ${printSignature(
      name,
      values.map((v) => v.type)
    )} from the type ${own.qualifiedName}`
  );
  return errorAt(position, ERROR);
}

function qualified(node: MethodCall, targetNode: Expression, scope: Scope): Bound {
  const target = checkTarget(targetNode, scope);
  if (target.kind !== "value" && target.kind !== "describedFields") return onTarget(target, node, scope);
  const field = node.name.toLowerCase() === "adderror" ? fieldOfRecord(target.value) : undefined;
  if (field) return fieldError(field, node, scope);
  const receiver =
    isQueryResult(target.value) && isRecordCall(target.value, node, scope)
      ? singleRow(target.value, node.safe ? "singleOrNull" : "single")
      : target.value;
  const values = node.arguments.map((argument) => check(argument, scope));
  return throughSafe(receiver, node.safe, scope, (bound) => {
    if (bound.type === ERROR) return bound;
    const candidates = candidatesOn(bound.type, node.name, scope);
    return call(
      candidates,
      { name: node.name, receiver: bound, type: bound.type, context: "instance" },
      values,
      node.position,
      scope
    );
  });
}

const fieldOfRecord = (value: Bound): BoundRecordField | undefined =>
  value.kind === "recordField" && value.role === "field" ? value : undefined;

/** `record.Name.addError('...')`: an error of the record, at its field. */
function fieldError({ receiver, name }: BoundRecordField, node: MethodCall, scope: Scope): Bound {
  const { position } = node;
  const literal = { kind: "literal", type: "string", value: name, position } as const;
  const values = node.arguments.map((argument) => check(argument, scope));
  return call(
    methodsNamed(scope.body.universe, SOBJECT, "addError"),
    { name: node.name, receiver, type: receiver.type, context: "instance" },
    [{ kind: "literal", literal, type: STRING, position }, ...values],
    position,
    scope
  );
}

/** `[SELECT ...].get('Name')`: lists have methods too, and those come first. */
const isRecordCall = (query: Bound, node: MethodCall, scope: Scope): boolean =>
  methodsNamed(scope.body.universe, query.type, node.name).length === 0;

const candidatesOn = (type: ApexType, name: string, scope: Scope): Candidate[] => {
  const declared = methodsNamed(scope.body.universe, type, name);
  return [...syntheticMethods(scope.body.universe, type, name, declared), ...declared];
};

function onTarget(
  target: Exclude<Target, { kind: "value" | "describedFields" }>,
  node: MethodCall,
  scope: Scope
): Bound {
  const { name, position } = node;
  const values = node.arguments.map((argument) => check(argument, scope));
  if (target.kind === "nothing") return errorAt(position, ERROR);
  if (target.kind === "super") return superCall(node, values, scope);
  const type = target.kind === "type" ? target.type : target.kind === "labels" ? labelClass(scope) : undefined;
  if (!type) {
    scope.report(position, `Variable does not exist: ${target.kind === "namespace" ? target.name : "Label"}`);
    return errorAt(position, ERROR);
  }
  const schema = scope.body.universe.schemaOf(type);
  if (schema && values.length === 0 && name.toLowerCase() === "getsobjecttype") return objectToken(schema, position);
  return call(
    candidatesOn(type, name, scope),
    { name, receiver: null, type, context: "static" },
    values,
    position,
    scope
  );
}

const labelClass = (scope: Scope): ApexType | undefined => {
  const named = scope.body.universe.find(["System", "Label"]);
  return named?.kind === "class" ? named.symbol.type : undefined;
};

function superCall(node: MethodCall, values: readonly Bound[], scope: Scope): Bound {
  const { class: own, universe } = scope.body;
  const receiver = checkThis(scope, node.position);
  const parent = own.superclass;
  if (!parent || receiver.kind === "error") return errorAt(node.position, ERROR);
  const bound = call(
    methodsNamed(universe, parent, node.name),
    { name: node.name, receiver, type: parent, context: "instance" },
    values,
    node.position,
    scope
  );
  if (bound.kind !== "call") return bound;
  if (bound.method.abstract)
    scope.report(node.position, `Cannot call an abstract method of the super class: ${node.name}`);
  return { ...bound, viaSuper: true };
}

interface Callee {
  readonly name: string;
  readonly receiver: Bound | null;
  readonly type: ApexType;
  /** Which methods can be meant: `any` for a call without a target in an instance method. */
  readonly context: "static" | "instance" | "any";
}

function call(
  candidates: readonly Candidate[],
  callee: Callee,
  values: readonly Bound[],
  position: Position,
  scope: Scope
): Bound {
  const types = values.map((value) => value.type);
  if (types.includes(ERROR)) return errorAt(position, commonReturn(candidates));
  const picked = pickOverload(candidates, values, scope, position, {
    none:
      refusalOfMember(callee.type, callee.name) ??
      `Method does not exist or incorrect signature: void ${printSignature(callee.name, types)} from the type ${callee.type.name}`,
    ambiguous: (found) =>
      `Method is ambiguous: ${found.map((candidate) => printSignature(callee.name, candidate.parameters)).join(" and ")} from the type ${callee.type.name}`,
    invisible: `Method is not visible: ${printSignature(callee.name, types)} from the type ${callee.type.name}`
  });
  if (!picked) return errorAt(position, commonReturn(candidates));
  const { candidate, fits } = picked;
  const { method } = candidate;
  if (!rightContext(method.static, callee.context)) {
    const wrong = method.static
      ? "Static method cannot be referenced from a non static context"
      : "Non static method cannot be referenced from a static context";
    scope.report(position, `${wrong}: ${candidate.returns.name} ${printSignature(method.name, candidate.parameters)}`);
    return errorAt(position, candidate.returns);
  }
  return {
    kind: "call",
    receiver: method.static ? null : callee.receiver,
    method,
    arguments: convertArguments(values, candidate.parameters, fits),
    ...(takesBinds(method) ? bindsInSight(values[0], scope, position) : {}),
    type: candidate.returns,
    position
  };
}

const rightContext = (isStatic: boolean, context: Callee["context"]): boolean =>
  context === "any" || (context === "static") === isStatic;

/** After a mistake in the arguments the result's type is known all the same, if all overloads agree. */
function commonReturn(candidates: readonly Candidate[]): ApexType {
  const [first, ...others] = candidates.map((candidate) => candidate.returns);
  return first && others.every((type) => type === first) ? first : ERROR;
}

interface Messages {
  readonly none: string;
  readonly ambiguous: (found: readonly Candidate[]) => string;
  readonly invisible: string;
}

export function pickOverload(
  candidates: readonly Candidate[],
  values: readonly Bound[],
  scope: Scope,
  position: Position,
  messages: Messages
) {
  const accessible = candidates.filter(({ method }) => visible(method, method.access, scope.body.class));
  const types = values.map((value) => value.type);
  const resolution = resolveOverload(accessible, types);
  if (resolution.kind === "found") return resolution;
  const hidden = resolution.kind === "none" && resolveOverload(candidates, types).kind !== "none";
  scope.report(
    position,
    resolution.kind === "ambiguous"
      ? messages.ambiguous(resolution.candidates)
      : hidden
        ? messages.invisible
        : messages.none
  );
  return undefined;
}

export const convertArguments = (
  values: readonly Bound[],
  parameters: readonly ApexType[],
  fits: readonly Fit[]
): Bound[] => values.map((value, index) => converted(value, parameters[index], fits[index]?.how));
