import { exceptionTypeName, type ApexException } from "./exceptions.ts";
import { printStack } from "./stack.ts";

/** An exception that no Apex caught, as people read it. */
export interface Uncaught {
  readonly type: string;
  /** Empty when none was given. */
  readonly message: string;
  /** A frame a line, innermost first; then the causes, each with its own. */
  readonly stack: string;
}

export const uncaught = (exception: ApexException): Uncaught => ({
  type: exceptionTypeName(exception),
  message: exception.$message ?? "",
  stack: stackLines(exception).join("\n")
});

function stackLines({ $frames: frames, $cause: cause }: ApexException): string[] {
  const own = frames.length > 0 ? [printStack(frames)] : [];
  return cause ? [...own, `Caused by: ${cause.$describe()}`, ...stackLines(cause)] : own;
}
