import assert from "node:assert/strict";
import { before, test } from "node:test";
import { exportJWK, generateKeyPair, SignJWT, CompactSign, type CryptoKey } from "jose";
import {
  createVerifier,
  keyRing,
  MemoryReplayStore,
  policyOf,
  VerificationError,
  type KeyRing,
  type VerificationCode
} from "../index.ts";

const now = 1_800_000_000;
const policy = policyOf({ issuer: "brightwater", audience: "https://receiver.example" });
let privateKey: CryptoKey;
let keys: KeyRing;

before(async () => {
  const pair = await generateKeyPair("RS256");
  privateKey = pair.privateKey;
  keys = await keyRing({
    keys: [{ ...(await exportJWK(pair.publicKey)), kty: "RSA", kid: "current", alg: "RS256", use: "sig" }]
  });
});

const claims = {
  iss: "brightwater",
  sub: "amara",
  aud: "https://receiver.example",
  iat: now,
  exp: now + 180,
  jti: "one"
};
const sign = (changes: object = {}, header: object = {}): Promise<string> =>
  new SignJWT({ ...claims, ...changes })
    .setProtectedHeader({ alg: "RS256", kid: "current", ...header })
    .sign(privateKey);
const verifier = (changes: Partial<typeof policy> = {}) =>
  createVerifier({ policy: { ...policy, ...changes }, keys, replay: new MemoryReplayStore(), now: () => now });

async function refusedAs(code: VerificationCode, token: string, verify = verifier()): Promise<void> {
  await assert.rejects(verify(token), (error: unknown) => {
    assert.ok(error instanceof VerificationError);
    assert.equal(error.code, code);
    assert.ok(!error.message.includes(token.split(".")[1]), "the message repeats nothing of the token");
    return true;
  });
}

test("accepts what Countersign sends, without kid and typ as Auth.JWS makes it", async () => {
  const token = await new SignJWT(claims).setProtectedHeader({ alg: "RS256" }).sign(privateKey);
  assert.equal((await verifier()(token)).sub, "amara");
});
test("refuses a missing typ where the policy requires one", async () => {
  await refusedAs("wrong_type", await sign(), verifier({ typeRequired: true }));
});
test("takes a typ of its own as the only one", async () => {
  const own = verifier({ type: "countersign-request+jwt" });
  assert.equal((await own(await sign({}, { typ: "application/countersign-request+jwt" }))).jti, "one");
  await refusedAs("wrong_type", await sign({}, { typ: "JWT" }), own);
});
test("accepts a second assertion with another jti, refuses the first again", async () => {
  const verify = verifier();
  await verify(await sign());
  await verify(await sign({ jti: "two" }));
  await refusedAs("replayed", await sign(), verify);
});
test("keeps jti of two issuers apart", () => {
  const store = new MemoryReplayStore();
  assert.equal(store.use("a", "b", now + 1, now), true);
  assert.equal(store.use("a b", "", now + 1, now), true);
  assert.equal(store.use("a", "b", now + 1, now), false);
});
test("forgets a jti only after the assertion has expired", () => {
  const store = new MemoryReplayStore();
  store.use("a", "b", now + 10, now);
  assert.equal(store.use("a", "b", now + 10, now + 10), false);
  assert.equal(store.use("a", "b", now + 30, now + 11), true);
});
for (const [what, changes, code] of [
  ["exp in milliseconds", { exp: (now + 180) * 1000 }, "lifetime_too_long"],
  ["exp ten years ahead", { exp: now + 315_360_000 }, "lifetime_too_long"],
  ["exp with a fraction", { exp: now + 180.5 }, "invalid_claim"],
  ["a negative exp", { exp: -1 }, "invalid_claim"],
  ["an iat of one second too long ago", { iat: now - 301 }, "too_old"],
  ["an nbf past the tolerance", { nbf: now + 31 }, "not_yet_valid"],
  ["a lone surrogate", { note: "\ud800" }, "malformed_claims"],
  ["a line break in sub", { sub: "amara\r\nadmin" }, "invalid_claim"],
  ["two audiences", { aud: ["https://receiver.example", "https://other.example"] }, "wrong_audience"],
  ["an object as issuer", { iss: { toString: "brightwater" } }, "invalid_claim"]
] as const) {
  test(`refuses ${what}`, async () => refusedAs(code, await raw({ ...claims, ...changes })));
}
/** Signs claims that SignJWT itself would refuse. */
const raw = (value: object): Promise<string> => rawText(JSON.stringify(value));
const rawText = (text: string): Promise<string> =>
  new CompactSign(new TextEncoder().encode(text)).setProtectedHeader({ alg: "RS256", kid: "current" }).sign(privateKey);

test("refuses a member name that stands twice, however far its colon stands away", async () => {
  const text = JSON.stringify(claims).replace('"sub":', `"sub"${" ".repeat(500)}:"admin","sub":`);
  await refusedAs("malformed_claims", await rawText(text));
});
test("allows the same name in two objects", async () => {
  assert.ok(await verifier()(await raw({ ...claims, a: { x: 1 }, b: { x: "x" } })));
});
test("judges depth at its limit", async () => {
  const nested = (depth: number): string =>
    JSON.stringify(claims).replace(/}$/, `,"d":${"[".repeat(depth)}${"]".repeat(depth)}}`);
  assert.ok(await verifier()(await rawText(nested(policy.maxJsonDepth - 1))));
  await refusedAs("malformed_claims", await rawText(nested(policy.maxJsonDepth)));
});
test("a policy never allows a symmetric algorithm or none", () => {
  for (const name of ["HS256", "none", "NONE", ""])
    assert.throws(() => policyOf({ issuer: "a", audience: "b", algorithms: [name] }), TypeError);
});
test("a symmetric key is never trusted", async () => {
  await assert.rejects(keyRing({ keys: [{ kty: "oct", k: "c2VjcmV0", kid: "x" }] }), TypeError);
});
test("a key for encryption is never trusted", async () => {
  const jwk = await exportJWK((await generateKeyPair("RS256")).publicKey);
  await assert.rejects(keyRing({ keys: [{ ...jwk, kty: "RSA", use: "enc" }] }), TypeError);
});
