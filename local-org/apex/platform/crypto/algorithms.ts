/** Apex names of algorithms and what Node's crypto calls them. */
import { throwApex } from "../../runtime/exceptions.ts";

export interface SignatureAlgorithm {
  readonly name: string;
  readonly family: "rsa" | "ec";
  /** Node's digest. */
  readonly digest: "sha1" | "sha256" | "sha384" | "sha512";
  /** Of an elliptic signature: a DER sequence or the two numbers side by side, as JOSE wants them. */
  readonly encoding: "der" | "ieee-p1363";
}

const rsa = (name: string, digest: SignatureAlgorithm["digest"]): SignatureAlgorithm => ({
  name,
  family: "rsa",
  digest,
  encoding: "der"
});
const ec = (
  name: string,
  digest: SignatureAlgorithm["digest"],
  encoding: SignatureAlgorithm["encoding"]
): SignatureAlgorithm => ({ name, family: "ec", digest, encoding });

/** `RSA` means SHA-1, on the platform too. */
const SIGNATURES: readonly SignatureAlgorithm[] = [
  rsa("RSA", "sha1"),
  rsa("RSA-SHA1", "sha1"),
  rsa("RSA-SHA256", "sha256"),
  rsa("RSA-SHA384", "sha384"),
  rsa("RSA-SHA512", "sha512"),
  ec("ECDSA-SHA256", "sha256", "der"),
  ec("ECDSA-SHA384", "sha384", "der"),
  ec("ECDSA-SHA512", "sha512", "der"),
  ec("ECDSA-SHA256-PLAIN", "sha256", "ieee-p1363"),
  ec("ECDSA-SHA256-P1363", "sha256", "ieee-p1363"),
  ec("ECDSA-SHA384-P1363", "sha384", "ieee-p1363"),
  ec("ECDSA-SHA512-P1363", "sha512", "ieee-p1363")
];

/** With an org certificate the documentation lists no algorithm that ends in P1363. */
const WITHOUT_CERTIFICATE = /-P1363$/;

const unknown = (name: string): never =>
  throwApex("System.InvalidParameterValueException", `Unsupported algorithm: ${name}`);

export function signatureAlgorithm(name: string, withCertificate: boolean): SignatureAlgorithm {
  const found = SIGNATURES.find((algorithm) => algorithm.name === name.toUpperCase());
  return found && !(withCertificate && WITHOUT_CERTIFICATE.test(found.name)) ? found : unknown(name);
}

/** SHA-1 and SHA-2 go by their names with and without the hyphen. */
const DIGESTS: Readonly<Record<string, string>> = {
  MD5: "md5",
  SHA1: "sha1",
  "SHA-1": "sha1",
  SHA256: "sha256",
  "SHA-256": "sha256",
  SHA512: "sha512",
  "SHA-512": "sha512",
  "SHA3-256": "sha3-256",
  "SHA3-384": "sha3-384",
  "SHA3-512": "sha3-512"
};

const MACS: Readonly<Record<string, string>> = {
  HMACMD5: "md5",
  HMACSHA1: "sha1",
  HMACSHA256: "sha256",
  HMACSHA512: "sha512"
};

export const digestAlgorithm = (name: string): string => DIGESTS[name.toUpperCase()] ?? unknown(name);
export const macAlgorithm = (name: string): string => MACS[name.toUpperCase()] ?? unknown(name);

export interface CipherAlgorithm {
  readonly node: "aes-128-cbc" | "aes-192-cbc" | "aes-256-cbc" | "aes-256-gcm";
  readonly keyBytes: number;
  readonly ivBytes: number;
  readonly authenticated: boolean;
}

const CIPHERS: Readonly<Record<string, CipherAlgorithm>> = {
  AES128: { node: "aes-128-cbc", keyBytes: 16, ivBytes: 16, authenticated: false },
  AES192: { node: "aes-192-cbc", keyBytes: 24, ivBytes: 16, authenticated: false },
  AES256: { node: "aes-256-cbc", keyBytes: 32, ivBytes: 16, authenticated: false },
  "AES256-GCM": { node: "aes-256-gcm", keyBytes: 32, ivBytes: 12, authenticated: true }
};

export const cipherAlgorithm = (name: string): CipherAlgorithm => CIPHERS[name.toUpperCase()] ?? unknown(name);
