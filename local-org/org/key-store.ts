import { sign } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { calculateJwkThumbprint, exportJWK, type JWK } from "jose";
import type { CertificateStore } from "../apex/host.ts";
import { openKeyPair, type KeyPair } from "./keys/key-pair.ts";

export { KeyStoreError } from "./keys/key-pair.ts";

/** The org's certificates ("Certificate and Key Management"): real keys, made on the first run, kept in git-ignored files. */
export interface KeyStore extends CertificateStore {
  /** Developer names, as configured. */
  readonly names: readonly string[];
  /** What an administrator would download and register with the receiver. */
  certificatePem(developerName: string): string;
  /** Public halves only; `kid` is the RFC 7638 thumbprint. */
  publicJwks(): Promise<{ readonly keys: readonly JWK[] }>;
}

/**
 * Opens the keys under `<stateDir>/keys`, creating what is missing.
 * @param names certificates of the org; config/local-org.json lists them
 * @throws KeyStoreError when a file is damaged or two halves do not match
 */
export function openKeyStore(stateDir: string, names: readonly string[]): KeyStore {
  const folder = join(stateDir, "keys");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return new FileKeyStore(new Map(names.map((name) => [name, openKeyPair(folder, checkedName(name))])));
}

class FileKeyStore implements KeyStore {
  readonly #pairs: ReadonlyMap<string, KeyPair>;

  constructor(pairs: ReadonlyMap<string, KeyPair>) {
    this.#pairs = pairs;
  }

  get names(): readonly string[] {
    return [...this.#pairs.keys()];
  }

  has(developerName: string): boolean {
    return this.#pairs.has(developerName);
  }

  sign(
    developerName: string,
    algorithm: string,
    data: Uint8Array,
    dsaEncoding: "der" | "ieee-p1363" = "der"
  ): Uint8Array {
    return new Uint8Array(sign(algorithm, data, { key: this.#pair(developerName).privateKey, dsaEncoding }));
  }

  publicKey(developerName: string): Uint8Array {
    return new Uint8Array(this.#pair(developerName).publicKey.export({ type: "spki", format: "der" }));
  }

  certificatePem(developerName: string): string {
    return this.#pair(developerName).certificatePem;
  }

  async publicJwks(): Promise<{ readonly keys: readonly JWK[] }> {
    return { keys: await Promise.all([...this.#pairs.values()].map(publicJwk)) };
  }

  #pair(developerName: string): KeyPair {
    const pair = this.#pairs.get(developerName);
    if (!pair) throw new Error(`No certificate is named ${developerName}.`);
    return pair;
  }
}

async function publicJwk(pair: KeyPair): Promise<JWK> {
  const jwk = await exportJWK(pair.publicKey);
  return { ...jwk, kid: await calculateJwkThumbprint(jwk), use: "sig", alg: jwk.kty === "EC" ? "ES256" : "RS256" };
}

/** The name becomes a file name; the platform's rule for developer names keeps it inside the folder. */
function checkedName(name: string): string {
  if (/^[A-Za-z](?!.*__)\w{0,78}(?<!_)$/.test(name)) return name;
  throw new Error(`"${name}" is not a developer name: letters, digits and single underscores, starting with a letter.`);
}
