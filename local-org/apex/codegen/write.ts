/** A checked class becomes the text of a script, and what the text refers to; nothing of it runs yet. */
import type { FrameName } from "../runtime/stack.ts";
import type { CheckedClass, ClassVisitor } from "../semantics/check-program.ts";
import type { UserClass } from "../semantics/declare.ts";
import type { Universe } from "../semantics/universe.ts";
import { generateScript, hasStatics } from "./classes.ts";
import { frameNames } from "./frames.ts";
import { ScriptContext } from "./script.ts";

export interface WrittenScript {
  readonly symbol: UserClass;
  readonly inner: readonly UserClass[];
  readonly text: string;
  readonly context: ScriptContext;
  readonly frames: FrameName;
}

/** Writes the classes that it is shown, unless something is wrong with the program. */
export class ScriptWriter {
  readonly scripts: WrittenScript[] = [];

  readonly visit: ClassVisitor = (source, { universe, tracked, sound }) => {
    if (sound) this.scripts.push(writeScript(source, universe, tracked));
  };
}

/** @param tracked  must the program know at run time which class's sharing holds? */
function writeScript(source: CheckedClass, universe: Universe, tracked: boolean): WrittenScript {
  const context = new ScriptContext(universe, (owner) => owner.origin === "user" && hasStatics(owner as UserClass));
  const { symbol } = source.bound;
  const inner = source.inner.map((bound) => bound.symbol);
  return { symbol, inner, text: generateScript(source, context, tracked), context, frames: frameNames(symbol, inner) };
}
