import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { before, test } from "node:test";
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from "jose";
import {
  createCanvasReader,
  createChangeOver,
  createReceiver,
  createVerifier,
  keyRing,
  MemoryReplayStore,
  policyOf,
  VerificationError,
  type AcceptRequest,
  type CanvasOptions,
  type KeyRing,
  type VerificationCode
} from "../index.ts";

const now = 1_800_000_000;
const secret = "consumer-secret-of-a-test";
const envelope = {
  algorithm: "HMACSHA256",
  issuedAt: null,
  userId: "005000000000001AAA",
  client: { oauthToken: "00D!SESSION", instanceUrl: "https://brightwater.example" },
  context: {
    user: { userId: "005000000000001AAA", email: "amara@brightwater.example", currencyISOCode: "GBP" },
    organization: { organizationId: "00D000000000001AAA", currencyIsoCode: "GBP" },
    environment: { parameters: { source: "page" }, record: { Id: "006000000000001AAA" } }
  }
};
let privateKey: CryptoKey;
let keys: KeyRing;

before(async () => {
  const pair = await generateKeyPair("RS256");
  privateKey = pair.privateKey;
  keys = await keyRing({ keys: [{ ...(await exportJWK(pair.publicKey)), kty: "RSA", alg: "RS256" }] });
});

const hmac = (text: string, key = secret): string => createHmac("sha256", key).update(text).digest("base64");
const base64 = (text: string): string => Buffer.from(text).toString("base64");
function canvas(changes: object = {}, key = secret): string {
  const body = base64(JSON.stringify({ ...envelope, ...changes }));
  return `${hmac(body, key)}.${body}`;
}
function jwt(claims: object, typ = "signed-request+jwt"): Promise<string> {
  const usual = {
    iss: "brightwater",
    sub: "amara",
    aud: "https://canvas.example",
    iat: now,
    exp: now + 180,
    jti: "one"
  };
  return new SignJWT({ ...usual, ...claims }).setProtectedHeader({ alg: "RS256", typ }).sign(privateKey);
}
function reader(options: Partial<CanvasOptions> = {}): ReturnType<typeof createCanvasReader> {
  const usual = { consumerSecret: secret, acceptUntil: now + 1000, replay: new MemoryReplayStore(), now: () => now };
  return createCanvasReader({ ...usual, ...options });
}
function accepting(withCanvas = true): AcceptRequest {
  const policy = policyOf({
    issuer: "brightwater",
    audience: "https://canvas.example",
    type: "signed-request+jwt",
    typeRequired: true
  });
  const verify = createVerifier({ policy, keys, replay: new MemoryReplayStore(), now: () => now });
  return createChangeOver({ verify, ...(withCanvas && { canvas: reader() }) });
}

async function refusedAs(code: VerificationCode, attempt: Promise<unknown>): Promise<void> {
  await assert.rejects(attempt, (error: unknown) => {
    assert.ok(error instanceof VerificationError);
    assert.equal(error.code, code);
    assert.ok(!error.message.includes("SESSION") && !error.message.includes(secret), "the message repeats nothing");
    return true;
  });
}

