import { checkQueryText } from "../../../local-org/apex/semantics/expressions/queries.ts";
import type { Bound, BoundCall } from "../../../local-org/apex/semantics/bound.ts";
import type { Universe } from "../../../local-org/apex/semantics/universe.ts";
import type { Problem } from "../check.ts";
import { checkedProgram } from "../package/checked-program.ts";
import { composedQuery, UNKNOWN, type ComposedQuery, type QueryPlace } from "../package/composed-query.ts";
import { problemAt, type Rule } from "../package/rule.ts";
import { productionCode, walkBound, type BoundCode } from "../package/walk-bound.ts";
import { WrittenTexts } from "../package/written-text.ts";

/**
 * Queries that are put together as texts: objects, fields, relationships and bind variables, as far as the texts are
 * written down. An org finds these mistakes when the code runs. (Tests ask for what is not there on purpose.)
 */
export const dynamicSoqlRule: Rule = {
  name: "dynamic-soql",
  examine(model) {
    const program = checkedProgram(model);
    const queries = productionCode(program).flatMap(queriesIn);
    return {
      problems: queries.flatMap((query) => judge(query, program.universe)),
      examined: { count: queries.length, what: "dynamic queries" }
    };
  }
};

interface DynamicQuery {
  readonly path: string;
  readonly call: BoundCall;
  readonly texts: WrittenTexts;
}

const METHODS = new Set(["query", "countquery", "getquerylocator"].flatMap((name) => [name, `${name}withbinds`]));

function queriesIn({ path, member }: BoundCode): DynamicQuery[] {
  const found: DynamicQuery[] = [];
  const texts = new WrittenTexts(member);
  walkBound(member, (node) => {
    if (node.kind === "call" && isQuery(node)) found.push({ path, call: node, texts });
  });
  return found;
}

const isQuery = ({ method: { owner, name, parameters } }: BoundCall): boolean =>
  owner.qualifiedName === "System.Database" &&
  METHODS.has(name.toLowerCase()) &&
  parameters[0]?.type.qualifiedName === "System.String";

function judge({ path, call, texts }: DynamicQuery, universe: Universe): Problem[] {
  const [text] = call.arguments;
  const query = text && composedQuery(texts.partsOf(text));
  if (!query) return [];
  const at = (place: QueryPlace, message: string): Problem => problemAt({ path, ...place }, message);
  if ("message" in query) return [at(query.place, query.message)];
  const known = bindsOf(call, texts);
  return [
    ...wrongNames(query, universe).map(({ place, message }) => at(place, message)),
    ...query.parsed.binds
      .filter((name) => known && !known.has(name.toLowerCase()))
      .map((name) => at(query.placeOfBind(name), `there is no variable ${name} to bind :${name} to`))
  ];
}

/** What depends on a part that only a run can tell is left to the run. */
const ABOUT_NAMES = /^(?:No such column|sObject type|Didn't understand relationship) /;

function wrongNames(query: ComposedQuery, universe: Universe): { place: QueryPlace; message: string }[] {
  const found: { place: QueryPlace; message: string }[] = [];
  checkQueryText(query.parsed.query, universe, (position, message) => {
    if (query.hasUnknownParts && (!ABOUT_NAMES.test(message) || message.includes(UNKNOWN))) return;
    found.push({ place: query.placeOf(position), message });
  });
  return found;
}

/** Names that can be bound, in lower case: what is in sight, or the keys of a map; undefined where nobody can tell. */
function bindsOf({ binds, arguments: given }: BoundCall, texts: WrittenTexts): ReadonlySet<string> | undefined {
  if (binds) return new Set(binds.map(({ name }) => name.toLowerCase()));
  const map = given[1] && texts.valueOf(given[1]);
  const pairs = map?.kind === "collection" ? map.pairs : undefined;
  const keys = pairs?.map(([key]) => textOf(key));
  return keys?.every((key) => key !== undefined) ? new Set(keys.map((key) => key.toLowerCase())) : undefined;
}

const textOf = (value: Bound): string | undefined =>
  value.kind === "literal" && value.literal.type === "string" ? value.literal.value : undefined;
