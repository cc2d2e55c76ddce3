import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { host } from "../../host.ts";
import { ApexBlob } from "../../runtime/blob.ts";
import { throwApex } from "../../runtime/exceptions.ts";
import { strict } from "../arguments.ts";
import { digestAlgorithm, macAlgorithm } from "../crypto/algorithms.ts";
import { decrypt, decryptWithManagedIV, encrypt, encryptWithManagedIV } from "../crypto/cipher.ts";
import { signWithCertificate, signWithKey, verifySignature } from "../crypto/signature.ts";
import { define, type Member } from "../define.ts";

const blob = (bytes: Uint8Array): ApexBlob => new ApexBlob(new Uint8Array(bytes));

const digest = (algorithm: string, input: ApexBlob): ApexBlob =>
  blob(createHash(digestAlgorithm(algorithm)).update(input.bytes).digest());

const mac = (algorithm: string, input: ApexBlob, key: ApexBlob): ApexBlob =>
  blob(createHmac(macAlgorithm(algorithm), key.bytes).update(input.bytes).digest());

function verifyMac(algorithm: string, data: ApexBlob, key: ApexBlob, given: ApexBlob): boolean {
  const expected = mac(algorithm, data, key).bytes;
  return expected.length === given.bytes.length && timingSafeEqual(expected, given.bytes);
}

function aesKey(bits: number): ApexBlob {
  const known = bits === 128 || bits === 192 || bits === 256;
  return known
    ? blob(host().randomBytes(bits / 8))
    : throwApex("System.InvalidParameterValueException", `Invalid key size: ${bits}`);
}

const ciphers: readonly Member[] = [
  strict("Blob encrypt(String algorithmName, Blob secretKey, Blob initializationVector, Blob clearText)", encrypt),
  strict("Blob decrypt(String algorithmName, Blob secretKey, Blob initializationVector, Blob cipherText)", decrypt),
  strict("Blob encryptWithManagedIV(String algorithmName, Blob secretKey, Blob clearText)", encryptWithManagedIV),
  strict(
    "Blob encryptWithManagedIV(String algorithmName, Blob secretKey, Blob clearText, Blob aaData)",
    encryptWithManagedIV
  ),
  strict("Blob decryptWithManagedIV(String algorithmName, Blob secretKey, Blob IVAndCipherText)", decryptWithManagedIV),
  strict(
    "Blob decryptWithManagedIV(String algorithmName, Blob secretKey, Blob IVAndCipherText, Blob aaData)",
    decryptWithManagedIV
  ),
  strict("Blob generateAesKey(Integer size)", aesKey)
];

const signatures: readonly Member[] = [
  strict(
    "Blob sign(String algorithmName, Blob input, Blob privateKey)",
    (name: string, input: ApexBlob, key: ApexBlob) => blob(signWithKey(name, input.bytes, key.bytes))
  ),
  strict(
    "Blob signWithCertificate(String algorithmName, Blob input, String certDevName)",
    (name: string, input: ApexBlob, certificate: string) => blob(signWithCertificate(name, input.bytes, certificate))
  ),
  strict(
    "Boolean verify(String algorithmName, Blob data, Blob signature, Blob publicKey)",
    (name: string, data: ApexBlob, signature: ApexBlob, key: ApexBlob) =>
      verifySignature(name, data.bytes, signature.bytes, key.bytes)
  ),
  strict(
    "Boolean verify(String algorithmName, Blob data, Blob signature, String certDevName)",
    (name: string, data: ApexBlob, signature: ApexBlob, certificate: string) =>
      verifySignature(name, data.bytes, signature.bytes, certificate)
  )
];

export default define({
  name: "System.Crypto",
  kind: "class",
  statics: [
    ...ciphers,
    ...signatures,
    strict("Blob generateDigest(String algorithmName, Blob input)", digest),
    strict("Blob generateMac(String algorithmName, Blob input, Blob privateKey)", mac),
    strict("Boolean verifyHMac(String algorithmName, Blob data, Blob privateKey, Blob macToVerify)", verifyMac),
    ["Integer getRandomInteger()", () => Buffer.from(host().randomBytes(4)).readInt32BE()],
    ["Long getRandomLong()", () => Buffer.from(host().randomBytes(8)).readBigInt64BE()]
  ]
});
