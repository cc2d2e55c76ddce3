import { createCipheriv, createDecipheriv, type CipherGCM, type DecipherGCM } from "node:crypto";
import { host } from "../../host.ts";
import { ApexBlob } from "../../runtime/blob.ts";
import { throwApex } from "../../runtime/exceptions.ts";
import { cipherAlgorithm, type CipherAlgorithm } from "./algorithms.ts";

const TAG_BYTES = 16;

interface Secrets {
  readonly algorithm: CipherAlgorithm;
  readonly key: Uint8Array;
  readonly iv: Uint8Array;
  /** Data that is authenticated but not encrypted. */
  readonly additional?: Uint8Array;
}

const invalid = (message: string): never => throwApex("System.InvalidParameterValueException", message);

function checked(name: string, key: Uint8Array, iv: Uint8Array, additional?: Uint8Array): Secrets {
  const algorithm = cipherAlgorithm(name);
  if (key.length !== algorithm.keyBytes) invalid(`Invalid private key. Must be ${algorithm.keyBytes} bytes.`);
  if (iv.length !== algorithm.ivBytes) invalid(`Invalid initialization vector. Must be ${algorithm.ivBytes} bytes.`);
  if (additional && !algorithm.authenticated) invalid(`${name} takes no additional authenticated data`);
  return { algorithm, key, iv, additional };
}

function encryptBytes({ algorithm, key, iv, additional }: Secrets, clear: Uint8Array): Uint8Array {
  const cipher = createCipheriv(algorithm.node, key, iv);
  if (additional) (cipher as CipherGCM).setAAD(additional);
  const parts = [cipher.update(clear), cipher.final()];
  if (algorithm.authenticated) parts.push((cipher as CipherGCM).getAuthTag());
  return new Uint8Array(Buffer.concat(parts));
}

function decryptBytes({ algorithm, key, iv, additional }: Secrets, data: Uint8Array): Uint8Array {
  try {
    const decipher = createDecipheriv(algorithm.node, key, iv);
    if (additional) (decipher as DecipherGCM).setAAD(additional);
    const end = algorithm.authenticated ? data.length - TAG_BYTES : data.length;
    if (algorithm.authenticated) (decipher as DecipherGCM).setAuthTag(data.subarray(end));
    return new Uint8Array(Buffer.concat([decipher.update(data.subarray(0, end)), decipher.final()]));
  } catch {
    const problem = algorithm.authenticated ? "Tag mismatch!" : "Given final block not properly padded";
    return throwApex("System.SecurityException", problem);
  }
}

/** `Crypto.encrypt`, `Crypto.decrypt`: the caller's initialisation vector. */
export function encrypt(name: string, key: ApexBlob, iv: ApexBlob, clear: ApexBlob): ApexBlob {
  return new ApexBlob(encryptBytes(withCbc(name, key, iv), clear.bytes));
}

export function decrypt(name: string, key: ApexBlob, iv: ApexBlob, data: ApexBlob): ApexBlob {
  return new ApexBlob(decryptBytes(withCbc(name, key, iv), data.bytes));
}

function withCbc(name: string, key: ApexBlob, iv: ApexBlob): Secrets {
  if (cipherAlgorithm(name).authenticated) invalid(`${name} works with a managed initialization vector only`);
  return checked(name, key.bytes, iv.bytes);
}

/** A fresh initialisation vector in front of the encrypted data. */
export function encryptWithManagedIV(name: string, key: ApexBlob, clear: ApexBlob, additional?: ApexBlob): ApexBlob {
  const iv = host().randomBytes(cipherAlgorithm(name).ivBytes);
  const data = encryptBytes(checked(name, key.bytes, iv, additional?.bytes), clear.bytes);
  return new ApexBlob(new Uint8Array(Buffer.concat([iv, data])));
}

export function decryptWithManagedIV(name: string, key: ApexBlob, data: ApexBlob, additional?: ApexBlob): ApexBlob {
  const { ivBytes, authenticated } = cipherAlgorithm(name);
  const shortest = ivBytes + (authenticated ? TAG_BYTES : 0);
  if (data.bytes.length < shortest) invalid(`Invalid cipher text. Must be at least ${shortest} bytes.`);
  const secrets = checked(name, key.bytes, data.bytes.subarray(0, ivBytes), additional?.bytes);
  return new ApexBlob(decryptBytes(secrets, data.bytes.subarray(ivBytes)));
}
