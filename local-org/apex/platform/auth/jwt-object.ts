import { host } from "../../host.ts";
import type { ApexMap } from "../../runtime/collections.ts";
import { serializeJson } from "../json/serialize.ts";
import { unsupported } from "../unsupported.ts";

/** Undocumented on the platform, where sources disagree: code should set both. */
const DEFAULT_VALIDITY_SECONDS = 300;
const DEFAULT_SKEW_SECONDS = 0;
const STANDARD = ["iss", "sub", "aud", "exp", "nbf", "iat"];

/** Auth.JWT: the claims of a token. */
export class JwtObject {
  iss: string | null = null;
  sub: string | null = null;
  aud: string | null = null;
  validityLength = DEFAULT_VALIDITY_SECONDS;
  nbfClockSkew = DEFAULT_SKEW_SECONDS;
  additionalClaims: ApexMap | null = null;

  /** The claims with the times of now, as JSON. Claims that are not set are left out. */
  toJson(): string {
    const now = Math.floor(host().now() / 1000);
    const standard = [
      ["iss", this.iss],
      ["sub", this.sub],
      ["aud", this.aud],
      ["nbf", now - this.nbfClockSkew],
      ["iat", now],
      ["exp", now + this.validityLength]
    ] as const;
    const members = [...standard.filter(([, value]) => value !== null), ...this.#additional()];
    return `{${members.map(([name, value]) => `${JSON.stringify(name)}:${json(value)}`).join(",")}}`;
  }

  /** A JWT of the same claims; the map of additional claims is shared. */
  copy(): JwtObject {
    return Object.assign(new JwtObject(), this);
  }

  #additional(): [string, unknown][] {
    const claims = (this.additionalClaims?.entries() ?? []) as [string, unknown][];
    const standard = claims.find(([name]) => STANDARD.includes(name));
    if (standard) unsupported(`the standard claim "${standard[0]}" among the additional claims of Auth.JWT`);
    return claims;
  }
}

const json = (value: unknown): string => serializeJson(value, { pretty: false, suppressNulls: false });
