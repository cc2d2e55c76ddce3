import type { MetadataElement } from "../../../local-org/org/metadata/element.ts";
import type { MetadataRecord, MetadataValue } from "../../../local-org/org/metadata/types.ts";
import type { Problem } from "../check.ts";
import type { PackageModel } from "./model.ts";
import { problemAt } from "./rule.ts";

const CONNECTION = "Countersign_Connection__mdt";

/** The properties and inputs of this package that say which connection. */
export const namesConnection = (name: string): boolean => /^connection(?:Name)?$/.test(name);

/** A connection that is named in a text has to be there. */
export function unknownConnection(model: PackageModel, place: MetadataElement): Problem[] {
  return connectionNamed(model, place.text) ? [] : [problemAt(place, `there is no connection ${place.text}`)];
}

/** The records of connections. */
export const connectionsOf = ({ metadata }: PackageModel): MetadataRecord[] =>
  metadata.records.filter(({ type }) => type === CONNECTION);

export const connectionNamed = (model: PackageModel, name: string): MetadataRecord | undefined =>
  connectionsOf(model).find(({ developerName }) => developerName === name);

/** The value of a record, where it has one that is not empty. */
export const valueOf = ({ values }: MetadataRecord, field: string): MetadataValue | undefined =>
  values.find((value) => value.field === field && value.text);
