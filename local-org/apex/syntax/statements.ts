/** Statements: from the parser's tree to ours. */
import type {
  AccessLevelContext,
  BlockContext,
  CatchClauseContext,
  ExpressionContext,
  ForStatementContext,
  LocalVariableDeclarationContext,
  QualifiedNameContext,
  StatementContext,
  SwitchStatementContext,
  TryStatementContext,
  VariableDeclaratorsContext,
  WhenLiteralContext,
  WhenValueContext
} from "@apexdevtools/apex-parser";
import type { Block, DmlStatement, LocalDeclaration, Statement, SwitchCase, TryStatement, WhenValue } from "./ast.ts";
import { expression, expressions } from "./expressions.ts";
import { stringValue } from "./literals.ts";
import { endOf, given, modifiersOf, nameOf, positionOf } from "./tree.ts";
import { qualifiedTypeName, typeName } from "./type-names.ts";

export const block = (node: BlockContext): Block => ({
  kind: "block",
  statements: node.statement_list().map(statement),
  position: positionOf(node),
  end: endOf(node)
});

/** The alternatives of a statement, in the order in which they are common. */
export function statement(node: StatementContext): Statement {
  const position = positionOf(node);
  const plain = given(node.expressionStatement());
  if (plain) return { kind: "expression", expression: expression(plain.expression()), position };
  const local = given(node.localVariableDeclarationStatement());
  if (local) return localDeclaration(local.localVariableDeclaration());
  const returned = given(node.returnStatement());
  if (returned) return { kind: "return", value: optional(returned.expression()), position };
  const branch = given(node.ifStatement());
  if (branch) {
    const [then, otherwise] = branch.statement_list().map(statement) as [Statement, Statement?];
    return { kind: "if", condition: expression(branch.parExpression().expression()), then, else: otherwise, position };
  }
  const nested = given(node.block());
  if (nested) return block(nested);
  const thrown = given(node.throwStatement());
  if (thrown) return { kind: "throw", value: expression(thrown.expression()), position };
  const tried = given(node.tryStatement());
  if (tried) return tryStatement(tried);
  return loop(node) ?? dml(node) ?? rest(node);
}

const optional = (node: ExpressionContext | undefined) =>
  given(node) ? expression(node as ExpressionContext) : undefined;
const optionalStatement = (node: StatementContext) => (given(node) ? statement(node) : undefined);

export function localDeclaration(node: LocalVariableDeclarationContext): LocalDeclaration {
  return {
    kind: "local",
    type: typeName(node.typeRef()),
    modifiers: modifiersOf(node.modifier_list()),
    variables: declarators(node.variableDeclarators()),
    position: positionOf(node)
  };
}

export const declarators = (node: VariableDeclaratorsContext): LocalDeclaration["variables"] =>
  node.variableDeclarator_list().map((variable) => ({
    name: nameOf(variable.id()),
    position: positionOf(variable),
    value: optional(variable.expression())
  }));

function loop(node: StatementContext): Statement | undefined {
  const position = positionOf(node);
  const loopFor = given(node.forStatement());
  if (loopFor) return forStatement(loopFor);
  const loopWhile = given(node.whileStatement());
  if (loopWhile) {
    const condition = expression(loopWhile.parExpression().expression());
    return { kind: "while", condition, body: optionalStatement(loopWhile.statement()), position };
  }
  const loopDo = given(node.doWhileStatement());
  if (loopDo) {
    return {
      kind: "do",
      condition: expression(loopDo.parExpression().expression()),
      body: block(loopDo.block()),
      position
    };
  }
  return undefined;
}

function forStatement(node: ForStatementContext): Statement {
  const control = node.forControl();
  const body = optionalStatement(node.statement());
  const position = positionOf(node);
  const each = given(control.enhancedForControl());
  if (each) {
    const iterated = expression(each.expression());
    return { kind: "forEach", type: typeName(each.typeRef()), name: nameOf(each.id()), iterated, body, position };
  }
  const init = given(control.forInit());
  const declared = given(init?.localVariableDeclaration());
  return {
    kind: "for",
    init: declared ? localDeclaration(declared) : expressions(init?.expressionList()),
    condition: optional(control.expression()),
    update: expressions(given(control.forUpdate())?.expressionList()),
    body,
    position
  };
}

function tryStatement(node: TryStatementContext): TryStatement {
  const last = given(node.finallyBlock());
  return {
    kind: "try",
    body: block(node.block()),
    catches: node.catchClause_list().map((clause: CatchClauseContext) => ({
      type: qualifiedTypeName(clause.qualifiedName()),
      name: nameOf(clause.id()),
      body: block(clause.block()),
      position: positionOf(clause)
    })),
    finally: last && block(last.block()),
    position: positionOf(node)
  };
}

interface DmlContext {
  accessLevel(): AccessLevelContext;
  readonly expression?: unknown;
  expression_list?(): ExpressionContext[];
  qualifiedName?(): QualifiedNameContext;
}

function dml(node: StatementContext): DmlStatement | undefined {
  const forms: readonly [DmlStatement["operation"], DmlContext][] = [
    ["insert", node.insertStatement()],
    ["update", node.updateStatement()],
    ["upsert", node.upsertStatement()],
    ["delete", node.deleteStatement()],
    ["undelete", node.undeleteStatement()],
    ["merge", node.mergeStatement()]
  ];
  const [operation, form] = forms.find(([, candidate]) => given(candidate)) ?? [];
  if (!operation || !form) return undefined;
  const access = given(form.accessLevel());
  const operands = form.expression_list?.() ?? [(form as { expression(): ExpressionContext }).expression()];
  return {
    kind: "dml",
    operation,
    records: operands.map(expression),
    access: access && (given(access.USER()) ? "user" : "system"),
    externalId: given(form.qualifiedName?.())?.getText(),
    position: positionOf(node)
  };
}

function rest(node: StatementContext): Statement {
  const position = positionOf(node);
  const runAs = given(node.runAsStatement());
  if (runAs)
    return { kind: "runAs", arguments: expressions(runAs.expressionList()), body: block(runAs.block()), position };
  const switched = given(node.switchStatement());
  if (switched) return switchStatement(switched);
  return { kind: given(node.breakStatement()) ? "break" : "continue", position };
}

const switchStatement = (node: SwitchStatementContext): Statement => ({
  kind: "switch",
  subject: expression(node.expression()),
  cases: node.whenControl_list().map((when) => ({
    when: whenClause(when.whenValue()),
    body: block(when.block()),
    position: positionOf(when)
  })),
  position: positionOf(node)
});

function whenClause(node: WhenValueContext): SwitchCase["when"] {
  const type = given(node.typeRef());
  if (type) return { kind: "type", type: typeName(type), name: nameOf(node.id()) };
  if (given(node.ELSE())) return { kind: "else" };
  return { kind: "values", values: node.whenLiteral_list().map(whenValue) };
}

function whenValue(node: WhenLiteralContext): WhenValue {
  const position = positionOf(node);
  const inner = given(node.whenLiteral());
  if (inner) return whenValue(inner);
  const name = given(node.qualifiedName());
  if (name) return { kind: "name", name: name.getText(), position };
  const text = node.getText();
  if (text.startsWith("'")) return { kind: "literal", type: "string", value: stringValue(text), position };
  if (given(node.NULL())) return { kind: "literal", type: "null", value: "null", position };
  if (/l$/i.test(text)) return { kind: "literal", type: "long", value: text.slice(0, -1), position };
  return { kind: "literal", type: "integer", value: text, position };
}
