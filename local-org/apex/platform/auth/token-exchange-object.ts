import { throwApex } from "../../runtime/exceptions.ts";
import { HttpRequestObject } from "../http/request.ts";
import type { HttpResponseObject } from "../http/response.ts";
import { send } from "../http/send.ts";
import type { JwsObject } from "./jws-object.ts";

const GRANT_TYPE = "urn:ietf:params:oauth:grant-type:jwt-bearer";

/** Auth.JWTBearerTokenExchange: an assertion for an access token (RFC 7523, section 2.1). */
export class TokenExchangeObject {
  tokenEndpoint: string | null;
  jws: JwsObject | null;
  grantType: string = GRANT_TYPE;

  constructor(tokenEndpoint: string | null = null, jws: JwsObject | null = null) {
    this.tokenEndpoint = tokenEndpoint;
    this.jws = jws;
  }

  /** Posts the form; each call is a callout of its own. */
  exchange(): HttpResponseObject {
    if (!this.tokenEndpoint || !this.jws) {
      return throwApex("System.NullPointerException", "Attempt to de-reference a null object");
    }
    const request = new HttpRequestObject();
    request.endpoint = this.tokenEndpoint;
    request.method = "POST";
    request.headers.set("Content-Type", "application/x-www-form-urlencoded");
    const form = new URLSearchParams({ grant_type: this.grantType, assertion: this.jws.compact });
    request.body = new TextEncoder().encode(form.toString());
    return send(request, "Auth.JWTBearerTokenExchange");
  }

  /** @throws Auth.JWTBearerTokenExchange.JWTBearerTokenExchangeException for anything but 200 with an access token. */
  accessToken(): string {
    const response = this.exchange();
    const token = response.statusCode === 200 ? tokenIn(response.text) : undefined;
    const text = `Error ${response.statusCode}: ${response.text}`;
    return token ?? throwApex("Auth.JWTBearerTokenExchange.JWTBearerTokenExchangeException", text);
  }

  copy(): TokenExchangeObject {
    return Object.assign(new TokenExchangeObject(), this);
  }
}

function tokenIn(body: string): string | undefined {
  try {
    const token = (JSON.parse(body) as { access_token?: unknown } | null)?.access_token;
    return typeof token === "string" ? token : undefined;
  } catch {
    return undefined;
  }
}
