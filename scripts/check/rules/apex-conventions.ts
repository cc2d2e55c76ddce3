import type { ClassDeclaration, Expression } from "../../../local-org/apex/syntax/ast.ts";
import type { Problem } from "../check.ts";
import { isClass, type ApexSource } from "../package/apex.ts";
import { problemAt, type Rule } from "../package/rule.ts";
import { dottedName, walkApex } from "../package/walk.ts";

/** What the package's Apex never does, whatever the platform would allow. */
export const apexConventionsRule: Rule = {
  name: "apex-conventions",
  examine({ apex }) {
    return {
      problems: apex.flatMap((source) => [
        ...sharing(source),
        ...allData(source),
        ...oldAccessChecks(source),
        ...(source.isTest ? [] : [...productionCalls(source), ...literals(source)])
      ]),
      examined: { count: apex.length, what: "classes and triggers" }
    };
  }
};

/** Left out, it means one thing in API 66 and another in 67. Inner classes do not inherit it, but hold no queries here. */
function sharing({ path, tree, isTest }: ApexSource): Problem[] {
  if (tree?.kind !== "class" || isTest || isException(tree)) return [];
  if (tree.modifiers.words.some((word) => word.endsWith(" sharing"))) return [];
  return [problemAt({ path, ...tree.position }, `class ${tree.name} has no sharing keyword`)];
}

/** Exceptions run no queries; the platform's own idiom leaves the keyword out. */
const isException = (tree: ClassDeclaration): boolean =>
  /exception$/i.test(tree.superclass?.parts.at(-1) ?? "") && tree.members.length === 0;

function allData({ path, tree }: ApexSource): Problem[] {
  if (!tree || !isClass(tree)) return [];
  return [tree, ...tree.members]
    .flatMap((declaration) => ("modifiers" in declaration ? declaration.modifiers.annotations : []))
    .filter(({ name, properties }) => name.toLowerCase() === "istest" && properties["seealldata"] === true)
    .map(({ position }) => problemAt({ path, ...position }, "tests bring their own data: no SeeAllData"));
}

/** It looks at the SELECT list only, and from API 67 on it does not compile. */
function oldAccessChecks({ path, tree }: ApexSource): Problem[] {
  const problems: Problem[] = [];
  walkApex(tree, (node) => {
    if (node.kind === "query" && node.query.mode === "enforced")
      problems.push(problemAt({ path, ...node.position }, "write WITH USER_MODE instead of WITH SECURITY_ENFORCED"));
  });
  return problems;
}

/** Calls that have no place in production code, with the reason. */
const FORBIDDEN: Readonly<Record<string, string>> = {
  "system.debug": "no System.debug outside tests: claims, tokens and bodies end up in logs",
  "test.isrunningtest": "no Test.isRunningTest in production code: inject what a test replaces",
  "system.test.isrunningtest": "no Test.isRunningTest in production code: inject what a test replaces"
};

/** Where `// NOPMD: ...` says why, somebody has decided; that it says why is for the suppressions rule. */
function productionCalls({ path, tree, text }: ApexSource): Problem[] {
  const lines = text.split("\n");
  const problems: Problem[] = [];
  walkApex(tree, (node) => {
    const message = FORBIDDEN[calledName(node as Expression) ?? ""];
    const isAccepted = lines[node.position.line - 1]?.includes("// NOPMD");
    if (message !== undefined && !isAccepted) problems.push(problemAt({ path, ...node.position }, message));
  });
  return problems;
}

function calledName(node: Expression): string | undefined {
  if (node.kind !== "call" || !node.target) return undefined;
  const target = dottedName(node.target);
  return target === undefined ? undefined : `${target}.${node.name.toLowerCase()}`;
}

/** What an exception or a record error says to people comes from a custom label. */
function literals({ path, tree }: ApexSource): Problem[] {
  const problems: Problem[] = [];
  walkApex(tree, (node) => {
    const text = textsFor(node as Expression).find(isLanguage);
    if (text?.kind !== "literal") return;
    problems.push(problemAt({ path, ...text.position }, `"${text.value}" is a text for people: use a custom label`));
  });
  return problems;
}

function textsFor(node: Expression): readonly Expression[] {
  if (node.kind === "new" && /^aurahandledexception$/i.test(node.type.parts.at(-1) ?? "")) {
    return node.with.kind === "arguments" ? node.with.arguments : [];
  }
  return node.kind === "call" && /^adderror$/i.test(node.name) ? node.arguments : [];
}

const isLanguage = (node: Expression): boolean =>
  node.kind === "literal" && node.type === "string" && /\p{L}+\s+\p{L}+/u.test(String(node.value));
