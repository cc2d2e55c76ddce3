import assert from "node:assert/strict";
import { generateKeyPairSync } from "node:crypto";
import { after, before, beforeEach, describe, it } from "node:test";
import { calculateJwkThumbprint, exportJWK } from "jose";
import {
  AMARA,
  AUDIENCE,
  claims,
  GRANT_TYPE,
  journal,
  NOW,
  post,
  postForm,
  sign,
  startFixture,
  type Answer,
  type Fixture
} from "./fixture.ts";

const FORM = { "Content-Type": "application/x-www-form-urlencoded" };

describe("token endpoint", () => {
  let fixture: Fixture;
  let url: string;
  before(async () => {
    fixture = await startFixture();
    url = `${fixture.services.origins["ledgerline-auth"]}/oauth2/token`;
  });
  beforeEach(() => {
    fixture.clock.now = NOW;
  });
  after(() => fixture.close());

  const exchange = (assertion: string, more: Record<string, string> = {}): Promise<Answer> =>
    postForm(url, { grant_type: GRANT_TYPE, assertion, ...more });
  const exchangeClaims = async (changes: Record<string, unknown>): Promise<Answer> =>
    exchange(await sign(fixture.privateKey, claims(changes)));
  function assertRefused(answer: Answer, error: string, description: RegExp, status = 400): void {
    assert.equal(answer.body["error"], error);
    assert.match(String(answer.body["error_description"]), description);
    assert.equal(answer.status, status);
    assert.equal(answer.headers.get("cache-control"), "no-store");
    assert.equal(answer.body["access_token"], undefined);
  }

  describe("for a good assertion", () => {
    it("issues an opaque bearer token that nobody may cache", async () => {
      const answer = await exchangeClaims({});
      assert.equal(answer.status, 200);
      assert.equal(answer.headers.get("cache-control"), "no-store");
      assert.equal(answer.headers.get("content-type"), "application/json;charset=UTF-8");
      const { access_token: token, ...rest } = answer.body;
      assert.match(String(token), /^[\w-]{43}$/);
      assert.deepEqual(rest, { token_type: "Bearer", expires_in: 900, scope: "quotes:create" });
    });

    it("issues a different token each time", async () => {
      const [first, second] = [await exchangeClaims({}), await exchangeClaims({})];
      assert.notEqual(first.body["access_token"], second.body["access_token"]);
    });

    it("takes typ JWT, the registered kid, the issuer as client_id, its own scope and a single audience in a list", async () => {
      const kid = await calculateJwkThumbprint(await exportJWK(fixture.publicKey));
      const assertion = await sign(fixture.privateKey, claims({ aud: [AUDIENCE] }), { typ: "JWT", kid });
      const answer = await exchange(assertion, { client_id: "brightwater-instruments", scope: "quotes:create" });
      assert.equal(answer.status, 200);
    });
  });

  describe("for a client that registered more than a certificate", () => {
    const keyId = { alg: "RS384", typ: "countersign+jwt", kid: "brightwater-2026-11" };
    const byKeyId = async (header: Partial<typeof keyId>): Promise<Answer> =>
      exchange(await sign(fixture.privateKey, claims({ iss: "brightwater-key-id" }), header));

    it("takes exactly the algorithm, the type and the key id it registered", async () => {
      assert.equal((await byKeyId(keyId)).status, 200);
      assertRefused(await byKeyId({ ...keyId, alg: "RS256" }), "invalid_grant", /RS384|algorithm/);
      assertRefused(await byKeyId({ ...keyId, typ: "JWT" }), "invalid_grant", /typ must be countersign\+jwt/);
      assertRefused(await byKeyId({ alg: "RS384", typ: keyId.typ }), "invalid_grant", /kid is not the one/);
    });

    const CLIENT = {
      grant_type: "client_credentials",
      client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
    };
    const elliptic = (sub: string): Promise<string> =>
      sign(fixture.ellipticKey, claims({ iss: "brightwater-elliptic", sub }), { alg: "ES256" });

    it("takes a client assertion for client_credentials, about the client itself", async () => {
      const good = await elliptic("brightwater-elliptic");
      assert.equal((await postForm(url, { ...CLIENT, client_assertion: good })).status, 200);
      const other = await elliptic(AMARA);
      const refused = await postForm(url, { ...CLIENT, client_assertion: other });
      assertRefused(refused, "invalid_client", /as issuer and as subject/, 401);
      assertRefused(await postForm(url, CLIENT), "invalid_request", /client_assertion is missing/);
    });

    it("takes an assertion only in the way that was registered", async () => {
      const asGrant = await exchange(await elliptic("brightwater-elliptic"));
      assertRefused(asGrant, "invalid_client", /another way/, 401);
      const asClient = await sign(fixture.privateKey, claims({ sub: "brightwater-instruments" }));
      const answer = await postForm(url, { ...CLIENT, client_assertion: asClient });
      assertRefused(answer, "invalid_client", /another way/, 401);
    });
  });

  const forms: [string, string, RegExp, Record<string, string>][] = [
    ["no grant_type", "invalid_request", /grant_type is missing/, { assertion: "a.b.c" }],
    ["an empty grant_type", "invalid_request", /grant_type is missing/, { grant_type: "", assertion: "a.b.c" }],
    ["another grant_type", "unsupported_grant_type", /jwt-bearer/, { grant_type: "client_credentials" }],
    ["no assertion", "invalid_request", /assertion is missing/, { grant_type: GRANT_TYPE }],
    [
      "an assertion that is no JWT",
      "invalid_grant",
      /three base64url parts/,
      { grant_type: GRANT_TYPE, assertion: "x" }
    ]
  ];
  for (const [name, error, description, form] of forms) {
    it(`refuses ${name}`, async () => assertRefused(await postForm(url, form), error, description));
  }

  describe("for a request that is not a form", () => {
    it("refuses JSON", async () => {
      const answer = await post(url, JSON.stringify({ grant_type: GRANT_TYPE }), {
        "Content-Type": "application/json"
      });
      assertRefused(answer, "invalid_request", /x-www-form-urlencoded/);
    });

    it("refuses parameters in the URL", async () => {
      assertRefused(await post(`${url}?assertion=a.b.c`, "grant_type=x", FORM), "invalid_request", /not in the URL/);
    });

    it("refuses a repeated parameter", async () => {
      assertRefused(await post(url, "grant_type=a&grant_type=b", FORM), "invalid_request", /repeated/);
    });

    it("refuses a broken escape", async () => {
      assertRefused(await post(url, "grant_type=%zz", FORM), "invalid_request", /not encoded correctly/);
    });

    it("refuses a compressed body", async () => {
      const answer = await post(url, "grant_type=a", { ...FORM, "Content-Encoding": "gzip" });
      assertRefused(answer, "invalid_request", /content encoding/);
    });

    it("refuses a form above 16 KB", async () => {
      assertRefused(await post(url, `a=${"x".repeat(17_000)}`, FORM), "invalid_request", /too large/);
    });

    it("answers GET with 405 and what is allowed", async () => {
      const response = await fetch(url);
      assert.equal(response.status, 405);
      assert.equal(response.headers.get("allow"), "POST");
    });

    it("answers other paths with 404", async () => {
      assert.equal((await fetch(`${url}/other`, { method: "POST" })).status, 404);
    });
  });

  describe("for a client that identifies itself otherwise", () => {
    const refusals: [string, Record<string, string>][] = [
      ["client_secret", { client_secret: "s" }],
      ["client_assertion", { client_assertion: "a.b.c" }],
      ["a client_id that is not the issuer", { client_id: "somebody-else" }]
    ];
    for (const [name, form] of refusals) {
      it(`refuses ${name} with a challenge`, async () => {
        const answer = await exchange(await sign(fixture.privateKey, claims()), form);
        assertRefused(answer, "invalid_client", /assertion|issuer/, 401);
        assert.match(answer.headers.get("www-authenticate") ?? "", /^Basic realm=/);
      });
    }

    it("refuses a scope that is not the client's", async () => {
      const answer = await exchange(await sign(fixture.privateKey, claims()), { scope: "quotes:create admin" });
      assertRefused(answer, "invalid_scope", /within: quotes:create/);
    });
  });

  const wrongClaims: [string, Record<string, unknown>, RegExp][] = [
    ["iss missing", { iss: undefined }, /registered issuer/],
    ["iss of somebody else", { iss: "brightwater" }, /registered issuer/],
    ["sub missing", { sub: undefined }, /sub is missing/],
    ["sub empty", { sub: "" }, /sub must be text/],
    ["sub a number", { sub: 5 }, /sub must be text/],
    ["sub of 300 characters", { sub: "s".repeat(300) }, /sub must be text/],
    ["aud missing", { aud: undefined }, /aud is missing/],
    ["aud with a trailing slash", { aud: `${AUDIENCE}/` }, /aud must be/],
    ["aud in another case", { aud: AUDIENCE.toUpperCase() }, /aud must be/],
    ["aud of several servers", { aud: [AUDIENCE, "https://other.example"] }, /aud must be/],
    ["exp missing", { exp: undefined }, /exp is missing/],
    ["exp as a text", { exp: String(NOW + 60) }, /exp must be an integer/],
    ["exp with a fraction", { exp: NOW + 0.5 }, /exp must be an integer/],
    ["exp in milliseconds", { exp: (NOW + 60) * 1000 }, /more than 300 seconds ahead/],
    ["exp past beyond the skew", { exp: NOW - 10, iat: NOW - 60 }, /exp has passed/],
    ["exp ahead beyond maximum and skew", { exp: NOW + 311 }, /more than 300 seconds ahead/],
    ["iat missing", { iat: undefined }, /iat is missing/],
    ["iat ahead beyond the skew", { iat: NOW + 11 }, /iat is in the future/],
    ["iat long ago", { iat: NOW - 301, exp: NOW - 5 }, /300 seconds ago/],
    ["iat after exp", { iat: NOW + 5, exp: NOW + 5 }, /iat is not before exp/],
    ["nbf ahead beyond the skew", { nbf: NOW + 11 }, /nbf has not been reached/],
    ["nbf as a text", { nbf: String(NOW) }, /nbf must be an integer/],
    ["jti missing", { jti: undefined }, /jti is missing/],
    ["jti a number", { jti: 7 }, /jti must be text/]
  ];
  for (const [name, changes, description] of wrongClaims) {
    it(`refuses ${name}`, async () => assertRefused(await exchangeClaims(changes), "invalid_grant", description));
  }

  const withinSkew: [string, Record<string, unknown>][] = [
    ["exp just past", { exp: NOW - 9, iat: NOW - 60 }],
    ["exp at the maximum and the skew", { iat: NOW + 10, exp: NOW + 310 }],
    ["iat a little ahead", { iat: NOW + 10 }],
    ["nbf a little ahead", { nbf: NOW + 10 }]
  ];
  for (const [name, changes] of withinSkew) {
    it(`accepts ${name}: clocks differ`, async () => assert.equal((await exchangeClaims(changes)).status, 200));
  }

  describe("for a signature", () => {
    it("refuses another key", async () => {
      const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
      assertRefused(await exchange(await sign(privateKey, claims())), "invalid_grant", /signature/);
    });

    it("refuses changed claims", async () => {
      const [header, , signature] = (await sign(fixture.privateKey, claims())).split(".");
      const changed = Buffer.from(JSON.stringify(claims({ sub: "admin@brightwater.example" }))).toString("base64url");
      assertRefused(await exchange(`${header}.${changed}.${signature}`), "invalid_grant", /signature/);
    });

    it("refuses alg none", async () => {
      const header = Buffer.from('{"alg":"none"}').toString("base64url");
      const body = Buffer.from(JSON.stringify(claims())).toString("base64url");
      assertRefused(await exchange(`${header}.${body}.AA`), "invalid_grant", /alg must be one of: RS256/);
    });

    it("refuses the public key used as an HMAC secret", async () => {
      const secret = Buffer.from(fixture.publicKey.export({ type: "spki", format: "pem" }));
      const token = await sign(secret, claims(), { alg: "HS256" });
      assertRefused(await exchange(token), "invalid_grant", /alg must be one of: RS256/);
    });

    it("refuses RS512 with the registered key", async () => {
      const token = await sign(fixture.privateKey, claims(), { alg: "RS512" });
      assertRefused(await exchange(token), "invalid_grant", /alg must be one of: RS256/);
    });

    it("refuses a kid that is not registered, a foreign typ and an embedded key", async () => {
      const jwk = await exportJWK(fixture.publicKey);
      const headers = [{ kid: "other" }, { typ: "at+jwt" }, { jwk }];
      const answers = await Promise.all(
        headers.map(async (header) => exchange(await sign(fixture.privateKey, claims(), header)))
      );
      assert.deepEqual(
        answers.map(({ body }) => body["error"]),
        ["invalid_grant", "invalid_grant", "invalid_grant"]
      );
    });
  });

  describe("for an assertion used before", () => {
    it("refuses the second use, also of another assertion with the same jti", async () => {
      const assertion = await sign(fixture.privateKey, claims({ jti: "once" }));
      assert.equal((await exchange(assertion)).status, 200);
      assertRefused(await exchange(assertion), "invalid_grant", /used before/);
      assertRefused(
        await exchangeClaims({ jti: "once", sub: "other@brightwater.example" }),
        "invalid_grant",
        /used before/
      );
    });

    it("lets exactly one of several simultaneous uses through", async () => {
      const assertion = await sign(fixture.privateKey, claims());
      const answers = await Promise.all([1, 2, 3, 4].map(() => exchange(assertion)));
      assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 400, 400, 400]);
    });

    it("does not use up a jti for an assertion that is refused", async () => {
      const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
      await exchange(await sign(privateKey, claims({ jti: "burnt" })));
      await exchangeClaims({ jti: "burnt", aud: "https://other.example" });
      assert.equal((await exchangeClaims({ jti: "burnt" })).status, 200);
    });

    it("remembers until the assertion has expired beyond the skew", async () => {
      const assertion = await sign(fixture.privateKey, claims({ exp: NOW + 60 }));
      await exchange(assertion);
      fixture.clock.now = NOW + 69;
      assertRefused(await exchange(assertion), "invalid_grant", /used before/);
      fixture.clock.now = NOW + 71;
      assertRefused(await exchange(assertion), "invalid_grant", /exp has passed/);
    });
  });

  it("writes what it decided into the journal, without token or signature", async () => {
    const assertion = await sign(fixture.privateKey, claims({ quote_purpose: "budgetary" }));
    const answer = await exchange(assertion);
    await exchange(assertion);
    const [issued, replayed] = (await journal(fixture)).slice(-2);
    assert.equal(issued?.["outcome"], "issued");
    assert.equal(replayed?.["outcome"], "invalid_grant");
    const decoded = issued?.["assertion"] as { claims: Record<string, unknown> };
    assert.equal(decoded.claims["quote_purpose"], "budgetary");
    const text = JSON.stringify(await journal(fixture));
    assert.ok(!text.includes(String(answer.body["access_token"])));
    assert.ok(!text.includes(assertion.split(".")[2] ?? "missing"));
  });
});

describe("token endpoint with a canary", () => {
  it("marks every token", async () => {
    const fixture = await startFixture({ tokenPrefix: "CANARY-" });
    try {
      const url = `${fixture.services.origins["ledgerline-auth"]}/oauth2/token`;
      const assertion = await sign(fixture.privateKey, claims());
      const answer = await postForm(url, { grant_type: GRANT_TYPE, assertion });
      assert.match(String(answer.body["access_token"]), /^CANARY-[\w-]{43}$/);
    } finally {
      await fixture.close();
    }
  });
});
