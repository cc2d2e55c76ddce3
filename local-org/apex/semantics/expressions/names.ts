/** What `a`, `a.b`, `a.b.c` stand for: variables, fields, types, namespaces, describe tokens, labels. */
import type { ObjectSchema } from "../../schema.ts";
import { ERROR, generic, STRING, sObjectType, type ApexType } from "../../runtime/types.ts";
import type { Expression, MemberAccess } from "../../syntax/ast.ts";
import type { Position } from "../../syntax/position.ts";
import type { Bound } from "../bound.ts";
import { isQueryResult } from "../conversions.ts";
import { refusalOf, refusalOfField, refusalOfMember } from "../refusals.ts";
import { platformClass } from "../library.ts";
import { fieldNamed } from "../lookup.ts";
import type { Scope } from "../scope.ts";
import type { ClassSymbol } from "../symbols.ts";
import { triggerVariableType } from "../triggers.ts";
import type { Named } from "../universe.ts";
import { check, checkThis, singleRow } from "./check.ts";
import { fieldBound, instanceField } from "./fields.ts";
import { throughSafe } from "./safe.ts";

export type Target =
  | { readonly kind: "value"; readonly value: Bound }
  | { readonly kind: "type"; readonly type: ApexType; readonly named: Named }
  | { readonly kind: "namespace"; readonly name: string }
  | { readonly kind: "labels" }
  /** `Schema.SObjectType.Account.fields` */
  | { readonly kind: "describedFields"; readonly schema: ObjectSchema; readonly value: Bound }
  | { readonly kind: "super" }
  /** Reported already. */
  | { readonly kind: "nothing" };

const NOTHING: Target = { kind: "nothing" };
const value = (bound: Bound): Target =>
  bound.type === ERROR && bound.kind === "error" ? NOTHING : { kind: "value", value: bound };

export function checkTarget(node: Expression, scope: Scope): Target {
  if (node.kind === "name") return named(node.name, node.position, scope);
  if (node.kind === "member") return member(node, scope);
  if (node.kind === "super") return { kind: "super" };
  return value(check(node, scope));
}

function named(name: string, position: Position, scope: Scope): Target {
  const found = variable(name, position, scope) ?? typeTarget([name], scope);
  if (found) return found;
  if (name.toLowerCase() === "label") return { kind: "labels" };
  if (scope.body.universe.isNamespace(name)) return { kind: "namespace", name };
  scope.report(position, refusalOf(name) ?? `Variable does not exist: ${name}`);
  return NOTHING;
}

/** A local variable, or a field of this class or of the classes around it. */
function variable(name: string, position: Position, scope: Scope): Target | undefined {
  const local = scope.find(name);
  if (local) return value({ kind: "local", variable: local, type: local.type, position });
  const { class: own, universe } = scope.body;
  for (let symbol: ClassSymbol | undefined = own; symbol; symbol = symbol.outer) {
    const found = fieldNamed(universe, symbol.type, name);
    if (!found) continue;
    if (found.field.static) return value(fieldBound(null, found, scope, position));
    if (symbol !== own) continue;
    if (!scope.body.static) return value(fieldBound(checkThis(scope, position), found, scope, position));
    if (typeTarget([name], scope)) return undefined;
    scope.report(position, `Non static field cannot be referenced from a static context: ${name}`);
    return NOTHING;
  }
  return undefined;
}

function typeTarget(parts: readonly string[], scope: Scope): Target | undefined {
  const found = scope.body.universe.find(parts, scope.body.class);
  if (!found) return undefined;
  return {
    kind: "type",
    named: found,
    type: found.kind === "class" ? found.symbol.type : sObjectType(found.schema.name)
  };
}

function member(node: MemberAccess, scope: Scope): Target {
  const target = checkTarget(node.target, scope);
  const { name, position } = node;
  switch (target.kind) {
    case "value":
      return memberOfValue(target.value, node, scope);
    case "type":
      return target.named.kind === "class"
        ? memberOfClass(target.named.symbol, name, position, scope)
        : memberOfObject(target.named.schema, name, position, scope);
    case "namespace":
      return memberOfNamespace(target.name, name, position, scope);
    case "labels":
      return label(name, position, scope);
    case "describedFields":
      return describedField(target.schema, name, position, scope);
    case "super":
      scope.report(position, "super can only be used to call a method or a constructor");
      return NOTHING;
    case "nothing":
      return NOTHING;
  }
}

