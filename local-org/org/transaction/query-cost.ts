import type { SoqlQuery } from "../../apex/syntax/soql.ts";
import type { OrgSchema } from "../schema/schema.ts";

/** Longest text that is not a long text area. */
const PLAIN_TEXT = 255;

/** Queries of custom metadata types are free, unless they select a long text area. */
export function countsAsQuery(query: SoqlQuery, schema: OrgSchema): boolean {
  const object = schema.object(query.from);
  if (object?.kind !== "customMetadata") return true;
  return query.select.some((item) => {
    const name = item.kind === "field" ? item.path.at(-1) : undefined;
    const field = name === undefined ? undefined : object.fields.get(name.toLowerCase());
    return field?.type === "TEXTAREA" && (field.length ?? 0) > PLAIN_TEXT;
  });
}
