import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { after, before, beforeEach, describe, it } from "node:test";
import { readServicesConfig } from "../../services/config.ts";
import { claims, journal, postForm, post, ROOT, sign, startFixture, type Answer, type Fixture } from "./fixture.ts";

const AUDIENCE = "https://canvas.ledgerline.example";
const KEY = { kid: "brightwater-2026-11" };
const { consumerSecret } = readServicesConfig(`${ROOT}config/services.json`).launch;

let fixture: Fixture;
before(async () => {
  fixture = await startFixture();
});
after(() => fixture.close());
beforeEach(() => fetch(`${fixture.services.control}/journal`, { method: "DELETE" }));

const signedRequest = (changes: object = {}, typ = "signed-request+jwt"): Promise<string> =>
  sign(fixture.privateKey, claims({ iss: "brightwater-canvas", aud: AUDIENCE, ...changes }), { ...KEY, typ });
const canvas = (text: string): Promise<Answer> =>
  postForm(`${fixture.services.origins["ledgerline-canvas"]}/canvas/quotes`, { signed_request: text });
const session = async (changes: object = {}, typ = "session+jwt"): Promise<Answer> => {
  const good = { iss: "brightwater-portal", aud: AUDIENCE, sub: "riverside-nhaddad" };
  const token = await sign(fixture.privateKey, claims({ ...good, ...changes }), { ...KEY, typ });
  const url = `${fixture.services.origins["ledgerline-canvas"]}/v1/sessions`;
  return post(url, "{}", { Authorization: `Bearer ${token}`, "Content-Type": "application/json" });
};

/** The page behind an address, as a browser on this machine gets it. */
async function visit(answer: Answer): Promise<{ status: number; text: string; headers: Headers }> {
  const { pathname, origin } = new URL(String(answer.body["launchUrl"]));
  assert.equal(origin, "https://app.ledgerline.example");
  const response = await fetch(`${fixture.services.origins["ledgerline-app"]}${pathname}`);
  return { status: response.status, text: await response.text(), headers: response.headers };
}

describe("the application that was in Canvas", () => {
  it("answers a signed request with a page for whom it names, and shows markup as text", async () => {
    const context = { user: { fullName: "<b>Amara</b>" }, environment: { record: { Name: "Riverside" } } };
    const answer = await canvas(await signedRequest({ context }));
    assert.deepEqual([answer.status, answer.body["format"]], [201, "jwt"]);
    const page = await visit(answer);
    assert.match(page.text, /Signed in as &lt;b&gt;Amara&lt;\/b&gt;\./);
    assert.match(page.text, /About: Riverside/);
    assert.equal(page.headers.get("cache-control"), "no-store");
  });

  it("takes what Canvas posts at the same address", async () => {
    const envelope = { algorithm: "HMACSHA256", context: { user: { email: "amara@brightwater.example" } } };
    const body = Buffer.from(JSON.stringify(envelope)).toString("base64");
    const answer = await canvas(`${createHmac("sha256", consumerSecret).update(body).digest("base64")}.${body}`);
    assert.equal(answer.body["format"], "canvas");
    assert.match((await visit(answer)).text, /Signed in as amara@brightwater\.example/);
  });

  it("opens a page once, and within a minute", async () => {
    const answer = await canvas(await signedRequest());
    assert.equal((await visit(answer)).status, 200);
    assert.equal((await visit(answer)).status, 410);
    const late = await canvas(await signedRequest());
    fixture.clock.now += 61;
    assert.equal((await visit(late)).status, 410);
    fixture.clock.now -= 61;
    const guess = await fetch(`${fixture.services.origins["ledgerline-app"]}/launch/guess`);
    assert.equal(guess.status, 410);
  });

  it("refuses a grant, a replay, another key id, and a form without a request", async () => {
    const good = await signedRequest();
    assert.equal((await canvas(await signedRequest({}, "JWT"))).body["code"], "wrong_type");
    assert.equal((await canvas(good)).status, 201);
    assert.equal((await canvas(good)).body["code"], "replayed");
    assert.equal((await canvas("")).status, 401);
    const url = `${fixture.services.origins["ledgerline-canvas"]}/canvas/quotes`;
    assert.equal((await post(url, "{}", { "Content-Type": "application/json" })).status, 400);
  });

  it("notes claims and outcome, and no address", async () => {
    await canvas(await signedRequest({ context: { user: { fullName: "Amara" } } }));
    const [entry] = await journal(fixture);
    assert.equal(entry?.["outcome"], "accepted");
    assert.doesNotMatch(JSON.stringify(entry), /launch\//);
  });
});

describe("the portal", () => {
  it("signs in whom the org names, and knows the way back", async () => {
    const page = await visit(await session({ return_path: "/partners/s/quotes" }));
    assert.match(page.text, /Signed in as riverside-nhaddad\./);
    assert.match(page.text, /https:\/\/brightwater\.my\.salesforce\.example\/partners\/s\/quotes/);
  });

  for (const path of [
    "//evil.example",
    "/\\\\evil.example",
    "https://evil.example/",
    "javascript:alert(1)",
    "/%2f/a",
    7
  ])
    it(`drops a way back that leads elsewhere: ${JSON.stringify(path)}`, async () => {
      assert.doesNotMatch((await visit(await session({ return_path: path }))).text, /come back/);
    });

  it("refuses an assertion that was made for something else", async () => {
    assert.equal((await session({}, "signed-request+jwt")).body["code"], "wrong_type");
    assert.equal((await session({ iss: "brightwater-canvas" })).body["code"], "wrong_issuer");
  });
});
