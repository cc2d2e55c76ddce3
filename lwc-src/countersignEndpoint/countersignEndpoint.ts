/** The rules of the Apex class `Endpoint`; one table of cases holds both to the same answers. */
const MAXIMUM_LENGTH = 2000;
const CHARACTERS = /^[A-Za-z0-9\-._~:/?[\]@!$&'()*+,;=%]+$/;
const PARTS = /^https:\/\/([^/?]*)([^?]*)/i;
const HOST_LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
const NUMERIC_LABEL = /^([0-9]+|0x[0-9a-f]*)$/;
const LOCAL_ENDINGS = new Set([
  "localhost",
  "local",
  "internal",
  "localdomain",
  "lan",
  "home",
  "corp",
  "intranet",
  "private",
  "arpa"
]);
const BAD_ENCODING = /%(?![0-9A-Fa-f]{2})/;
const PATH_TRAP = /%(2e|2f|5c|[01][0-9a-f]|7f)|\/\.{1,2}(\/|$)/i;

/**
 * The origin of an https address that leads where it seems to lead; undefined for any other text: user names, IP
 * addresses, names inside a network, ports, fragments, white space, backslashes, encoded separators.
 */
export function publicOrigin(text: string): string | undefined {
  if (text.length > MAXIMUM_LENGTH || !CHARACTERS.test(text) || BAD_ENCODING.test(text)) {
    return undefined;
  }
  const [, authority = "", path = ""] = PARTS.exec(text) ?? [];
  const [host = "", ...ports] = authority.toLowerCase().split(":");
  const isOtherPort = ports.length > 1 || (ports.length === 1 && ports[0] !== "443");
  return isOtherPort || !isPublicName(host) || PATH_TRAP.test(path) ? undefined : `https://${host}`;
}

function isPublicName(host: string): boolean {
  const labels = host.split(".");
  const last = labels[labels.length - 1] ?? "";
  return (
    labels.length > 1 &&
    host.length <= 253 &&
    labels.every((label) => HOST_LABEL.test(label)) &&
    !NUMERIC_LABEL.test(last) &&
    !LOCAL_ENDINGS.has(last)
  );
}
