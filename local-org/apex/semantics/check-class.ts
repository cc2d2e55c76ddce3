/** Bodies of one class: field values, initialisers, accessors, methods, constructors. */
import { ERROR, VOID } from "../runtime/types.ts";
import type { Block, Member, MethodDeclaration, PropertyDeclaration, Statement } from "../syntax/ast.ts";
import type { BoundStatement } from "./bound.ts";
import type { BoundClass, BoundMember } from "./bound-class.ts";
import { membersOf, type UserClass } from "./declare.ts";
import { assignable, check } from "./expressions/check.ts";
import { constructChain, isConstructorCall } from "./constructors.ts";
import type { Report } from "./problems.ts";
import { Scope, type Body } from "./scope.ts";
import { checkBlock } from "./statements.ts";
import type { FieldSymbol, MethodSymbol } from "./symbols.ts";
import type { Universe } from "./universe.ts";

export function checkClass(symbol: UserClass, universe: Universe, report: Report): BoundClass {
  const members: BoundMember[] = [];
  for (const member of membersOf(symbol.declaration)) {
    const bound = checkMember(member, symbol, universe, report);
    if (bound) members.push(bound);
  }
  return { symbol, members };
}

function checkMember(member: Member, symbol: UserClass, universe: Universe, report: Report): BoundMember | undefined {
  const { position } = member;
  const body = (isStatic: boolean, more: Partial<Body> = {}): Body => ({
    universe,
    report,
    class: symbol,
    static: isStatic,
    initializes: false,
    ...more
  });
  switch (member.kind) {
    case "field": {
      const field = symbol.fields.get(member.name.toLowerCase());
      if (field?.position !== position) return undefined;
      const scope = new Scope(body(field.static, { initializes: true }));
      return {
        kind: "field",
        position,
        field,
        value: member.value && assignable(check(member.value, scope), field.type, scope)
      };
    }
    case "property":
      return checkProperty(member, symbol, body);
    case "initializer": {
      const scope = new Scope(body(member.static, { initializes: true }));
      return { kind: "initializer", position, static: member.static, body: checkBlock(member.body, scope).bound };
    }
    case "method":
    case "constructor":
      return checkMethod(member, symbol, body);
    default:
      return undefined;
  }
}

type MakeBody = (isStatic: boolean, more?: Partial<Body>) => Body;

function checkProperty(member: PropertyDeclaration, symbol: UserClass, body: MakeBody): BoundMember | undefined {
  const { position } = member;
  const field = symbol.fields.get(member.name.toLowerCase());
  if (field?.position !== position) return undefined;
  const { getter, setter } = member;
  const get = getter?.body && {
    position: getter.position,
    body: accessorBody(field, getter.body, new Scope(body(field.static, { property: field, returns: field.type })))
  };
  const set =
    setter?.body &&
    setterOf(field, setter.body, setter.position, new Scope(body(field.static, { property: field, returns: VOID })));
  return { kind: "property", position, field, get, set };
}

function accessorBody(field: FieldSymbol, node: Block, scope: Scope): BoundStatement {
  const checked = checkBlock(node, scope);
  if (checked.completes && field.type !== ERROR)
    scope.report(field.position, `Missing return statement required return type: ${field.type.name}`);
  return checked.bound;
}

function setterOf(field: FieldSymbol, node: Block, position: FieldSymbol["position"], scope: Scope) {
  const value = scope.declare("value", field.type, position);
  return { position, value, body: checkBlock(node, scope).bound };
}

function checkMethod(member: MethodDeclaration, symbol: UserClass, body: MakeBody): BoundMember | undefined {
  const method = methodAt(symbol, member);
  if (!method) return undefined;
  const isConstructor = member.kind === "constructor";
  const scope = new Scope(
    body(method.static, {
      returns: isConstructor ? VOID : method.returns,
      initializes: isConstructor,
      constructs: isConstructor
    })
  );
  const parameters = method.parameters.map((parameter) =>
    scope.declare(parameter.name, parameter.type, member.position)
  );
  const { position } = member;
  if (!member.body) return { kind: member.kind, position, method, parameters };
  return {
    kind: member.kind,
    position,
    method,
    parameters,
    body: isConstructor ? constructorBody(member.body, scope) : methodBody(member.body, method, scope)
  };
}

/** A rejected duplicate has no symbol of its own: its body is not checked. */
const methodAt = (symbol: UserClass, member: MethodDeclaration): MethodSymbol | undefined =>
  (member.kind === "constructor" ? symbol.constructors : (symbol.methods.get(member.name.toLowerCase()) ?? [])).find(
    (method) => method.position === member.position
  );

function methodBody(block: Block, method: MethodSymbol, scope: Scope): BoundStatement {
  const checked = checkBlock(block, scope.nested());
  if (checked.completes && method.returns !== VOID && method.returns !== ERROR) {
    scope.report(closing(block), `Missing return statement required return type: ${method.returns.name}`);
  }
  return checked.bound;
}

const closing = (block: Block): Block["position"] => ({
  line: block.end.line,
  column: Math.max(1, block.end.column - 1)
});

/** The call of another constructor comes first, written or not. */
function constructorBody(block: Block, scope: Scope): BoundStatement {
  const [first, ...rest] = block.statements;
  const written = first && isConstructorCall(first) ? first : undefined;
  const chain = constructChain(written, block.position, scope);
  const statements: readonly Statement[] = written ? rest : block.statements;
  const body = checkBlock({ ...block, statements }, scope.nested());
  return { kind: "block", statements: [...(chain ? [chain] : []), body.bound], position: block.position };
}
