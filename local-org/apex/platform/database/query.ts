import { host } from "../../host.ts";
import { ApexList, type ApexMap } from "../../runtime/collections.ts";
import { throwApex } from "../../runtime/exceptions.ts";
import { boundVariable } from "../../runtime/data.ts";
import { SOBJECT, sObjectType } from "../../runtime/types.ts";
import { parseSoql, type ParsedSoql, type SyntaxProblem } from "../../syntax/parse.ts";
import type { SoqlQuery } from "../../syntax/soql.ts";
import type { AccessLevelObject } from "../system/access-level.ts";
import { unsupported } from "../unsupported.ts";
import { dataAccess } from "./access.ts";

/** The value of a bind variable by its name. */
export type BindSource = (name: string) => unknown;

const fail = (message: string): never => throwApex("System.QueryException", message);

/** Queries by their texts: a program makes the same few again and again. */
const known = new Map<string, ParsedSoql>();
const KEPT = 500;

/** What an org would run is no exception that code could catch. */
const refused = (problem: SyntaxProblem | undefined): never =>
  problem?.unsupported ? unsupported(problem.unsupported) : fail(problem?.message ?? "unexpected token");

function parse(text: string): ParsedSoql {
  const kept = known.get(text);
  if (kept) return kept;
  const { tree, problems } = parseSoql(text);
  if (!tree) return refused(problems[0]);
  if (known.size >= KEPT) known.clear();
  known.set(text, tree);
  return tree;
}

const values = (parsed: ParsedSoql, binds: BindSource): unknown[] => parsed.binds.map(binds);

/** `Database.query` and its kin: rows of a query that is known only at run time. */
export function dynamicQuery(text: string, level: AccessLevelObject | null, binds: BindSource): ApexList {
  const parsed = parse(text);
  const rows = host().query(parsed.query, values(parsed, binds), dataAccess(level));
  return new ApexList(rows, elementType(parsed.query, rows[0]?.type.name));
}

/** `Database.countQuery` */
export function dynamicCount(text: string, level: AccessLevelObject | null, binds: BindSource): number {
  const parsed = parse(text);
  if (!parsed.query.countOnly) fail("countQuery needs SELECT COUNT() FROM ...");
  return host().count(parsed.query, values(parsed, binds), dataAccess(level));
}

function elementType(query: SoqlQuery, actual: string | undefined): typeof SOBJECT {
  const name = actual ?? host().schema.object(query.from)?.name;
  return name ? sObjectType(name) : SOBJECT;
}

/** Names in any case, as bind variables are written. */
export function bindsOf(map: ApexMap): BindSource {
  const byName = new Map(map.entries().map(([name, value]) => [String(name).toLowerCase(), value]));
  return (name) => {
    const key = name.toLowerCase();
    return byName.has(key) ? byName.get(key) : fail(`Key '${name}' does not exist in the bindMap`);
  };
}

/** Variables around the call, as generated code lends them. */
export const variablesAround: BindSource = (name) => boundVariable(name);
