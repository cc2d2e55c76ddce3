import assert from "node:assert/strict";
import { generateKeyPairSync } from "node:crypto";
import { after, before, describe, it } from "node:test";
import {
  AMARA,
  claims,
  CONSUMER_KEY,
  GRANT_TYPE,
  LOGIN_URL,
  NOW,
  post,
  postForm,
  sign,
  startFixture,
  type Answer,
  type Fixture
} from "./fixture.ts";

describe("Salesforce-like org", () => {
  let fixture: Fixture;
  let origin: string;
  before(async () => {
    fixture = await startFixture();
    origin = String(fixture.services.origins["fieldhouse"]);
  });
  after(() => fixture.close());

  const exchange = (form: Record<string, string>): Promise<Answer> => postForm(`${origin}/services/oauth2/token`, form);
  const salesforceClaims = (changes: Record<string, unknown> = {}): Record<string, unknown> =>
    claims({ iss: CONSUMER_KEY, aud: LOGIN_URL, iat: undefined, jti: undefined, ...changes });
  const exchangeClaims = async (changes: Record<string, unknown> = {}): Promise<Answer> =>
    exchange({ grant_type: GRANT_TYPE, assertion: await sign(fixture.privateKey, salesforceClaims(changes)) });

  it("answers as Salesforce does: no expires_in, instance_url, token that starts with the org id", async () => {
    const answer = await exchangeClaims();
    const { access_token: token, ...rest } = answer.body;
    assert.equal(answer.status, 200);
    assert.match(String(token), /^00D8Z000001aBcD![\w-]{43}$/);
    assert.deepEqual(rest, {
      scope: "api",
      instance_url: "https://fieldhouse.my.salesforce.example",
      id: "https://login.salesforce.example/id/00D8Z000001aBcDUAU",
      token_type: "Bearer"
    });
  });

  const refused: [string, Record<string, unknown>, string, string][] = [
    ["an unknown consumer key", { iss: "3MVG9.Other" }, "invalid_client_id", "client identifier invalid"],
    ["another audience", { aud: "https://test.salesforce.example" }, "invalid_grant", "audience is invalid"],
    ["an expired assertion", { exp: NOW - 60 }, "invalid_grant", "expired authorization code"],
    [
      "a user nobody approved",
      { sub: "priya.raman@brightwater.example" },
      "invalid_grant",
      "user hasn't approved this consumer"
    ],
    [
      "a user who does not exist",
      { sub: "nobody@brightwater.example" },
      "invalid_grant",
      "user hasn't approved this consumer"
    ],
    ["exp as a text", { exp: String(NOW + 60) }, "invalid_grant", "invalid assertion"]
  ];
  for (const [name, changes, error, description] of refused) {
    it(`refuses ${name} in Salesforce's words`, async () => {
      const answer = await exchangeClaims(changes);
      assert.equal(answer.status, 400);
      assert.deepEqual(answer.body, { error, error_description: description });
    });
  }

  it("refuses another key, text that is no JWT and another grant in Salesforce's words", async () => {
    const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const forged = await sign(privateKey, salesforceClaims());
    const invalid = { error: "invalid_grant", error_description: "invalid assertion" };
    assert.deepEqual((await exchange({ grant_type: GRANT_TYPE, assertion: forged })).body, invalid);
    assert.deepEqual((await exchange({ grant_type: GRANT_TYPE, assertion: "no.jwt" })).body, invalid);
    assert.deepEqual((await exchange({ grant_type: "password" })).body, {
      error: "unsupported_grant_type",
      error_description: "grant type not supported"
    });
  });

  it("compares user names without case", async () => {
    assert.equal((await exchangeClaims({ sub: AMARA.toUpperCase() })).status, 200);
  });

  describe("partner leads", () => {
    const url = (): string => `${origin}/services/apexrest/partner/leads`;
    const body = (values: Record<string, unknown>): string =>
      JSON.stringify({
        reference: "r",
        recordId: null,
        claims: { company: "Riverside", introduction: "Hello", ...values }
      });
    const lead = async (values: Record<string, unknown> = {}): Promise<Answer> => {
      const token = String((await exchangeClaims()).body["access_token"]);
      return post(url(), body(values), { "Content-Type": "application/json", Authorization: `Bearer ${token}` });
    };

    it("creates a lead", async () => {
      const answer = await lead();
      assert.equal(answer.status, 201);
      assert.match(String(answer.body["id"]), /^00Q8Z[0-9A-Z]{10}[A-Z0-5]{3}$/);
      assert.equal(answer.body["status"], "Referred");
    });

    it("refuses an unknown session as Salesforce does", async () => {
      const answer = await post(url(), body({}), { "Content-Type": "application/json", Authorization: "Bearer x" });
      assert.equal(answer.status, 401);
      assert.equal(answer.headers.get("www-authenticate"), "Token");
      assert.deepEqual(answer.body, [{ message: "Session expired or invalid", errorCode: "INVALID_SESSION_ID" }]);
    });

    it("refuses a lead without a company", async () => {
      const answer = await lead({ company: "" });
      assert.deepEqual(answer.body, [{ message: "company must be a text.", errorCode: "INVALID_FIELD" }]);
    });
  });
});
