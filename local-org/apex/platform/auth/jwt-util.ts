import { createPublicKey, verify, type KeyObject } from "node:crypto";
import { host } from "../../host.ts";
import { ApexMap } from "../../runtime/collections.ts";
import { throwApex } from "../../runtime/exceptions.ts";
import { OBJECT, STRING } from "../../runtime/types.ts";
import { strict } from "../arguments.ts";
import { requireCertificate } from "../crypto/signature.ts";
import { define } from "../define.ts";
import { HttpRequestObject } from "../http/request.ts";
import { send } from "../http/send.ts";
import { parseJson } from "../json/tree.ts";
import { untyped } from "../json/untyped.ts";
import { JwtObject } from "./jwt-object.ts";

const invalid = (message: string): never => throwApex("Auth.JWTValidationException", message);

interface Parts {
  readonly header: Record<string, unknown>;
  readonly claims: ApexMap;
  readonly input: string;
  readonly signature: Buffer;
}

function split(token: string): Parts {
  const [header = "", payload = "", signature, more] = token.split(".");
  if (signature === undefined || more !== undefined) return invalid("Invalid JWT: three parts are expected");
  return {
    header: decode(header, (text) => JSON.parse(text) as Record<string, unknown>),
    claims: decode(payload, (text) => untyped(parseJson(text).root) as ApexMap),
    input: `${header}.${payload}`,
    signature: Buffer.from(signature, "base64url")
  };
}

function decode<T>(part: string, read: (text: string) => T): T {
  try {
    return read(Buffer.from(part, "base64url").toString());
  } catch {
    return invalid("Invalid JWT: a part is not JSON");
  }
}

/** `iss`, `sub` and `aud` by their getters, every other claim among the additional ones. */
function toJwt(claims: ApexMap): JwtObject {
  const jwt = new JwtObject();
  const text = (name: string): string | null =>
    typeof claims.get(name) === "string" ? (claims.get(name) as string) : null;
  jwt.iss = text("iss");
  jwt.sub = text("sub");
  jwt.aud = text("aud");
  const others = claims.entries().filter(([name]) => name !== "iss" && name !== "sub" && name !== "aud");
  jwt.additionalClaims = new ApexMap(others, STRING, OBJECT);
  return jwt;
}

/** RS256 and the expiry; issuer and audience are for the caller to check. */
function validate(token: string, keyFor: (header: Record<string, unknown>) => KeyObject): JwtObject {
  const { header, claims, input, signature } = split(token);
  if (header.alg !== "RS256") invalid(`Unsupported JWT algorithm: ${String(header.alg)}`);
  const key = keyFor(header);
  if (key.asymmetricKeyType !== "rsa" || !verify("sha256", Buffer.from(input), key, signature)) {
    invalid("Invalid JWT signature");
  }
  const expiry = claims.get("exp");
  if (typeof expiry === "number" && expiry * 1000 <= host().now()) invalid("JWT has expired");
  return toJwt(claims);
}

function certificateKey(name: string): KeyObject {
  const der = Buffer.from(host().certificates.publicKey(requireCertificate(name)));
  return createPublicKey({ key: der, format: "der", type: "spki" });
}

/** A SubjectPublicKeyInfo in base64, with or without PEM armour. */
function textKey(text: string): KeyObject {
  const der = Buffer.from(text.replace(/-----[^-]+-----|\s/g, ""), "base64");
  return readKey(() => createPublicKey({ key: der, format: "der", type: "spki" }));
}

function readKey(read: () => KeyObject): KeyObject {
  try {
    return read();
  } catch {
    return invalid("Invalid public key");
  }
}

/** The key of a JWK set that the header's `kid` names. */
function endpointKey(url: string, header: Record<string, unknown>): KeyObject {
  const request = new HttpRequestObject();
  request.endpoint = url;
  request.method = "GET";
  const response = send(request, "Auth.JWTUtil");
  if (response.statusCode !== 200) invalid(`Error ${response.statusCode}: ${response.text}`);
  const { keys = [] } = decodeSet(response.text);
  const key = keys.find((candidate) => candidate.kid === header.kid) ?? invalid("No key of the key set has this kid");
  return readKey(() => createPublicKey({ key, format: "jwk" }));
}

function decodeSet(text: string): { keys?: Record<string, string>[] } {
  try {
    return JSON.parse(text) as { keys?: Record<string, string>[] };
  } catch {
    return invalid("The key set is not JSON");
  }
}

export default define({
  name: "Auth.JWTUtil",
  kind: "class",
  statics: [
    strict("Auth.JWT parseJWTFromStringWithoutValidation(String incomingJWT)", (token: string) =>
      toJwt(split(token).claims)
    ),
    strict(
      "Auth.JWT validateJWTWithCert(String incomingJWT, String certDeveloperName)",
      (token: string, certificate: string) => validate(token, () => certificateKey(certificate))
    ),
    strict("Auth.JWT validateJWTWithKey(String incomingJWT, String publicKey)", (token: string, key: string) =>
      validate(token, () => textKey(key))
    ),
    // The keys are fetched each time: a cache would make the number of callouts depend on what ran before.
    strict(
      "Auth.JWT validateJWTWithKeysEndpoint(String incomingJWT, String keysEndpoint, Boolean shouldUseCache)",
      (token: string, url: string) => validate(token, (header) => endpointKey(url, header))
    )
  ]
});
