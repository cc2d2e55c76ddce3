import type { LocalUser } from "../../org/open.ts";

const PERMISSION_SET = "Countersign_User";

/** What gives a user access who has none: the platform's refusal names a class, and not what to do about it. */
export function accessAdvice({ username, permissionSets, userType }: LocalUser): string | undefined {
  if (userType === "Guest") return "Guests cannot be told apart, so nobody signs for them. Choose another --user.";
  if (permissionSets.includes(PERMISSION_SET)) return undefined;
  return [
    `${username} lacks the permission set Countersign User.`,
    `Here: add "${PERMISSION_SET}" to the user's permissionSets in local-org/data/User.json.`,
    `In an org: sf org assign permset --name ${PERMISSION_SET} --on-behalf-of USERNAME,`,
    `or Setup > Users > the user > Permission Set Assignments.`
  ].join("\n");
}
