import type { Literal } from "../../../local-org/apex/syntax/ast.ts";
import type { OrgSchema } from "../../../local-org/org/schema/schema.ts";
import type { Problem } from "../check.ts";
import type { ApexSource } from "../package/apex.ts";
import { problemAt, type Rule } from "../package/rule.ts";
import { walkApex } from "../package/walk.ts";

/**
 * API names in texts (`row.get('Sort_Order__c')`, parts of queries) are those of some object, field or relationship of
 * this package, in their spelling. Nothing else notices before the code runs. Tests name what is not there on purpose.
 */
export const apiNamesRule: Rule = {
  name: "api-names",
  examine({ apex, schema }) {
    const names = apiNames(schema);
    const used = apex.filter(({ isTest }) => !isTest).flatMap(namesIn);
    return {
      problems: used.flatMap((use) => judge(use, names)),
      examined: { count: used.length, what: "names in texts" }
    };
  }
};

interface Use {
  readonly name: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** Custom things of this package; names of another one have its namespace in front. */
const API_NAME = /(?<!\w)[A-Za-z](?:_?[A-Za-z0-9])*__(?:c|r|mdt|e)(?!\w)/g;

function namesIn({ path, tree }: ApexSource): Use[] {
  const found: Use[] = [];
  walkApex(tree, (node) => {
    if (node.kind === "literal" && node.type === "string") found.push(...usesIn(node, path));
  });
  return found;
}

const usesIn = ({ value, position: { line, column } }: Literal, path: string): Use[] =>
  [...value.matchAll(API_NAME)].map(({ 0: name, index }) => ({ name, path, line, column: column + 1 + index }));

/** By lower-case name, as they are spelled. */
function apiNames(schema: OrgSchema): ReadonlyMap<string, string> {
  const objects = [...schema.objectNames()].flatMap((name) => schema.object(name) ?? []);
  const names = objects.flatMap(({ name, fields }) => [
    name,
    ...[...fields.values()].flatMap((field) => [field.name, field.relationshipName, field.childRelationshipName])
  ]);
  return new Map(names.flatMap((name) => (name ? [[name.toLowerCase(), name]] : [])));
}

function judge(use: Use, names: ReadonlyMap<string, string>): Problem[] {
  const spelled = names.get(use.name.toLowerCase());
  if (spelled === use.name) return [];
  const reason = spelled ? `${use.name} is spelled ${spelled}` : `no object has anything called ${use.name}`;
  return [problemAt(use, reason)];
}
