import ts from "typescript";
import type { Problem } from "../check.ts";
import type { BundleFile } from "../package/bundles.ts";
import type { PackageModel } from "../package/model.ts";
import { problemAt, type Rule } from "../package/rule.ts";
import { placeOf, type ScriptPlace } from "../package/script-place.ts";
import { metadataNames } from "./metadata-names.ts";

/** Where `NavigationMixin` goes: types of pages, and the tabs, objects and components that their attributes name. */
export const lwcPageReferencesRule: Rule = {
  name: "lwc-page-references",
  examine(model) {
    const references = model.bundles.flatMap(({ scripts }) => scripts).flatMap(pageReferences);
    return {
      problems: references.flatMap((reference) => judge(model, reference)),
      examined: { count: references.length, what: "page references" }
    };
  },
  optional: true
};

interface Text extends ScriptPlace {
  readonly text: string;
}
interface PageReference {
  readonly type: Text;
  /** Those that are written as texts. */
  readonly attributes: ReadonlyMap<string, Text>;
}

/** Source: Lightning Web Components Developer Guide, PageReference Types. */
const TYPES = new Set(
  "app component directCmpReference dynamicHighlightsPanel knowledgeArticlePage managedContentPage namedPage navItemPage objectPage quickAction recordPage recordRelationshipPage search webPage"
    .split(" ")
    .map((name) => `standard__${name}`)
);
const KINDS = /^(?:standard|comm|comm_|sfdc)__\w+$/;

function pageReferences({ path, text }: BundleFile): PageReference[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true);
  const toText = (literal: ts.StringLiteral): Text => ({ text: literal.text, ...placeOf(literal, source) });
  const found: PageReference[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) {
      const type = texts(node).get("type");
      if (type && KINDS.test(type.text)) found.push({ type: toText(type), attributes: attributesOf(node, toText) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The properties of an object that are texts. */
const texts = (node: ts.ObjectLiteralExpression): Map<string, ts.StringLiteral> =>
  new Map(
    node.properties.flatMap((property) =>
      ts.isPropertyAssignment(property) && ts.isStringLiteral(property.initializer)
        ? [[property.name.getText(), property.initializer] as const]
        : []
    )
  );

function attributesOf(
  node: ts.ObjectLiteralExpression,
  toText: (literal: ts.StringLiteral) => Text
): ReadonlyMap<string, Text> {
  const attributes = node.properties.find((property) => property.name?.getText() === "attributes");
  const value = attributes && ts.isPropertyAssignment(attributes) ? attributes.initializer : undefined;
  if (!value || !ts.isObjectLiteralExpression(value)) return new Map();
  return new Map([...texts(value)].map(([name, literal]) => [name, toText(literal)]));
}

type Judge = (model: PackageModel, name: string) => boolean;

/** By attribute: what it names, and whether that is there. Standard things are the platform's. */
const NAMED: Readonly<Record<string, readonly [what: string, isKnown: Judge]>> = {
  apiName: [
    "tab",
    (model, name) => name.startsWith("standard-") || metadataNames(model, "tab").some((tab) => tab.name === name)
  ],
  componentName: [
    "component",
    ({ bundles }, name) => !name.startsWith("c__") || bundles.some((bundle) => `c__${bundle.name}` === name)
  ],
  objectApiName: ["object", ({ schema }, name) => !name.endsWith("__c") || schema.object(name)?.name === name],
  actionName: ["action", (_, name) => ["clone", "edit", "home", "list", "new", "view"].includes(name)]
};

function judge(model: PackageModel, { type, attributes }: PageReference): Problem[] {
  if (type.text.startsWith("standard__") && !TYPES.has(type.text))
    return [problemAt(type, `there is no type of page ${type.text}`)];
  // Quick actions are named `Object.Action` in an attribute that elsewhere names a tab.
  const judged = [...attributes].filter(([name]) => name !== "apiName" || type.text === "standard__navItemPage");
  return judged.flatMap(([name, text]) => {
    const [what, isKnown] = NAMED[name] ?? [];
    return isKnown && !isKnown(model, text.text) ? [problemAt(text, `there is no ${what} ${text.text}`)] : [];
  });
}