function memberOfValue(owner: Bound, { name, safe, position }: MemberAccess, scope: Scope): Target {
  const record = safe && isQueryResult(owner) ? singleRow(owner, "singleOrNull") : owner;
  const field = throughSafe(record, safe, scope, (receiver) => instanceField(receiver, name, scope, position));
  const described = owner.kind === "constant" && owner.name === "objectDescribe" && name.toLowerCase() === "fields";
  const schema = described ? scope.body.universe.schema.object(String(owner.arguments[0])) : undefined;
  return schema ? { kind: "describedFields", schema, value: field } : value(field);
}

function memberOfClass(symbol: ClassSymbol, name: string, position: Position, scope: Scope): Target {
  if (symbol === platformClass("Schema.SObjectType")) {
    const schema = scope.body.universe.schema.object(name);
    if (schema)
      return value(constant("objectDescribe", [schema.name], generic("Schema.DescribeSObjectResult"), position));
  }
  const found = fieldNamed(scope.body.universe, symbol.type, name);
  if (found?.field.static) {
    const own =
      symbol === platformClass("System.Trigger")
        ? triggerVariableType(name, scope.body.class, scope.body.universe)
        : undefined;
    return value(fieldBound(null, own ? { ...found, type: own } : found, scope, position));
  }
  const inner = typeTarget([...symbol.qualifiedName.split("."), name], scope) ?? sameNameNamespace(symbol, name, scope);
  if (inner) return inner;
  const text = found
    ? `Non static field cannot be referenced from a static context: ${name}`
    : (refusalOfMember(symbol.type, name) ?? refusalOf(`${symbol.name}.${name}`) ?? `Variable does not exist: ${name}`);
  scope.report(position, text);
  return NOTHING;
}

/** `System` and `Database` are classes and namespaces at once. */
const sameNameNamespace = (symbol: ClassSymbol, name: string, scope: Scope): Target | undefined =>
  symbol.origin === "platform" && scope.body.universe.isNamespace(symbol.name)
    ? findInNamespace(symbol.name, name, scope)
    : undefined;

/** `Account.SObjectType`, and what `Account.getSObjectType()` answers. */
export const objectToken = (schema: ObjectSchema, position: Position): Bound =>
  constant("objectToken", [schema.name], generic("Schema.SObjectType"), position);

/** `Account.SObjectType`, `Account.Name`. */
function memberOfObject(schema: ObjectSchema, name: string, position: Position, scope: Scope): Target {
  if (name.toLowerCase() === "sobjecttype") return value(objectToken(schema, position));
  const field = schema.fields.get(name.toLowerCase());
  if (field) return value(constant("fieldToken", [schema.name, field.name], generic("Schema.SObjectField"), position));
  scope.report(position, refusalOfField(schema, name) ?? `Variable does not exist: ${name}`);
  return NOTHING;
}

function memberOfNamespace(namespace: string, name: string, position: Position, scope: Scope): Target {
  const found = findInNamespace(namespace, name, scope);
  if (found) return found;
  scope.report(position, refusalOf(`${namespace}.${name}`) ?? `Variable does not exist: ${namespace}.${name}`);
  return NOTHING;
}

function findInNamespace(namespace: string, name: string, scope: Scope): Target | undefined {
  if (namespace.toLowerCase() === "system" && name.toLowerCase() === "label") return { kind: "labels" };
  return typeTarget([namespace, name], scope);
}

function label(name: string, position: Position, scope: Scope): Target {
  const { universe } = scope.body;
  if (!universe.hasLabel(name)) scope.report(position, `Label does not exist: ${name}`);
  return value(constant("label", [name], STRING, position));
}

function describedField(schema: ObjectSchema, name: string, position: Position, scope: Scope): Target {
  const field = schema.fields.get(name.toLowerCase());
  if (field)
    return value(constant("fieldDescribe", [schema.name, field.name], generic("Schema.DescribeFieldResult"), position));
  scope.report(position, `Variable does not exist: ${name}`);
  return NOTHING;
}

const constant = (name: string, values: readonly (string | ApexType)[], type: ApexType, position: Position): Bound => ({
  kind: "constant",
  name,
  arguments: values,
  type,
  position
});
