import { createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { SignJWT, type JWTPayload, type JWTHeaderParameters } from "jose";
import { openKeyStore } from "../../org/key-store.ts";
import { readServicesConfig } from "../../services/config.ts";
import { runServices, type RunningServices } from "../../services/run.ts";

export const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
export const CERTIFICATE = "Countersign_Signing";
const ELLIPTIC = "Countersign_Signing_P256";
/** All that the services know a client by. */
export const CERTIFICATES = [CERTIFICATE, ELLIPTIC, "Inbound_Client"];
export const ISSUER = "brightwater-instruments";
export const AUDIENCE = "https://auth.ledgerline.example";
export const CONSUMER_KEY = "3MVG9.Brightwater.Fieldhouse.PartnerApp";
export const LOGIN_URL = "https://login.salesforce.example";
export const AMARA = "amara.okafor@brightwater.example";
export const GRANT_TYPE = "urn:ietf:params:oauth:grant-type:jwt-bearer";
/** The services' clock in tests, in seconds. */
export const NOW = 1_800_000_000;

/** Services with a clock that tests set, and a client that holds the org's key. */
export interface Fixture {
  readonly services: RunningServices;
  readonly clock: { now: number };
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  /** Of the certificate on P-256. */
  readonly ellipticKey: KeyObject;
  /** PEM of the application that calls the Salesforce-like org. */
  readonly inboundKey: string;
  close(): Promise<void>;
}

export async function startFixture(
  options: { tokenPrefix?: string; acceptForeignTokens?: boolean } = {}
): Promise<Fixture> {
  const state = mkdtempSync(join(tmpdir(), "countersign-services-"));
  openKeyStore(state, CERTIFICATES);
  const keyOf = (name: string): KeyObject => createPrivateKey(readFileSync(join(state, "keys", `${name}.key.pem`)));
  const privateKey = keyOf(CERTIFICATE);
  const clock = { now: NOW };
  const services = await runServices({
    config: readServicesConfig(join(ROOT, "config", "services.json")),
    certificates: join(state, "keys"),
    tokenPrefix: options.tokenPrefix ?? "",
    acceptForeignTokens: options.acceptForeignTokens ?? false,
    now: () => clock.now
  });
  const close = async (): Promise<void> => {
    await services.close();
    rmSync(state, { recursive: true });
  };
  return {
    services,
    clock,
    privateKey,
    publicKey: createPublicKey(privateKey),
    ellipticKey: keyOf(ELLIPTIC),
    inboundKey: readFileSync(join(state, "keys", "Inbound_Client.key.pem"), "utf8"),
    close
  };
}

let counter = 0;

/** Claims that Ledgerline accepts, each time with a new jti; `undefined` leaves one out. */
export function claims(changes: Record<string, unknown> = {}): JWTPayload {
  const good = { iss: ISSUER, sub: AMARA, aud: AUDIENCE, iat: NOW, exp: NOW + 180, jti: `jti-${++counter}` };
  return JSON.parse(JSON.stringify({ ...good, ...changes })) as JWTPayload;
}

export function sign(
  key: KeyObject | Uint8Array,
  payload: JWTPayload,
  header: Partial<JWTHeaderParameters> = {}
): Promise<string> {
  return new SignJWT(payload).setProtectedHeader({ alg: "RS256", ...header }).sign(key);
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

export async function post(url: string, body: string, headers: Record<string, string>): Promise<Answer> {
  const response = await fetch(url, { method: "POST", headers, body });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Record<string, unknown>
  };
}

export function postForm(url: string, form: Record<string, string>): Promise<Answer> {
  return post(url, new URLSearchParams(form).toString(), { "Content-Type": "application/x-www-form-urlencoded" });
}

export async function journal(fixture: Fixture): Promise<Record<string, unknown>[]> {
  const response = await fetch(`${fixture.services.control}/journal`);
  return ((await response.json()) as { entries: Record<string, unknown>[] }).entries;
}
