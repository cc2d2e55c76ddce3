import type { ProblemLog } from "../problems.ts";
import { readClasses, readTriggers } from "./classes.ts";
import { readExternalCredentials, readNamedCredentials } from "./credentials.ts";
import { listSourceFiles } from "./files.ts";
import { readFlexiPages } from "./flexipages.ts";
import { readLabels } from "./labels.ts";
import { readObjects } from "./objects.ts";
import { readCustomPermissions, readPermissionSets } from "./permissions.ts";
import { readRecords } from "./records.ts";
import { readStaticResources } from "./resources.ts";
import { readRemoteSites } from "./sites.ts";
import type { OrgMetadata } from "./types.ts";

/** Reads every package directory of the repository at `root`. */
export function readOrgMetadata(root: string, log: ProblemLog): OrgMetadata {
  const files = listSourceFiles(root);
  return {
    objects: readObjects(files, log),
    records: readRecords(files, log),
    labels: readLabels(files, log),
    permissionSets: readPermissionSets(files, log),
    customPermissions: readCustomPermissions(files, log),
    remoteSites: readRemoteSites(files, log),
    namedCredentials: readNamedCredentials(files, log),
    externalCredentials: readExternalCredentials(files, log),
    flexiPages: readFlexiPages(files, log),
    staticResources: readStaticResources(files, log),
    classes: readClasses(files, log),
    triggers: readTriggers(files, log)
  };
}
