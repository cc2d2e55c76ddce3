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
import { refuse, refuseUnsupported } from "./refuse.ts";
import type { Bind, FieldPath, FunctionCall, Ordering, QueryMode, SelectItem, SoqlQuery } from "./soql.ts";
import { given, positionOf } from "./tree.ts";

/** What the org around the engine calculates. */
const FUNCTIONS: ReadonlySet<string> = new Set(
  (
    "COUNT COUNT_DISTINCT SUM AVG MIN MAX CALENDAR_YEAR CALENDAR_QUARTER CALENDAR_MONTH FISCAL_YEAR FISCAL_QUARTER " +
    "FISCAL_MONTH DAY_IN_YEAR DAY_IN_MONTH DAY_IN_WEEK WEEK_IN_YEAR WEEK_IN_MONTH HOUR_IN_DAY DAY_ONLY TOLABEL FIELDS"
  ).split(" ")
);

/** "Reserved Keywords": no alias is called so, and what the parser takes for one is the beginning of a clause. */
const RESERVED: ReadonlySet<string> = new Set(
  (
    "AND ASC DESC EXCLUDES FIRST FROM GROUP HAVING IN INCLUDES LAST LIKE LIMIT NOT NULL NULLS OR SELECT USING " +
    "WHERE WITH"
  ).split(" ")
);

function aliasOf(node: SoqlIdContext | undefined): string | undefined {
  const name = node?.getText();
  return node && name && RESERVED.has(name.toUpperCase())
    ? refuse(positionOf(node), `unexpected token: '${name}'`)
    : name;
}

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
      return refuseUnsupported(positionOf(grouping), "GROUP BY ROLLUP");
    }
    if (given(node.usingScope())) return refuseUnsupported(positionOf(node.usingScope()), "USING SCOPE");
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
    if (!FUNCTIONS.has(name)) return refuseUnsupported(position, `SOQL function ${name}`);
    const dateField = given(node.dateFieldName());
    if (dateField && given(dateField.CONVERT_TIMEZONE())) {
      return refuseUnsupported(position, "SOQL function convertTimezone");
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
    if (!source || second) return refuseUnsupported(positionOf(sources), "A query over several objects");
    const where = given(node.whereClause());
    return {
      select: select.map((item) => this.#select(item)),
      from: source.getText(),
      fromPosition: positionOf(source),
      alias: aliasOf(given(sources.soqlId_list()[0])),
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
    if (given(item.typeOf())) return refuseUnsupported(position, "TYPEOF");
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
    return refuseUnsupported(positionOf(node), "This WITH clause");
  }
}
