import type { Bound, BoundAssignment, BoundCall, Variable } from "../../../local-org/apex/semantics/bound.ts";
import type { BoundMember } from "../../../local-org/apex/semantics/bound-class.ts";
import type { FieldSymbol } from "../../../local-org/apex/semantics/symbols.ts";
import type { Position } from "../../../local-org/apex/syntax/position.ts";
import { walkBound } from "./walk-bound.ts";

/** A part of a text that code puts together. */
export interface TextPart {
  /** Undefined where only a run can tell. */
  readonly text?: string;
  readonly position: Position;
  /** Where it is a constant: the file that defines it, which the position is of. */
  readonly path?: string;
}

/** Follows texts through `+`, `+=`, local variables and constants, as far as one member of a class shows them. */
export class WrittenTexts {
  /** What a variable is made of, in the order of the source; undefined where it is something else now and then. */
  private readonly variables = new Map<Variable, Bound[] | undefined>();

  /** Lists and maps that something may be added to. */
  private readonly changed = new Set<Variable>();

  constructor(member: BoundMember) {
    walkBound(member, (node) => {
      if (node.kind === "call") this.note(node);
      if (node.kind === "local" && "value" in node) this.variables.set(node.variable, node.value ? [node.value] : []);
      if (node.kind === "assign" && node.target.kind === "local") this.assign(node.target.variable, node);
    });
  }

  partsOf(value: Bound): TextPart[] {
    const unknown = { position: value.position };
    switch (value.kind) {
      case "literal":
        return value.literal.type === "string" ? [{ text: value.literal.value, ...unknown }] : [unknown];
      case "operation":
        return value.name === "concat" ? value.operands.flatMap((each) => this.partsOf(each)) : [unknown];
      case "convert":
        return this.partsOf(value.operand);
      case "local":
        return this.variables.get(value.variable)?.flatMap((each) => this.partsOf(each)) ?? [unknown];
      case "field":
        return [constantOf(value.field) ?? unknown];
      default:
        return [unknown];
    }
  }

  /** The value that a variable was given once, and never again. */
  valueOf(value: Bound): Bound | undefined {
    if (value.kind === "convert") return this.valueOf(value.operand);
    if (value.kind !== "local") return value;
    if (this.changed.has(value.variable)) return undefined;
    const [only, another] = this.variables.get(value.variable) ?? [];
    return another ? undefined : only;
  }

  private note({ receiver, method, arguments: given }: BoundCall): void {
    const handed = method.owner.origin === "user" ? given : [];
    const changed = receiver && CHANGING.has(method.name.toLowerCase()) ? [receiver, ...handed] : handed;
    for (const each of changed) if (each.kind === "local") this.changed.add(each.variable);
  }

  private assign(variable: Variable, { slot = variable, value }: BoundAssignment): void {
    const before = this.variables.get(variable);
    const [first, ...added] = operandsOf(value);
    const isAppended = first?.kind === "local" && first.variable === slot;
    if (before && isAppended) before.push(...added);
    else this.variables.set(variable, before?.length === 0 ? [value] : undefined);
  }
}

function constantOf({ final, value, owner: { path } }: FieldSymbol): TextPart | undefined {
  const isText = final && value?.kind === "literal" && value.type === "string";
  return isText ? { text: value.value, position: value.position, path } : undefined;
}

const CHANGING: ReadonlySet<string> = new Set(["add", "addall", "clear", "put", "putall", "remove"]);

/** `a + b + c`, whichever way it is nested. */
function operandsOf(value: Bound): Bound[] {
  return value.kind === "operation" && value.name === "concat" ? value.operands.flatMap(operandsOf) : [value];
}
