import type { MetadataElement } from "../../../local-org/org/metadata/element.ts";
import type { Problem } from "../check.ts";
import type { PackageModel } from "./model.ts";
import { problemAt } from "./rule.ts";

/** The properties and inputs of this package that say which connection. */
export const namesConnection = (name: string): boolean => /^connection(?:Name)?$/.test(name);

/** A connection that is named in a text has to be there. */
export function unknownConnection({ metadata }: PackageModel, place: MetadataElement): Problem[] {
  const isKnown = metadata.records.some(
    ({ type, developerName }) => type === "Countersign_Connection__mdt" && developerName === place.text
  );
  return isKnown ? [] : [problemAt(place, `there is no connection ${place.text}`)];
}
