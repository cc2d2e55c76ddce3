import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { auraEnabledMethods } from "./apex-class.mjs";

const FILE = "types/apex.d.ts";
const PREFIX = "@salesforce/apex/";

/**
 * Holds the declared Apex methods against the classes: Apex takes a parameter of the wrong name for null, silently.
 * @param {string} root
 * @param {import("./repository.mjs").Repository} repository
 * @returns {import("./compile-bundle.mjs").Problem[]}
 */
export function checkApexDeclarations(root, repository) {
  const text = readFileSync(join(root, FILE), "utf8");
  const source = ts.createSourceFile(FILE, text, ts.ScriptTarget.ESNext, true);
  return source.statements.filter(ts.isModuleDeclaration).flatMap((declaration) => {
    const line = source.getLineAndCharacterOfPosition(declaration.getStart()).line + 1;
    const message = difference(declaration.name.text, declaredParameters(declaration), repository);
    return message === undefined ? [] : [{ file: FILE, line, message }];
  });
}

/**
 * @param {string} module
 * @param {string[]} declared
 * @param {import("./repository.mjs").Repository} repository
 */
function difference(module, declared, repository) {
  const [className = "", method = ""] = module.slice(PREFIX.length).split(".");
  const actual = auraEnabledMethods(repository.apexSource(className) ?? "").get(method.toLowerCase());
  if (!actual) {
    return `${className}.${method} is not an @AuraEnabled method`;
  }
  const isSame = declared.join() === actual.parameters.join();
  return isSame
    ? undefined
    : `${className}.${method} takes (${actual.parameters.join(", ")}), declared are (${declared.join(", ")})`;
}

/** @param {ts.ModuleDeclaration} declaration */
function declaredParameters(declaration) {
  /** @type {string[]} */
  const names = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isParameter(node) && node.type && ts.isTypeLiteralNode(node.type)) {
      names.push(...node.type.members.map((member) => member.name?.getText() ?? ""));
    }
    ts.forEachChild(node, visit);
  };
  visit(declaration);
  return names;
}
