import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import type { Locator, Page } from "playwright-core";
import { axeReport } from "./support/axe.ts";
import { secretsIn } from "./support/secrets.ts";
import { startStack, USERS, type Stack } from "./support/stack.ts";
import { Traffic } from "./support/traffic.ts";

const PAGE = "/lightning/n/Countersign_Setup";
const RECORD = "0065g000005OppAAAS";
const ALL_STAGES = ["configuration", "certificate", "signature", "self_check", "exchange", "service"];

let stack: Stack;
before(async () => {
  stack = await startStack();
});
after(() => stack.close());
beforeEach(() => stack.forget());

const row = (page: Page, connection: string): Locator => page.locator(`tr[data-row="${connection}"]`);
const panel = (page: Page, name: string): Locator => page.locator(`c-countersign-${name}`);

async function choose(page: Page, connection: string): Promise<void> {
  await row(page, connection).getByRole("button").click();
  await page.getByLabel(/^\W*Record to try it with/).fill(RECORD);
  await page.getByLabel(/^\W*Record to try it with/).blur();
}

async function fillQuote(form: Locator, page: Page): Promise<void> {
  await form.getByRole("combobox", { name: "Purpose of the quote" }).click();
  await page.getByRole("option", { name: "Replacement of existing sensors" }).click();
  await form.getByLabel("Quote valid until").fill("20/12/2026");
  await form.getByLabel("Quote valid until").blur();
}

async function runTest(page: Page): Promise<void> {
  await panel(page, "staged-test").getByRole("button", { name: "Test connection" }).click();
  await panel(page, "staged-test").locator('[data-id="outcome"]').waitFor();
}

async function statuses(page: Page): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const name of ALL_STAGES) {
    const stage = page.locator(`li[data-stage="${name}"]`);
    found[name] = await stage.locator('[data-id="stage-status"]').innerText();
  }
  return found;
}

async function assertAccessible(page: Page, state: string): Promise<void> {
  assert.deepEqual((await axeReport(page)).violations, [], state);
}

test("leads an administrator to the page by its tab, and nobody else", async () => {
  const page = await stack.open("amara");
  await page.getByRole("link", { name: "Countersign Setup" }).click();
  await row(page, "Ledgerline_Quotes").waitFor();
  assert.match(page.url(), /\/lightning\/n\/Countersign_Setup$/);
  assert.match(await row(page, "Harbor_Archive").innerText(), /Harbor_Signing_2019/);

  const other = await stack.open("jonas", PAGE);
  await other.getByText("has no access to its tab").waitFor();
  assert.equal(await other.getByRole("link", { name: "Countersign Setup" }).count(), 0);
});

test("refuses the calls of whoever may not administer, whatever the page shows", async () => {
  for (const user of ["jonas", "priya", "guest"] as const) {
    for (const method of ["connections", "form", "runTest", "previewClaims", "inspect"]) {
      const response = await fetch(`${stack.preview.url}/apex/CountersignAdminController/${method}`, {
        method: "POST",
        headers: { "content-type": "application/json", cookie: `preview_user=${USERS[user]}` },
        body: JSON.stringify({ connectionName: "Ledgerline_Quotes", recordId: RECORD, inputs: {}, callService: true })
      });
      assert.equal(response.status, 500, `${user} ${method}`);
      assert.doesNotMatch(await response.text(), /auth\.ledgerline|Countersign_Signing/, `${user} ${method}`);
    }
  }
  assert.deepEqual(await stack.journal(), [], "nothing left the org");
});

test("tests a working connection: every stage passes, and the list says so", async () => {
  const page = await stack.open("amara", PAGE);
  await choose(page, "Ledgerline_Quotes");
  const tab = panel(page, "staged-test");
  await fillQuote(tab, page);
  await tab.getByRole("checkbox", { name: "Call the service as well" }).press("Space");
  await runTest(page);

  assert.deepEqual(await statuses(page), Object.fromEntries(ALL_STAGES.map((name) => [name, "Passed"])));
  const [issued, accepted] = await stack.journal();
  assert.equal(issued?.outcome, "issued");
  assert.equal(accepted?.outcome, "accepted");
  await row(page, "Ledgerline_Quotes").getByText("Working since").waitFor();
  await assertAccessible(page, "a passed test");
});

