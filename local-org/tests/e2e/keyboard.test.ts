import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { component, receipt } from "./support/component.ts";
import { focused, tabTo } from "./support/keyboard.ts";
import { startStack, type Stack } from "./support/stack.ts";

let stack: Stack;
before(async () => {
  stack = await startStack();
});
after(() => stack.close());

test("fills in, sends and copies the reference by keyboard alone", async () => {
  const page = await stack.open();
  await component(page).getByText("Ledgerline Quotes").first().waitFor();

  await tabTo(page, 'combobox "Purpose of the quote"');
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await tabTo(page, 'textbox "Quote valid until"');
  await page.keyboard.type("20/12/2026");
  await tabTo(page, 'checkbox "Rush order"');
  await page.keyboard.press("Space");
  await tabTo(page, 'button "Send"');
  await page.keyboard.press("Enter");
  await receipt(page).waitFor();

  // The focus went along to the receipt: its button is near.
  await tabTo(page, 'button "Copy');
  const [issued] = await stack.journal();
  assert.equal(issued?.assertion?.claims["rush_order"], true);
  assert.equal(issued.assertion.claims["valid_until"], "2026-12-20");
  assert.equal(typeof issued.assertion.claims["quote_purpose"], "string");
});

test("puts the focus on the first wrong field after a send that was stopped", async () => {
  const page = await stack.open();
  await component(page).getByText("Ledgerline Quotes").first().waitFor();
  await tabTo(page, 'button "Send"');
  await page.keyboard.press("Enter");
  await component(page).locator(".slds-has-error").first().waitFor();

  assert.match(await focused(page), /combobox "Purpose of the quote"/);
});
