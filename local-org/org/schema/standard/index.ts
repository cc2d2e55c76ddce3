import type { OrgObject } from "../types.ts";
import account from "./account.ts";
import { caseObject, nameObject, task } from "./activity.ts";
import contact from "./contact.ts";
import { apexClass, asyncApexJob, cronJobDetail, cronTrigger } from "./jobs.ts";
import lead from "./lead.ts";
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

/** The standard objects the local org has, with the fields people use. What is missing here does not exist. */
export const STANDARD_OBJECTS: readonly OrgObject[] = [
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
