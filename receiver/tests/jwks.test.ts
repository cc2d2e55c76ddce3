import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { calculateJwkThumbprint } from "jose";
import { jwksOf } from "../jwks.ts";

// Throw-away certificates; their private keys were never written down.
const certificate = (name: string): string =>
  readFileSync(new URL(`./certificates/${name}.crt`, import.meta.url), "utf8");

test("publishes public members only, named by their thumbprint", async () => {
  const { keys } = await jwksOf([certificate("rsa"), certificate("ec")]);
  assert.deepEqual(
    keys.map((key) => Object.keys(key).sort()),
    [
      ["alg", "e", "kid", "kty", "n", "use"],
      ["alg", "crv", "kid", "kty", "use", "x", "y"]
    ]
  );
  for (const key of keys) assert.equal(key.kid, await calculateJwkThumbprint(key));
  assert.deepEqual(
    keys.map(({ alg }) => alg),
    ["RS256", "ES256"]
  );
});
test("refuses a private key without repeating it", async () => {
  const pem = "-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----";
  await assert.rejects(
    jwksOf([pem]),
    (error: unknown) => error instanceof TypeError && !error.message.includes("c2VjcmV0")
  );
});
test("refuses text that is no certificate", async () => {
  await assert.rejects(jwksOf(["hello"]), /not an X\.509 certificate/);
});
