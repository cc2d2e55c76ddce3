import { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { calculateJwkThumbprint, exportJWK } from "jose";
import type { IssuerKeys } from "./assertion/verify.ts";

/** The key of a certificate that a client registered, under the `kid` by which the client may name it (RFC 7638). */
export async function registeredKeys(folder: string, certificate: string): Promise<IssuerKeys> {
  const { publicKey } = readCertificate(join(folder, `${certificate}.crt`));
  return new Map([[await calculateJwkThumbprint(await exportJWK(publicKey)), publicKey]]);
}

function readCertificate(file: string): X509Certificate {
  try {
    return new X509Certificate(readFileSync(file));
  } catch (error) {
    throw new Error(`The registered certificate ${file} cannot be read: ${(error as Error).message}`);
  }
}
