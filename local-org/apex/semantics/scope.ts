/** Local variables while a body is checked, and everything else its statements need to know. */
import type { ApexType } from "../runtime/types.ts";
import type { Position } from "../syntax/position.ts";
import type { Variable } from "./bound.ts";
import type { UserClass } from "./declare.ts";
import type { Report } from "./problems.ts";
import type { FieldSymbol } from "./symbols.ts";
import type { Universe } from "./universe.ts";

/** Words that JavaScript keeps for itself and Apex does not. */
const RESERVED = new Set(
  (
    "arguments await async case const debugger default delete enum eval export function implements import in let package " +
    "static typeof undefined var void with yield super this null true false new of get set"
  ).split(" ")
);

/** What one body is part of. */
export interface Body {
  readonly universe: Universe;
  readonly report: Report;
  readonly class: UserClass;
  readonly static: boolean;
  /** Undefined in initialisers: `return` has no place there. */
  readonly returns?: ApexType;
  /** Inside a property's accessor: its own name means the stored value. */
  readonly property?: FieldSymbol;
  /** May final fields be assigned: constructors and initialisers. */
  readonly initializes: boolean;
  readonly constructs?: boolean;
}

export class Scope {
  readonly body: Body;
  readonly loop: boolean;
  readonly #parent?: Scope;
  readonly #variables = new Map<string, Variable>();
  readonly #counter: { next: number };

  constructor(body: Body, parent?: Scope, loop = parent?.loop ?? false) {
    this.body = body;
    this.#parent = parent;
    this.loop = loop;
    this.#counter = parent ? parent.#counter : { next: 0 };
  }

  nested(loop = this.loop): Scope {
    return new Scope(this.body, this, loop);
  }
  /** Sees the same variables and tells somebody else what is wrong. */
  trial(report: Report): Scope {
    return new Scope({ ...this.body, report }, this);
  }
  report(position: Position, message: string): void {
    this.body.report(position, message);
  }
  find(name: string): Variable | undefined {
    return this.#variables.get(name.toLowerCase()) ?? this.#parent?.find(name);
  }
  /** Names of all variables in sight. */
  names(): string[] {
    return [...this.#variables.keys(), ...(this.#parent?.names() ?? [])];
  }
  declare(name: string, type: ApexType, position: Position, final = false): Variable {
    if (this.find(name)) this.report(position, `Duplicate variable: ${name}`);
    const variable = { name, type, final, key: RESERVED.has(name) ? `${name}$` : name };
    this.#variables.set(name.toLowerCase(), variable);
    return variable;
  }
  /** A variable of the generated code only. */
  slot(type: ApexType): Variable {
    return { name: "", type, final: true, key: `$${this.#counter.next++}` };
  }
}
