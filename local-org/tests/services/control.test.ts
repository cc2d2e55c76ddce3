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

  it("is not there on the services' own ports", async () => {
    for (const origin of Object.values(fixture.services.origins)) {
      assert.equal((await fetch(`${origin}/journal`)).status, 404);
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
