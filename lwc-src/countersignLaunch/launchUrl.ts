/**
 * Whether the browser may follow an address that a service named. The server has looked at it already; an address that
 * reached the page by any other way is stopped here.
 * @param origins https origins, in lower case and without a slash at the end
 */
export function isAllowedLaunch(text: string, origins: readonly string[]): boolean {
  try {
    const { protocol, origin, username, password } = new URL(text);
    // The parser forgives backslashes, tabs and line breaks; an address that needs that is not one to follow.
    const plain = /^https:\/\/[\x21\x23-\x3b\x3d\x3f-\x5b\x5d\x5f\x61-\x7a\x7e]+$/.test(text);
    return plain && protocol === "https:" && username === "" && password === "" && origins.includes(origin);
  } catch {
    return false;
  }
}
