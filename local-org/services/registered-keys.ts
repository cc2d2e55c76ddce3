import { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { calculateJwkThumbprint, exportJWK } from "jose";
import { keyRing, type KeyRing } from "../../receiver/index.ts";

/** What a client said of its key when it registered it. */
export interface Registration {
  readonly keyId?: string;
  readonly algorithm?: string;
}

/** The key of a certificate that a client registered, under the `kid` it asked for, or else its thumbprint (RFC 7638). */
export async function registeredKeys(
  folder: string,
  certificate: string,
  { keyId, algorithm }: Registration = {}
): Promise<KeyRing> {
  const { publicKey } = readCertificate(join(folder, `${certificate}.crt`));
  const jwk = await exportJWK(publicKey);
  const kid = keyId ?? (await calculateJwkThumbprint(jwk));
  return keyRing({ keys: [{ ...publicKey.export({ format: "jwk" }), kid, ...(algorithm && { alg: algorithm }) }] });
}

function readCertificate(file: string): X509Certificate {
  try {
    return new X509Certificate(readFileSync(file));
  } catch (error) {
    throw new Error(`The registered certificate ${file} cannot be read: ${(error as Error).message}`);
  }
}
