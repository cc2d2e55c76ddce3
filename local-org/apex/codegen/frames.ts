/** Names of stack frames: which Apex method a line of a script belongs to. */
import type { FrameName } from "../runtime/stack.ts";
import type { BoundClass } from "../semantics/bound-class.ts";
import type { ClassSource } from "./classes.ts";

interface Region {
  readonly from: number;
  readonly to: number;
  readonly name: string;
}

export const ANONYMOUS = "AnonymousBlock";

/** Functions of the generated code that are no method of their own: arrow functions and platform callbacks. */
const isHelper = (functionName: string): boolean => functionName === "" || functionName === "<anonymous>" || functionName === "eval";

export function frameNames(source: ClassSource): FrameName {
  const regions = [source.bound, ...source.inner].map(region).reverse();
  return (functionName, line) => {
    if (isHelper(functionName)) return undefined;
    const owner = regions.find(({ from, to }) => line >= from && line <= to)?.name ?? source.bound.symbol.qualifiedName;
    if (owner === ANONYMOUS) return ANONYMOUS;
    return `Class.${owner}.${methodName(functionName)}`;
  };
}

function region({ symbol }: BoundClass): Region {
  const { declaration, qualifiedName } = symbol;
  const end = declaration.kind === "enum" ? declaration.position : declaration.end;
  return { from: declaration.position.line, to: end.line, name: qualifiedName };
}

/** `send$String$Id` is `send`; constructors and initialisers as the platform calls them. */
function methodName(functionName: string): string {
  if (/^new\$/.test(functionName) || functionName === "#initialize") return "<init>";
  if (functionName.startsWith("#init_")) return "<init>";
  if (functionName === "$start") return "<clinit>";
  return functionName.replace(/^(get|set) /, "").replace(/\$.*$/, "");
}
