import type { DataAccess } from "../../host.ts";
import { currentSharing } from "../../runtime/sharing.ts";
import type { AccessLevelObject } from "../system/access-level.ts";

/** Without an access level the operation runs in system mode, within the sharing of the class that asks. */
export function dataAccess(level: AccessLevelObject | null = null): DataAccess {
  const userMode = level?.userMode ?? false;
  return { userMode, sharing: userMode || currentSharing() };
}