test("tests a broken connection: it fails at the certificate, with its fix and a way to it", async () => {
  const page = await stack.open("amara", PAGE);
  await choose(page, "Harbor_Archive");
  const tab = panel(page, "staged-test");
  await tab.getByLabel("Retention (years)").fill("7");
  await tab.getByLabel("Retention (years)").blur();
  await runTest(page);

  const found = await statuses(page);
  assert.equal(found["configuration"], "Passed");
  assert.equal(found["certificate"], "Failed");
  assert.equal(found["exchange"], "Skipped");
  const stage = page.locator('li[data-stage="certificate"]');
  assert.match(await stage.innerText(), /Harbor_Signing_2019/);
  assert.match(await stage.locator('[data-id="fix"]').innerText(), /\w{4,}/);
  assert.equal(
    await stage.getByRole("link").getAttribute("href"),
    "/lightning/setup/CertificatesAndKeyManagement/home"
  );
  assert.deepEqual(await stack.journal(), [], "nothing left the org");
  await row(page, "Harbor_Archive").getByText("Failing at: Certificate found").waitFor();
  await assertAccessible(page, "a failed test");
});

test("shows the claims of a record without signing anything", async () => {
  const page = await stack.open("amara", PAGE);
  await choose(page, "Ledgerline_Quotes");
  await page.getByRole("tab", { name: "Claims" }).click();
  await panel(page, "claim-preview").getByRole("button", { name: "Show claims" }).click();

  const claim = (name: string): Locator => page.locator(`tr[data-claim="${name}"]`);
  await claim("account_name").getByText("Riverside Waterworks").waitFor();
  assert.match(await claim("account_name").innerText(), /Account\.Name/);
  assert.match(await claim("aud").innerText(), /https:\/\/auth\.ledgerline\.example/);
  assert.match(await claim("quote_purpose").innerText(), /Asked of the user/);
  assert.deepEqual(await stack.journal(), []);
  await assertAccessible(page, "the claims");
});

test("shows what an assertion says, without its signature", async () => {
  const page = await stack.open("amara", PAGE);
  await choose(page, "Ledgerline_Quotes");
  await page.getByRole("tab", { name: "Token" }).click();
  const inspector = panel(page, "token-inspector");
  await fillQuote(inspector, page);
  await inspector.getByRole("button", { name: "Sign and show" }).click();
  await inspector.locator('[data-id="claims"]').waitFor();

  const text = await inspector.innerText();
  assert.match(text, /"alg"\s*:\s*"RS256"/);
  assert.match(text, /"account_name"\s*:\s*"Riverside Waterworks"/);
  assert.match(text, /in \d+ min \d+ s/);
  assert.match(text, /stays on the server/);
  assert.deepEqual(secretsIn(text), []);
  assert.deepEqual(await stack.journal(), [], "it was sent nowhere");
  await assertAccessible(page, "the token");
});

test("has no WCAG 2.1 AA violation before anything was chosen, nor while something is missing", async () => {
  const page = await stack.open("amara", PAGE);
  await row(page, "Ledgerline_Quotes").waitFor();
  await assertAccessible(page, "the list");
  await row(page, "Ledgerline_Quotes").getByRole("button").click();
  await panel(page, "staged-test").getByText("Enter a record above first").waitFor();
  await page.getByLabel(/^\W*Record to try it with/).fill("not an id");
  await page.getByLabel(/^\W*Record to try it with/).blur();
  await page.getByText("Enter a record Id of 15 or 18 characters").waitFor();
  await assertAccessible(page, "a record that is none");
});

test("lets nothing secret into the browser on the way", async () => {
  const page = await stack.blankPage("amara");
  const traffic = new Traffic(page);
  await page.goto(stack.preview.url + PAGE);
  await choose(page, "Ledgerline_Quotes");
  await fillQuote(panel(page, "staged-test"), page);
  await runTest(page);
  await traffic.keepDocument();
  await page.getByRole("tab", { name: "Token" }).click();
  await fillQuote(panel(page, "token-inspector"), page);
  await panel(page, "token-inspector").getByRole("button", { name: "Sign and show" }).click();
  await panel(page, "token-inspector").locator('[data-id="claims"]').waitFor();
  await traffic.keepDocument();

  const exchanges = await traffic.exchanges();
  const calls = exchanges.map(({ url }) => new URL(url, "http://document").pathname);
  for (const method of ["runTest", "inspect"]) {
    assert.ok(calls.includes(`/apex/CountersignAdminController/${method}`), `${method} was recorded`);
  }
  assert.equal((await stack.journal()).filter(({ outcome }) => outcome === "issued").length, 1, "a token was issued");
  assert.deepEqual(
    exchanges.flatMap(({ url, text }) => secretsIn(text).map((secret) => `${url}: ${secret}`)),
    []
  );
});
