import { publicOrigin } from "c/countersignEndpoint";

/**
 * Whether the browser may follow an address that a service named. The server has looked at it already; an address that
 * reached the page by any other way is stopped here.
 * @param origins https origins, in lower case and without a slash at the end
 */
export function isAllowedLaunch(text: string, origins: readonly string[]): boolean {
  const origin = publicOrigin(text);
  return origin !== undefined && origins.includes(origin);
}
