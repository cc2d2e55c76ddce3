/** `Type__mdt.getInstance(...)` and `getAll()`: records without a query. */
import { host } from "../host.ts";
import type { Condition, SoqlQuery } from "../syntax/soql.ts";
import { ApexMap } from "./collections.ts";
import { ApexId } from "./id.ts";
import type { ApexSObject } from "./sobject.ts";
import { STRING, type ApexType } from "./types.ts";

const position = { line: 0, column: 0 };
/** Longer texts come back cut off, as the platform documents. */
const LONGEST_TEXT = 255;
const MOST_FIELDS = 200;

function rows(type: ApexType, where?: Condition): ApexSObject[] {
  const found = uncounted(type.qualifiedName, where);
  found.forEach(cutTexts);
  return found;
}

/** Records that the platform itself looks up: no limit of the transaction counts them. */
export function uncounted(from: string, where?: Condition): ApexSObject[] {
  const query: SoqlQuery = {
    select: [{ kind: "fields", set: "ALL", position }],
    countOnly: false,
    from,
    fromPosition: position,
    where,
    limit: MOST_FIELDS,
    position
  };
  const { limits } = host();
  const before = [limits.used("queries"), limits.used("queryRows")] as const;
  const found = host().query(query, [], { userMode: false, sharing: false });
  limits.spend("queries", before[0] - limits.used("queries"));
  limits.spend("queryRows", before[1] - limits.used("queryRows"));
  return found;
}

export const uncountedQuery = (from: string, field: string, value: string): ApexSObject[] =>
  uncounted(from, equals(field, value));

function cutTexts(record: ApexSObject): void {
  for (const name of record.populatedNames()) {
    const value = record.get(name);
    if (typeof value === "string" && value.length > LONGEST_TEXT) record.put(name, value.slice(0, LONGEST_TEXT));
  }
}

const equals = (field: string, value: string): Condition => ({
  kind: "compare",
  field: { kind: "field", path: [field], position },
  operator: "=",
  value: { kind: "string", value },
  position
});

export const metadataAll = (type: ApexType): ApexMap =>
  new ApexMap(
    rows(type).map((record) => [record.get("DeveloperName"), record] as const),
    STRING,
    type
  );

/** By Id, developer name or qualified API name; null when there is none. */
export function metadataInstance(type: ApexType, name: string | null): ApexSObject | null {
  if (name === null) return null;
  const byName = ["DeveloperName", "QualifiedApiName"].map((field) => equals(field, name));
  const operands = ApexId.parse(name) ? [equals("Id", name), ...byName] : byName;
  return rows(type, { kind: "or", operands })[0] ?? null;
}
