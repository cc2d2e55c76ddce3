import type { HttpStep, Step } from "./vector-file.ts";

/**
 * The package's codes in the vocabulary of the vector files. `http` and `oauth` stand for outcomes that also name what
 * the endpoint said; `oauth` lists the `error` members that the code stands for, the usual one first.
 */
const OUTCOMES: Readonly<Record<string, string | { readonly oauth: readonly string[] } | { readonly http: true }>> = {
  TOKEN_ENDPOINT_TIMEOUT: "error:timeout",
  TOKEN_ENDPOINT_UNREACHABLE: "error:unreachable",
  TOKEN_ENDPOINT_TLS: "error:tls",
  TOKEN_ENDPOINT_UNAVAILABLE: "error:unavailable",
  TOKEN_ENDPOINT_THROTTLED: "error:throttled",
  TOKEN_ENDPOINT_RESTING: "error:throttled",
  TOKEN_ENDPOINT_REDIRECT: "error:redirect_refused",
  TOKEN_ENDPOINT_REFUSED: { http: true },
  TOKEN_RESPONSE_INVALID: "error:invalid_response",
  TOKEN_RESPONSE_TOO_LARGE: "error:invalid_response",
  REMOTE_SITE_MISSING: "error:config",
  UNCOMMITTED_WORK: "error:uncommitted_work",
  OAUTH_INVALID_REQUEST: { oauth: ["invalid_request"] },
  OAUTH_INVALID_CLIENT: { oauth: ["invalid_client"] },
  OAUTH_CLIENT_UNKNOWN: { oauth: ["invalid_client_id"] },
  OAUTH_INVALID_GRANT: { oauth: ["invalid_grant"] },
  OAUTH_USER_NOT_APPROVED: { oauth: ["invalid_grant", "invalid_app_access"] },
  OAUTH_AUDIENCE_INVALID: { oauth: ["invalid_grant"] },
  OAUTH_ASSERTION_EXPIRED: { oauth: ["invalid_grant"] },
  OAUTH_ASSERTION_INVALID: { oauth: ["invalid_grant", "invalid_client"] },
  OAUTH_APP_NOT_INSTALLED: { oauth: ["invalid_grant", "invalid_client_id", "invalid_client"] },
  OAUTH_LOGIN_RATE_EXCEEDED: { oauth: ["invalid_grant"] },
  OAUTH_UNAUTHORIZED_CLIENT: { oauth: ["unauthorized_client"] },
  OAUTH_UNSUPPORTED_GRANT_TYPE: { oauth: ["unsupported_grant_type"] },
  OAUTH_INVALID_SCOPE: { oauth: ["invalid_scope"] },
  OAUTH_INVALID_TARGET: { oauth: ["invalid_target"] },
  OAUTH_SLOW_DOWN: { oauth: ["slow_down"] },
  OAUTH_SERVER_ERROR: { oauth: ["server_error"] },
  OAUTH_TEMPORARILY_UNAVAILABLE: { oauth: ["temporarily_unavailable"] },
  SERVICE_UNAUTHORIZED: "error:unauthorized",
  SERVICE_FORBIDDEN: "error:forbidden",
  SERVICE_REJECTED: { http: true },
  SERVICE_THROTTLED: "error:throttled",
  SERVICE_RESTING: "error:throttled",
  SERVICE_REDIRECT: "error:redirect_refused",
  SERVICE_UNREACHABLE: "error:unreachable",
  SERVICE_TLS: "error:tls",
  SERVICE_OUTCOME_UNKNOWN: "error:outcome_unknown",
  SERVICE_RESPONSE_INVALID: "error:invalid_response",
  SERVICE_RESPONSE_TOO_LARGE: "error:invalid_response",
  LAUNCH_URL_REFUSED: "error:invalid_response"
};

/** Codes that the table knows: a test holds that every code of a callout is among them. */
export const knownCodes = (): readonly string[] => Object.keys(OUTCOMES);

/**
 * @param code of the receipt
 * @param last what was answered last, by the side that failed
 */
export function outcomeOf(code: string, last: Step | undefined): string {
  const outcome = OUTCOMES[code];
  const answer = last?.kind === "http" ? last : undefined;
  if (outcome === undefined) return `error:${code}`;
  if (typeof outcome === "string") return outcome;
  if ("http" in outcome) return `error:http:${answer?.status ?? 0}`;
  const said = saidError(answer);
  return `error:oauth:${said !== undefined && outcome.oauth.includes(said) ? said : outcome.oauth[0]}`;
}

function saidError(answer: HttpStep | undefined): string | undefined {
  try {
    const { error } = JSON.parse(answer?.body ?? "{}") as { error?: unknown };
    return typeof error === "string" ? error : undefined;
  } catch {
    return undefined;
  }
}
