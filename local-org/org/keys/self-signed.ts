import { createPublicKey, randomBytes, sign, type KeyObject } from "node:crypto";
import {
  bitString,
  explicit,
  integer,
  nothing,
  objectIdentifier,
  octetString,
  sequence,
  set,
  utcTime,
  utf8String,
  yes
} from "./der.ts";

const DAY = 24 * 60 * 60 * 1000;
const LIFETIME_DAYS = 730;
const OID = {
  sha256WithRsa: "1.2.840.113549.1.1.11",
  ecdsaWithSha256: "1.2.840.10045.4.3.2",
  commonName: "2.5.4.3",
  organizationName: "2.5.4.10",
  keyUsage: "2.5.29.15",
  basicConstraints: "2.5.29.19"
};

/**
 * A self-signed certificate (RFC 5280) for an RSA or P-256 key, as "Create Self-Signed Certificate" of an org makes one. Written
 * here because opening the org is synchronous and the X.509 libraries are not.
 * @returns PEM
 */
export function selfSignedCertificate(name: string, privateKey: KeyObject, now = Date.now()): string {
  const toBeSigned = certificateBody(name, createPublicKey(privateKey), now);
  const signature = sign("sha256", toBeSigned, privateKey);
  return pem(sequence(toBeSigned, signatureAlgorithm(privateKey), bitString(signature)));
}

function certificateBody(name: string, publicKey: KeyObject, now: number): Uint8Array {
  const version3 = explicit(0, integer(Buffer.from([2])));
  const subject = distinguishedName(name);
  const validity = sequence(utcTime(new Date(now - DAY)), utcTime(new Date(now + LIFETIME_DAYS * DAY)));
  const subjectPublicKey = publicKey.export({ type: "spki", format: "der" });
  const serial = integer(randomBytes(16));
  const extensions = explicit(3, sequence(notAnAuthority(), digitalSignatureOnly()));
  return sequence(
    version3,
    serial,
    signatureAlgorithm(publicKey),
    subject,
    validity,
    subject,
    subjectPublicKey,
    extensions
  );
}

/** RFC 4055 wants the parameters NULL, RFC 5758 wants none. */
const signatureAlgorithm = (key: KeyObject): Uint8Array =>
  key.asymmetricKeyType === "ec"
    ? sequence(objectIdentifier(OID.ecdsaWithSha256))
    : sequence(objectIdentifier(OID.sha256WithRsa), nothing());

function distinguishedName(commonName: string): Uint8Array {
  const part = (type: string, value: string): Uint8Array => set(sequence(objectIdentifier(type), utf8String(value)));
  return sequence(part(OID.commonName, commonName), part(OID.organizationName, "Countersign local org"));
}

const critical = (identifier: string, value: Uint8Array): Uint8Array =>
  sequence(objectIdentifier(identifier), yes(), octetString(value));
const notAnAuthority = (): Uint8Array => critical(OID.basicConstraints, sequence());
const digitalSignatureOnly = (): Uint8Array => critical(OID.keyUsage, bitString(Buffer.from([0x80]), 7));

function pem(der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString("base64")
      .match(/.{1,64}/g) ?? [];
  return ["-----BEGIN CERTIFICATE-----", ...lines, "-----END CERTIFICATE-----", ""].join("\n");
}
