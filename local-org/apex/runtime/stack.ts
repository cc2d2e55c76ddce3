/** JavaScript stacks read as Apex stacks: generated scripts carry the .cls path and keep Apex lines. */

export interface ApexFrame {
  /** `Class.Foo.bar`, `AnonymousBlock`, `Trigger.AccountTrigger`. */
  readonly name: string;
  readonly path: string;
  readonly line: number;
}

/** Script path -> what its frames are called; filled when a program is loaded. */
const scripts = new Map<string, (functionName: string) => string>();

export const registerScript = (path: string, frameName: (functionName: string) => string): void => {
  scripts.set(path, frameName);
};

// `at Foo.bar$String (path/Foo.cls:12:5)`, `at new Foo (…)`, `at path/Foo.cls:12:5`
const FRAME = /^\s+at (?:(?:new )?(.+?) \()?(.+?):(\d+):\d+\)?$/;

export function apexStack(stack: string): ApexFrame[] {
  const frames: ApexFrame[] = [];
  for (const line of stack.split("\n")) {
    const match = FRAME.exec(line);
    const nameOf = match && scripts.get(match[2] as string);
    if (match && nameOf) frames.push({ name: nameOf(match[1] ?? ""), path: match[2] as string, line: Number(match[3]) });
  }
  return frames;
}

/** As `getStackTraceString()` prints it. Columns are not kept: the platform, too, mostly says column 1. */
export const printStack = (frames: readonly ApexFrame[]): string =>
  frames.map((frame) => `${frame.name}: line ${frame.line}, column 1`).join("\n");
