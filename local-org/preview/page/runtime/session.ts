import { SESSION_ELEMENT, type Session } from "../../session.ts";

/** Who is logged on and what page is shown, as the server wrote it into the document. */
export const session = JSON.parse(document.getElementById(SESSION_ELEMENT)!.textContent) as Session;

/** The platform's answer for `@salesforce/customPermission/X`: true or undefined, never false. */
export function hasCustomPermission(name: string): true | undefined {
  return session.customPermissions.includes(name) ? true : undefined;
}
