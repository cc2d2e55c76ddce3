/** Names of stack frames: which Apex method a line of a script belongs to. */
import type { FrameName } from "../runtime/stack.ts";
import type { UserClass } from "../semantics/declare.ts";
import { triggerFrame } from "../semantics/triggers.ts";

interface Region {
  readonly from: number;
  readonly to: number;
  readonly name: string;
}

export const ANONYMOUS = "AnonymousBlock";

/** Arrow functions: pieces of statements. */
const isPart = (functionName: string): boolean =>
  functionName === "" || functionName === "<anonymous>" || functionName === "eval";

export function frameNames(outer: UserClass, inner: readonly UserClass[]): FrameName {
  const regions = [outer, ...inner].map(region).reverse();
  return (functionName, line) => {
    if (isPart(functionName)) return "part";
    if (functionName === "$" || functionName === "$start") return "hidden";
    if (functionName === "#initialize") return "hiddenWithCaller";
    const owner = regions.find(({ from, to }) => line >= from && line <= to)?.name ?? outer.qualifiedName;
    const trigger = triggerFrame(owner);
    if (trigger !== undefined) return { name: trigger };
    return { name: owner === ANONYMOUS ? ANONYMOUS : `Class.${owner}.${methodName(functionName)}` };
  };
}

function region({ declaration, qualifiedName }: UserClass): Region {
  const end = declaration.kind === "enum" ? declaration.position : declaration.end;
  return { from: declaration.position.line, to: end.line, name: qualifiedName };
}

/** `send$String$Id` is `send`; constructors and initialisers as the platform calls them. */
function methodName(functionName: string): string {
  if (functionName.startsWith("#static_")) return "<clinit>";
  if (functionName.startsWith("#init_") || functionName.startsWith("new$")) return "<init>";
  return functionName.replace(/^(get|set) /, "").replace(/\$.*$/, "");
}
