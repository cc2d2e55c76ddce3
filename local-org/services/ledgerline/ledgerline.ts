import { createVerifier, MemoryReplayStore, policyOf } from "../../../receiver/index.ts";
import type { LedgerlineConfig } from "../config.ts";
import type { ServiceContext } from "../context.ts";
import type { Handler } from "../http/message.ts";
import { router } from "../http/router.ts";
import { AccessTokens } from "../oauth/access-tokens.ts";
import { tokenEndpoint, type RegisteredClient } from "../oauth/token-endpoint.ts";
import { registeredKeys } from "../registered-keys.ts";
import { quotesEndpoint } from "./quotes-endpoint.ts";

/** Ledgerline: an authorization server and the service that trusts it, on two hosts. */
export async function ledgerline(config: LedgerlineConfig, context: ServiceContext): Promise<Record<string, Handler>> {
  const { journal, now, acceptForeignTokens: acceptForeign } = context;
  const { accessTokenSeconds, linkOrigin } = config;
  const tokens = new AccessTokens(context.tokenPrefix);
  const clients = await registeredClients(config, context);
  const exchange = tokenEndpoint({ service: "ledgerline-auth", clients, accessTokenSeconds, tokens, journal, now });
  const bearer = { tokens, now, acceptForeign };
  const quotes = quotesEndpoint({ service: "ledgerline-api", linkOrigin, bearer, journal });
  return {
    "ledgerline-auth": router({ "/oauth2/token": { POST: exchange } }),
    "ledgerline-api": router({ "/v1/quotes": { POST: quotes } })
  };
}

async function registeredClients(
  config: LedgerlineConfig,
  { certificates, now }: ServiceContext
): Promise<Map<string, RegisteredClient>> {
  const clients = new Map<string, RegisteredClient>();
  const replay = new MemoryReplayStore();
  for (const { issuer, certificate, scope } of config.clients) {
    const keys = await registeredKeys(certificates, certificate);
    clients.set(issuer, { verify: createVerifier({ policy: policy(config, issuer), keys, replay, now }), scope });
  }
  return clients;
}

function policy(config: LedgerlineConfig, issuer: string): ReturnType<typeof policyOf> {
  const { audience, clockSkewSeconds: skew, maximumAssertionSeconds: lifetime } = config;
  const times = { clockToleranceSec: skew, iatMaxFutureSec: skew, maxLifetimeSec: lifetime, maxAgeSec: lifetime };
  return policyOf({ issuer, audience, ...times });
}
