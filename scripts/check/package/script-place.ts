import type ts from "typescript";

export interface ScriptPlace {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** Where a node of a script begins, for people. */
export function placeOf(node: ts.Node, source: ts.SourceFile): ScriptPlace {
  const { line, character } = source.getLineAndCharacterOfPosition(node.getStart(source));
  return { path: source.fileName, line: line + 1, column: character + 1 };
}
