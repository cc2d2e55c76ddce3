import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import type { Page } from "playwright-core";
import { axeReport } from "./support/axe.ts";
import {
  component,
  enter,
  field,
  fillQuote,
  problem,
  receipt,
  sendButton,
  switchConnection
} from "./support/component.ts";
import { startStack, type Stack } from "./support/stack.ts";

let stack: Stack;
before(async () => {
  stack = await startStack();
});
after(() => stack.close());
beforeEach(() => stack.forget());

const BROKEN = "Harbor Archive (broken on purpose)";

async function sendBroken(page: Page): Promise<void> {
  await component(page).getByText("Ledgerline Quotes").first().waitFor();
  await switchConnection(page, BROKEN);
  await enter(page, "Retention (years)", "7");
  await sendButton(page).click();
  await problem(page).waitFor();
}

test("marks missing and wrong values, keeps the others, and sends nothing", async () => {
  const page = await stack.open();
  await enter(page, "Note to pricing", "kept <as typed>");
  await enter(page, "Discount (%)", "41");
  await sendButton(page).click();

  const errors = component(page).locator(".slds-has-error");
  await errors.first().waitFor();
  const marked = (await errors.allInnerTexts()).join("\n");
  for (const label of ["Purpose of the quote", "Quote valid until", "Discount (%)"]) {
    assert.ok(marked.includes(label), `${label} is marked in:\n${marked}`);
  }
  assert.equal(await field(page, "Note to pricing").inputValue(), "kept <as typed>");
  assert.equal(await field(page, "Discount (%)").inputValue(), "41");
  assert.equal(await receipt(page).count(), 0);
  assert.deepEqual(await stack.journal(), []);

  await enter(page, "Note to pricing", "corrected");
  await enter(page, "Discount (%)", "40");
  await fillQuote(page);
  await sendButton(page).click();
  await receipt(page).waitFor();
});

test("shows an administrator the cause and the fix of a broken connection, and keeps the values", async () => {
  const page = await stack.open("amara");
  await sendBroken(page);

  const text = await problem(page).innerText();
  assert.match(text, /Harbor_Signing_2019/);
  assert.match(text, /Certificate and Key Management/);
  assert.doesNotMatch(text, /administrator/, "that is who reads it");
  assert.equal(await field(page, "Retention (years)").inputValue(), "7");
  assert.deepEqual(await stack.journal(), [], "nothing left the org");
  await page.getByText("No callout was made").waitFor();

  await page.getByRole("button", { name: "Last sends of this record" }).click();
  const last = component(page).locator('c-countersign-history [data-id="send"]').first();
  assert.match(await last.innerText(), /Not delivered[\s\S]*Nothing was sent/);
  assert.deepEqual((await axeReport(page)).violations, []);
});

test("shows a user without the admin permission a reference instead of the diagnosis", async () => {
  const page = await stack.open("jonas");
  await sendBroken(page);

  const text = await problem(page).innerText();
  assert.doesNotMatch(text, /Harbor_Signing_2019|Key Management/);
  assert.match(text, /Give the reference to your Salesforce administrator/);
  assert.match(await problem(page).locator('[data-id="reference"]').innerText(), /\S{4,}/);
  assert.equal(await field(page, "Retention (years)").inputValue(), "7");
});

test("keeps the values when the server cannot be reached, and sends them when it is back", async () => {
  const page = await stack.open();
  await fillQuote(page);
  await page.route("**/apex/**", (route) => route.abort());
  await sendButton(page).click();
  await problem(page).waitFor();
  assert.equal(await field(page, "Quote valid until").inputValue(), "20 Dec 2026");

  await page.unroute("**/apex/**");
  await sendButton(page).click();
  await receipt(page).waitFor();
});

test("finds out what became of a send whose answer got lost", async () => {
  const page = await stack.open("jonas");
  await fillQuote(page);
  await stack.loseNextAnswer();
  await sendButton(page).click();
  await problem(page).waitFor();
  assert.deepEqual((await axeReport(page)).violations, []);
  const reference = await problem(page).locator('[data-id="reference"]').innerText();

  const check = problem(page).getByRole("button", { name: "Check status" });
  await check.focus();
  await page.keyboard.press("Enter");
  await receipt(page).waitFor();
  const text = await receipt(page).innerText();
  assert.match(text, /Q-\d{4}-\d{5}/, "the quote that was issued");
  assert.ok(text.includes(reference), "under the reference that the user knows");
  const calls = (await stack.journal()).filter(({ service }) => service === "ledgerline-api");
  assert.deepEqual(
    calls.map(({ outcome }) => outcome),
    ["accepted", "status_200"],
    "one quote, asked about once"
  );
});

test("tells that the service cannot be reached, and keeps the values", async () => {
  await stack.services.close();
  const page = await stack.open();
  await fillQuote(page);
  await sendButton(page).click();
  await problem(page).waitFor();

  assert.doesNotMatch(await problem(page).innerText(), /\bat \w+|ECONNREFUSED|\.cls/, "no stack, no inner workings");
  assert.equal(await field(page, "Quote valid until").inputValue(), "20 Dec 2026");
  assert.ok(await sendButton(page).isEnabled());
});
