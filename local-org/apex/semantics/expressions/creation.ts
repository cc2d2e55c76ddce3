/** `new`: objects, exceptions, collections, records. */
import { isWriteable, type ObjectSchema } from "../../schema.ts";
import { ERROR, INTEGER, SOBJECT, isList, isMap, isSet, type ApexType } from "../../runtime/types.ts";
import type { Creation, Expression } from "../../syntax/ast.ts";
import type { Position } from "../../syntax/position.ts";
import { errorAt, type Bound } from "../bound.ts";
import { asCandidate, type Candidate } from "../lookup.ts";
import type { Scope } from "../scope.ts";
import { printSignature, type ClassSymbol } from "../symbols.ts";
import { constructorsOf } from "../synthetic.ts";
import { assignable, check, checkAs } from "./check.ts";
import { convertArguments, pickOverload } from "./calls.ts";
import { refusalOfField } from "../refusals.ts";
import { typeOfField, parentRelationship } from "./fields.ts";
import { sObjectType } from "../../runtime/types.ts";

export function checkCreation(node: Creation, scope: Scope): Bound {
  const { universe, class: from, report } = scope.body;
  const type = universe.resolve(node.type, from, report);
  const { with: content, position } = node;
  if (type === ERROR) return errorAt(position, ERROR);
  switch (content.kind) {
    case "arguments":
      return withArguments(type, content.arguments, position, scope);
    case "elements":
      return withElements(type, content.elements, position, scope);
    case "pairs":
      return withPairs(type, content.pairs, position, scope);
    case "size":
      return {
        kind: "operation",
        name: "listOfSize",
        operands: [checkAs(content.size, scope, INTEGER)],
        type,
        position
      };
  }
}

function withArguments(type: ApexType, nodes: readonly Expression[], position: Position, scope: Scope): Bound {
  const schema = scope.body.universe.schemaOf(type);
  if (schema) return newRecord(type, schema, nodes, position, scope);
  const symbol = scope.body.universe.symbolOf(type);
  if (!symbol || !constructible(type, symbol)) {
    const reason =
      symbol?.kind === "enum"
        ? "Enum cannot be constructed"
        : symbol?.abstract
          ? "Abstract classes cannot be constructed"
          : "Type cannot be constructed";
    scope.report(position, `${reason}: ${type.name}`);
    return errorAt(position, type);
  }
  const values = nodes.map((argument) => check(argument, scope));
  return construct(type, symbol, values, position, scope);
}

const constructible = (type: ApexType, symbol: ClassSymbol): boolean =>
  symbol.kind === "class" && !symbol.abstract && type !== SOBJECT;

function construct(
  type: ApexType,
  symbol: ClassSymbol,
  values: readonly Bound[],
  position: Position,
  scope: Scope
): Bound {
  const candidates = constructorsOf(symbol).map((constructor) => asCandidate(constructor, symbol, type));
  const types = values.map((value) => value.type);
  if (types.includes(ERROR)) return errorAt(position, type);
  const picked = pickOverload(candidates, values, scope, position, {
    none: `Constructor not defined: [${type.name}].<Constructor>(${types.map((found) => found.name).join(", ")})`,
    ambiguous: (found: readonly Candidate[]) =>
      `Constructor is ambiguous: ${found.map((candidate) => printSignature(symbol.name, candidate.parameters)).join(" and ")}`,
    invisible: `Constructor is not visible: ${printSignature(`[${type.name}].<Constructor>`, types)}`
  });
  if (!picked) return errorAt(position, type);
  const { candidate, fits } = picked;
  return {
    kind: "new",
    class: symbol,
    constructor: candidate.method,
    arguments: convertArguments(values, candidate.parameters, fits),
    type,
    position
  };
}

function withElements(type: ApexType, nodes: readonly Expression[], position: Position, scope: Scope): Bound {
  if (isMap(type) && nodes.length === 0) return { kind: "collection", elements: [], pairs: [], type, position };
  if (!isList(type) && !isSet(type)) {
    scope.report(position, `Only lists, sets and maps can be created with values in braces: ${type.name}`);
    return errorAt(position, type);
  }
  const element = type.arguments[0];
  return { kind: "collection", elements: nodes.map((node) => checkAs(node, scope, element)), type, position };
}

function withPairs(
  type: ApexType,
  pairs: readonly (readonly [Expression, Expression])[],
  position: Position,
  scope: Scope
): Bound {
  if (!isMap(type)) {
    scope.report(position, `Only maps can be created with key => value pairs: ${type.name}`);
    return errorAt(position, type);
  }
  const [key, value] = type.arguments as [ApexType, ApexType];
  const bound = pairs.map(([k, v]) => [checkAs(k, scope, key), checkAs(v, scope, value)] as const);
  return { kind: "collection", elements: [], pairs: bound, type, position };
}

/** `new Account(Name = 'x', Parent = other)` */
function newRecord(
  type: ApexType,
  schema: ObjectSchema,
  nodes: readonly Expression[],
  position: Position,
  scope: Scope
): Bound {
  const names = new Set<string>();
  const fields = nodes.map((node) => {
    if (node.kind !== "assign" || node.operator !== "=" || node.target.kind !== "name") {
      scope.report(node.position, `SObject constructor must use name = value pairs: ${type.name}`);
      return undefined;
    }
    const { name } = node.target;
    if (names.has(name.toLowerCase())) scope.report(node.position, `Duplicate field initialization: ${name}`);
    names.add(name.toLowerCase());
    return recordValue(schema, name, node.value, node.position, scope);
  });
  return { kind: "record", fields: fields.filter((field) => field !== undefined), type, position };
}

function recordValue(schema: ObjectSchema, name: string, node: Expression, position: Position, scope: Scope) {
  const field = schema.fields.get(name.toLowerCase());
  const parent = field ? undefined : parentRelationship(schema, name);
  const value = check(node, scope);
  if (field && !isWriteable(schema, field)) {
    scope.report(position, `Field is not writeable: ${schema.name}.${field.name}`);
    return undefined;
  }
  if (field) return { name: field.name, value: assignable(value, typeOfField(field), scope) };
  if (parent) {
    const [only = ""] = parent.targets;
    return { name: parent.name, value: assignable(value, parent.polymorphic ? SOBJECT : sObjectType(only), scope) };
  }
  scope.report(position, refusalOfField(schema, name) ?? `Field does not exist: ${name} on ${schema.name}`);
  return undefined;
}
