import type {
  Accessor,
  Binary,
  Block,
  Expression,
  LocalDeclaration,
  Member,
  Node,
  Statement,
  TypeDeclaration
} from "../../apex/syntax/ast.ts";
import { ALWAYS, NEVER, type Mutant, type MutantKind } from "./mutants.ts";
import { isConstant, otherConstant, otherOperators } from "./replacements.ts";

/** A mistake, and what the source says then; without replacement the statement is missing. */
interface Mistake<T> {
  readonly kind: MutantKind;
  readonly what: string;
  readonly mutant?: T;
  /** Where it is, when it is not all of the expression. */
  readonly at?: Node;
}

/** The source a tree was read from. */
export interface MutatedSource {
  readonly path: string;
  readonly text: string;
}

/**
 * Puts every mutant of a class into its tree, beside what was written: the program is compiled once, and a number says
 * which of them is meant. Mutants that would not compile are found by the checker and are none.
 */
export class Mutator {
  /** Those the checker accepted, by id. */
  readonly mutants = new Map<number, Mutant>();
  #ids = 0;

  rewrite(tree: TypeDeclaration, { path, text }: MutatedSource): TypeDeclaration {
    return new TreeMutator(tree.name, path, text.split(/\r?\n/), (mutant) => {
      const id = ++this.#ids;
      return { id, accept: () => void this.mutants.set(id, { ...mutant, id }) };
    }).declaration(tree);
  }
}

type Note = (mutant: Omit<Mutant, "id">) => { readonly id: number; readonly accept: () => void };

class TreeMutator {
  readonly #className: string;
  readonly #path: string;
  readonly #lines: readonly string[];
  readonly #note: Note;
  /** Line of the statement that is being read. */
  #statementLine = 0;

  constructor(className: string, path: string, lines: readonly string[], note: Note) {
    this.#className = className;
    this.#path = path;
    this.#lines = lines;
    this.#note = note;
  }

