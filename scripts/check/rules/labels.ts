import type { Expression } from "../../../local-org/apex/syntax/ast.ts";
import type { Problem } from "../check.ts";
import type { ApexSource } from "../package/apex.ts";
import { moduleReferences } from "../package/imports.ts";
import type { PackageModel } from "../package/model.ts";
import { problemAt, type Rule } from "../package/rule.ts";
import { dottedName, walkApex } from "../package/walk.ts";

interface Use {
  readonly name: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** Labels that Apex names must exist, in their spelling; labels that nothing names are dead. */
export const labelsRule: Rule = {
  name: "labels",
  examine(model) {
    const inApex = model.apex.flatMap(labelsOf);
    const { labels } = model.metadata;
    return {
      problems: [...inApex.flatMap((use) => missing(model, use)), ...unused(model, inApex)],
      examined: { count: labels.length, what: "labels" }
    };
  }
};

/** `Label.X`, `System.Label.X`, and literal names in `Label.get('', 'X')` and `Label.translationExists('', 'X', ...)`. */
function labelsOf({ path, tree }: ApexSource): Use[] {
  const uses: Use[] = [];
  walkApex(tree, (node) => {
    const name = node.kind === "member" && isLabel(node.target) ? node.name : labelArgument(node as Expression);
    if (name !== undefined) uses.push({ name, path, ...node.position });
  });
  return uses;
}

const isLabel = (node: Expression): boolean => ["label", "system.label"].includes(dottedName(node) ?? "");

function labelArgument(node: Expression): string | undefined {
  if (node.kind !== "call" || !node.target || !isLabel(node.target)) return undefined;
  const name = node.arguments[1];
  return name?.kind === "literal" && name.type === "string" ? name.value : undefined;
}

function missing({ metadata }: PackageModel, use: Use): Problem[] {
  const found = metadata.labels.find(({ name }) => name.toLowerCase() === use.name.toLowerCase());
  if (found?.name === use.name) return [];
  return [problemAt(use, found ? `the label is spelled ${found.name}` : `there is no label ${use.name}`)];
}

function unused({ metadata, bundles, apex }: PackageModel, inApex: readonly Use[]): Problem[] {
  const inScripts = bundles
    .flatMap(({ scripts }) => scripts.flatMap(moduleReferences))
    .flatMap(({ specifier }) => /^@salesforce\/label\/c\.(\w+)$/.exec(specifier)?.[1] ?? []);
  const used = new Set([...inScripts, ...inApex.map(({ name }) => name), ...literals(apex)]);
  return metadata.labels
    .filter(({ name }) => !used.has(name))
    .map((label) => problemAt(label, `label ${label.name} is used nowhere`));
}

/** A name handed around as text (a failure code that knows its label) is a use as well. */
function literals(apex: readonly ApexSource[]): string[] {
  const found: string[] = [];
  for (const { tree } of apex.filter(({ isTest }) => !isTest)) {
    walkApex(tree, (node) => {
      if (node.kind === "literal" && node.type === "string") found.push(node.value);
    });
  }
  return found;
}
