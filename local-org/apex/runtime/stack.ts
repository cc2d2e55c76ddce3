/** JavaScript stacks read as Apex stacks: generated scripts carry the .cls path and keep Apex lines. */

export interface ApexFrame {
  /** `Class.Foo.bar`, `AnonymousBlock`, `Trigger.AccountTrigger`. */
  readonly name: string;
  readonly path: string;
  readonly line: number;
}

/** What a function of a script is in Apex: a method; a piece of the method that called it; nothing, alone or with its caller. */
export type Frame = { readonly name: string } | "part" | "hidden" | "hiddenWithCaller";
export type FrameName = (functionName: string, line: number) => Frame;

/** JavaScript keeps ten frames unless told otherwise: too few for recursive Apex, with the engine's own frames between. */
Error.stackTraceLimit = 200;

/** By script path; filled when a program is loaded. */
const scripts = new Map<string, FrameName>();

export const registerScript = (path: string, frameName: FrameName): void => {
  scripts.set(path, frameName);
};

// `at Foo.bar$String [as baz] (path/Foo.cls:12:5)`, `at path/Foo.cls:12:5`
const FRAME = /^\s+at (?:(.+?) \()?([^()]+?):(\d+):\d+\)?$/;

export function apexStack(stack: string): ApexFrame[] {
  const frames: ApexFrame[] = [];
  /** Line of a piece of a method: more exact than that of the method. */
  let inner: number | undefined;
  let hideNext = false;
  for (const text of stack.split("\n")) {
    const [, functionName = "", path = "", digits] = FRAME.exec(text) ?? [];
    const nameOf = scripts.get(path);
    if (!nameOf) continue;
    const line = Number(digits);
    const frame = nameOf(
      functionName
        .replace(/ \[as .*\]$/, "")
        .split(".")
        .pop() as string,
      line
    );
    if (frame === "part") {
      inner ??= line;
      continue;
    }
    if (typeof frame === "object" && !hideNext) frames.push({ name: frame.name, path, line: inner ?? line });
    hideNext = frame === "hiddenWithCaller";
    inner = undefined;
  }
  return frames;
}

/** As `getStackTraceString()` prints it. Columns are not kept: the platform, too, mostly says column 1. */
export const printStack = (frames: readonly ApexFrame[]): string =>
  frames.map((frame) => `${frame.name}: line ${frame.line}, column 1`).join("\n");
