/** JavaScript stacks read as Apex stacks: generated scripts carry the .cls path and keep Apex lines. */

export interface ApexFrame {
  /** `Class.Foo.bar`, `AnonymousBlock`, `Trigger.AccountTrigger`. */
  readonly name: string;
  readonly path: string;
  readonly line: number;
}

/** Answers what a frame is called: the method on that line; undefined for functions that Apex does not know. */
export type FrameName = (functionName: string, line: number) => string | undefined;

/** By script path; filled when a program is loaded. */
const scripts = new Map<string, FrameName>();

export const registerScript = (path: string, frameName: FrameName): void => {
  scripts.set(path, frameName);
};

// `at Foo.bar$String [as baz] (path/Foo.cls:12:5)`, `at path/Foo.cls:12:5`
const FRAME = /^\s+at (?:(.+?) \()?([^()]+?):(\d+):\d+\)?$/;

export function apexStack(stack: string): ApexFrame[] {
  const frames: ApexFrame[] = [];
  /** Line of a helper function inside a statement: it stands for the method around it. */
  let inner: number | undefined;
  for (const text of stack.split("\n")) {
    const [, functionName = "", path = "", digits] = FRAME.exec(text) ?? [];
    const nameOf = scripts.get(path);
    if (!nameOf) continue;
    const line = Number(digits);
    const name = nameOf(functionName.replace(/ \[as .*\]$/, "").split(".").pop() as string, line);
    if (name !== undefined) frames.push({ name, path, line: inner ?? line });
    inner = name === undefined ? (inner ?? line) : undefined;
  }
  return frames;
}

/** As `getStackTraceString()` prints it. Columns are not kept: the platform, too, mostly says column 1. */
export const printStack = (frames: readonly ApexFrame[]): string =>
  frames.map((frame) => `${frame.name}: line ${frame.line}, column 1`).join("\n");