test("gives the application the same groups for both formats, and no session", async () => {
  const accept = accepting();
  const { user, organization, environment } = envelope.context;
  const old = await accept(canvas());
  const nested = await accept(await jwt({ context: { user, organization, environment } }));
  const flat = await accept(
    await jwt({ jti: "two", user, organization, record: environment.record, parameters: environment.parameters })
  );
  assert.deepEqual([old.format, nested.format, flat.format], ["canvas", "jwt", "jwt"]);
  assert.deepEqual(old.context, { userId: envelope.userId, user, organization, environment });
  assert.deepEqual(nested.context, old.context);
  assert.deepEqual(flat.context, old.context);
  assert.ok(!JSON.stringify(old).includes("SESSION"));
});
test("does without groups that are not sent", async () => {
  const { context } = await accepting()(await jwt({ user: "amara", environment: [1] }));
  assert.deepEqual(context, { userId: undefined, user: {}, organization: {}, environment: {} });
});
test("refuses the old format when the change-over is over", async () => {
  await refusedAs("malformed_token", accepting(false)(canvas()));
  await refusedAs("old_format_ended", reader({ acceptUntil: now - 1 })(canvas()));
});
test("refuses a grant assertion as a signed request", async () => {
  await refusedAs("wrong_type", accepting()(await jwt({}, "JWT")));
});
test("accepts a signed request once", async () => {
  const read = reader();
  await read(canvas());
  await refusedAs("replayed", read(canvas()));
  await read(canvas({ userId: "005000000000002AAA" }));
});
test("a refused request is not used up", async () => {
  const old = now - 301;
  let at = now;
  const read = reader({ now: () => at });
  await refusedAs("too_old", read(canvas({ issuedAt: old * 1000 })));
  at = now - 10;
  await read(canvas({ issuedAt: old * 1000 }));
});
for (const [what, issuedAt, code] of [
  ["issued too long ago", (now - 301) * 1000, "too_old"],
  ["issued in the future", (now + 61) * 1000, "not_yet_valid"],
  ["issued at a text", String(now), "invalid_claim"],
  ["issued at a fraction", now + 0.5, "invalid_claim"]
] as const)
  test(`refuses a request ${what}`, async () => refusedAs(code, reader()(canvas({ issuedAt }))));
test("accepts a request that was issued a moment ago", async () => {
  assert.equal((await reader()(canvas({ issuedAt: (now - 299) * 1000 })))["userId"], envelope.userId);
});
test("refuses another secret, and a payload that was changed", async () => {
  await refusedAs("bad_signature", reader()(canvas({}, "another-secret-of-a-test")));
  const [signature] = canvas().split(".");
  const body = canvas({ userId: "005000000000002AAA" }).split(".")[1];
  await refusedAs("bad_signature", reader()(`${signature}.${body}`));
});
test("refuses another algorithm than the one it verified with", async () => {
  for (const algorithm of ["none", "HMACSHA1", undefined])
    await refusedAs("algorithm_not_allowed", reader()(canvas({ algorithm })));
});
test("refuses other spellings of a good request", async () => {
  const good = canvas();
  const body = good.split(".")[1];
  for (const text of ["", ".", good + "\n", ` ${good}`, `${good}.`, good.replace(".", ".."), `=${good}`, `a.${body}`])
    await refusedAs("malformed_token", reader()(text));
  await refusedAs("malformed_token", reader()(good.replace(/=\./, ".")));
  await refusedAs("token_too_long", reader()(`${good}${"A".repeat(70_000)}`));
  await reader()(good);
});
test("refuses bits that base64 leaves unused", async () => {
  const body = "eyJhIjoxfR=="; // the canonical last group is eyJhIjoxfQ==
  await refusedAs("malformed_token", reader()(`${hmac(body)}.${body}`));
});
test("refuses an envelope that has two readings", async () => {
  for (const text of ['{"algorithm":"HMACSHA256","userId":"a","userId":"b"}', "[]", "\ufeff{}", "{"]) {
    const body = base64(text);
    await refusedAs("malformed_claims", reader()(`${hmac(body)}.${body}`));
  }
});
test("needs a secret that is one", () => {
  assert.throws(() => reader({ consumerSecret: "" }), TypeError);
});
test("the server takes both formats at one address", async () => {
  const server = createReceiver(accepting(), ({ format, context }) => ({ format, user: context.userId }));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const post = async (text: string): Promise<unknown> => {
    const response = await fetch(url, { method: "POST", body: new URLSearchParams({ signed_request: text }) });
    return [response.status, await response.json()];
  };
  try {
    assert.deepEqual(await post(canvas()), [200, { format: "canvas", user: envelope.userId }]);
    const claims = { user: envelope.context.user };
    assert.deepEqual(await post(await jwt(claims)), [200, { format: "jwt", user: envelope.userId }]);
    assert.deepEqual(await post(canvas()), [401, { error: "invalid_token", code: "replayed" }]);
  } finally {
    server.close();
  }
});
