/** Routes the https origins that connections name to servers on this machine. Key: https origin, value: loopback origin. */
export type HostMap = ReadonlyMap<string, string>;

/** An entry of the host map that cannot be used; the message says which part and what is expected. */
export class HostMapError extends Error {
  override readonly name = "HostMapError";
}

const LOOPBACK = new Set(["127.0.0.1", "localhost", "[::1]"]);
const OPTION_SHAPE = "--host https://name=http://127.0.0.1:PORT";

/** Checks every entry; an entry is refused rather than skipped. */
export function createHostMap(entries: Readonly<Record<string, string>>): HostMap {
  const map = new Map<string, string>();
  for (const [source, target] of Object.entries(entries)) map.set(sourceOrigin(source), targetOrigin(target));
  return map;
}

/** Reads the value of one `--host` option: `https://name=http://127.0.0.1:PORT`. */
export function parseHostOption(text: string): { readonly source: string; readonly target: string } {
  const separator = text.indexOf("=");
  if (separator < 1) throw new HostMapError(`"${text}" has no "=". Write ${OPTION_SHAPE}.`);
  return {
    source: sourceOrigin(text.slice(0, separator).trim()),
    target: targetOrigin(text.slice(separator + 1).trim())
  };
}

/** Where to connect to for an endpoint: the mapped origin, or the endpoint's own. */
export function connectOrigin(map: HostMap, endpoint: URL): string {
  return map.get(endpoint.origin) ?? endpoint.origin;
}

function sourceOrigin(text: string): string {
  const url = originOnly(text, "The host on the left");
  if (url.protocol !== "https:") {
    throw new HostMapError(`The host on the left of "=" must start with https:// as in the connection, not "${text}".`);
  }
  return url.origin;
}

/** Loopback only: assertions and access tokens travel over it without TLS. */
function targetOrigin(text: string): string {
  const url = originOnly(text, "The address on the right");
  if (url.protocol !== "http:" || !LOOPBACK.has(url.hostname)) {
    throw new HostMapError(
      `The address on the right of "=" must be a server on this machine such as http://127.0.0.1:8080, not "${text}".`
    );
  }
  return url.origin;
}

function originOnly(text: string, what: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url) throw new HostMapError(`${what} of "=" is not a URL: "${text}". Write ${OPTION_SHAPE}.`);
  const extra = url.username || url.password || url.search || url.hash || (url.pathname === "/" ? "" : url.pathname);
  if (extra) throw new HostMapError(`${what} of "=" must be scheme, host and port only: "${text}".`);
  return url;
}
