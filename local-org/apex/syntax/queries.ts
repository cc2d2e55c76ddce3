/** SOQL: from the parser's tree to the query tree, binds collected in order. */
import type {
  BoundExpressionContext,
  FieldNameContext,
  FieldOrderContext,
  QueryContext,
  SelectEntryContext,
  SoqlFunctionContext,
  SoqlIdContext,
  SubFieldEntryContext,
  SubQueryContext,
  WithClauseContext
} from "@apexdevtools/apex-parser";
import type { Expression, Query } from "./ast.ts";
import { conditions } from "./conditions.ts";
import { expression } from "./expressions.ts";
import { refuse } from "./refuse.ts";
import type { Bind, FieldPath, FunctionCall, Ordering, QueryMode, SelectItem, SoqlQuery } from "./soql.ts";
import { given, positionOf } from "./tree.ts";

export function queryExpression(node: QueryContext): Query {
  const reader = new QueryReader();
  return { kind: "query", query: reader.query(node), binds: reader.binds, position: positionOf(node) };
}

/** Reads one query and everything nested in it; `binds` grows as binds are met. */
export class QueryReader {
  readonly binds: Expression[] = [];

  query(node: QueryContext): SoqlQuery {
    const grouping = given(node.groupByClause());
    if (grouping && (given(grouping.ROLLUP()) ?? given(grouping.CUBE()))) {
      return refuse(positionOf(grouping), "GROUP BY ROLLUP and CUBE are not supported by the local org");
    }
    if (given(node.usingScope()))
      return refuse(positionOf(node.usingScope()), "USING SCOPE is not supported by the local org");
    const having = given(grouping?.logicalExpression());
    return {
      ...this.#core(node, node.selectList().selectEntry_list()),
      countOnly: /^count\(\)$/i.test(node.selectList().getText()),
      mode: this.#mode(given(node.withClause())),
      groupBy: given(grouping?.fieldGroupByList())
        ?.fieldGroupBy_list()
        .map((item) => (given(item.fieldName()) ? this.field(item.fieldName()) : this.call(item.soqlFunction()))),
      having: having && conditions(having, this),
      offset: this.#count(given(node.offsetClause())),
      forUpdate: /^forupdate$/i.test(node.forClauses().getText()),
      allRows: given(node.allRowsClause()) !== undefined
    };
  }

  subQuery(node: SubQueryContext): SoqlQuery {
    return { ...this.#core(node, node.subFieldList().subFieldEntry_list()), countOnly: false };
  }

  field(node: FieldNameContext, alias?: SoqlIdContext): FieldPath {
    const path = node.soqlId_list().map((id) => id.getText());
    return { kind: "field", path, alias: given(alias)?.getText(), position: positionOf(node) };
  }

  call(node: SoqlFunctionContext, alias?: SoqlIdContext): FunctionCall {
    const position = positionOf(node);
    const name = (node.children?.[0]?.getText() ?? "").toUpperCase();
    if (name === "DISTANCE" || name === "GROUPING" || name === "CONVERTCURRENCY") {
      return refuse(position, `SOQL function ${name} is not supported by the local org`);
    }
    const dateField = given(node.dateFieldName());
    if (dateField && given(dateField.CONVERT_TIMEZONE())) {
      return refuse(position, "SOQL function convertTimezone is not supported by the local org");
    }
    const inner = given(node.soqlFunction());
    const field = given(node.fieldName()) ?? given(dateField?.fieldName());
    const argument = inner ? this.call(inner) : field ? this.field(field) : null;
    return { kind: "function", name, argument, alias: given(alias)?.getText(), position };
  }

  bind(node: BoundExpressionContext): Bind {
    return { kind: "bind", index: this.binds.push(expression(node.expression())) - 1 };
  }

  #core(node: QueryContext | SubQueryContext, select: readonly (SelectEntryContext | SubFieldEntryContext)[]) {
    const sources = node.fromNameList();
    const [source, second] = sources.fieldName_list();
    if (!source || second)
      return refuse(positionOf(sources), "A query over several objects is not supported by the local org");
    const where = given(node.whereClause());
    return {
      select: select.map((item) => this.#select(item)),
      from: source.getText(),
      fromPosition: positionOf(source),
      alias: given(sources.soqlId_list()[0])?.getText(),
      where: where && conditions(where.whereLogicalExpression(), this),
      orderBy: given(node.orderByClause())
        ?.fieldOrderList()
        .fieldOrder_list()
        .map((order) => this.#ordering(order)),
      limit: this.#count(given(node.limitClause())),
      position: positionOf(node)
    };
  }

  #select(item: SelectEntryContext | SubFieldEntryContext): SelectItem {
    const position = positionOf(item);
    if (given(item.typeOf())) return refuse(position, "TYPEOF is not supported by the local org");
    const nested = given(item.subQuery());
    if (nested) return { kind: "query", query: this.subQuery(nested), position };
    const call = given(item.soqlFunction());
    if (!call) return this.field(item.fieldName(), item.soqlId());
    const set = given(call.soqlFieldsParameter());
    if (set) return { kind: "fields", set: set.getText().toUpperCase() as "ALL", position };
    return this.call(call, item.soqlId());
  }

  #ordering(node: FieldOrderContext): Ordering {
    const descending = given(node.DESC()) !== undefined;
    const nulls = given(node.LAST()) ? "last" : "first";
    return {
      by: given(node.fieldName()) ? this.field(node.fieldName()) : this.call(node.soqlFunction()),
      descending,
      nulls
    };
  }

  #count(node: { boundExpression(): BoundExpressionContext; IntegerLiteral(): { getText(): string } } | undefined) {
    if (!node) return undefined;
    const bound = given(node.boundExpression());
    return bound ? this.bind(bound) : Number(node.IntegerLiteral().getText());
  }

  #mode(node: WithClauseContext | undefined): QueryMode | undefined {
    if (!node) return undefined;
    if (given(node.USER_MODE())) return "user";
    if (given(node.SYSTEM_MODE())) return "system";
    if (given(node.SECURITY_ENFORCED())) return "enforced";
    return refuse(positionOf(node), "This WITH clause is not supported by the local org");
  }
}
