import assert from "node:assert/strict";
import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, beforeEach, describe, it } from "node:test";
import { SignJWT } from "jose";
import { createVerifier, MemoryReplayStore, policyOf, remoteKeys, VerificationError } from "../index.ts";

const NOW = 1_800_000_000;
const pair = () => generateKeyPairSync("rsa", { modulusLength: 2048 });
const [old, next] = [pair(), pair()];
const published = (kid: string, key: KeyObject): object => ({ ...key.export({ format: "jwk" }), kid, alg: "RS256" });

describe("keys at an address", () => {
  let server: Server;
  let url: string;
  let fetches: number;
  let answer: { status: number; body: string; headers?: Record<string, string> };
  let now: number;
  const holds = (...keys: object[]): void => void (answer = { status: 200, body: JSON.stringify({ keys }) });

  before(async () => {
    server = createServer((_request, response) => {
      fetches++;
      response.writeHead(answer.status, answer.headers).end(answer.body);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`;
  });
  beforeEach(() => {
    [fetches, now] = [0, NOW];
    holds(published("old", old.publicKey));
  });
  after(() => server.close());

  /** Verifies tokens of the two keys by what is at the address. */
  function receiver(): (kid: string) => Promise<string> {
    const policy = policyOf({ issuer: "org", audience: "service" });
    const keys = remoteKeys({ url, now: () => now });
    const verify = createVerifier({ policy, keys, replay: new MemoryReplayStore(), now: () => now });
    return async (kid) => {
      const claims = { iss: "org", sub: "u", aud: "service", iat: now, exp: now + 180, jti: `${kid}-${Math.random()}` };
      const key = kid === "old" ? old.privateKey : next.privateKey;
      const token = await new SignJWT(claims).setProtectedHeader({ alg: "RS256", kid }).sign(key);
      try {
        await verify(token);
        return "accepted";
      } catch (error) {
        if (error instanceof VerificationError) return error.code;
        throw error;
      }
    };
  }

  it("fetches once for many tokens, until the set is too old", async () => {
    const by = receiver();
    assert.equal(await by("old"), "accepted");
    assert.equal(await by("old"), "accepted");
    assert.equal(fetches, 1);
    now += 300;
    assert.equal(await by("old"), "accepted");
    assert.equal(fetches, 2);
  });

  it("learns a new key at once, and does not let unknown names make it fetch again and again", async () => {
    const by = receiver();
    await by("old");
    holds(published("old", old.publicKey), published("next", next.publicKey));
    now += 30;
    assert.equal(await by("next"), "accepted");
    assert.equal(fetches, 2);
    assert.equal(await by("invented"), "unknown_key");
    assert.equal(fetches, 2);
  });

  it("forgets a key that was taken out when the set is fetched again", async () => {
    const by = receiver();
    await by("old");
    holds(published("next", next.publicKey));
    assert.equal(await by("old"), "accepted");
    now += 300;
    assert.equal(await by("old"), "unknown_key");
    assert.equal(await by("next"), "accepted");
  });

  it("keeps the last set while the address has nothing to offer", async () => {
    const by = receiver();
    await by("old");
    now += 300;
    for (const bad of [
      { status: 503, body: "" },
      { status: 200, body: "<html>" },
      { status: 200, body: " ".repeat(70_000) }
    ]) {
      answer = bad;
      assert.equal(await by("old"), "accepted");
      now += 30;
    }
  });

  it("lets nobody in before there was a set", async () => {
    answer = { status: 302, body: "", headers: { location: url } };
    assert.equal(await receiver()("old"), "keys_unavailable");
  });

  it("believes the age that the address names, up to an hour", async () => {
    const body = JSON.stringify({ keys: [published("old", old.publicKey)] });
    answer = { status: 200, body, headers: { "cache-control": "public, max-age=999999" } };
    const by = receiver();
    await by("old");
    now += 3_599;
    await by("old");
    assert.equal(fetches, 1);
    now += 1;
    await by("old");
    assert.equal(fetches, 2);
  });
});
