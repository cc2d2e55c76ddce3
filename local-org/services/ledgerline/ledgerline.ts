import { createVerifier, MemoryReplayStore, policyOf, remoteKeys } from "../../../receiver/index.ts";
import type { LedgerlineClient, LedgerlineConfig } from "../config.ts";
import type { ServiceContext } from "../context.ts";
import { json, type Handler, type Reply } from "../http/message.ts";
import { router } from "../http/router.ts";
import type { LostAnswers } from "../lost-answers.ts";
import { AccessTokens } from "../oauth/access-tokens.ts";
import { tokenEndpoint, type RegisteredClient } from "../oauth/token-endpoint.ts";
import { registeredKeys } from "../registered-keys.ts";
import { quotesEndpoint } from "./quotes-endpoint.ts";
import { statusEndpoint } from "./status-endpoint.ts";

/** Ledgerline: an authorization server and the service that trusts it, on two hosts. */
export async function ledgerline(config: LedgerlineConfig, context: ServiceContext): Promise<Record<string, Handler>> {
  const { journal, now, acceptForeignTokens: acceptForeign } = context;
  const { accessTokenSeconds, linkOrigin } = config;
  const tokens = new AccessTokens(context.tokenPrefix);
  const clients = await registeredClients(config, context);
  const exchange = tokenEndpoint({ service: "ledgerline-auth", clients, accessTokenSeconds, tokens, journal, now });
  const bearer = { tokens, now, acceptForeign };
  const answers = new Map<string, Reply>();
  const quotes = quotesEndpoint({ service: "ledgerline-api", linkOrigin, bearer, journal, answers });
  const status = statusEndpoint({ service: "ledgerline-api", bearer, journal, answers });
  return {
    "ledgerline-auth": router({ "/oauth2/token": { POST: exchange } }),
    "ledgerline-api": router({
      "/v1/quotes": { POST: losing(quotes, context.lost) },
      "/v1/quotes/status": { GET: status }
    })
  };
}

/** What a gateway in front of the service says when it has not heard its answer. */
function losing(handler: Handler, lost: LostAnswers): Handler {
  return async (request) => {
    const reply = await handler(request);
    return reply.status === 201 && lost.take() ? json(504, { message: "The service did not answer in time." }) : reply;
  };
}

async function registeredClients(
  config: LedgerlineConfig,
  context: ServiceContext
): Promise<Map<string, RegisteredClient>> {
  const clients = new Map<string, RegisteredClient>();
  const replay = new MemoryReplayStore();
  // One for all clients that publish there: they share its cooldown.
  const { now, certificates } = context;
  const published = remoteKeys({ url: context.keySetUrl, now });
  for (const client of config.clients) {
    const { issuer, certificate, scope, keyId, clientAssertion } = client;
    const keys = certificate === undefined ? published : await registeredKeys(certificates, certificate, client);
    const verify = createVerifier({ policy: policy(config, client), keys, replay, now });
    clients.set(issuer, { verify, scope, clientAssertion, ...(keyId && { keyId }) });
  }
  return clients;
}

function policy(config: LedgerlineConfig, client: LedgerlineClient): ReturnType<typeof policyOf> {
  const { issuer, algorithm, type, optionalId } = client;
  const { audience, clockSkewSeconds: skew, maximumAssertionSeconds: lifetime } = config;
  const times = { clockToleranceSec: skew, iatMaxFutureSec: skew, maxLifetimeSec: lifetime, maxAgeSec: lifetime };
  const algorithms = algorithm === undefined ? {} : { algorithms: [algorithm] };
  const required = optionalId ? { requiredClaims: ["iss", "sub", "aud", "exp", "iat"] } : {};
  return policyOf({
    issuer,
    audience,
    ...times,
    ...algorithms,
    ...required,
    ...(type && { type, typeRequired: true })
  });
}
