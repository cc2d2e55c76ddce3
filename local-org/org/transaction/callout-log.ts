import type { HttpExchange } from "../../apex/host.ts";

/** One callout as the preview's server panel shows it: no header, no body, no signature. */
export interface CalloutRecord {
  readonly host: string;
  /** Without its query. */
  readonly url: string;
  readonly method: string;
  /** Undefined when no answer came. */
  readonly status?: number;
  readonly milliseconds: number;
  /** The JWT that was sent as `assertion` or `client_assertion`, decoded; its signature never leaves Apex. */
  readonly assertion?: {
    readonly header: Readonly<Record<string, unknown>>;
    readonly claims: Readonly<Record<string, unknown>>;
  };
  readonly error?: string;
}

type Outcome = { readonly status: number } | { readonly error: string };

/** Describes an exchange that is over. */
export function calloutRecord(exchange: HttpExchange, milliseconds: number, outcome: Outcome): CalloutRecord {
  const url = new URL(exchange.endpoint);
  const assertion = sentAssertion(exchange);
  return {
    host: url.host,
    url: url.origin + url.pathname,
    method: exchange.method,
    milliseconds,
    ...(assertion ? { assertion } : {}),
    ...outcome
  };
}

function sentAssertion(exchange: HttpExchange): CalloutRecord["assertion"] {
  const type = [...exchange.headers].find(([name]) => name.toLowerCase() === "content-type")?.[1] ?? "";
  if (!type.toLowerCase().startsWith("application/x-www-form-urlencoded")) return undefined;
  const form = new URLSearchParams(new TextDecoder().decode(exchange.body));
  const [header, claims] = (form.get("assertion") ?? form.get("client_assertion") ?? "").split(".").map(decodePart);
  return header && claims ? { header, claims } : undefined;
}

function decodePart(part: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
    return value !== null && typeof value === "object" ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
