import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { component, enter, fillQuote, receipt, sendButton, switchConnection, tick } from "./support/component.ts";
import { secretsIn } from "./support/secrets.ts";
import { startStack, type Stack } from "./support/stack.ts";
import { Traffic } from "./support/traffic.ts";

let stack: Stack;
before(async () => {
  stack = await startStack();
});
after(() => stack.close());
beforeEach(() => stack.forget());

test("shows the demo record as a Lightning page with the component where the flexipage puts it", async () => {
  const page = await stack.open();

  await page.getByRole("heading", { level: 1, name: "Riverside Waterworks - turbidity sensors" }).waitFor();
  await page.locator(".sidebar c-countersign").getByText("Ledgerline Quotes").first().waitFor();
  assert.match(page.url(), /\/lightning\/r\/Opportunity\/\w{18}\/view$/);
  assert.equal(await page.locator('[aria-current="step"]').innerText(), "Proposal/Price Quote");
  const highlights = page.locator("shell-highlights");
  for (const text of ["Riverside Waterworks", "18/12/2026", "£48,600.00", "Jonas Lind"]) {
    assert.ok(await highlights.getByText(text, { exact: true }).isVisible(), `${text} in the highlights`);
  }
});

test("sends filled-in claims; the service receives them and the user gets the receipt", async () => {
  const page = await stack.open();
  await fillQuote(page);
  await enter(page, "Discount (%)", "12.5");
  await tick(page, "Rush order");
  await tick(page, "North");
  await enter(page, "Note to pricing", "Same sensors as in 2021");
  await sendButton(page).click();
  await receipt(page).waitFor();

  const [issued, accepted] = await stack.journal();
  assert.equal(issued?.outcome, "issued");
  assert.equal(accepted?.outcome, "accepted");
  const claims = issued.assertion?.claims ?? {};
  assert.equal(claims["iss"], "brightwater-instruments");
  assert.equal(claims["quote_purpose"], "replacement");
  assert.equal(claims["discount_percent"], 12.5);
  assert.equal(claims["valid_until"], "2026-12-20");
  assert.equal(claims["rush_order"], true);
  assert.deepEqual(claims["delivery_regions"], ["north"]);
  assert.equal(claims["note_to_pricing"], "Same sensors as in 2021");
  assert.equal(claims["account_name"], "Riverside Waterworks");
  assert.equal(claims["requested_by"], "amara.okafor@brightwater.example");
  assert.equal(accepted.body?.["reference"], claims["jti"]);
  const shown = await receipt(page).innerText();
  assert.match(await receipt(page).getByRole("table").innerText(), /What\s+Amount[\s\S]*Discount of 12\.5 %\s+-6,075/);
  assert.ok(shown.includes(String(claims["jti"])), `the reference ${String(claims["jti"])} in: ${shown}`);
});

test("tells in the server panel what each callout was, with the signature redacted", async () => {
  const page = await stack.open();
  await fillQuote(page);
  await sendButton(page).click();
  await receipt(page).waitFor();

  const cards = page.locator("shell-callout-card");
  await cards.nth(1).waitFor();
  assert.equal(await cards.count(), 2);
  const [token = "", service = ""] = await cards.allInnerTexts();
  assert.match(token, /auth\.ledgerline\.example\s+200\s+POST \/oauth2\/token\s+\d+ ms/);
  const assertion = await page.locator("shell-assertion-view").innerText();
  assert.match(assertion, /alg\s+"RS256"/);
  assert.match(assertion, /quote_purpose\s+"replacement"/);
  assert.match(assertion, /SIGNATURE\s+redacted/i);
  assert.match(service, /api\.ledgerline\.example\s+201\s+POST \/v1\/quotes/);
});

test("lets nothing secret into the browser on the way", async () => {
  const page = await stack.blankPage();
  const traffic = new Traffic(page);
  await page.goto(stack.preview.url);
  await fillQuote(page);
  await traffic.keepDocument();
  await sendButton(page).click();
  await receipt(page).waitFor();
  await page.locator("shell-callout-card").nth(1).waitFor();
  await traffic.keepDocument();
  await switchConnection(page, "Harbor Archive (broken on purpose)");
  await sendButton(page).click();
  await component(page).getByRole("alert").waitFor();
  await traffic.keepDocument();

  const exchanges = await traffic.exchanges();
  const calls = exchanges.map(({ url }) => new URL(url, "http://document").pathname);
  assert.equal(calls.filter((path) => path.endsWith("/send")).length, 2, "both sends were recorded");
  assert.ok(calls.includes("/shell/last-send"), "the panel's source was recorded");
  assert.equal((await stack.journal()).filter(({ outcome }) => outcome === "issued").length, 1, "a token was issued");
  const found = exchanges.flatMap(({ url, text }) => secretsIn(text).map((secret) => `${url}: ${secret}`));
  assert.deepEqual(found, []);
});

test("would notice each kind of secret", () => {
  const examples = [
    "token CANARY-5f3a.b2",
    '{"assertion":"eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJhIn0.c2ln"}',
    "authorization: Bearer abcdefgh12345678",
    "-----BEGIN PRIVATE KEY-----",
    `"${"aB3_".repeat(85)}-x"`
  ];
  for (const example of examples) assert.notDeepEqual(secretsIn(example), [], example.slice(0, 30));
  assert.deepEqual(secretsIn("a reference q1GdV0tr2sHUkbnJm0mJlQ and the words bearer of news"), []);
});

test("sends through the Salesforce-like org when that connection is chosen", async () => {
  const page = await stack.open();
  await component(page).getByText("Ledgerline Quotes").first().waitFor();
  await switchConnection(page, "Fieldhouse partner org");
  await enter(page, "Introduction", "Two rivers, one laboratory.");
  await sendButton(page).click();
  await receipt(page).waitFor();

  const [issued, accepted] = await stack.journal();
  assert.equal(issued?.assertion?.claims["sub"], "amara.okafor@brightwater.example");
  assert.equal(accepted?.outcome, "accepted");
});

test("offers a fresh form after a receipt, and sends with a new assertion", async () => {
  const page = await stack.open();
  for (const click of ["first", "second"]) {
    await fillQuote(page);
    await sendButton(page).click();
    await receipt(page).waitFor();
    if (click === "first") await component(page).locator('[data-id="send-another"] button').click();
  }

  const issued = (await stack.journal()).filter(({ outcome }) => outcome === "issued");
  const identifiers = issued.map(({ assertion }) => assertion?.claims["jti"]);
  assert.equal(new Set(identifiers).size, identifiers.length, "every assertion has a jti of its own");
  const accepted = (await stack.journal()).filter(({ outcome }) => outcome === "accepted");
  assert.equal(accepted.length, 2);
  assert.notEqual(accepted[0]?.idempotencyKey, accepted[1]?.idempotencyKey);
});
