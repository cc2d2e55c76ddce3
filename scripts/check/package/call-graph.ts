import type { ClassDeclaration, Expression, MethodDeclaration, TypeName } from "../../../local-org/apex/syntax/ast.ts";
import { isClass, isMethod, withInnerTypes, type ApexSource } from "./apex.ts";
import { walkApex, type ApexNode } from "./walk.ts";

type Names = ReadonlyMap<string, string>;
type Call = Extract<Expression, { kind: "call" }>;
type Found = (type: string, method: string) => boolean;

/**
 * Who calls whom in the package, by the types that are written down. All names in lower case. What is not known is not
 * followed: a rule that asks whether something is reached then says no, and somebody has a look.
 */
export class CallGraph {
  private readonly types = new Map<string, ClassDeclaration>();

  constructor(sources: readonly ApexSource[]) {
    for (const { tree } of sources) {
      for (const type of tree ? withInnerTypes(tree) : []) {
        if (isClass(type)) this.types.set(type.name.toLowerCase(), type);
      }
    }
  }

  /** Whether a method, or anything that it calls or starts, is one that is looked for. */
  reaches(type: string, method: string, isFound: Found, seen = new Set<string>()): boolean {
    const place = `${type}.${method}`.toLowerCase();
    if (seen.has(place)) return false;
    seen.add(place);
    return this.methods(type.toLowerCase(), method.toLowerCase()).some(([owner, declared]) =>
      this.calls(owner, declared).some(
        ([callee, name]) => isFound(callee, name) || this.reaches(callee, name, isFound, seen)
      )
    );
  }

  /** Declarations of a method: of the type, of what it inherits from, and of whatever can stand in for it. */
  private methods(type: string, method: string): [string, MethodDeclaration][] {
    const related = [...this.ancestors(type), ...this.descendants(type)];
    return related.flatMap((name) =>
      this.members(name)
        .filter((each) => each.name.toLowerCase() === method && each.body !== undefined)
        .map((each): [string, MethodDeclaration] => [name, each])
    );
  }

  private members(type: string): MethodDeclaration[] {
    return (this.types.get(type)?.members ?? []).filter(isMethod);
  }

  private ancestors(type: string): string[] {
    const superclass = this.types.get(type)?.superclass;
    return superclass ? [type, ...this.ancestors(lastName(superclass))] : [type];
  }

  private descendants(type: string): string[] {
    return [...this.types]
      .filter(([, { superclass, interfaces }]) =>
        [...(superclass ? [superclass] : []), ...interfaces].some((each) => lastName(each) === type)
      )
      .flatMap(([name]) => [name, ...this.descendants(name)]);
  }

  /**
   * `[type, method]` of what a method calls, and of the jobs that it makes: whoever makes one wants it to run. DML
   * statements count as the methods of `Database` that do the same.
   */
  private calls(owner: string, method: MethodDeclaration): [string, string][] {
    const locals = localsOf(method);
    const found: [string, string][] = [];
    walkApex(method.body, (node) => {
      const call = node as Expression;
      if (call.kind === "call") found.push(...this.callee(call, owner, locals));
      if (node.kind === "dml") found.push(["database", node.operation]);
      if (call.kind === "new" && this.isJob(lastName(call.type))) found.push([lastName(call.type), "execute"]);
    });
    return found;
  }

  private callee(call: Call, owner: string, locals: Names): [string, string][] {
    const type = call.target ? this.typeOf(call.target, owner, locals) : owner;
    return type === undefined ? [] : [[type, call.name.toLowerCase()]];
  }

  private isJob(type: string): boolean {
    return this.members(type).some(({ name }) => name.toLowerCase() === "execute");
  }

  private typeOf(expression: Expression, owner: string, locals: Names): string | undefined {
    switch (expression.kind) {
      case "this":
        return owner;
      case "name":
        return this.typeOfName(expression.name.toLowerCase(), owner, locals);
      case "member":
        return (
          this.dataType(this.typeOf(expression.target, owner, locals), expression.name.toLowerCase()) ??
          (expression.target.kind === "name" ? expression.name.toLowerCase() : undefined)
        );
      case "call":
        return this.callee(expression, owner, locals).flatMap(([type, name]) => this.returnType(type, name))[0];
      case "new":
      case "cast":
        return lastName(expression.type);
      default:
        return undefined;
    }
  }

  /** What is no variable is a type, of the package or of the platform. */
  private typeOfName(name: string, owner: string, locals: Names): string {
    return locals.get(name) ?? this.dataType(owner, name) ?? name;
  }

  private dataType(type: string | undefined, name: string): string | undefined {
    const members = type === undefined ? [] : (this.types.get(type)?.members ?? []);
    for (const member of members) {
      if ((member.kind === "field" || member.kind === "property") && member.name.toLowerCase() === name) {
        return lastName(member.type);
      }
    }
    return undefined;
  }

  private returnType(type: string, method: string): string[] {
    return this.members(type)
      .filter(({ name }) => name.toLowerCase() === method)
      .flatMap(({ returns }) => (returns ? [lastName(returns)] : []));
  }
}

const lastName = ({ parts }: TypeName): string => (parts.at(-1) ?? "").toLowerCase();

function localsOf(method: MethodDeclaration): Names {
  const locals = new Map(method.parameters.map(({ name, type }) => [name.toLowerCase(), lastName(type)]));
  walkApex(method.body, (node: ApexNode) => {
    if (node.kind !== "local") return;
    for (const { name } of node.variables) locals.set(name.toLowerCase(), lastName(node.type));
  });
  return locals;
}
