import { ReplayStore } from "./assertion/replay.ts";
import type { FieldhouseConfig, LedgerlineConfig, ServicesConfig } from "./config.ts";
import { controlEndpoint } from "./control.ts";
import { leadsEndpoint } from "./fieldhouse/leads-endpoint.ts";
import { salesforceTokenEndpoint, type ConnectedApp } from "./fieldhouse/token-endpoint.ts";
import type { Handler } from "./http/message.ts";
import { router } from "./http/router.ts";
import { serve, type LoopbackServer } from "./http/server.ts";
import { Journal } from "./journal.ts";
import { quotesEndpoint } from "./ledgerline/quotes-endpoint.ts";
import { AccessTokens } from "./oauth/access-tokens.ts";
import { tokenEndpoint, type RegisteredClient } from "./oauth/token-endpoint.ts";
import { registeredKeys } from "./registered-keys.ts";

export interface RunOptions {
  readonly config: ServicesConfig;
  /** Folder of the registered certificates, `<name>.crt`. */
  readonly certificates: string;
  /** Start of every access token that is issued. */
  readonly tokenPrefix: string;
  readonly acceptForeignTokens: boolean;
  /** Seconds since 1970. */
  readonly now: () => number;
}

export interface RunningServices {
  /** Loopback origins by service name. */
  readonly origins: Readonly<Record<string, string>>;
  readonly control: string;
  close(): Promise<void>;
}

/** Starts all services, each on a port of its own. */
export async function runServices(options: RunOptions): Promise<RunningServices> {
  const journal = new Journal();
  const handlers: Record<string, Handler> = {
    ...(await ledgerline(options.config.ledgerline, journal, options)),
    fieldhouse: await fieldhouse(options.config.fieldhouse, journal, options),
    control: controlEndpoint(journal)
  };
  const servers = await Promise.all(
    Object.entries(handlers).map(async ([name, handler]): Promise<[string, LoopbackServer]> => [
      name,
      await serve(handler)
    ])
  );
  const { control = "", ...origins } = Object.fromEntries(servers.map(([name, { origin }]) => [name, origin]));
  const close = async (): Promise<void> => void (await Promise.all(servers.map(([, server]) => server.close())));
  return { origins, control, close };
}

/** An authorization server and the service that trusts it, on two hosts as the two connections' endpoints say. */
async function ledgerline(
  config: LedgerlineConfig,
  journal: Journal,
  { certificates, tokenPrefix, acceptForeignTokens, now }: RunOptions
): Promise<Record<string, Handler>> {
  const tokens = new AccessTokens(tokenPrefix);
  const clients = new Map<string, RegisteredClient>();
  for (const { issuer, certificate, scope } of config.clients) {
    clients.set(issuer, {
      policy: ledgerlinePolicy(config, issuer),
      keys: await registeredKeys(certificates, certificate),
      scope
    });
  }
  const { accessTokenSeconds, linkOrigin } = config;
  const replay = new ReplayStore();
  const exchange = tokenEndpoint({
    service: "ledgerline-auth",
    clients,
    accessTokenSeconds,
    tokens,
    replay,
    journal,
    now
  });
  const bearer = { tokens, now, acceptForeign: acceptForeignTokens };
  const quotes = quotesEndpoint({ service: "ledgerline-api", linkOrigin, bearer, journal });
  return {
    "ledgerline-auth": router({ "/oauth2/token": { POST: exchange } }),
    "ledgerline-api": router({ "/v1/quotes": { POST: quotes } })
  };
}

function ledgerlinePolicy(config: LedgerlineConfig, issuer: string): RegisteredClient["policy"] {
  return {
    issuer,
    audience: config.audience,
    algorithm: "RS256",
    types: ["jwt"],
    clockSkewSeconds: config.clockSkewSeconds,
    maximumLifetimeSeconds: config.maximumAssertionSeconds,
    required: ["iat", "jti"]
  };
}

/** A Salesforce org: token endpoint and Apex REST on one host. */
async function fieldhouse(
  config: FieldhouseConfig,
  journal: Journal,
  { certificates, tokenPrefix, acceptForeignTokens, now }: RunOptions
): Promise<Handler> {
  const service = "fieldhouse";
  const { organizationId, instanceUrl, loginUrl } = config;
  const tokens = new AccessTokens(tokenPrefix || `${organizationId.slice(0, 15)}!`);
  const apps = await connectedApps(config, certificates);
  const options = { service, organizationId, instanceUrl, loginUrl, apps, tokens, journal, now };
  const bearer = { tokens, now, acceptForeign: acceptForeignTokens };
  return router({
    "/services/oauth2/token": { POST: salesforceTokenEndpoint(options) },
    "/services/apexrest/partner/leads": { POST: leadsEndpoint({ service, bearer, journal }) }
  });
}

async function connectedApps(config: FieldhouseConfig, certificates: string): Promise<Map<string, ConnectedApp>> {
  const apps = new Map<string, ConnectedApp>();
  for (const { consumerKey, certificate, scope, approvedUsers } of config.apps) {
    const keys = await registeredKeys(certificates, certificate);
    const users = new Set(approvedUsers.map((user) => user.toLowerCase()));
    apps.set(consumerKey, { policy: salesforcePolicy(config, consumerKey), keys, scope, approvedUsers: users });
  }
  return apps;
}

/** Salesforce demands neither jti nor iat and sets no maximum to exp. */
function salesforcePolicy(config: FieldhouseConfig, issuer: string): ConnectedApp["policy"] {
  return {
    issuer,
    audience: config.loginUrl,
    algorithm: "RS256",
    types: ["jwt"],
    clockSkewSeconds: config.clockSkewSeconds,
    maximumLifetimeSeconds: null,
    required: []
  };
}
