/**
 * Run as a program: reads a PKCS#8 PEM key on stdin, prints a self-signed certificate for it. The key store runs it
 * and waits, because the X.509 library is asynchronous and opening the org is not. Argument: the certificate's name.
 */
import { webcrypto } from "node:crypto";
import { createPrivateKey, createPublicKey } from "node:crypto";
import { text } from "node:stream/consumers";
import {
  BasicConstraintsExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PublicKey,
  SubjectKeyIdentifierExtension,
  X509CertificateGenerator
} from "@peculiar/x509";

const ALGORITHM = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };
const DAY = 24 * 60 * 60 * 1000;
const LIFETIME_DAYS = 730;

async function makeCertificate(name: string, pem: string): Promise<string> {
  const keys = await importPair(pem);
  const now = Date.now();
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: [{ CN: [name] }, { O: ["Countersign local org"] }],
    notBefore: new Date(now - DAY),
    notAfter: new Date(now + LIFETIME_DAYS * DAY),
    signingAlgorithm: ALGORITHM,
    keys,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      await SubjectKeyIdentifierExtension.create(
        new PublicKey(await webcrypto.subtle.exportKey("spki", keys.publicKey))
      )
    ]
  });
  return `${certificate.toString("pem")}\n`;
}

async function importPair(pem: string): Promise<CryptoKeyPair> {
  const key = createPrivateKey(pem);
  const pkcs8 = key.export({ type: "pkcs8", format: "der" });
  const spki = createPublicKey(pem).export({ type: "spki", format: "der" });
  return {
    privateKey: await webcrypto.subtle.importKey("pkcs8", pkcs8, ALGORITHM, false, ["sign"]),
    publicKey: await webcrypto.subtle.importKey("spki", spki, ALGORITHM, true, ["verify"])
  };
}

const name = process.argv[2];
if (!name) throw new Error("Usage: make-certificate.ts NAME < key.pem");
process.stdout.write(await makeCertificate(name, await text(process.stdin)));
