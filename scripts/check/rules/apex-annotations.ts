import type { Annotation } from "../../../local-org/apex/syntax/ast.ts";
import type { Problem } from "../check.ts";
import type { ApexSource } from "../package/apex.ts";
import { problemAt, type Rule } from "../package/rule.ts";
import { ANNOTATIONS, type PropertyType } from "./annotations.ts";

/** Annotations and their properties: `@AuraEnabled(cachable=true)` is only refused by an org. */
export const apexAnnotationsRule: Rule = {
  name: "apex-annotations",
  examine({ apex }) {
    const found = apex.flatMap((source) => annotationsOf(source).map((annotation) => ({ source, annotation })));
    return {
      problems: found.flatMap(({ source, annotation }) => judge(source, annotation)),
      examined: { count: found.length, what: "annotations" }
    };
  }
};

function annotationsOf({ tree }: ApexSource): Annotation[] {
  const found: Annotation[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node !== "object" || node === null) return;
    if ("modifiers" in node) found.push(...(node.modifiers as { annotations: Annotation[] }).annotations);
    Object.values(node).forEach(visit);
  };
  visit(tree);
  return found;
}

function judge({ path }: ApexSource, { name, properties, places, position }: Annotation): Problem[] {
  const report = (message: string, place = position): Problem => problemAt({ path, ...place }, message);
  const known = ANNOTATIONS[name.toLowerCase()];
  if (!known) return [report(`the platform has no annotation @${name}`)];
  return Object.entries(properties).flatMap(([property, value]) => {
    const type = known[property];
    const place = places[property];
    if (!type) return [report(`@${name} has no property ${property}${hint(known)}`, place)];
    return fits(value, type) ? [] : [report(`${property} of @${name} must be ${expected(type)}`, place)];
  });
}

const hint = (known: Readonly<Record<string, PropertyType>>): string =>
  Object.keys(known).length > 0 ? ` (it has ${Object.keys(known).join(", ")})` : "";

function fits(value: unknown, type: PropertyType): boolean {
  if (typeof type === "string") return typeof value === type;
  return typeof value === "string" && type.some((each) => each.toLowerCase() === value.toLowerCase());
}

const expected = (type: PropertyType): string => (typeof type === "string" ? `a ${type}` : `one of ${type.join(", ")}`);
