import { createVerifier, policyOf, type ReplayStore } from "../../../receiver/index.ts";
import type { FieldhouseConfig } from "../config.ts";
import type { ServiceContext } from "../context.ts";
import type { Handler } from "../http/message.ts";
import { router } from "../http/router.ts";
import { AccessTokens } from "../oauth/access-tokens.ts";
import { registeredKeys } from "../registered-keys.ts";
import { leadsEndpoint } from "./leads-endpoint.ts";
import { salesforceTokenEndpoint, type ConnectedApp } from "./token-endpoint.ts";

const SERVICE = "fieldhouse";
const ORGANIZATION_ID_CHARACTERS = 15;

/** The partner's Salesforce org: token endpoint and Apex REST on one host. */
export async function fieldhouse(config: FieldhouseConfig, context: ServiceContext): Promise<Handler> {
  const { journal, now, acceptForeignTokens: acceptForeign } = context;
  const sessionStart = `${config.organizationId.slice(0, ORGANIZATION_ID_CHARACTERS)}!`;
  const tokens = new AccessTokens(context.tokenPrefix || sessionStart);
  const apps = await connectedApps(config, context);
  const { organizationId, instanceUrl, loginUrl } = config;
  const exchange = salesforceTokenEndpoint({
    service: SERVICE,
    organizationId,
    instanceUrl,
    loginUrl,
    apps,
    tokens,
    journal,
    now
  });
  const leads = leadsEndpoint({ service: SERVICE, bearer: { tokens, now, acceptForeign }, journal });
  return router({
    "/services/oauth2/token": { POST: exchange },
    "/services/apexrest/partner/leads": { POST: leads }
  });
}

async function connectedApps(
  config: FieldhouseConfig,
  { certificates, now }: ServiceContext
): Promise<Map<string, ConnectedApp>> {
  const apps = new Map<string, ConnectedApp>();
  for (const { consumerKey, certificate, scope, approvedUsers, adminApproved, installed } of config.apps) {
    const keys = await registeredKeys(certificates, certificate);
    const verify = createVerifier({ policy: policy(config, consumerKey), keys, replay: REUSABLE, now });
    const users = new Set(approvedUsers.map((user) => user.toLowerCase()));
    apps.set(consumerKey, { verify, scope, approvedUsers: users, adminApproved, installed });
  }
  return apps;
}

/** Salesforce demands neither jti nor iat, sets no maximum to exp, and takes an assertion again until it expires. */
function policy(config: FieldhouseConfig, issuer: string): ReturnType<typeof policyOf> {
  const { loginUrl: audience, clockSkewSeconds: skew } = config;
  const times = { clockToleranceSec: skew, iatMaxFutureSec: skew, maxLifetimeSec: Infinity, maxAgeSec: Infinity };
  return policyOf({ issuer, audience, requiredClaims: [], ...times });
}

const REUSABLE: ReplayStore = { use: () => true };
