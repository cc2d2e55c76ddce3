import type { Bound, BoundCall } from "../../../local-org/apex/semantics/bound.ts";
import type { Condition, SoqlQuery } from "../../../local-org/apex/syntax/soql.ts";
import type { Position } from "../../../local-org/apex/syntax/position.ts";
import type { Problem } from "../check.ts";
import { checkedProgram } from "../package/checked-program.ts";
import type { PackageModel } from "../package/model.ts";
import { problemAt, type Rule } from "../package/rule.ts";
import { boundCode, walkBound, type BoundCode, type BoundNode } from "../package/walk-bound.ts";
import { WrittenTexts } from "../package/written-text.ts";
import { metadataNames } from "./metadata-names.ts";

/**
 * Metadata that Apex names in texts: cache partitions, static resources, named credentials. A name that leads nowhere is
 * found when the code runs, or never, where the code is prepared for not finding it.
 */
export const apexMetadataNamesRule: Rule = {
  name: "apex-metadata-names",
  examine(model) {
    const uses = boundCode(checkedProgram(model)).flatMap(usesIn);
    return {
      problems: uses.flatMap((use) => judge(model, use)),
      examined: { count: uses.length, what: "names" }
    };
  }
};

type Kind = "cache partition" | "static resource" | "named credential";

interface Use {
  readonly kind: Kind;
  readonly name: string;
  readonly position: Position;
  /** Of the file; undefined for the one that names it. */
  readonly path?: string | undefined;
}

type Found = Use & { readonly path: string };

const KNOWN: Readonly<Record<Kind, (model: PackageModel) => readonly { readonly name: string }[]>> = {
  "cache partition": (model) => metadataNames(model, "cachePartition"),
  "static resource": ({ metadata }) => metadata.staticResources,
  "named credential": ({ metadata }) => metadata.namedCredentials
};

function judge(model: PackageModel, { kind, name, path, position }: Found): Problem[] {
  if (KNOWN[kind](model).some((each) => each.name === name)) return [];
  return [problemAt({ path, ...position }, `there is no ${kind} ${name}`)];
}

function usesIn({ path, member }: BoundCode): Found[] {
  const found: Found[] = [];
  const texts = new WrittenTexts(member);
  walkBound(member, (node) => {
    for (const name of namesIn(node, texts)) found.push({ ...name, path: name.path ?? path });
  });
  return found;
}

function namesIn(node: BoundNode, texts: WrittenTexts): Use[] {
  if (node.kind === "call") return inCall(node, texts);
  return node.kind === "query" ? inQuery(node.query, node.position) : [];
}

/** By method: which argument is a name, of what, and how it is written. */
const CALLS: Readonly<Record<string, readonly [index: number, kind: Kind, form: RegExp]>> = {
  "cache.org.getpartition": [0, "cache partition", /^(?:local\.)?(\w+)$/],
  "cache.session.getpartition": [0, "cache partition", /^(?:local\.)?(\w+)$/],
  "system.test.loaddata": [1, "static resource", /^(\w+)$/],
  "system.httprequest.setendpoint": [0, "named credential", /^callout:(\w+)/]
};

function inCall({ method, arguments: given }: BoundCall, texts: WrittenTexts): Use[] {
  const [index, kind, form] = CALLS[`${method.owner.qualifiedName}.${method.name}`.toLowerCase()] ?? [];
  const argument: Bound | undefined = given[index ?? -1];
  if (!argument || !kind || !form) return [];
  const [first] = texts.partsOf(argument);
  const name = form.exec(first?.text ?? "")?.[1];
  return first && name !== undefined ? [{ kind, name, position: first.position, path: first.path }] : [];
}

/** `SELECT Body FROM StaticResource WHERE Name = 'Wire_Fixtures'` */
function inQuery({ from, where }: SoqlQuery, position: Position): Use[] {
  if (from.toLowerCase() !== "staticresource" || !where) return [];
  return named(where, position).map((name) => ({ kind: "static resource", ...name }));
}

function named(node: Condition, position: Position): { name: string; position: Position }[] {
  if (node.kind === "not") return [];
  if (node.kind !== "compare") return node.operands.flatMap((each) => named(each, position));
  const isName = node.field.kind === "field" && node.field.path.join(".").toLowerCase() === "name";
  const isText = node.operator === "=" && node.value.kind === "string";
  return isName && isText ? [{ name: node.value.value, position: node.position }] : [];
}
