import { readJsonFile } from "../json-file.ts";
import type { ObjectRight } from "./grants.ts";

/** What a profile grants before any permission set does. */
export interface ProfileBaseline {
  readonly userPermissions: readonly string[];
  readonly objects: Readonly<Record<string, readonly ObjectRight[]>>;
  /** Field-level security of standard fields; custom fields always need a permission set, as after a deployment. */
  readonly standardFields: boolean;
}

/** Nothing at all: what a profile that the baseline file does not name has. */
export const NO_GRANTS: ProfileBaseline = { userPermissions: [], objects: {}, standardFields: false };

/** Reads `profiles.json` of the data folder, keyed by profile name. */
export function readProfiles(root: string, folder: string): ReadonlyMap<string, ProfileBaseline> {
  return new Map(Object.entries(readJsonFile<Record<string, ProfileBaseline>>(root, `${folder}/profiles.json`)));
}
