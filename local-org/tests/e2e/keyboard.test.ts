import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { component, receipt } from "./support/component.ts";
import { startStack, type Stack } from "./support/stack.ts";

let stack: Stack;
before(async () => {
  stack = await startStack();
});
after(() => stack.close());

const MANY = 80;

/** Tab until the field or button of that name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < MANY; presses++) {
    await page.keyboard.press("Tab");
    if ((await focusedName(page)).includes(name)) return;
  }
  assert.fail(`${name} is not reached within ${MANY} presses of Tab`);
}

/** Accessible name of the focused element, as a screen reader would say it. */
async function focusedName(page: Page): Promise<string> {
  const snapshot = await page
    .locator(":focus")
    .ariaSnapshot({ timeout: 1_000 })
    .catch(() => "");
  return snapshot;
}

test("fills in, sends and copies the reference by keyboard alone", async () => {
  const page = await stack.open();
  await component(page).getByText("Ledgerline Quotes").first().waitFor();

  await tabTo(page, "Purpose of the quote");
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await tabTo(page, "Quote valid until");
  await page.keyboard.type("20/12/2026");
  await tabTo(page, "Rush order");
  await page.keyboard.press("Space");
  await tabTo(page, "Send");
  await page.keyboard.press("Enter");
  await receipt(page).waitFor();

  // The focus went along to the receipt: its button is near.
  await tabTo(page, "Copy");
  const [issued] = await stack.journal();
  assert.equal(issued?.assertion?.claims["rush_order"], true);
  assert.equal(issued.assertion.claims["valid_until"], "2026-12-20");
  assert.equal(typeof issued.assertion.claims["quote_purpose"], "string");
});

test("puts the focus on the first wrong field after a send that was stopped", async () => {
  const page = await stack.open();
  await component(page).getByText("Ledgerline Quotes").first().waitFor();
  await tabTo(page, "Send");
  await page.keyboard.press("Enter");
  await component(page).locator(".slds-has-error").first().waitFor();

  assert.match(await focusedName(page), /Purpose of the quote/);
});
