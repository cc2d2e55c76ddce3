import type { HttpAnswer, HttpExchange } from "../../apex/host.ts";
import { throwApex } from "../../apex/runtime/exceptions.ts";
import type { ExternalCredentialDefinition, NamedCredentialDefinition } from "../metadata/types.ts";
import { platformAssertion, type Signatory } from "./platform-assertion.ts";

/** Who calls out by a named credential, and through what. */
export interface Caller extends Signatory {
  mayUsePrincipal(credential: string, principal: string): boolean;
  /** Sends one exchange whose endpoint is a URL. */
  send(exchange: HttpExchange): HttpAnswer;
}

const ENDPOINT = /^callout:([A-Za-z]\w*)((?:[/?].*)?)$/i;
const UNAUTHORIZED = 401;
const GRANT_TYPE = "urn:ietf:params:oauth:grant-type:jwt-bearer";

/** Whether an endpoint names a credential instead of a URL. */
export const isNamedCredential = (endpoint: string): boolean => /^callout:/i.test(endpoint);

/**
 * The org's named credentials (OAuth 2.0, JWT bearer flow): the platform signs a token of its own, exchanges it, keeps
 * the access token, and puts it into the request. Apex never sees either.
 */
export class NamedCredentials {
  readonly #named: ReadonlyMap<string, NamedCredentialDefinition>;
  readonly #external: ReadonlyMap<string, ExternalCredentialDefinition>;
  readonly #tokens = new Map<string, string>();

  constructor(named: readonly NamedCredentialDefinition[], external: readonly ExternalCredentialDefinition[]) {
    this.#named = new Map(named.map((each) => [each.name, each]));
    this.#external = new Map(external.map((each) => [each.name, each]));
  }

  /** One callout to `callout:Name/path`. @throws ApexException with the platform's words */
  send(exchange: HttpExchange, caller: Caller): HttpAnswer {
    const [, name = "", path = ""] = ENDPOINT.exec(exchange.endpoint) ?? [];
    const credential = this.#named.get(name);
    if (!credential?.enabled) return noEndpoint(name || exchange.endpoint.slice("callout:".length));
    requireNoMergeFields(exchange, credential);
    const addressed = { ...exchange, endpoint: credential.url.replace(/\/$/, "") + path };
    return credential.authorizes ? this.#authorized(addressed, credential, caller) : caller.send(addressed);
  }

  #authorized(exchange: HttpExchange, { externalCredential }: NamedCredentialDefinition, caller: Caller): HttpAnswer {
    const external = this.#external.get(externalCredential);
    const principal = external?.principals.find((each) => caller.mayUsePrincipal(external.name, each));
    if (!external || !principal) return noCredential(externalCredential);
    const kept = this.#tokens.get(external.name);
    const first = caller.send(withBearer(exchange, kept ?? this.#token(external, caller)));
    // A kept token may have expired in the meantime; one that was just issued would be refused again.
    if (first.status !== UNAUTHORIZED || kept === undefined) return first;
    return caller.send(withBearer(exchange, this.#token(external, caller)));
  }

  #token(external: ExternalCredentialDefinition, caller: Caller): string {
    this.#tokens.delete(external.name);
    const form = new URLSearchParams({ grant_type: GRANT_TYPE, assertion: platformAssertion(external, caller) });
    if (external.scope !== undefined) form.set("scope", external.scope);
    const token = accessToken(
      caller.send({
        endpoint: external.tokenUrl,
        method: "POST",
        headers: new Map([["Content-Type", "application/x-www-form-urlencoded"]]),
        body: new TextEncoder().encode(form.toString()),
        timeout: 10_000,
        origin: "NamedCredential"
      })
    );
    this.#tokens.set(external.name, token);
    return token;
  }
}

function withBearer(exchange: HttpExchange, token: string): HttpExchange {
  const others = [...exchange.headers].filter(([name]) => name.toLowerCase() !== "authorization");
  return { ...exchange, headers: new Map([...others, ["Authorization", `Bearer ${token}`]]) };
}

function accessToken({ status, body }: HttpAnswer): string {
  const answer = jsonObject(new TextDecoder().decode(body));
  const token = status === 200 ? answer["access_token"] : undefined;
  if (typeof token === "string" && token !== "") return token;
  const text = (value: unknown): string => (typeof value === "string" ? value : "");
  return throwApex(
    "System.CalloutException",
    `Unable to complete the JWT token exchange.\nError: ${text(answer["error"])}. Error description: ${text(answer["error_description"])}.`
  );
}

function jsonObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === "object" ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** Merge fields bring credentials into places where this package wants none: nothing here fills them in. */
function requireNoMergeFields(exchange: HttpExchange, credential: NamedCredentialDefinition): void {
  const texts = [
    exchange.endpoint,
    ...(credential.mergesHeaders ? exchange.headers.values() : []),
    ...(credential.mergesBody ? [new TextDecoder().decode(exchange.body)] : [])
  ];
  if (texts.some((text) => text.includes("{!")))
    throw new Error(`Merge fields in callouts by ${credential.name} are not supported by the local org.`);
}

const noEndpoint = (name: string): never =>
  throwApex(
    "System.CalloutException",
    `The callout couldn't access the endpoint. You might not have the required permissions, or the named credential "${name}" might not exist.`
  );

const noCredential = (name: string): never =>
  throwApex(
    "System.CalloutException",
    `We couldn't access the credential(s). You might not have the required permissions, or the external credential "${name}" might not exist.`
  );
