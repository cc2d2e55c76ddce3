/** WHERE and HAVING: from the parser's tree to conditions. */
import type {
  ConditionalExpressionContext,
  FieldExpressionContext,
  LogicalExpressionContext,
  ValueContext,
  WhereConditionalExpressionContext,
  WhereLogicalExpressionContext
} from "@apexdevtools/apex-parser";
import { stringValue } from "./literals.ts";
import type { QueryReader } from "./queries.ts";
import { refuseUnsupported } from "./refuse.ts";
import type { Comparison, Condition, SoqlValue } from "./soql.ts";
import { given, positionOf } from "./tree.ts";

export function conditions(
  node: WhereLogicalExpressionContext | LogicalExpressionContext,
  reader: QueryReader
): Condition {
  const parts: (WhereConditionalExpressionContext | ConditionalExpressionContext)[] =
    "whereConditionalExpression_list" in node
      ? node.whereConditionalExpression_list()
      : node.conditionalExpression_list();
  const operands = parts.map((part) => condition(part, reader));
  const [first] = operands as [Condition];
  if (given(node.NOT())) return { kind: "not", operand: first };
  if (operands.length === 1) return first;
  return { kind: node.SOQLOR_list().length > 0 ? "or" : "and", operands };
}

function condition(
  node: WhereConditionalExpressionContext | ConditionalExpressionContext,
  reader: QueryReader
): Condition {
  const nested =
    "whereLogicalExpression" in node ? given(node.whereLogicalExpression()) : given(node.logicalExpression());
  if (nested) return conditions(nested, reader);
  if (!("whereFieldExpression" in node)) return comparison(node.fieldExpression(), reader);
  const where = node.whereFieldExpression();
  const field = given(where.fieldExpression());
  return field ? comparison(field, reader) : refuseUnsupported(positionOf(where), "FORMULA()");
}

function comparison(node: FieldExpressionContext, reader: QueryReader): Condition {
  const operator = operatorText(node.comparisonOperator().children?.map((child) => child.getText()) ?? []);
  const field = given(node.fieldName()) ? reader.field(node.fieldName()) : reader.call(node.soqlFunction());
  return { kind: "compare", field, operator, value: soqlValue(node.value(), reader), position: positionOf(node) };
}

function operatorText(tokens: readonly string[]): Comparison {
  const symbols = tokens.join("").toLowerCase();
  if (symbols === "<>") return "!=";
  return (symbols === "notin" ? "not in" : symbols) as Comparison;
}

function soqlValue(node: ValueContext, reader: QueryReader): SoqlValue {
  const text = node.getText();
  const bound = given(node.boundExpression());
  if (bound) return reader.bind(bound);
  const list = given(node.valueList());
  if (list) return { kind: "list", values: list.value_list().map((value) => soqlValue(value, reader)) };
  const nested = given(node.subQuery());
  if (nested) return { kind: "query", query: reader.subQuery(nested) };
  if (text.startsWith("'")) return { kind: "string", value: stringValue(text) };
  if (given(node.NULL())) return { kind: "null" };
  if (given(node.BooleanLiteral())) return { kind: "boolean", value: text.toLowerCase() === "true" };
  if (given(node.signedNumber())) return { kind: "number", text };
  return temporal(node, text);
}

function temporal(node: ValueContext, text: string): SoqlValue {
  if (given(node.DateLiteral())) return { kind: "date", text };
  if (given(node.DateTimeLiteral())) return { kind: "datetime", text };
  const formula = given(node.dateFormula());
  if (!formula) return refuseUnsupported(positionOf(node), `SOQL value ${text}`);
  const count = given(formula.signedInteger());
  const name = (formula.children?.[0]?.getText() ?? "").toUpperCase();
  return { kind: "dateLiteral", name, n: count && Number(count.getText()) };
}
