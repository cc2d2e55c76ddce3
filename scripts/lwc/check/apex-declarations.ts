import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { auraEnabledMethods } from "./apex-class.ts";
import type { Problem } from "./problem.ts";
import type { Repository } from "./repository.ts";

const FOLDER = "types";
const PREFIX = "@salesforce/apex/";

/**
 * Holds the declared Apex methods against the classes: Apex takes a parameter of the wrong name for null, silently.
 * @param root the repository
 */
export function checkApexDeclarations(root: string, repository: Repository): Problem[] {
  const files = readdirSync(join(root, FOLDER)).filter((name) => name.endsWith(".d.ts"));
  return files.flatMap((name) => declarationsIn(root, `${FOLDER}/${name}`, repository));
}

function declarationsIn(root: string, file: string, repository: Repository): Problem[] {
  const source = ts.createSourceFile(file, readFileSync(join(root, file), "utf8"), ts.ScriptTarget.ESNext, true);
  const modules = source.statements.filter(ts.isModuleDeclaration);
  return modules
    .filter(({ name }) => name.text.startsWith(PREFIX))
    .flatMap((declaration) => {
      const line = source.getLineAndCharacterOfPosition(declaration.getStart()).line + 1;
      const message = difference(declaration.name.text, declaredParameters(declaration), repository);
      return message === undefined ? [] : [{ file, line, message }];
    });
}

function difference(module: string, declared: string[], repository: Repository): string | undefined {
  const [className = "", method = ""] = module.slice(PREFIX.length).split(".");
  const actual = auraEnabledMethods(repository.apexSource(className) ?? "").get(method.toLowerCase());
  if (!actual) {
    return `${className}.${method} is not an @AuraEnabled method`;
  }
  const takes = actual.parameters.join(", ");
  const says = declared.join(", ");
  return says === takes ? undefined : `${className}.${method} takes (${takes}), declared are (${says})`;
}

function declaredParameters(declaration: ts.ModuleDeclaration): string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isParameter(node) && node.type && ts.isTypeLiteralNode(node.type)) {
      names.push(...node.type.members.map((member) => member.name?.getText() ?? ""));
    }
    ts.forEachChild(node, visit);
  };
  visit(declaration);
  return names;
}
