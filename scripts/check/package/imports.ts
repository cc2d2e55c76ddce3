import ts from "typescript";
import type { BundleFile } from "./bundles.ts";
import { placeOf, type ScriptPlace } from "./script-place.ts";

export interface ModuleReference extends ScriptPlace {
  readonly specifier: string;
}

/** The modules a TypeScript file imports, re-exports, mocks or declares, each with its place. */
export function moduleReferences(file: BundleFile): ModuleReference[] {
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ESNext, true);
  const found: ModuleReference[] = [];
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier) {
      found.push({ specifier: specifier.text, ...placeOf(specifier, source) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function specifierOf(node: ts.Node): ts.StringLiteral | undefined {
  const named = ts.isImportDeclaration(node) || ts.isExportDeclaration(node) ? node.moduleSpecifier : undefined;
  const declared = ts.isModuleDeclaration(node) ? node.name : undefined;
  const called = ts.isCallExpression(node) && takesModule(node.expression) ? node.arguments[0] : undefined;
  const specifier = named ?? declared ?? called;
  return specifier && ts.isStringLiteral(specifier) ? specifier : undefined;
}

/** `import(...)`, `require(...)` and Jest's functions that take the name of a module. */
function takesModule(callee: ts.Expression): boolean {
  if (callee.kind === ts.SyntaxKind.ImportKeyword) return true;
  return /^(?:require|jest\.(?:mock|doMock|unmock|requireActual|requireMock))$/.test(callee.getText());
}
