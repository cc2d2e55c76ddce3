import { readFileSync } from "node:fs";

/** What the services expect; config/services.json. Kept apart from force-app so that a wrong value there really fails. */
export interface ServicesConfig {
  /** Path of the key set on the site of the sender's org. */
  readonly keySetPath: string;
  readonly ledgerline: LedgerlineConfig;
  readonly fieldhouse: FieldhouseConfig;
  readonly launch: LaunchConfig;
}
/** An application that was in Canvas, and opens pages for people. */
export interface LaunchConfig {
  readonly audience: string;
  readonly pageOrigin: string;
  /** Where people come back to. */
  readonly senderSite: string;
  /** Of the connected app, for signed requests in Canvas's format; everybody may know it. */
  readonly consumerSecret: string;
  /** Seconds since 1970: the end of Canvas's format. */
  readonly acceptUntil: number;
  readonly signedRequest: LaunchSender;
  readonly session: LaunchSender;
}
export interface LaunchSender {
  readonly issuer: string;
  readonly certificate: string;
  readonly keyId: string;
  readonly type: string;
}
export interface LedgerlineConfig {
  readonly audience: string;
  readonly accessTokenSeconds: number;
  readonly maximumAssertionSeconds: number;
  readonly clockSkewSeconds: number;
  readonly linkOrigin: string;
  readonly clients: readonly LedgerlineClient[];
}
export interface LedgerlineClient {
  readonly issuer: string;
  /** Its registered certificate; undefined where it registered the address of its key set instead. */
  readonly certificate?: string;
  readonly scope: string;
  /** RS256 unless the client registered another one. */
  readonly algorithm?: string;
  /** `kid` that the client has to name; its key's thumbprint otherwise, which it may leave out. */
  readonly keyId?: string;
  /** `typ` that the client has to say. */
  readonly type?: string;
  /** The client authenticates with its assertion (RFC 7523 section 2.2) instead of presenting it as a grant. */
  readonly clientAssertion: boolean;
  /** Its assertions need no `jti`: those that Salesforce signs for a named credential have none. */
  readonly optionalId: boolean;
}
export interface FieldhouseConfig {
  readonly organizationId: string;
  readonly instanceUrl: string;
  readonly loginUrl: string;
  readonly clockSkewSeconds: number;
  readonly apps: readonly {
    readonly consumerKey: string;
    readonly certificate: string;
    readonly scope: string;
    readonly approvedUsers: readonly string[];
    /** "Admin approved users are pre-authorized": others are refused as Salesforce refuses them then. */
    readonly adminApproved: boolean;
    /** `false`: known elsewhere, but not installed in this org, as after the refresh of a sandbox. */
    readonly installed: boolean;
  }[];
}

type Json = Readonly<Record<string, unknown>>;

/** Reads the file; a member that is missing or of the wrong type is named with its path. */
export function readServicesConfig(file: string): ServicesConfig {
  const root = object(parse(file), file);
  return {
    ledgerline: ledgerline(object(root["ledgerline"], `${file}: ledgerline`), `${file}: ledgerline`),
    fieldhouse: fieldhouse(object(root["fieldhouse"], `${file}: fieldhouse`), `${file}: fieldhouse`),
    launch: launch(object(root["launch"], `${file}: launch`), `${file}: launch`),
    keySetPath: text(root, "keySetPath", file)
  };
}

function ledgerline(value: Json, at: string): LedgerlineConfig {
  return {
    audience: text(value, "audience", at),
    accessTokenSeconds: seconds(value, "accessTokenSeconds", at),
    maximumAssertionSeconds: seconds(value, "maximumAssertionSeconds", at),
    clockSkewSeconds: seconds(value, "clockSkewSeconds", at),
    linkOrigin: text(value, "linkOrigin", at),
    clients: list(value, "clients", at).map((entry, index) => {
      const place = `${at}.clients[${index}]`;
      return ledgerlineClient(object(entry, place), place);
    })
  };
}

function ledgerlineClient(client: Json, at: string): LedgerlineClient {
  return {
    issuer: text(client, "issuer", at),
    ...(client["keySet"] !== true && { certificate: text(client, "certificate", at) }),
    scope: text(client, "scope", at),
    ...("algorithm" in client && { algorithm: text(client, "algorithm", at) }),
    ...("keyId" in client && { keyId: text(client, "keyId", at) }),
    ...("type" in client && { type: text(client, "type", at) }),
    clientAssertion: client["clientAssertion"] === true,
    optionalId: client["optionalId"] === true
  };
}

function launch(value: Json, at: string): LaunchConfig {
  const sender = (name: string): LaunchSender => launchSender(object(value[name], `${at}.${name}`), `${at}.${name}`);
  return {
    audience: text(value, "audience", at),
    pageOrigin: text(value, "pageOrigin", at),
    senderSite: text(value, "senderSite", at),
    consumerSecret: text(value, "consumerSecret", at),
    acceptUntil: seconds(value, "acceptUntil", at),
    signedRequest: sender("signedRequest"),
    session: sender("session")
  };
}

function launchSender(value: Json, at: string): LaunchSender {
  return {
    issuer: text(value, "issuer", at),
    certificate: text(value, "certificate", at),
    keyId: text(value, "keyId", at),
    type: text(value, "type", at)
  };
}

function fieldhouse(value: Json, at: string): FieldhouseConfig {
  return {
    organizationId: text(value, "organizationId", at),
    instanceUrl: text(value, "instanceUrl", at),
    loginUrl: text(value, "loginUrl", at),
    clockSkewSeconds: seconds(value, "clockSkewSeconds", at),
    apps: list(value, "apps", at).map((entry, index) => {
      const place = `${at}.apps[${index}]`;
      const app = object(entry, place);
      return {
        consumerKey: text(app, "consumerKey", place),
        certificate: text(app, "certificate", place),
        scope: text(app, "scope", place),
        approvedUsers: list(app, "approvedUsers", place).map(String),
        adminApproved: app["adminApproved"] === true,
        installed: app["installed"] !== false
      };
    })
  };
}

function parse(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new Error(`${file} cannot be read: ${(error as Error).message}`);
  }
}

function object(value: unknown, at: string): Json {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Json;
  throw new Error(`${at} must be a JSON object.`);
}

function text(parent: Json, name: string, at: string): string {
  const value = parent[name];
  if (typeof value === "string" && value !== "") return value;
  throw new Error(`${at}.${name} must be a text.`);
}

function seconds(parent: Json, name: string, at: string): number {
  const value = parent[name];
  if (Number.isSafeInteger(value) && (value as number) >= 0) return value as number;
  throw new Error(`${at}.${name} must be a whole number of seconds.`);
}

function list(parent: Json, name: string, at: string): readonly unknown[] {
  const value = parent[name];
  if (Array.isArray(value)) return value as readonly unknown[];
  throw new Error(`${at}.${name} must be a list.`);
}
