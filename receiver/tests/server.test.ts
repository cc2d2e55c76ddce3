import assert from "node:assert/strict";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { after, before, test } from "node:test";
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from "jose";
import { createReceiver, createVerifier, keyRing, MemoryReplayStore, policyOf } from "../index.ts";

let privateKey: CryptoKey;
let url: string;
let server: ReturnType<typeof createReceiver>;

before(async () => {
  const pair = await generateKeyPair("RS256");
  privateKey = pair.privateKey;
  const keys = await keyRing({ keys: [{ ...(await exportJWK(pair.publicKey)), kty: "RSA", alg: "RS256" }] });
  const policy = policyOf({ issuer: "brightwater", audience: "https://receiver.example" });
  server = createReceiver(createVerifier({ policy, keys, replay: new MemoryReplayStore() }), ({ sub }) => ({
    hello: sub
  }));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
after(() => server.close());

function token(jti: string): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const claims = { iss: "brightwater", sub: "amara", aud: "https://receiver.example", iat: now, exp: now + 60, jti };
  return new SignJWT(claims).setProtectedHeader({ alg: "RS256" }).sign(privateKey);
}
const post = (headers: Record<string, string>, body?: string): Promise<Response> =>
  fetch(url, { method: "POST", headers, body: body ?? null });

test("answers a good bearer assertion with what the service says", async () => {
  const response = await post({ authorization: `Bearer ${await token("a")}` });
  assert.deepEqual([response.status, await response.json()], [200, { hello: "amara" }]);
});
test("takes the form member of a Canvas-style post", async () => {
  const response = await post(
    { "content-type": "application/x-www-form-urlencoded" },
    new URLSearchParams({ signed_request: await token("b") }).toString()
  );
  assert.equal(response.status, 200);
});
test("refuses a second use with 401 and its code, and says nothing of the token", async () => {
  const authorization = `Bearer ${await token("c")}`;
  await post({ authorization });
  const response = await post({ authorization });
  assert.equal(response.headers.get("www-authenticate"), 'Bearer error="invalid_token"');
  assert.deepEqual([response.status, await response.json()], [401, { error: "invalid_token", code: "replayed" }]);
});
test("does not read a token from the query string", async () => {
  const response = await fetch(`${url}?access_token=${await token("d")}`, { method: "POST" });
  assert.equal(response.status, 401);
});
test("refuses a body that is too large", async () => {
  assert.equal((await post({}, "x".repeat(20_000))).status, 413);
});
test("refuses other methods", async () => {
  assert.equal((await fetch(url)).status, 405);
});
