/** Expressions: from the parser's tree to ours. */
import {
  ArrayExpressionContext,
  AssignExpressionContext,
  CastExpressionContext,
  CondExpressionContext,
  DotExpressionContext,
  IdPrimaryContext,
  InstanceOfExpressionContext,
  LiteralPrimaryContext,
  MethodCallExpressionContext,
  NegExpressionContext,
  NewExpressionContext,
  PostOpExpressionContext,
  PreOpExpressionContext,
  PrimaryExpressionContext,
  SoqlPrimaryContext,
  SubExpressionContext,
  SuperPrimaryContext,
  ThisPrimaryContext,
  TypeRefPrimaryContext,
  VoidPrimaryContext,
  type ApexParserRuleContext,
  type CreatorContext,
  type ExpressionContext,
  type ExpressionListContext,
  type PrimaryContext
} from "@apexdevtools/apex-parser";
import type { Creation, Expression } from "./ast.ts";
import { literal } from "./literals.ts";
import { queryExpression } from "./queries.ts";
import { given, nameOf, ownTokens, positionOf } from "./tree.ts";
import { refuseUnsupported } from "./refuse.ts";
import { arrayOf, createdTypeName, typeName } from "./type-names.ts";

export const expressions = (node: ExpressionListContext | undefined): Expression[] =>
  given(node)?.expression_list().map(expression) ?? [];

type BinaryContext = ApexParserRuleContext & { expression_list(): ExpressionContext[] };

export function expression(node: ExpressionContext): Expression {
  const position = positionOf(node);
  if (node instanceof PrimaryExpressionContext) return primary(node.primary());
  if (node instanceof SubExpressionContext) return expression(node.expression());
  if (node instanceof DotExpressionContext) return dot(node);
  if (node instanceof MethodCallExpressionContext) {
    const call = node.methodCall();
    const name = given(call.id()) ? nameOf(call.id()) : given(call.THIS()) ? "this" : "super";
    return { kind: "call", name, arguments: expressions(call.expressionList()), safe: false, position };
  }
  if (node instanceof NewExpressionContext) return creation(node.creator(), node);
  if (node instanceof CastExpressionContext) {
    return { kind: "cast", type: typeName(node.typeRef()), operand: expression(node.expression()), position };
  }
  if (node instanceof InstanceOfExpressionContext) {
    return { kind: "instanceof", operand: expression(node.expression()), type: typeName(node.typeRef()), position };
  }
  return operation(node);
}

function operation(node: ExpressionContext): Expression {
  const position = positionOf(node);
  if (node instanceof PreOpExpressionContext || node instanceof NegExpressionContext) {
    const operator = ownTokens(node) as "+" | "-" | "!" | "~" | "++" | "--";
    const operand = expression(node.expression());
    return operator === "++" || operator === "--"
      ? { kind: "step", operator, prefix: true, operand, position }
      : { kind: "unary", operator, operand, position };
  }
  if (node instanceof PostOpExpressionContext) {
    const operator = ownTokens(node) as "++" | "--";
    return { kind: "step", operator, prefix: false, operand: expression(node.expression()), position };
  }
  const [first, second, third] = (node as unknown as BinaryContext).expression_list().map(expression) as [
    Expression,
    Expression,
    Expression
  ];
  if (node instanceof CondExpressionContext)
    return { kind: "conditional", condition: first, then: second, else: third, position };
  if (node instanceof ArrayExpressionContext) return { kind: "index", target: first, index: second, position };
  if (node instanceof AssignExpressionContext) {
    return { kind: "assign", operator: ownTokens(node), target: first, value: second, position };
  }
  const operator = ownTokens(node);
  return { kind: "binary", operator: operator === "<>" ? "!=" : operator, left: first, right: second, position };
}

function dot(node: DotExpressionContext): Expression {
  const target = expression(node.expression());
  const safe = given(node.QUESTIONDOT()) !== undefined;
  const call = given(node.dotMethodCall());
  if (!call) return { kind: "member", target, name: nameOf(node.anyId()), safe, position: positionOf(node.anyId()) };
  return {
    kind: "call",
    target,
    name: nameOf(call.anyId()),
    arguments: expressions(call.expressionList()),
    safe,
    position: positionOf(call)
  };
}

function primary(node: PrimaryContext): Expression {
  const position = positionOf(node);
  if (node instanceof IdPrimaryContext) return { kind: "name", name: nameOf(node.id()), position };
  if (node instanceof LiteralPrimaryContext) return literal(node.literal(), position);
  if (node instanceof ThisPrimaryContext) return { kind: "this", position };
  if (node instanceof SuperPrimaryContext) return { kind: "super", position };
  if (node instanceof TypeRefPrimaryContext) return { kind: "classLiteral", type: typeName(node.typeRef()), position };
  if (node instanceof VoidPrimaryContext) return { kind: "classLiteral", type: "void", position };
  if (node instanceof SoqlPrimaryContext) return queryExpression(node.soqlLiteral().query());
  return refuseUnsupported(position, "SOSL");
}

function creation(node: CreatorContext, whole: ApexParserRuleContext): Creation {
  const position = positionOf(whole);
  const type = createdTypeName(node.createdName());
  const of = (created: Creation["with"], created_type = type): Creation => ({
    kind: "new",
    type: created_type,
    with: created,
    position
  });
  const rest = given(node.classCreatorRest());
  if (rest) return of({ kind: "arguments", arguments: expressions(rest.arguments().expressionList()) });
  const array = given(node.arrayCreatorRest());
  if (array) {
    const size = given(array.expression());
    if (size) return of({ kind: "size", size: expression(size) }, arrayOf(type, 1));
    const elements = given(array.arrayInitializer())?.expression_list().map(expression) ?? [];
    return of({ kind: "elements", elements }, arrayOf(type, 1));
  }
  const map = given(node.mapCreatorRest());
  if (map) {
    const pairs = map
      .mapCreatorRestPair_list()
      .map((pair) => pair.expression_list().map(expression) as [Expression, Expression]);
    return of({ kind: "pairs", pairs });
  }
  return of({ kind: "elements", elements: given(node.setCreatorRest())?.expression_list().map(expression) ?? [] });
}
