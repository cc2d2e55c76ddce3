import { createPrivateKey, createPublicKey, generateKeyPairSync, X509Certificate, type KeyObject } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { writeExclusively } from "./exclusive-file.ts";
import { selfSignedCertificate } from "./self-signed.ts";

/** A private key and the certificate that belongs to it. */
export interface KeyPair {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  readonly certificatePem: string;
}

/** The key store cannot be used as it lies on disk; the message names the file and what to do. */
export class KeyStoreError extends Error {
  override readonly name = "KeyStoreError";
}

/**
 * Reads a pair, making what is missing. The key decides: whoever writes it first wins, and the certificate is always
 * made for the key that lies on disk, so processes that start together end with the same matching halves.
 */
export function openKeyPair(folder: string, name: string): KeyPair {
  const keyFile = join(folder, `${name}.key.pem`);
  const certificateFile = join(folder, `${name}.crt`);
  const keyPem = readOrMake(keyFile, () => generateKeyPem(name));
  const privateKey = parse(keyFile, () => createPrivateKey(keyPem));
  const certificatePem = readOrMake(certificateFile, () => selfSignedCertificate(name, privateKey));
  const certificate = parse(certificateFile, () => new X509Certificate(certificatePem));
  if (!certificate.checkPrivateKey(privateKey)) {
    throw new KeyStoreError(`${certificateFile} does not belong to ${keyFile}. Delete both to get a new pair.`);
  }
  return { privateKey, publicKey: createPublicKey(privateKey), certificatePem };
}

function readOrMake(file: string, make: () => string): string {
  const present = readIfPresent(file);
  if (present !== undefined) return present;
  writeExclusively(file, make());
  return readFileSync(file, "utf8");
}

function readIfPresent(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw new KeyStoreError(`${file} cannot be read: ${(error as Error).message}`);
  }
}

/** RSA, unless the certificate's name ends in `_P256`: then an elliptic key on that curve. */
function generateKeyPem(name: string): string {
  const { privateKey } = name.endsWith("_P256")
    ? generateKeyPairSync("ec", { namedCurve: "P-256" })
    : generateKeyPairSync("rsa", { modulusLength: 2048 });
  return privateKey.export({ type: "pkcs8", format: "pem" }).toString();
}

function parse<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch {
    // Not the parser's own words: they may quote what is in the file.
    throw new KeyStoreError(`${file} is damaged. Delete it together with its other half to get a new pair.`);
  }
}
