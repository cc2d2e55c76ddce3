/** Checked statements as JavaScript, each on its Apex line. */
import type { BoundFor, BoundStatement, BoundSwitch, BoundTry } from "../semantics/bound.ts";
import type { Position } from "../syntax/position.ts";
import type { Emitter } from "./emitter.ts";
import { assignment } from "./assignments.ts";
import { emit, sharing, type Place } from "./expressions.ts";
import type { Bound } from "../semantics/bound.ts";

export class StatementWriter {
  readonly #out: Emitter;
  #place: Place;

  constructor(out: Emitter, place: Place) {
    this.#out = out;
    this.#place = place;
  }

  /** `$at(12);` counts the statement and says which line runs. */
  #count({ line }: Position): string {
    this.#place.script.lines.add(line);
    return `$at(${line})`;
  }
  /** What is emitted from here on belongs to the line. */
  #on({ line }: Position): void {
    this.#place = { ...this.#place, line };
  }
  #emit(node: Bound): string {
    return emit(node, this.#place);
  }
  #effect(node: Bound): string {
    return node.kind === "assign" ? assignment(node, this.#place, false) : this.#emit(node);
  }

  write(node: BoundStatement): void {
    const { position } = node;
    this.#on(position);
    switch (node.kind) {
      case "block":
      case "locals":
        for (const statement of node.statements) this.#nested(statement);
        return;
      case "local":
        return this.#line(position, `let ${node.variable.key} = ${node.value ? this.#emit(node.value) : "null"};`);
      case "expression":
        return this.#effectStatement(node);
      case "return":
        return this.#line(position, node.value ? `return ${this.#emit(node.value)};` : "return;");
      case "throw":
        return this.#line(position, `throw $.thrown(${this.#emit(node.value)});`);
      case "break":
      case "continue":
        return this.#line(position, `${node.kind};`);
      case "dml":
        return this.#line(position, this.#dml(node));
      case "construct":
        return this.#construct(node);
      default:
        return this.#compound(node);
    }
  }

  #compound(
    node: Exclude<
      BoundStatement,
      {
        kind:
          "block" | "locals" | "local" | "expression" | "return" | "throw" | "break" | "continue" | "dml" | "construct";
      }
    >
  ): void {
    switch (node.kind) {
      case "if":
        return this.#if(node);
      case "while":
        return this.#while(node);
      case "do":
        return this.#do(node);
      case "for":
        return this.#for(node);
      case "forEach":
        return this.#forEach(node);
      case "switch":
        return this.#switch(node);
      case "try":
        return this.#try(node);
      case "mutation":
        return this.#mutation(node);
      case "runAs":
        this.#line(node.position, `{ const $u = $.runAs(${this.#emit(node.user)}); try {`);
        this.write(node.body);
        this.#out.write(" } finally { $u(); } }");
        return;
      default:
        return notGenerated(node);
    }
  }

  #mutation(node: Extract<BoundStatement, { kind: "mutation" }>): void {
    this.#out.at(node.position.line).write(` if ($.isMutant(${node.id})) {`);
    if (node.mutant) this.write(node.mutant);
    this.#out.write(" } else {");
    this.write(node.original);
    this.#out.write(" }");
  }

  #line(position: Position, text: string): void {
    this.#out.at(position.line).write(` ${this.#count(position)}; ${text}`);
  }
  /** A block inside a block keeps its own variables. */
  #nested(node: BoundStatement): void {
    if (node.kind === "block") this.#braces(node);
    else this.write(node);
  }
  #braces(node: BoundStatement): void {
    this.#out.write(" {");
    this.write(node);
    this.#out.write(" }");
  }

  #dml(node: Extract<BoundStatement, { kind: "dml" }>): string {
    const access = node.access === "user" ? '"user"' : sharing(this.#place.class);
    const externalId = node.externalId === undefined ? "" : `, ${JSON.stringify(node.externalId)}`;
    return `$.dml("${node.operation}", ${this.#emit(node.records)}, ${access}${externalId});`;
  }

  /** The object is there before its constructors run; they only fill it. */
  #construct(node: Extract<BoundStatement, { kind: "construct" }>): void {
    const values = node.arguments.map((argument) => this.#emit(argument)).join(", ");
    this.#line(node.position, `${node.which}.${node.constructor.key}(${values});`);
  }

  /** "System.debug statements aren't counted as part of Apex code coverage" (Code Coverage Best Practices). */
  #effectStatement({ position, expression }: Extract<BoundStatement, { kind: "expression" }>): void {
    const effect = `${this.#effect(expression)};`;
    if (!isDebug(expression)) return this.#line(position, effect);
    this.#out.at(position.line).write(` $at(${position.line}); ${effect}`);
  }

  #if(node: Extract<BoundStatement, { kind: "if" }>): void {
    this.#line(node.position, `if ($.truth(${this.#emit(node.condition)}))`);
    this.#braces(node.then);
    if (!node.else) return;
    this.#out.write(" else");
    this.#braces(node.else);
  }

  /** Loops count their conditions, so that a loop without a body still comes to an end. */
  #while(node: Extract<BoundStatement, { kind: "while" | "do" }>): void {
    this.#out
      .at(node.position.line)
      .write(` while (${this.#count(node.position)}, $.truth(${this.#emit(node.condition)}))`);
    this.#braces(node.body);
  }
  #do(node: Extract<BoundStatement, { kind: "while" | "do" }>): void {
    this.#out.at(node.position.line).write(" do");
    this.#braces(node.body);
    const { position } = node.condition;
    this.#on(position);
    this.#out.at(position.line).write(` while (${this.#count(position)}, $.truth(${this.#emit(node.condition)}));`);
  }

  #for(node: BoundFor): void {
    this.#out.at(node.position.line).write(" {");
    for (const statement of node.init) this.write(statement);
    this.#on(node.position);
    const condition = node.condition ? `, $.truth(${this.#emit(node.condition)})` : "";
    const update = node.update.map((expression) => this.#effect(expression)).join(", ");
    this.#out.write(` for (; ${this.#count(node.position)}${condition || ", true"}; ${update})`);
    this.#braces(node.body);
    this.#out.write(" }");
  }

  #forEach(node: Extract<BoundStatement, { kind: "forEach" }>): void {
    const { variable, iterated, over, position } = node;
    const element = `$each_${variable.key}`;
    const slot = { name: "", type: variable.type, final: true, key: element };
    const value = this.#emit(
      node.convert({ kind: "local", variable: slot, type: iterated.type.arguments[0] ?? variable.type, position })
    );
    this.#out
      .at(position.line)
      .write(
        ` for (const ${element} of (${this.#count(position)}, $.${LOOPS[over]}(${this.#emit(iterated)}))) { ${this.#count(position)}; let ${variable.key} = ${value};`
      );
    this.write(node.body);
    this.#out.write(" }");
  }

  #switch(node: BoundSwitch): void {
    const subject = node.slot.key;
    this.#line(node.position, `{ const ${subject} = ${this.#emit(node.subject)};`);
    node.cases.forEach((item, index) => {
      const keyword = index === 0 ? "if" : "else if";
      this.#out.at(item.position.line);
      this.#on(item.position);
      if (item.values)
        this.#out.write(
          ` ${keyword} (${item.values.map((value) => `$.sameKey(${subject}, ${this.#emit(value)})`).join(" || ")}) {`
        );
      else if (item.binding)
        this.#out.write(
          ` ${keyword} ($.isInstance(${subject}, ${this.#place.script.type(item.binding.type)})) { let ${item.binding.variable.key} = ${subject};`
        );
      else this.#out.write(index === 0 ? " {" : " else {");
      this.write(item.body);
      this.#out.write(" }");
    });
    this.#out.write(" }");
  }

  #try(node: BoundTry): void {
    this.#out.at(node.position.line);
    if (node.finally) return this.#tryFinally(node, node.finally);
    this.#tryCatch(node);
  }

  /** What cannot be caught runs no `finally` either. */
  #tryFinally(node: BoundTry, last: BoundStatement): void {
    this.#out.write(" { let $f = true; try {");
    if (node.catches.length > 0) this.#tryCatch(node);
    else this.#nested(node.body);
    this.#out.write(" } catch ($e) { $f = $.isCatchable($e); throw $e; } finally { if ($f)");
    this.#braces(last);
    this.#out.write(" } }");
  }

  #tryCatch(node: BoundTry): void {
    this.#out.write(" try");
    this.#braces(node.body);
    this.#out.write(" catch ($e) { $e = $.caught($e);");
    node.catches.forEach(({ variable, body, position }, index) => {
      this.#out
        .at(position.line)
        .write(
          ` ${index === 0 ? "if" : "else if"} ($.isInstance($e, ${this.#place.script.type(variable.type)})) { let ${variable.key} = $e;`
        );
      this.write(body);
      this.#out.write(" }");
    });
    this.#out.write(" else throw $e; }");
  }
}

/** The compiler finds a kind of statement that nothing is emitted for. */
const notGenerated = (node: never): never => {
  throw new Error(`Nothing generates ${JSON.stringify(node)}.`);
};

const isDebug = (node: Bound): boolean =>
  node.kind === "call" && node.method.owner.qualifiedName === "System.System" && node.method.name === "debug";

const LOOPS: Readonly<Record<Extract<BoundStatement, { kind: "forEach" }>["over"], string>> = {
  list: "eachOfList",
  set: "eachOfSet",
  rows: "eachOfList",
  chunks: "chunks",
  iterable: "eachOfIterable"
};
