/** An application outside of Salesforce that calls an org: the OAuth 2.0 JWT bearer flow, with `jose` and nothing else. */
import { importPKCS8, SignJWT } from "jose";
import { explain } from "./explain.ts";

export interface Application {
  /** Consumer key of the external client app (or connected app): the `iss`. */
  readonly consumerKey: string;
  /** Who is called as: a username of the org, pre-authorized for the app. */
  readonly username: string;
  /** https://login.salesforce.com, https://test.salesforce.com, or the URL of the site: the `aud`. */
  readonly audience: string;
  /** `/services/oauth2/token` of the org's own domain. */
  readonly tokenUrl: string;
  /** PKCS#8 in PEM; its certificate is the one that was uploaded to the app. */
  readonly privateKey: string;
}

export interface Session {
  readonly accessToken: string;
  /** Where the org is called with it. */
  readonly instanceUrl: string;
}

/** A refusal of the token endpoint, with what it means and what to do. */
export class InboundError extends Error {
  override readonly name = "InboundError";
  readonly error: string;
  readonly description: string;

  constructor(error: string, description: string) {
    super(`${error}: ${description}. ${explain(error, description)}`);
    this.error = error;
    this.description = description;
  }
}

const GRANT_TYPE = "urn:ietf:params:oauth:grant-type:jwt-bearer";
// Salesforce takes at most five minutes; three leave room for a clock that is off.
const VALIDITY_SECONDS = 180;

/**
 * Signs an assertion and exchanges it. There is no refresh token in this flow: ask again when the session ends.
 * @throws InboundError when the org refuses
 */
export async function accessToken(application: Application, now = Date.now()): Promise<Session> {
  const assertion = await sign(application, Math.floor(now / 1000));
  const response = await fetch(application.tokenUrl, {
    method: "POST",
    headers: { Accept: "application/json" },
    body: new URLSearchParams({ grant_type: GRANT_TYPE, assertion }),
    redirect: "error"
  });
  const answer = (await response.json()) as Record<string, unknown>;
  const text = (name: string): string => (typeof answer[name] === "string" ? answer[name] : "");
  if (!response.ok || text("access_token") === "") throw new InboundError(text("error"), text("error_description"));
  return { accessToken: text("access_token"), instanceUrl: text("instance_url") };
}

async function sign({ consumerKey, username, audience, privateKey }: Application, issuedAt: number): Promise<string> {
  return new SignJWT({ iss: consumerKey, sub: username, aud: audience, exp: issuedAt + VALIDITY_SECONDS })
    .setProtectedHeader({ alg: "RS256" })
    .sign(await importPKCS8(privateKey, "RS256"));
}
