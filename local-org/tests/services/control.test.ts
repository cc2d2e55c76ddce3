import assert from "node:assert/strict";
import { request } from "node:http";
import { after, before, describe, it } from "node:test";
import { journal, postForm, startFixture, type Fixture } from "./fixture.ts";

describe("control API", () => {
  let fixture: Fixture;
  before(async () => {
    fixture = await startFixture();
  });
  after(() => fixture.close());

  it("tells what was received, and forgets it", async () => {
    await postForm(`${fixture.services.origins["ledgerline-auth"]}/oauth2/token`, { grant_type: "password" });
    assert.equal((await journal(fixture)).at(-1)?.["outcome"], "unsupported_grant_type");
    assert.equal((await fetch(`${fixture.services.control}/journal`, { method: "DELETE" })).status, 204);
    assert.deepEqual(await journal(fixture), []);
  });

  it("takes what the org's site answers, and the site repeats it", async () => {
    const site = `${fixture.services.origins["site"]}/services/apexrest/countersign/jwks`;
    assert.equal((await fetch(site)).status, 503);
    const put = (body: string): Promise<Response> =>
      fetch(`${fixture.services.control}/site`, {
        method: "PUT",
        headers: { "Content-Type": "application/json" },
        body
      });
    assert.equal((await put("[]")).status, 400);
    const answer = { status: 200, headers: { "Content-Type": "application/jwk-set+json" }, body: '{"keys":[]}' };
    assert.equal((await put(JSON.stringify(answer))).status, 204);
    const repeated = await fetch(site);
    assert.equal(repeated.headers.get("content-type"), "application/jwk-set+json");
    assert.equal(await repeated.text(), '{"keys":[]}');
  });

  it("is not there on the services' own ports", async () => {
    for (const origin of Object.values(fixture.services.origins)) {
      // A page that was opened once, or never, is gone.
      assert.ok([404, 410].includes((await fetch(`${origin}/journal`)).status), origin);
    }
  });

  it("refuses a request under another host name", async () => {
    assert.equal(await statusUnderHost(`${fixture.services.control}/journal`, "rebound.example"), 403);
  });
});

function statusUnderHost(url: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { headers: { Host: host } }, (incoming) => {
      incoming.resume();
      resolve(incoming.statusCode);
    });
    outgoing.on("error", reject).end();
  });
}