  declaration(node: TypeDeclaration): TypeDeclaration {
    return node.kind === "enum" ? node : { ...node, members: node.members.map((member) => this.#member(member)) };
  }

  #member(node: Member): Member {
    switch (node.kind) {
      case "class":
      case "interface":
        return this.declaration(node);
      case "field":
        this.#statementLine = node.position.line;
        return node.value ? { ...node, value: this.#expression(node.value) } : node;
      case "property": {
        const { getter, setter, ...rest } = node;
        return {
          ...rest,
          ...(getter ? { getter: this.#accessor(getter) } : {}),
          ...(setter ? { setter: this.#accessor(setter) } : {})
        };
      }
      case "method":
      case "constructor":
        return node.body ? { ...node, body: this.#block(node.body) } : node;
      case "initializer":
        return { ...node, body: this.#block(node.body) };
      default:
        return node;
    }
  }

  #accessor(node: Accessor): Accessor {
    return node.body ? { ...node, body: this.#block(node.body) } : node;
  }

  // --- statements ---

  #block(node: Block): Block {
    return { ...node, statements: node.statements.map((statement) => this.#statement(statement)) };
  }

  #statement(node: Statement): Statement {
    this.#statementLine = node.position.line;
    switch (node.kind) {
      case "block":
        return this.#block(node);
      case "local":
        return this.#local(node);
      case "expression":
        return this.#effect(node);
      case "dml":
        return this.#wrap(node, node, [{ kind: "statement", what: "statement removed" }]);
      case "return":
        return node.value ? { ...node, value: this.#returned(node.value) } : node;
      case "throw":
        return { ...node, value: this.#expression(node.value) };
      default:
        return this.#compound(node);
    }
  }

  #compound(node: Statement): Statement {
    switch (node.kind) {
      case "if": {
        const condition = this.#condition(node.condition);
        const then = this.#statement(node.then);
        return { ...node, condition, then, ...(node.else ? { else: this.#statement(node.else) } : {}) };
      }
      case "while":
      case "do": {
        if (node.kind === "do") this.#statementLine = node.condition.position.line;
        const condition = this.#condition(node.condition);
        return { ...node, condition, ...(node.body ? { body: this.#statement(node.body) } : {}) };
      }
      case "for": {
        const init = node.init && "kind" in node.init ? this.#local(node.init) : node.init;
        const condition = node.condition && this.#condition(node.condition);
        return {
          ...node,
          ...(init ? { init } : {}),
          ...(condition ? { condition } : {}),
          ...(node.body ? { body: this.#statement(node.body) } : {})
        };
      }
      case "forEach": {
        const iterated = this.#expression(node.iterated);
        return { ...node, iterated, ...(node.body ? { body: this.#statement(node.body) } : {}) };
      }
      case "switch": {
        const subject = this.#expression(node.subject);
        return { ...node, subject, cases: node.cases.map((each) => ({ ...each, body: this.#block(each.body) })) };
      }
      case "try": {
        const body = this.#block(node.body);
        const catches = node.catches.map((each) => ({ ...each, body: this.#block(each.body) }));
        return { ...node, body, catches, ...(node.finally ? { finally: this.#block(node.finally) } : {}) };
      }
      default:
        return node;
    }
  }

  #local(node: LocalDeclaration): LocalDeclaration {
    const variables = node.variables.map((each) =>
      each.value ? { ...each, value: this.#expression(each.value) } : each
    );
    return { ...node, variables };
  }

  #effect(node: Extract<Statement, { kind: "expression" }>): Statement {
    const { expression } = node;
    // `this(...)` and `super(...)` are no statements of their own.
    if (expression.kind === "call" && !expression.target && /^(this|super)$/i.test(expression.name))
      return { ...node, expression: this.#inside(expression) };
    const replaced = otherOperators(expression).map(({ what, mutant }) => ({
      kind: "operator" as const,
      what,
      mutant: { ...node, expression: mutant }
    }));
    const removed: Mistake<Statement> = { kind: "statement", what: "statement removed" };
    return this.#wrap(node, { ...node, expression: this.#inside(expression) }, [...replaced, removed]);
  }

  // --- expressions ---

  #expression(node: Expression): Expression {
    if (isConstant(node)) {
      const { what, mutant } = otherConstant(node);
      return this.#wrap(node, node, [{ kind: "constant", what, mutant }]);
    }
    const mistakes: Mistake<Expression>[] = otherOperators(node).map((each) => ({ kind: "operator", ...each }));
    // What a step or an assignment leaves behind is mutated where it is a statement.
    const changes = node.kind === "step" || node.kind === "assign";
    return this.#wrap(node, this.#inside(node), changes ? [] : [...mistakes, ...operandsOf(node)]);
  }

  #condition(node: Expression, kind: "condition" | "choice" = "condition"): Expression {
    if (node.kind === "literal") return node;
    return this.#wrap(node, this.#expression(node), [
      { kind, what: ALWAYS, mutant: booleanAt(node, true) },
      { kind, what: NEVER, mutant: booleanAt(node, false) }
    ]);
  }

  /** Something else of the same type: the other truth, one more, nothing. The checker leaves those that fit. */
  #returned(node: Expression): Expression {
    const inner = this.#expression(node);
    // A query may answer a record or a list, whatever is wanted: it stays as it is.
    if (node.kind === "literal" || node.kind === "query") return inner;
    const { position } = node;
    return this.#wrap(node, inner, [
      {
        kind: "return",
        what: "returns the opposite",
        mutant: { kind: "unary", operator: "!", operand: node, position }
      },
      {
        kind: "return",
        what: "returns null",
        mutant: { kind: "literal", type: "null", value: "null", position }
      }
    ]);
  }

  /** The same expression with mutants further in. */
  #inside(node: Expression): Expression {
    switch (node.kind) {
      case "member":
        return { ...node, target: this.#target(node.target) };
      case "call":
        return {
          ...node,
          ...(node.target ? { target: this.#target(node.target) } : {}),
          arguments: node.arguments.map((each) => this.#expression(each))
        };
      case "index":
        return { ...node, target: this.#target(node.target), index: this.#expression(node.index) };
      case "new":
        return { ...node, with: this.#creation(node.with) };
      case "cast":
      case "instanceof":
      case "unary":
        return { ...node, operand: this.#expression(node.operand) };
      case "binary":
        return { ...node, left: this.#expression(node.left), right: this.#expression(node.right) };
      case "assign":
        return { ...node, value: this.#expression(node.value) };
      case "conditional":
        return {
          ...node,
          condition: this.#condition(node.condition, "choice"),
          then: this.#expression(node.then),
          else: this.#expression(node.else)
        };
      default:
        return node;
    }
  }

  /** What stands before a dot may be a type or a namespace: only what is a value for sure is looked into. */
  #target(node: Expression): Expression {
    return node.kind === "name" || node.kind === "member" || isConstant(node) ? node : this.#inside(node);
  }

  #creation(node: Extract<Expression, { kind: "new" }>["with"]): typeof node {
    switch (node.kind) {
      case "arguments":
        return { ...node, arguments: node.arguments.map((each) => this.#argument(each)) };
      case "elements":
        return { ...node, elements: node.elements.map((each) => this.#expression(each)) };
      case "pairs":
        return { ...node, pairs: node.pairs.map(([key, value]) => [this.#expression(key), this.#expression(value)]) };
      case "size":
        return node;
    }
  }
  /** `new Account(Name = 'x')` sets fields: the assignment is no expression there. */
  #argument(node: Expression): Expression {
    return node.kind === "assign" ? { ...node, value: this.#expression(node.value) } : this.#expression(node);
  }

  #wrap<T extends Expression | Statement>(written: Node, inner: T, mistakes: readonly Mistake<T>[]): T {
    return mistakes.reduce<T>((original, { kind, what, mutant, at = written }) => {
      const { position } = at;
      const { id, accept } = this.#note({
        className: this.#className,
        path: this.#path,
        ...position,
        statementLine: this.#statementLine,
        kind,
        what,
        source: this.#lines[position.line - 1]?.trim() ?? ""
      });
      return { kind: "mutation", id, original, ...(mutant ? { mutant } : {}), accept, position } as Node as T;
    }, inner);
  }
}

const booleanAt = ({ position }: Node, value: boolean): Expression => ({
  kind: "literal",
  type: "boolean",
  value: String(value),
  position
});

/** `a && b` without a, without b; likewise `||`. */
function operandsOf(node: Expression): Mistake<Expression>[] {
  if (node.kind !== "binary" || (node.operator !== "&&" && node.operator !== "||")) return [];
  const { left, right, operator }: Binary = node;
  return [
    { kind: "operand", what: `left side of ${operator} removed`, mutant: right, at: left },
    { kind: "operand", what: `right side of ${operator} removed`, mutant: left, at: right }
  ];
}
