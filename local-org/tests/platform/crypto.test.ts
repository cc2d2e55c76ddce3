/** Crypto, EncodingUtil, UUID. Known answers: FIPS 180-4, RFC 4231, NIST SP 800-38A, RFC 7515 A.1, RFC 3986. */
import assert from "node:assert/strict";
import { createPublicKey, generateKeyPairSync, verify, type KeyObject } from "node:crypto";
import { test } from "node:test";
import { ApexBlob } from "../../apex/runtime/blob.ts";
import { UnsupportedError } from "../../apex/platform/unsupported.ts";
import { call, check, plain, throwsApex } from "./support/call.ts";
import { hosted, testKey } from "./support/host.ts";

const text = (value: string): ApexBlob => ApexBlob.fromText(value);
const hex = (value: string): ApexBlob => new ApexBlob(new Uint8Array(Buffer.from(value, "hex")));
const crypto = (signature: string, ...values: unknown[]): unknown => call("System.Crypto", signature, ...values);
const pkcs8 = (key: KeyObject): ApexBlob => new ApexBlob(new Uint8Array(key.export({ type: "pkcs8", format: "der" })));
const spki = (key: KeyObject): ApexBlob =>
  new ApexBlob(new Uint8Array(createPublicKey(key).export({ type: "spki", format: "der" })));

