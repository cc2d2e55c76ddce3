import { createPrivateKey, createPublicKey, sign as nodeSign, verify as nodeVerify, type KeyObject } from "node:crypto";
import { host } from "../../host.ts";
import { throwApex } from "../../runtime/exceptions.ts";
import { signatureAlgorithm, type SignatureAlgorithm } from "./algorithms.ts";

const LARGEST_KEY = 4096;

const invalidKey = (): never => throwApex("System.SecurityException", "Invalid Crypto Key");

/** @throws System.NoDataFoundException as the platform does, whose names of certificates are case-sensitive. */
export function requireCertificate(name: string): string {
  return host().certificates.has(name) ? name : throwApex("System.NoDataFoundException", "Data Not Available");
}

type KeyForm = "pkcs8" | "spki";

/** By form and content: OpenSSL takes longer to read a key and to warm it up than to sign with it. */
const known = new Map<string, KeyObject>();
/** Nothing signs with more keys in a row than this. */
const KNOWN_KEYS = 100;

function keyOf(form: KeyForm, bytes: Uint8Array, algorithm: SignatureAlgorithm): KeyObject {
  const der = Buffer.from(bytes);
  const name = `${form} ${der.toString("base64")}`;
  const key = known.get(name) ?? readKey(form, der);
  if (known.size >= KNOWN_KEYS) known.clear();
  known.set(name, key);
  return key.asymmetricKeyType === algorithm.family ? key : invalidKey();
}

function readKey(form: KeyForm, key: Buffer): KeyObject {
  try {
    return form === "pkcs8"
      ? createPrivateKey({ key, format: "der", type: form })
      : createPublicKey({ key, format: "der", type: form });
  } catch {
    return invalidKey();
  }
}

/** @param pkcs8 the key in DER, without PEM armour. */
export function signWithKey(name: string, data: Uint8Array, pkcs8: Uint8Array): Uint8Array {
  const algorithm = signatureAlgorithm(name, false);
  if (pkcs8.length > LARGEST_KEY) invalidKey();
  const key = keyOf("pkcs8", pkcs8, algorithm);
  return new Uint8Array(nodeSign(algorithm.digest, data, { key, dsaEncoding: algorithm.encoding }));
}

export function signWithCertificate(name: string, data: Uint8Array, certificate: string): Uint8Array {
  const algorithm = signatureAlgorithm(name, true);
  requireCertificate(certificate);
  publicKeyOf(certificate, algorithm);
  const node = algorithm.family === "rsa" ? `RSA-${algorithm.digest.toUpperCase()}` : algorithm.digest;
  return host().certificates.sign(certificate, node, data, algorithm.encoding);
}

function publicKeyOf(certificate: string, algorithm: SignatureAlgorithm): KeyObject {
  return publicKey(host().certificates.publicKey(requireCertificate(certificate)), algorithm);
}

/** A SubjectPublicKeyInfo; a whole certificate is refused, as the platform refuses it. */
function publicKey(spki: Uint8Array, algorithm: SignatureAlgorithm): KeyObject {
  return keyOf("spki", spki, algorithm);
}

/** @param key SubjectPublicKeyInfo in DER, or the name of an org certificate. */
export function verifySignature(
  name: string,
  data: Uint8Array,
  signature: Uint8Array,
  key: Uint8Array | string
): boolean {
  const byName = typeof key === "string";
  const algorithm = signatureAlgorithm(name, byName);
  const publicOne = byName ? publicKeyOf(key, algorithm) : publicKey(key, algorithm);
  return nodeVerify(algorithm.digest, data, { key: publicOne, dsaEncoding: algorithm.encoding }, signature);
}
