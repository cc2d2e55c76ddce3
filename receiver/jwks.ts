import { X509Certificate, type JsonWebKey, type KeyObject } from "node:crypto";
import { calculateJwkThumbprint } from "jose";

export interface PublishedKey {
  readonly kty: string;
  readonly kid: string;
  readonly use: "sig";
  readonly alg: string;
  readonly [member: string]: string;
}

const curves: Readonly<Record<string, string>> = { "P-256": "ES256", "P-384": "ES384", "P-521": "ES512" };

/**
 * The key set to publish for certificates, old and new ones side by side during a rotation.
 * @param certificates PEM of X.509 certificates
 * @throws TypeError for text that is no certificate, or a key that cannot sign tokens
 */
export async function jwksOf(certificates: readonly string[]): Promise<{ keys: PublishedKey[] }> {
  return { keys: await Promise.all(certificates.map(publishedKey)) };
}

async function publishedKey(pem: string): Promise<PublishedKey> {
  const jwk = publicKeyOf(pem).export({ format: "jwk" });
  const members = publicMembers(jwk);
  return { ...members, kid: await calculateJwkThumbprint(members), use: "sig", alg: algorithmOf(jwk) };
}

function publicKeyOf(pem: string): KeyObject {
  if (/PRIVATE KEY/.test(pem))
    throw new TypeError(
      "This is a private key. Give the certificate (.crt) that belongs to it; keep the key where it is."
    );
  try {
    return new X509Certificate(pem).publicKey;
  } catch {
    throw new TypeError("This is not an X.509 certificate in PEM form (-----BEGIN CERTIFICATE-----).");
  }
}

/** By name, so that no other member can ever be published. */
function publicMembers({ kty, n, e, crv, x, y }: JsonWebKey): { kty: string; [member: string]: string } {
  if (kty === "RSA" && n && e) return { kty, n, e };
  if (kty === "EC" && crv && x && y) return { kty, crv, x, y };
  throw new TypeError("The certificate's key is neither RSA nor EC.");
}

function algorithmOf(jwk: JsonWebKey): string {
  const alg = jwk.kty === "RSA" ? "RS256" : curves[jwk.crv ?? ""];
  if (!alg) throw new TypeError("The certificate's curve has no signature algorithm for tokens.");
  return alg;
}
