import type { HttpExchange } from "../../apex/host.ts";

const USER_AGENT = "SFDC-Callout/66.0";

/**
 * The headers that go over the wire: Apex's own, and what the platform adds. `Host` stays the one of the endpoint when
 * the host map sends the bytes elsewhere, so that a service sees what it would see in production.
 */
export function requestHeaders(exchange: HttpExchange, host: string): [string, string][] {
  const headers = new Map<string, [string, string]>();
  const add = (name: string, value: string): unknown => headers.set(name.toLowerCase(), [name, value]);
  add("User-Agent", USER_AGENT);
  for (const [name, value] of exchange.headers) add(name, value);
  add("Host", host);
  add("Connection", "close");
  if (exchange.body.length > 0 || !["GET", "HEAD", "DELETE"].includes(exchange.method)) {
    add("Content-Length", String(exchange.body.length));
  }
  return [...headers.values()];
}
