/** `Setting__c.getInstance()` and its kin ("Custom Settings Methods"): no limit of the transaction counts them. */
import { host } from "../host.ts";
import { ApexMap } from "./collections.ts";
import { uncounted, uncountedQuery } from "./custom-metadata.ts";
import { ApexId } from "./id.ts";
import { ApexSObject } from "./sobject.ts";
import { STRING, type ApexType } from "./types.ts";

const USER_PREFIX = "005";

const ownedBy = (type: ApexType, owner: string): ApexSObject | null =>
  uncountedQuery(type.qualifiedName, "SetupOwnerId", owner)[0] ?? null;

/** The record of exactly this user, profile or organization. */
export const settingValues = (type: ApexType, owner: ApexId | null): ApexSObject | null =>
  owner === null ? null : ownedBy(type, owner.value);

/** The record of the lowest level, with what it leaves open taken from the levels above; made where there is none. */
export function settingInstance(type: ApexType, owner: ApexId | null = null): ApexSObject {
  const [lowest, ...above] = levelsOf(owner?.value ?? host().user.id);
  const record = ownedBy(type, lowest) ?? empty(type, lowest);
  for (const level of above) inherit(record, ownedBy(type, level));
  return record;
}

export const settingDefaults = (type: ApexType): ApexSObject =>
  ownedBy(type, host().organization.id) ?? empty(type, host().organization.id);

/** A list's record by its name. */
export const settingNamed = (type: ApexType, name: string | null): ApexSObject | null =>
  name === null ? null : (uncountedQuery(type.qualifiedName, "Name", name)[0] ?? null);

export const settingsAll = (type: ApexType): ApexMap =>
  new ApexMap(
    uncounted(type.qualifiedName).map((record) => [record.get("Name"), record] as const),
    STRING,
    type
  );

/** A user's own level, that of the profile, that of the organization. */
function levelsOf(owner: string): readonly [string, ...string[]] {
  const { organization } = host();
  if (owner === organization.id) return [owner];
  const profile = owner.startsWith(USER_PREFIX) ? profileOf(owner) : undefined;
  return profile === undefined ? [owner, organization.id] : [owner, profile, organization.id];
}

function profileOf(userId: string): string | undefined {
  const { user } = host();
  if (userId === user.id) return user.profileId;
  const found = uncountedQuery("User", "Id", userId)[0]?.get("ProfileId");
  return found instanceof ApexId ? found.value : undefined;
}

function empty(type: ApexType, owner: string): ApexSObject {
  const schema = host().schema.object(type.qualifiedName);
  if (!schema) throw new Error(`The org has no object ${type.qualifiedName}.`);
  const record = new ApexSObject(schema);
  record.put("SetupOwnerId", ApexId.of(owner));
  return record;
}

function inherit(record: ApexSObject, above: ApexSObject | null): void {
  for (const name of above?.populatedNames() ?? [])
    if (name.endsWith("__c") && record.get(name) === null) record.put(name, above?.get(name));
}
