import type { OrgObject } from "../types.ts";
import account from "./account.ts";
import { caseObject, nameObject, task } from "./activity.ts";
import contact from "./contact.ts";
import { apexClass, asyncApexJob, cronJobDetail, cronTrigger } from "./jobs.ts";
import lead from "./lead.ts";
import { isOmitted } from "./omitted.ts";
import opportunity from "./opportunity.ts";
import {
  customPermission,
  organization,
  permissionSet,
  permissionSetAssignment,
  recordType,
  setupEntityAccess,
  staticResource
} from "./setup.ts";
import { profile, user, userRole } from "./user.ts";

const OBJECTS: readonly OrgObject[] = [
  account,
  contact,
  opportunity,
  lead,
  caseObject,
  task,
  nameObject,
  user,
  profile,
  userRole,
  organization,
  permissionSet,
  permissionSetAssignment,
  customPermission,
  setupEntityAccess,
  staticResource,
  recordType,
  apexClass,
  asyncApexJob,
  cronJobDetail,
  cronTrigger
];

/** The standard objects the local org has, with the fields people use; they know which ones they lack. */
export const STANDARD_OBJECTS: readonly OrgObject[] = OBJECTS.map((each) => ({
  ...each,
  omits: (name) => isOmitted(each.name, name)
}));
