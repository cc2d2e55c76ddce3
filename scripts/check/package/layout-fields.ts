import type { MetadataElement } from "../../../local-org/org/metadata/element.ts";
import type { OrgObject } from "../../../local-org/org/schema/types.ts";
import type { Problem } from "../check.ts";
import { problemAt } from "./rule.ts";

/**
 * A field that an object does not have. Of standard objects only custom fields are judged: what else they have is not
 * known here in full.
 */
export function unknownField(object: OrgObject, place: MetadataElement): Problem[] {
  const name = place.text;
  if (object.fields.has(name.toLowerCase())) return [];
  if (object.kind === "standard" && !name.endsWith("__c")) return [];
  return [problemAt(place, `${object.name} has no field ${name}`)];
}
