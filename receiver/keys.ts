import { createPublicKey, type JsonWebKey, type KeyObject } from "node:crypto";
import { importJWK, type CryptoKey } from "jose";

export interface VerificationKey {
  readonly kid: string | undefined;
  readonly alg: string;
  readonly key: CryptoKey | KeyObject | Uint8Array;
}

/** The trusted keys, by exact `kid`. A Map: no name in a token can reach an inherited property. */
export interface KeyRing {
  /** Keys that may have signed; more than one only if the token names none. */
  candidates(kid: string | undefined, alg: string): readonly VerificationKey[];
  /** Asked first, where keys come from elsewhere: gets them if they are missing or too old. */
  prepare?(kid: string | undefined, alg: string): Promise<void>;
}

interface PublicJwk extends JsonWebKey {
  kid?: string;
  alg?: string;
  use?: string;
}

const defaultAlgorithm = (jwk: PublicJwk): string =>
  jwk.kty === "EC" ? ({ "P-256": "ES256", "P-384": "ES384", "P-521": "ES512" }[jwk.crv ?? ""] ?? "") : "RS256";

/** @throws TypeError for a key that cannot verify signatures, or that is not asymmetric. */
export async function keyRing(jwks: { keys: readonly PublicJwk[] }): Promise<KeyRing> {
  const keys = await Promise.all(jwks.keys.map(importPublic));
  const byKid = new Map<string, VerificationKey[]>();
  for (const key of keys) if (key.kid !== undefined) byKid.set(key.kid, [...(byKid.get(key.kid) ?? []), key]);
  return {
    candidates: (kid, alg) => (kid === undefined ? keys : (byKid.get(kid) ?? [])).filter((key) => key.alg === alg)
  };
}

async function importPublic(jwk: PublicJwk): Promise<VerificationKey> {
  if (jwk.kty !== "RSA" && jwk.kty !== "EC") throw new TypeError("A trusted key must be of type RSA or EC.");
  if (jwk.use !== undefined && jwk.use !== "sig")
    throw new TypeError("A trusted key must be for signatures (use: sig).");
  // Through SubjectPublicKeyInfo, so that private members of a key given by mistake are dropped here.
  const publicJwk = createPublicKey({ key: jwk, format: "jwk" }).export({ format: "jwk" });
  const alg = jwk.alg ?? defaultAlgorithm(jwk);
  return { kid: jwk.kid, alg, key: await importJWK(publicJwk, alg) };
}
