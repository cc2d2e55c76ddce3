import type { Verify } from "../../../receiver/index.ts";
import { decodeAssertion, type DecodedAssertion } from "../assertion.ts";
import { json, type Handler, type Request } from "../http/message.ts";
import type { Journal } from "../journal.ts";
import type { AccessTokens } from "../oauth/access-tokens.ts";
import { readForm } from "../oauth/form.ts";
import { JWT_BEARER } from "../oauth/token-endpoint.ts";
import {
  NOT_ADMIN_APPROVED,
  NOT_APPROVED,
  NOT_INSTALLED,
  toSalesforceError,
  UNKNOWN_CONSUMER,
  UNSUPPORTED_GRANT,
  type SalesforceError
} from "./salesforce-error.ts";

/** A connected app: its certificate and the users whom an admin has approved. */
export interface ConnectedApp {
  readonly verify: Verify;
  readonly scope: string;
  readonly approvedUsers: ReadonlySet<string>;
  readonly adminApproved: boolean;
  readonly installed: boolean;
}

export interface SalesforceTokenOptions {
  readonly service: string;
  readonly organizationId: string;
  readonly instanceUrl: string;
  readonly loginUrl: string;
  /** Key: consumer key. */
  readonly apps: ReadonlyMap<string, ConnectedApp>;
  readonly tokens: AccessTokens;
  readonly journal: Journal;
  /** Seconds since 1970. */
  readonly now: () => number;
}

/** Session length that Salesforce does not tell: its answer has no `expires_in`. */
const SESSION_SECONDS = 7_200;

/** `/services/oauth2/token` of a Salesforce org, for the JWT bearer flow, with Salesforce's own errors. */
export function salesforceTokenEndpoint(options: SalesforceTokenOptions): Handler {
  return async (request) => {
    const seen: { assertion?: DecodedAssertion } = {};
    const answer = await decide(request, options, seen);
    const reply = json("error" in answer ? 400 : 200, answer);
    const outcome = "error" in answer ? answer.error : "issued";
    const decoded = seen.assertion && { header: seen.assertion.header, claims: seen.assertion.claims };
    options.journal.add({
      service: options.service,
      outcome,
      status: reply.status,
      ...(decoded && { assertion: decoded })
    });
    return reply;
  };
}

async function decide(
  request: Request,
  options: SalesforceTokenOptions,
  seen: { assertion?: DecodedAssertion }
): Promise<SalesforceError | Readonly<Record<string, string>>> {
  try {
    const form = readForm(request);
    if (form.get("grant_type") !== JWT_BEARER) return UNSUPPORTED_GRANT;
    seen.assertion = decodeAssertion(form.get("assertion") ?? "");
    return await exchange(seen.assertion, options);
  } catch (error) {
    const answer = toSalesforceError(error);
    if (!answer) throw error;
    return answer;
  }
}

async function exchange(
  assertion: DecodedAssertion,
  options: SalesforceTokenOptions
): Promise<SalesforceError | Readonly<Record<string, string>>> {
  const app = appOf(assertion, options.apps);
  if (!app) return UNKNOWN_CONSUMER;
  if (!app.installed) return NOT_INSTALLED;
  const claims = await app.verify(assertion.token);
  if (!app.approvedUsers.has(String(claims["sub"]).toLowerCase())) {
    return app.adminApproved ? NOT_ADMIN_APPROVED : NOT_APPROVED;
  }
  const expiresAt = options.now() + SESSION_SECONDS;
  const grant = { client: claims.iss, scope: app.scope, expiresAt, claims };
  return tokenAnswer(options.tokens.issue(grant, options.now()), app, options);
}

function appOf(assertion: DecodedAssertion, apps: ReadonlyMap<string, ConnectedApp>): ConnectedApp | undefined {
  const consumerKey = assertion.claims["iss"];
  return typeof consumerKey === "string" ? apps.get(consumerKey) : undefined;
}

function tokenAnswer(
  accessToken: string,
  app: ConnectedApp,
  { instanceUrl, loginUrl, organizationId }: SalesforceTokenOptions
): Readonly<Record<string, string>> {
  return {
    access_token: accessToken,
    scope: app.scope,
    instance_url: instanceUrl,
    id: `${loginUrl}/id/${organizationId}`,
    token_type: "Bearer"
  };
}
