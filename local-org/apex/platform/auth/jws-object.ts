import { signWithCertificate } from "../crypto/signature.ts";

const base64url = (data: Uint8Array | string): string => Buffer.from(data).toString("base64url");

/** The platform offers no other algorithm and no way to add a member. */
const HEADER = base64url(JSON.stringify({ alg: "RS256" }));

/** Auth.JWS: a payload to be signed with an org certificate. */
export class JwsObject {
  readonly payload: string;
  readonly certificate: string;
  #serialized: string | undefined;

  constructor(payload: string, certificate: string) {
    this.payload = payload;
    this.certificate = certificate;
  }

  /**
   * `header.payload.signature`, signed once however often it is asked for.
   *
   * @throws System.NoDataFoundException `Data Not Available` where the org has no such certificate.
   */
  get compact(): string {
    this.#serialized ??= this.#sign();
    return this.#serialized;
  }

  copy(): JwsObject {
    return new JwsObject(this.payload, this.certificate);
  }

  #sign(): string {
    const input = `${HEADER}.${base64url(this.payload)}`;
    return `${input}.${base64url(signWithCertificate("RSA-SHA256", Buffer.from(input), this.certificate))}`;
  }
}
