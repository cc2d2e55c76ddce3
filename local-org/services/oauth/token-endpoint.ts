import { VerificationError, type VerifiedClaims, type Verify } from "../../../receiver/index.ts";
import { decodeAssertion, type DecodedAssertion } from "../assertion.ts";
import { json, type Handler, type Reply, type Request } from "../http/message.ts";
import type { Journal, JournalEntry } from "../journal.ts";
import type { AccessTokens } from "./access-tokens.ts";
import { readForm } from "./form.ts";
import { OAuthError, oauthErrorReply } from "./oauth-error.ts";

export const JWT_BEARER = "urn:ietf:params:oauth:grant-type:jwt-bearer";
const CLIENT_ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/** A client that registered its issuer name and its certificate. */
export interface RegisteredClient {
  readonly verify: Verify;
  readonly scope: string;
  /** `kid` that has to be in the header. */
  readonly keyId?: string;
  /** Authenticates with its assertion (RFC 7523 section 2.2); otherwise the assertion is the grant (section 2.1). */
  readonly clientAssertion: boolean;
}

export interface TokenEndpointOptions {
  readonly service: string;
  /** Key: issuer. */
  readonly clients: ReadonlyMap<string, RegisteredClient>;
  readonly accessTokenSeconds: number;
  readonly tokens: AccessTokens;
  readonly journal: Journal;
  /** Seconds since 1970. */
  readonly now: () => number;
}

/** A token endpoint for the JWT bearer grant (RFC 7523), strict where the specification lets it be. */
export function tokenEndpoint(options: TokenEndpointOptions): Handler {
  return async (request) => {
    const seen: { assertion?: DecodedAssertion } = {};
    const { reply, outcome } = await decide(request, options, seen);
    options.journal.add(journalEntry(options.service, outcome, reply, seen.assertion));
    return reply;
  };
}

interface Decision {
  readonly reply: Reply;
  readonly outcome: string;
}

async function decide(
  request: Request,
  options: TokenEndpointOptions,
  seen: { assertion?: DecodedAssertion }
): Promise<Decision> {
  try {
    const form = readGrant(request);
    seen.assertion = readAssertion(form);
    return { reply: await exchange(form, seen.assertion, options), outcome: "issued" };
  } catch (error) {
    const refused = error instanceof VerificationError ? new OAuthError("invalid_grant", error.message) : error;
    if (refused instanceof OAuthError) return { reply: oauthErrorReply(refused), outcome: refused.code };
    throw refused;
  }
}

/** The form of a request for one of the two grants; anything else a client might ask for is refused by name. */
function readGrant(request: Request): ReadonlyMap<string, string> {
  const form = readForm(request);
  const grantType = form.get("grant_type");
  if (!grantType) throw new OAuthError("invalid_request", "The parameter grant_type is missing.");
  if (grantType !== JWT_BEARER && !isClientAssertion(form)) {
    throw new OAuthError("unsupported_grant_type", `Only ${JWT_BEARER} is supported, or a client assertion.`);
  }
  const both = grantType === JWT_BEARER && form.has("client_assertion");
  if (request.headers.authorization || form.has("client_secret") || both) {
    throw new OAuthError("invalid_client", "Clients of this server are identified by their assertion only.");
  }
  return form;
}

/** RFC 7523 section 2.2: the client's own token, for which it authenticates with an assertion. */
function isClientAssertion(form: ReadonlyMap<string, string>): boolean {
  return form.get("grant_type") === "client_credentials" && form.get("client_assertion_type") === CLIENT_ASSERTION;
}

function readAssertion(form: ReadonlyMap<string, string>): DecodedAssertion {
  const name = isClientAssertion(form) ? "client_assertion" : "assertion";
  const assertion = form.get(name);
  if (!assertion) throw new OAuthError("invalid_request", `The parameter ${name} is missing.`);
  return decodeAssertion(assertion);
}

async function exchange(
  form: ReadonlyMap<string, string>,
  assertion: DecodedAssertion,
  options: TokenEndpointOptions
): Promise<Reply> {
  const client = clientOf(assertion, form.get("client_id"), options.clients);
  const scope = grantedScope(form.get("scope"), client);
  const claims = await client.verify(assertion.token);
  requireRegistered(form, assertion, claims, client);
  return tokenReply(claims, scope, options);
}

/** What the client registered besides its key: how it uses assertions, and under which `kid`. */
function requireRegistered(
  form: ReadonlyMap<string, string>,
  { header }: DecodedAssertion,
  claims: VerifiedClaims,
  client: RegisteredClient
): void {
  if (client.keyId !== undefined && header["kid"] !== client.keyId) {
    throw new OAuthError("invalid_grant", "The kid is not the one that was registered.");
  }
  if (client.clientAssertion !== isClientAssertion(form)) {
    throw new OAuthError("invalid_client", "The client registered another way to use its assertions.");
  }
  if (client.clientAssertion && claims.sub !== claims.iss) {
    throw new OAuthError("invalid_client", "A client assertion has the client as issuer and as subject.");
  }
}

function clientOf(
  assertion: DecodedAssertion,
  clientId: string | undefined,
  clients: ReadonlyMap<string, RegisteredClient>
): RegisteredClient {
  const issuer = assertion.claims["iss"];
  const client = typeof issuer === "string" ? clients.get(issuer) : undefined;
  if (!client) throw new OAuthError("invalid_grant", "The iss claim is not a registered issuer.");
  if (clientId !== undefined && clientId !== issuer) {
    throw new OAuthError("invalid_client", "The client_id is not the issuer of the assertion.");
  }
  return client;
}

function grantedScope(requested: string | undefined, client: RegisteredClient): string {
  if (requested === undefined) return client.scope;
  const allowed = new Set(client.scope.split(" "));
  if (requested.split(" ").every((scope) => allowed.has(scope))) return requested;
  throw new OAuthError("invalid_scope", `The scope must be within: ${client.scope}.`);
}

function tokenReply(
  claims: VerifiedClaims,
  scope: string,
  { accessTokenSeconds, tokens, now }: TokenEndpointOptions
): Reply {
  const expiresAt = now() + accessTokenSeconds;
  const grant = { client: claims.iss, scope, expiresAt, claims };
  const body = {
    access_token: tokens.issue(grant, now()),
    token_type: "Bearer",
    expires_in: accessTokenSeconds,
    scope
  };
  return json(200, body, { Pragma: "no-cache" });
}

function journalEntry(service: string, outcome: string, reply: Reply, assertion?: DecodedAssertion): JournalEntry {
  const decoded = assertion && { assertion: { header: assertion.header, claims: assertion.claims } };
  return { service, outcome, status: reply.status, ...decoded };
}
