import { json, type Reply } from "../http/message.ts";

/** Error codes of RFC 6749 5.2 that a token endpoint for assertions gives. */
export type OAuthErrorCode =
  "invalid_request" | "invalid_client" | "invalid_grant" | "invalid_scope" | "unsupported_grant_type";

/** A token request that is refused. */
export class OAuthError extends Error {
  override readonly name = "OAuthError";
  readonly code: OAuthErrorCode;

  constructor(code: OAuthErrorCode, description: string) {
    super(description);
    this.code = code;
  }
}

/** The error response of RFC 6749 5.2; a failed client authentication is a 401 with a challenge. */
export function oauthErrorReply(error: OAuthError): Reply {
  const body = { error: error.code, error_description: error.message };
  if (error.code !== "invalid_client") return json(400, body, { Pragma: "no-cache" });
  return json(401, body, { Pragma: "no-cache", "WWW-Authenticate": 'Basic realm="token endpoint"' });
}
