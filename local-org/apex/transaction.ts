/** One transaction: its own values of all static variables. */
import { flushStatements } from "./codegen/lines.ts";
import { asApex } from "./runtime/exceptions.ts";
import { callApex } from "./runtime/invoke.ts";
import { withProgramTypes } from "./runtime/program-types.ts";
import type { Program } from "./program.ts";
import type { Statics } from "./statics.ts";

export class Transaction {
  readonly #program: Program;
  readonly #statics: Statics;

  constructor(program: Program, statics: Statics) {
    this.#program = program;
    this.#statics = statics;
  }

  /** Runs Apex within this transaction; may be called again, static variables live on. */
  run<T>(block: () => T): T {
    return this.#statics.during(() =>
      withProgramTypes(this.#program.types, () => {
        try {
          return block();
        } catch (error) {
          throw asApex(error);
        } finally {
          flushStatements();
        }
      })
    );
  }

  /** `Foo.bar(args)`; arguments are Apex values of the parameters' types. */
  invokeStatic(className: string, methodName: string, args: readonly unknown[] = []): unknown {
    const target = this.#program.staticMethod(className, methodName, args.length);
    return this.run(() => target(...args));
  }
  /** `new Foo(args)` */
  construct(className: string, args: readonly unknown[] = []): unknown {
    return this.run(() => this.#program.construct(className, args));
  }
  /** `object.bar(args)` */
  call(object: unknown, methodName: string, args: readonly unknown[] = []): unknown {
    return this.run(() => callApex(object, methodName, args));
  }
}
