import assert from "node:assert/strict";
import { after, before, beforeEach, describe, it } from "node:test";
import {
  AMARA,
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

const TERMS = { quote_purpose: "new_installation", valid_until: "2027-03-31", discount_percent: 10, amount: 48_000 };

async function accessToken(fixture: Fixture, changes: Record<string, unknown> = {}): Promise<string> {
  const assertion = await sign(fixture.privateKey, claims(changes));
  const url = `${fixture.services.origins["ledgerline-auth"]}/oauth2/token`;
  const answer = await postForm(url, { grant_type: GRANT_TYPE, assertion });
  return String(answer.body["access_token"]);
}

describe("quotes", () => {
  let fixture: Fixture;
  let url: string;
  let token: string;
  before(async () => {
    fixture = await startFixture();
    url = `${fixture.services.origins["ledgerline-api"]}/v1/quotes`;
    token = await accessToken(fixture);
  });
  beforeEach(() => {
    fixture.clock.now = NOW;
  });
  after(() => fixture.close());

  function request(body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const all = { "Content-Type": "application/json", Authorization: `Bearer ${token}`, ...headers };
    return post(url, typeof body === "string" ? body : JSON.stringify(body), all);
  }
  const call = (terms: Record<string, unknown> = {}): Record<string, unknown> => ({
    reference: "ref-1",
    recordId: "0065g000005OppAAAS",
    claims: { ...TERMS, ...terms }
  });
  const errorOf = (answer: Answer): { code: string; message: string } =>
    answer.body["error"] as { code: string; message: string };
  const quoteOf = (answer: Answer): Record<string, unknown> => answer.body["quote"] as Record<string, unknown>;

  const ask = async (reference: string, headers: Record<string, string>): Promise<number> =>
    (await fetch(`${url}/status?reference=${reference}`, { headers })).status;

  it("says what became of a request, also when its answer got lost", async () => {
    await fetch(`${fixture.services.control}/lost-answers`, { method: "POST" });
    const lost = await request({ ...call(), reference: "lost-1" });
    assert.equal(lost.status, 504);
    const headers = { Authorization: `Bearer ${token}` };
    assert.equal(await ask("lost-1", headers), 200);
    assert.equal(await ask("never-sent", headers), 404);
    assert.equal(await ask("lost-1", {}), 401);
    assert.equal((await request({ ...call(), reference: "kept-1" })).status, 201, "only one got lost");
  });

  it("answers a quote, with one member that clients must keep back", async () => {
    const answer = await request(call());
    assert.equal(answer.status, 201);
    const { number, received_at: receivedAt, url: link, ...rest } = quoteOf(answer);
    assert.match(String(number), /^Q-\d{4}-\d{5}$/);
    assert.equal(link, `https://app.ledgerline.example/quotes/${String(number)}`);
    assert.equal(new Date(String(receivedAt)).toISOString(), receivedAt);
    assert.deepEqual(rest, {
      status: "issued",
      total: 43_200,
      valid_until: "2027-03-31",
      lines: [
        { what: "Sensors and installation", amount: 48_000, margin: 0.31 },
        { what: "Discount of 10 %", amount: -4_800, margin: 0 }
      ],
      internal_score: "INTERNAL-SCORE-5"
    });
  });

  it("prices rush orders, large discounts and orders without an amount", async () => {
    assert.equal(quoteOf(await request(call({ rush_order: true })))["total"], 45_360);
    assert.equal(quoteOf(await request(call({ discount_percent: 30 })))["status"], "under_review");
    assert.equal(quoteOf(await request(call({ amount: null, discount_percent: null })))["total"], 250);
  });

  describe("for the access token", () => {
    it("demands one, with a challenge", async () => {
      const answer = await post(url, "{}", { "Content-Type": "application/json" });
      assert.equal(answer.status, 401);
      assert.equal(answer.headers.get("www-authenticate"), 'Bearer realm="ledgerline"');
      assert.equal(errorOf(answer).code, "missing_token");
    });

    for (const header of ["Bearer unknown", "Basic dTpw", "Bearer", "Bearer a b"]) {
      it(`refuses "${header}"`, async () => {
        const answer = await request(call(), { Authorization: header });
        assert.equal(answer.status, 401);
        assert.equal(answer.headers.get("www-authenticate"), 'Bearer realm="ledgerline", error="invalid_token"');
      });
    }

    it("refuses an assertion in its place", async () => {
      const answer = await request(call(), { Authorization: `Bearer ${await sign(fixture.privateKey, claims())}` });
      assert.equal(errorOf(answer).code, "invalid_token");
    });

    it("refuses it once it has expired", async () => {
      fixture.clock.now = NOW + 899;
      assert.equal((await request(call())).status, 201);
      fixture.clock.now = NOW + 900;
      assert.equal(errorOf(await request(call())).code, "invalid_token");
    });
  });

  const bodies: [string, unknown, number, string, RegExp][] = [
    ["no JSON", "{", 400, "invalid_body", /not JSON/],
    ["a list", "[]", 400, "invalid_body", /not a JSON object/],
    ["repeated members", '{"reference":"a","reference":"b"}', 400, "invalid_body", /twice/],
    ["no reference", { claims: TERMS }, 400, "invalid_body", /reference/],
    ["a malformed record id", { ...call(), recordId: "../1" }, 400, "invalid_body", /recordId/],
    ["claims that are no object", { ...call(), claims: "x" }, 400, "invalid_body", /claims/],
    ["no purpose", call({ quote_purpose: "" }), 422, "invalid_claim", /quote_purpose/],
    ["a date that does not exist", call({ valid_until: "2027-02-30" }), 422, "invalid_claim", /valid_until/],
    ["a discount above the maximum", call({ discount_percent: 41 }), 422, "invalid_claim", /discount_percent/],
    ["a discount as a text", call({ discount_percent: "10" }), 422, "invalid_claim", /discount_percent/],
    ["a negative amount", call({ amount: -1 }), 422, "invalid_claim", /amount/]
  ];
  for (const [name, body, status, code, message] of bodies) {
    it(`refuses ${name}`, async () => {
      const answer = await request(body);
      assert.equal(answer.status, status);
      assert.equal(errorOf(answer).code, code);
      assert.match(errorOf(answer).message, message);
    });
  }

  it("refuses another content type", async () => {
    assert.equal((await request("a=b", { "Content-Type": "text/plain" })).status, 415);
  });

  it("refuses a body above the server's limit", async () => {
    const answer = await request(call({ note_to_pricing: "x".repeat(300_000) }));
    assert.equal(answer.status, 413);
  });

  it("takes the claims of the assertion when the body has none", async () => {
    token = await accessToken(fixture, TERMS);
    assert.equal(quoteOf(await request({ reference: "r", recordId: null }))["total"], 43_200);
  });

  describe("for an idempotency key", () => {
    it("gives a retry the same answer and counts once, though the reference is a new one", async () => {
      const first = await request(call(), { "Idempotency-Key": "key-1" });
      const retry = await request({ ...call(), reference: "ref-2" }, { "Idempotency-Key": "key-1" });
      const next = await request(call(), { "Idempotency-Key": "key-2" });
      assert.deepEqual(retry.body, first.body);
      assert.equal(retry.status, 201);
      const sequence = (answer: Answer): number => Number(String(quoteOf(answer)["number"]).slice(-5));
      assert.equal(sequence(next), sequence(first) + 1);
      const [, repeated] = (await journal(fixture)).slice(-3);
      assert.equal(repeated?.["repeated"], true);
      assert.equal(repeated?.["idempotencyKey"], "key-1");
    });

    it("refuses the key for another request", async () => {
      await request(call(), { "Idempotency-Key": "key-3" });
      const answer = await request(call({ discount_percent: 12 }), { "Idempotency-Key": "key-3" });
      assert.equal(answer.status, 422);
      assert.equal(errorOf(answer).code, "idempotency_conflict");
    });

    it("does not remember a request that was refused", async () => {
      await request(call({ discount_percent: 99 }), { "Idempotency-Key": "key-4" });
      assert.equal((await request(call(), { "Idempotency-Key": "key-4" })).status, 201);
    });
  });

  it("writes body and outcome into the journal, without the token", async () => {
    await request(call());
    const entries = await journal(fixture);
    assert.deepEqual(entries.at(-1)?.["body"], call());
    assert.equal(entries.at(-1)?.["outcome"], "accepted");
    assert.ok(!JSON.stringify(entries).includes(token));
  });
});

describe("quotes with somebody else's token endpoint", () => {
  it("takes any bearer token, still not none", async () => {
    const fixture = await startFixture({ acceptForeignTokens: true });
    try {
      const url = `${fixture.services.origins["ledgerline-api"]}/v1/quotes`;
      const body = JSON.stringify({ reference: "r", recordId: null, claims: TERMS, sub: AMARA });
      const headers = { "Content-Type": "application/json" };
      assert.equal((await post(url, body, { ...headers, Authorization: "Bearer somebody-elses" })).status, 201);
      assert.equal((await post(url, body, headers)).status, 401);
    } finally {
      await fixture.close();
    }
  });
});
