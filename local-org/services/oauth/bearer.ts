import type { Request } from "../http/message.ts";
import type { AccessTokens, Grant } from "./access-tokens.ts";

/** RFC 6750 2.1. */
const BEARER = /^Bearer ([A-Za-z0-9\-._~+/!]+=*)$/i;

/** Decides whether the bearer of a request may call a service. */
export interface BearerCheck {
  readonly tokens: AccessTokens;
  readonly now: () => number;
  /** Accept tokens that another authorization server issued, which this service cannot check. */
  readonly acceptForeign: boolean;
}

export type Bearer =
  { readonly ok: true; readonly grant: Grant } | { readonly ok: false; readonly reason: "missing" | "invalid" };

/** Reads the `Authorization` header; tokens in the URL or the body are not looked for. */
export function checkBearer(request: Request, check: BearerCheck): Bearer {
  const header = request.headers.authorization;
  if (header === undefined) return { ok: false, reason: "missing" };
  const token = BEARER.exec(header)?.[1];
  const grant = token && (check.tokens.find(token, check.now()) ?? (check.acceptForeign ? FOREIGN : undefined));
  return grant ? { ok: true, grant } : { ok: false, reason: "invalid" };
}

const FOREIGN: Grant = {
  client: "(another authorization server)",
  scope: "",
  expiresAt: Infinity,
  claims: {}
};
