/** Apex exceptions as JavaScript errors: thrown, caught and chained like any other, with an Apex stack. */
import { apexStack, type ApexFrame } from "./stack.ts";
import { EXCEPTION, internType, isSubtype, type ApexType } from "./types.ts";

export class ApexException extends Error {
  /** On the prototype of each class written in Apex; set by `newException` for the standard types. */
  declare $type: ApexType;
  /** `getMessage()`; null when none was given. */
  $message: string | null = null;
  $cause: ApexException | null = null;
  /** What the standard types carry beside the text: DML rows, inaccessible fields. */
  $details: unknown = null;
  /** Where it was made; frames are resolved on demand, because most exceptions are never printed. */
  readonly #frames: () => readonly ApexFrame[];

  constructor(message: string | null = null, cause: ApexException | null = null) {
    super();
    this.$message = message;
    this.$cause = cause;
    let frames: readonly ApexFrame[] | undefined;
    // Putting the stack into text is the expensive part of an exception.
    this.#frames = () => (frames ??= apexStack(this.stack ?? ""));
  }

  get $frames(): readonly ApexFrame[] {
    return this.#frames();
  }

  // The constructors every exception class has; generated code calls them as it calls those written in Apex.
  new$(): this {
    return this;
  }
  new$String(message: string | null): this {
    this.$message = message;
    return this;
  }
  new$Exception(cause: ApexException | null): this {
    this.$cause = cause;
    return this;
  }
  new$String$Exception(message: string | null, cause: ApexException | null): this {
    this.$message = message;
    this.$cause = cause;
    return this;
  }

  /** For the engine's own users (a command line, a test report): `System.MathException: Divide by 0`. */
  $describe(): string {
    return `${exceptionTypeName(this)}: ${this.$message ?? ""}`;
  }
}
ApexException.prototype.$type = EXCEPTION;
// Node prints `message`; without this an Apex exception that leaves the engine would look empty.
Object.defineProperty(ApexException.prototype, "message", {
  configurable: true,
  get(this: ApexException) {
    return this.$describe();
  },
  set(this: ApexException, value: unknown) {
    Object.defineProperty(this, "message", { value, writable: true, configurable: true });
  }
});

/** `System.NullPointerException`, `Foo.BarException`: what `getTypeName()` answers. */
export const exceptionTypeName = (exception: ApexException): string => exception.$type.qualifiedName;

/** A standard exception by qualified name: `newException("System.JSONException", "Unexpected character")`. */
export function newException(
  typeName: string,
  message: string | null,
  cause: ApexException | null = null
): ApexException {
  const exception = new ApexException(message, cause);
  const type = internType("class", typeName);
  if (!isSubtype(type, EXCEPTION)) throw new Error(`${typeName} is not a known Apex exception type.`);
  exception.$type = type;
  return exception;
}

/** Throws a standard exception. Typed `never`, so that a caller can `return throwApex(...)`. */
export function throwApex(typeName: string, message: string | null, cause: ApexException | null = null): never {
  throw newException(typeName, message, cause);
}

/** Dereferences: every instance call and field access on something that may be null goes through here. */
export function notNull<T>(value: T | null): T {
  if (value === null) throwApex("System.NullPointerException", "Attempt to de-reference a null object");
  return value;
}

/** What a final variable is given, where it has nothing yet. */
export function once<T>(current: unknown, value: T): T {
  if (current !== null) throwApex("System.FinalException", "Final variable has already been initialized");
  return value;
}

/** No `catch` in Apex ever sees these. */
const UNCATCHABLE = new Set(["System.LimitException", "System.AssertException"]);

/** Does a `finally` run? Not for what nobody can catch ("Exceptions that Can't be Caught"). */
export const isCatchable = (error: unknown): boolean =>
  error instanceof ApexException && !UNCATCHABLE.has(exceptionTypeName(error));

/** A JavaScript stack that ran over is an Apex one that did, with the frames on top of it; everything else stays what it is. */
export function asApex(error: unknown): unknown {
  if (!(error instanceof RangeError && /call stack/i.test(error.message))) return error;
  const exception = newException("System.LimitException", "Maximum stack depth reached: 1001");
  exception.stack = error.stack ?? "";
  return exception;
}

/** What a `catch` sees: no limits, and nothing that is a fault of the engine: that must never look like an Apex outcome. */
export function caught(error: unknown): ApexException {
  if (error instanceof ApexException && isCatchable(error)) return error;
  throw asApex(error);
}
