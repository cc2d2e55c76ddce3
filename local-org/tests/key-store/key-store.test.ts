import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createPublicKey, verify, X509Certificate } from "node:crypto";
import { copyFileSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { importJWK, jwtVerify } from "jose";
import { KeyStoreError, openKeyStore, type KeyStore } from "../../org/key-store.ts";

const NAME = "Countersign_Signing";
const DATA = new TextEncoder().encode("header.claims");
const newFolder = (): string => mkdtempSync(join(tmpdir(), "countersign-keys-"));

describe("key store", () => {
  let state: string;
  let store: KeyStore;
  before(() => {
    state = newFolder();
    store = openKeyStore(state, [NAME]);
  });
  after(() => rmSync(state, { recursive: true }));

  const fileOf = (ending: string): string => join(state, "keys", NAME + ending);

  it(
    "makes private files in a private folder and leaves nothing else behind",
    { skip: process.platform === "win32" },
    () => {
      assert.deepEqual(readdirSync(join(state, "keys")).sort(), [`${NAME}.crt`, `${NAME}.key.pem`]);
      assert.equal(statSync(join(state, "keys")).mode & 0o777, 0o700);
      assert.equal(statSync(fileOf(".key.pem")).mode & 0o777, 0o600);
    }
  );

  it("signs with the key of its certificate", () => {
    const signature = store.sign(NAME, "RSA-SHA256", DATA);
    const certificate = new X509Certificate(store.certificatePem(NAME));
    assert.equal(certificate.subject, `CN=${NAME}\nO=Countersign local org`);
    assert.ok(certificate.verify(certificate.publicKey), "self-signed");
    assert.equal(certificate.ca, false);
    assert.ok(Date.parse(certificate.validFrom) < Date.now() && Date.parse(certificate.validTo) > Date.now());
    assert.ok(verify("RSA-SHA256", DATA, certificate.publicKey, signature));
    assert.equal(signature.length, 256);
  });

  it("gives the public key as SubjectPublicKeyInfo", () => {
    const key = createPublicKey({ key: Buffer.from(store.publicKey(NAME)), type: "spki", format: "der" });
    assert.ok(verify("RSA-SHA256", DATA, key, store.sign(NAME, "RSA-SHA256", DATA)));
  });

  it("makes an elliptic key where the name asks for one, and signs as JOSE wants it", async () => {
    const elliptic = openKeyStore(newFolder(), ["Countersign_Signing_P256"]);
    const certificate = new X509Certificate(elliptic.certificatePem("Countersign_Signing_P256"));
    assert.ok(certificate.verify(certificate.publicKey), "self-signed");
    const signature = elliptic.sign("Countersign_Signing_P256", "sha256", DATA, "ieee-p1363");
    assert.equal(signature.length, 64);
    assert.ok(verify("sha256", DATA, { key: certificate.publicKey, dsaEncoding: "ieee-p1363" }, signature));
    const [jwk] = (await elliptic.publicJwks()).keys;
    assert.deepEqual([jwk?.kty, jwk?.crv, jwk?.alg, jwk?.d], ["EC", "P-256", "ES256", undefined]);
  });

  it("publishes public members only", async () => {
    const { keys } = await store.publicJwks();
    assert.deepEqual(Object.keys(keys[0] ?? {}).sort(), ["alg", "e", "kid", "kty", "n", "use"]);
    assert.match(keys[0]?.kid ?? "", /^[\w-]{43}$/);
  });

  it("publishes the key that signs", async () => {
    const [jwk] = (await store.publicJwks()).keys;
    assert.ok(jwk);
    const input = `${Buffer.from('{"alg":"RS256"}').toString("base64url")}.${Buffer.from("{}").toString("base64url")}`;
    const signature = Buffer.from(store.sign(NAME, "RSA-SHA256", Buffer.from(input))).toString("base64url");
    const verified = await jwtVerify(`${input}.${signature}`, await importJWK(jwk));
    assert.equal(verified.protectedHeader.alg, "RS256");
  });

  it("knows names in exactly their case", () => {
    assert.equal(store.has(NAME), true);
    assert.equal(store.has(NAME.toLowerCase()), false);
    assert.throws(() => store.sign("Harbor_Signing_2019", "RSA-SHA256", DATA), /No certificate is named/);
  });

  it("finds the same key again", () => {
    assert.deepEqual(openKeyStore(state, [NAME]).publicKey(NAME), store.publicKey(NAME));
  });

  it("makes a lost certificate anew for the same key", () => {
    rmSync(fileOf(".crt"));
    const reopened = openKeyStore(state, [NAME]);
    assert.deepEqual(reopened.publicKey(NAME), store.publicKey(NAME));
    assert.ok(reopened.certificatePem(NAME).startsWith("-----BEGIN CERTIFICATE-----"));
  });

  it("refuses a name that would leave the folder", () => {
    for (const name of ["../evil", "a/b", "", "1st", "a__b", "a_"]) {
      assert.throws(() => openKeyStore(state, [name]), /not a developer name/, name);
    }
  });
});

describe("key store on damaged files", () => {
  const state = newFolder();
  after(() => rmSync(state, { recursive: true }));

  it("refuses halves that do not match", () => {
    openKeyStore(state, ["First", "Second"]);
    const at = (file: string): string => join(state, "keys", file);
    copyFileSync(at("First.crt"), at("Second.crt"));
    assert.throws(
      () => openKeyStore(state, ["Second"]),
      (error) =>
        error instanceof KeyStoreError && /Second\.crt does not belong to .*Second\.key\.pem/.test(error.message)
    );
  });

  it("names a damaged file and quotes nothing from it", () => {
    writeFileSync(join(state, "keys", "First.key.pem"), "-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n");
    assert.throws(
      () => openKeyStore(state, ["First"]),
      (error) =>
        error instanceof KeyStoreError &&
        /First\.key\.pem is damaged/.test(error.message) &&
        !/c2Vj/.test(error.message)
    );
  });
});

describe("key store opened by several processes at once", () => {
  const state = newFolder();
  after(() => rmSync(state, { recursive: true }));

  it("gives all of them the same pair", async () => {
    const program = fileURLToPath(new URL("./print-key.ts", import.meta.url));
    const run = (): Promise<{ stdout: string }> =>
      promisify(execFile)(process.execPath, ["--import", "tsx", program, state, NAME]);
    const outputs = await Promise.all([run(), run(), run()]);
    const expected = Buffer.from(openKeyStore(state, [NAME]).publicKey(NAME)).toString("base64");
    assert.deepEqual(
      outputs.map(({ stdout }) => stdout),
      [expected, expected, expected]
    );
    assert.equal(readdirSync(join(state, "keys")).length, 2);
  });
});
