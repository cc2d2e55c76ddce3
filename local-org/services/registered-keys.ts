import { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { calculateJwkThumbprint, exportJWK } from "jose";
import { keyRing, type KeyRing } from "../../receiver/index.ts";

/** The key of a certificate that a client registered, under the `kid` by which the client may name it (RFC 7638). */
export async function registeredKeys(folder: string, certificate: string): Promise<KeyRing> {
  const { publicKey } = readCertificate(join(folder, `${certificate}.crt`));
  const jwk = await exportJWK(publicKey);
  return keyRing({ keys: [{ ...publicKey.export({ format: "jwk" }), kid: await calculateJwkThumbprint(jwk) }] });
}

function readCertificate(file: string): X509Certificate {
  try {
    return new X509Certificate(readFileSync(file));
  } catch (error) {
    throw new Error(`The registered certificate ${file} cannot be read: ${(error as Error).message}`);
  }
}
