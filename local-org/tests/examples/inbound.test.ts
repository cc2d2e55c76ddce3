import assert from "node:assert/strict";
import { generateKeyPairSync } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { createLead } from "../../../examples/inbound/call.ts";
import { accessToken, InboundError, type Application } from "../../../examples/inbound/client.ts";
import { explain } from "../../../examples/inbound/explain.ts";
import { NOW, startFixture, type Fixture } from "../services/fixture.ts";

describe("an external application that calls Salesforce", () => {
  let fixture: Fixture;
  let application: Application;
  before(async () => {
    fixture = await startFixture();
    application = {
      consumerKey: "3MVG9.Fieldhouse.Inbound.Client",
      username: "integration@fieldhouse.example",
      audience: "https://login.salesforce.example",
      tokenUrl: `${fixture.services.origins["fieldhouse"]}/services/oauth2/token`,
      privateKey: fixture.inboundKey
    };
  });
  after(() => fixture.close());

  const session = (changes: Partial<Application> = {}, seconds = NOW): ReturnType<typeof accessToken> =>
    accessToken({ ...application, ...changes }, seconds * 1000);

  it("gets a session and calls the org with it", async () => {
    const { accessToken: token, instanceUrl } = await session();
    assert.equal(instanceUrl, "https://fieldhouse.my.salesforce.example");
    const here = { accessToken: token, instanceUrl: String(fixture.services.origins["fieldhouse"]) };
    assert.match(await createLead(here, "Riverside Waterworks"), /^00Q/);
    await assert.rejects(createLead({ ...here, accessToken: "stale" }, "Riverside"), /INVALID_SESSION_ID/);
  });

  const OTHER_KEY = generateKeyPairSync("rsa", { modulusLength: 2048 })
    .privateKey.export({ type: "pkcs8", format: "pem" })
    .toString();
  const REFUSALS: readonly (readonly [
    what: string,
    Partial<Application>,
    error: string,
    advice: RegExp,
    at?: number
  ])[] = [
    ["an unknown consumer key", { consumerKey: "3MVG9.Nobody" }, "invalid_client_id", /consumer key/],
    [
      "a user who is not admin approved",
      { username: "stranger@fieldhouse.example" },
      "invalid_app_access",
      /permission set/
    ],
    ["another audience", { audience: "https://test.salesforce.example" }, "invalid_grant", /aud has to be/],
    ["another key", { privateKey: OTHER_KEY }, "invalid_grant", /\.crt/],
    ["a clock that is an hour behind", {}, "invalid_grant", /exp lies in the past/, NOW - 3_600],
    [
      "an app that is not installed",
      { consumerKey: "3MVG9.Fieldhouse.Inbound.Refreshed" },
      "app_not_found",
      /install the app/
    ]
  ];
  for (const [what, changes, error, advice, at] of REFUSALS) {
    it(`explains what Salesforce says to ${what}`, async () => {
      await assert.rejects(session(changes, at), (refusal: unknown) => {
        assert.ok(refusal instanceof InboundError);
        assert.equal(refusal.error, error);
        assert.match(refusal.message, advice);
        return true;
      });
    });
  }

  it("has a word for what only a whole org says, and for what nobody has seen yet", () => {
    assert.match(explain("invalid_grant", "user hasn't approved this consumer"), /pre-authorized/);
    assert.match(explain("LOGIN_RATE_EXCEEDED", ""), /3,600/);
    assert.match(explain("new_error", "something"), /login history/);
  });
});
