import { mediaType, type Request } from "../http/message.ts";
import { OAuthError } from "./oauth-error.ts";

const MAXIMUM_FORM_BYTES = 16 * 1024;

/**
 * Reads the parameters of a token request (RFC 6749 3.2): form-encoded, in the body, each at most once.
 * @throws OAuthError `invalid_request`
 */
export function readForm(request: Request): ReadonlyMap<string, string> {
  if (mediaType(request) !== "application/x-www-form-urlencoded") {
    throw invalid("The content type must be application/x-www-form-urlencoded.");
  }
  if (request.headers["content-encoding"]) throw invalid("A content encoding is not accepted.");
  if (request.query) throw invalid("Parameters belong in the body, not in the URL.");
  if (request.body.length > MAXIMUM_FORM_BYTES) throw invalid("The request is too large.");
  return parameters(decode(request.body));
}

function decode(body: Uint8Array): string {
  const text = Buffer.from(body).toString("latin1");
  if (/%(?![0-9A-Fa-f]{2})/.test(text)) throw invalid("The form is not encoded correctly.");
  return text;
}

function parameters(text: string): ReadonlyMap<string, string> {
  const form = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(text)) {
    if (form.has(name)) throw invalid("A parameter is repeated.");
    // RFC 6749 3.1: a parameter without a value counts as omitted.
    if (value !== "") form.set(name, value);
  }
  return form;
}

function invalid(description: string): OAuthError {
  return new OAuthError("invalid_request", description);
}