test("digests and MACs", () => {
  check("System.Crypto", [
    ["generateDigest(String,Blob)", ["MD5", text("abc")], "900150983cd24fb0d6963f7d28e17f72"],
    ["generateDigest(String,Blob)", ["SHA1", text("abc")], "a9993e364706816aba3e25717850c26c9cd0d89d"],
    [
      "generateDigest(String,Blob)",
      ["SHA-256", text("abc")],
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    ],
    [
      "generateDigest(String,Blob)",
      ["sha256", text("abc")],
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    ],
    [
      "generateDigest(String,Blob)",
      ["SHA512", text("")],
      "cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e"
    ],
    [
      "generateDigest(String,Blob)",
      ["SHA3-256", text("abc")],
      "3a985da74fe225b2045c172d6bd390bd855f086e3e9d525b46bfe24511431532"
    ],
    [
      "generateMac(String,Blob,Blob)",
      ["hmacSHA256", text("what do ya want for nothing?"), text("Jefe")],
      "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    ]
  ]);
  const mac = crypto("generateMac(String,Blob,Blob)", "hmacSHA512", text("a"), text("k"));
  assert.equal(crypto("verifyHMac(String,Blob,Blob,Blob)", "hmacSHA512", text("a"), text("k"), mac), true);
  assert.equal(crypto("verifyHMac(String,Blob,Blob,Blob)", "hmacSHA512", text("b"), text("k"), mac), false);
  for (const signature of ["generateDigest(String,Blob)", "generateMac(String,Blob,Blob)"]) {
    throwsApex(
      () => crypto(signature, "SHA-7", text("a"), text("k")),
      "System.InvalidParameterValueException: Unsupported algorithm: SHA-7"
    );
  }
});

test("AES in CBC with the caller's vector", () => {
  // SP 800-38A, F.2.1, first block; the padding block follows it.
  const key = hex("2b7e151628aed2a6abf7158809cf4f3c");
  const iv = hex("000102030405060708090a0b0c0d0e0f");
  const clear = hex("6bc1bee22e409f96e93d7e117393172a");
  const data = crypto("encrypt(String,Blob,Blob,Blob)", "AES128", key, iv, clear) as ApexBlob;
  assert.equal((plain(data) as string).slice(0, 32), "7649abac8119b246cee98e9b12e9197d");
  assert.equal(plain(crypto("decrypt(String,Blob,Blob,Blob)", "AES128", key, iv, data)), plain(clear));
  const other = hex("2b7e151628aed2a6abf7158809cf4f3d");
  throwsApex(
    () => crypto("decrypt(String,Blob,Blob,Blob)", "AES128", other, iv, data),
    "System.SecurityException: Given final block not properly padded"
  );
  throwsApex(
    () => crypto("encrypt(String,Blob,Blob,Blob)", "AES256", key, iv, clear),
    "System.InvalidParameterValueException: Invalid private key. Must be 32 bytes."
  );
  throwsApex(
    () => crypto("encrypt(String,Blob,Blob,Blob)", "AES128", key, hex("00"), clear),
    "System.InvalidParameterValueException: Invalid initialization vector. Must be 16 bytes."
  );
});

test("AES with a managed vector, authenticated in GCM", () => {
  hosted(() => {
    const key = crypto("generateAesKey(Integer)", 256) as ApexBlob;
    assert.equal(key.bytes.length, 32);
    for (const algorithm of ["AES256", "AES256-GCM"]) {
      const encrypt = (): ApexBlob =>
        crypto("encryptWithManagedIV(String,Blob,Blob)", algorithm, key, text("secret")) as ApexBlob;
      assert.notEqual(plain(encrypt()), plain(encrypt()));
      assert.equal(
        (crypto("decryptWithManagedIV(String,Blob,Blob)", algorithm, key, encrypt()) as ApexBlob).toText(),
        "secret"
      );
    }
    const sealed = crypto(
      "encryptWithManagedIV(String,Blob,Blob,Blob)",
      "AES256-GCM",
      key,
      text("secret"),
      text("context")
    );
    assert.equal(
      (
        crypto("decryptWithManagedIV(String,Blob,Blob,Blob)", "AES256-GCM", key, sealed, text("context")) as ApexBlob
      ).toText(),
      "secret"
    );
    throwsApex(
      () => crypto("decryptWithManagedIV(String,Blob,Blob,Blob)", "AES256-GCM", key, sealed, text("other")),
      /^System.SecurityException: /
    );
    throwsApex(
      () => crypto("decryptWithManagedIV(String,Blob,Blob)", "AES256", key, hex("00")),
      /^System.InvalidParameterValueException: Invalid cipher text/
    );
    throwsApex(
      () => crypto("generateAesKey(Integer)", 100),
      "System.InvalidParameterValueException: Invalid key size: 100"
    );
  });
});

test("signatures verify with the other half of the key", () => {
  const ec = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;
  const data = text("header.payload");
  const rows: readonly (readonly [string, KeyObject])[] = [
    ["RSA", testKey()],
    ["RSA-SHA256", testKey()],
    ["RSA-SHA512", testKey()],
    ["ECDSA-SHA256", ec],
    ["ECDSA-SHA256-PLAIN", ec]
  ];
  for (const [algorithm, key] of rows) {
    const signature = crypto("sign(String,Blob,Blob)", algorithm, data, pkcs8(key)) as ApexBlob;
    const verified = (input: ApexBlob): unknown =>
      crypto("verify(String,Blob,Blob,Blob)", algorithm, input, signature, spki(key));
    assert.deepEqual([verified(data), verified(text("else"))], [true, false], algorithm);
  }
  const p1363 = crypto("sign(String,Blob,Blob)", "ECDSA-SHA256-P1363", data, pkcs8(ec)) as ApexBlob;
  assert.equal(p1363.bytes.length, 64);
  assert.ok(
    verify(
      "sha1",
      data.bytes,
      testKey(),
      (crypto("sign(String,Blob,Blob)", "RSA", data, pkcs8(testKey())) as ApexBlob).bytes
    )
  );
});

test("keys of the wrong form or family are refused", () => {
  const invalid = "System.SecurityException: Invalid Crypto Key";
  const sign = (key: ApexBlob): unknown => crypto("sign(String,Blob,Blob)", "RSA-SHA256", text("x"), key);
  throwsApex(() => sign(text(testKey().export({ type: "pkcs8", format: "pem" }) as string)), invalid);
  throwsApex(() => sign(new ApexBlob(new Uint8Array(testKey().export({ type: "pkcs1", format: "der" })))), invalid);
  throwsApex(() => sign(pkcs8(generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey)), invalid);
  throwsApex(() => sign(new ApexBlob(new Uint8Array(4097))), invalid);
  throwsApex(
    () => crypto("verify(String,Blob,Blob,Blob)", "RSA-SHA256", text("x"), text("y"), pkcs8(testKey())),
    invalid
  );
  throwsApex(
    () => crypto("sign(String,Blob,Blob)", "PS256", text("x"), pkcs8(testKey())),
    "System.InvalidParameterValueException: Unsupported algorithm: PS256"
  );
});

test("org certificates sign and verify by name", () => {
  hosted(() => {
    const signature = crypto("signWithCertificate(String,Blob,String)", "RSA-SHA256", text("x"), "Countersign_Signing");
    assert.equal(
      crypto("verify(String,Blob,Blob,String)", "RSA-SHA256", text("x"), signature, "Countersign_Signing"),
      true
    );
    throwsApex(
      () => crypto("signWithCertificate(String,Blob,String)", "RSA-SHA256", text("x"), "Nope"),
      "System.NoDataFoundException: Data Not Available"
    );
    throwsApex(
      () => crypto("signWithCertificate(String,Blob,String)", "ECDSA-SHA256", text("x"), "Countersign_Signing"),
      "System.SecurityException: Invalid Crypto Key"
    );
    throwsApex(
      () => crypto("signWithCertificate(String,Blob,String)", "ECDSA-SHA256-P1363", text("x"), "Countersign_Signing"),
      /^System.InvalidParameterValueException: Unsupported algorithm/
    );
  });
});

test("random numbers come from the host", () => {
  hosted(() => {
    assert.equal(crypto("getRandomInteger()"), 0x00010203);
    assert.equal(crypto("getRandomLong()"), 0x0405060708090a0bn);
  });
});

test("EncodingUtil", () => {
  check("System.EncodingUtil", [
    ["base64Encode(Blob)", [text("hi?>")], "aGk/Pg=="],
    ["base64Decode(String)", ["aGk/\r\nPg=="], "68693f3e"],
    ["base64Decode(String)", ["aGk/Pg"], "68693f3e"],
    ["base64Decode(String)", ["aGk"], "6869"],
    ["convertToHex(Blob)", [text("Hi")], "4869"],
    ["convertFromHex(String)", ["4A4b"], "4a4b"],
    ["urlEncode(String,String)", ["a b+c&d=é*-._~'()!", "UTF-8"], "a+b%2Bc%26d%3D%C3%A9*-._%7E%27%28%29%21"],
    ["urlDecode(String,String)", ["a+b%2Bc%26d%3D%C3%A9", "utf-8"], "a b+c&d=é"]
  ]);
  throwsApex(
    () => call("System.EncodingUtil", "base64Decode(String)", "aGk_"),
    "System.StringException: Unrecognized base64 character: _"
  );
  for (const wrong of ["a", "aGk/P", "aGk/Pg=", "a=Gk"]) {
    throwsApex(
      () => call("System.EncodingUtil", "base64Decode(String)", wrong),
      /^System.StringException: Invalid base64 string/
    );
  }
  throwsApex(
    () => call("System.EncodingUtil", "convertFromHex(String)", "4"),
    "System.StringException: Odd number of characters."
  );
  throwsApex(
    () => call("System.EncodingUtil", "urlDecode(String,String)", "%E9%", "UTF-8"),
    /^System.IllegalArgumentException: /
  );
  assert.throws(() => call("System.EncodingUtil", "urlEncode(String,String)", "a", "ISO-8859-1"), UnsupportedError);
});

test("a Blob that is no UTF-8 has no text", () => {
  throwsApex(
    () => call("System.Blob", "toString()", hex("ff")),
    "System.StringException: BLOB is not a valid UTF-8 string"
  );
  check("System.Blob", [
    ["toString()", [text("é")], "é"],
    ["size()", [text("é")], 2],
    ["valueOf(String)", ["é"], "c3a9"]
  ]);
});

test("UUIDs are of version 4 and compare by value", () => {
  hosted(() => assert.equal(plain(call("System.UUID", "randomUUID()")), "00010203-0405-4607-8809-0a0b0c0d0e0f"));
  const from = (value: string): unknown => call("System.UUID", "fromString(String)", value);
  const upper = "F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6";
  assert.equal(call("System.UUID", "equals(Object)", from(upper), from(upper.toLowerCase())), true);
  assert.equal(call("System.UUID", "toString()", from(upper)), upper.toLowerCase());
  throwsApex(() => from("123"), "System.IllegalArgumentException: Invalid UUID string: 123");
});
