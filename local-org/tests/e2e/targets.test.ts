import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import type { Locator, Page } from "playwright-core";
import { axeReport } from "./support/axe.ts";
import { component, fillQuote, receipt, sendButton } from "./support/component.ts";
import { focused, tabTo } from "./support/keyboard.ts";
import { startStack, type Stack } from "./support/stack.ts";

let stack: Stack;
before(async () => {
  stack = await startStack();
});
after(() => stack.close());
beforeEach(() => stack.forget());

const FLOW = "/flow/Countersign_Request_Quote";
const dialog = (page: Page): Locator => page.getByRole("dialog", { name: "Send with Countersign" });

async function assertAccessible(page: Page): Promise<void> {
  assert.deepEqual((await axeReport(page)).violations, []);
}

async function openAction(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Send with Countersign" }).click();
  await dialog(page).getByRole("combobox", { name: "Send to" }).waitFor();
}

test("a page without a record has the texts that the administrator chose", async () => {
  const page = await stack.open("amara", "/lightning/n/Countersign_Partner_Portal");
  await component(page).getByRole("button", { name: "Open the portal" }).waitFor();
  assert.equal(await component(page).getByText("Open the Ledgerline portal").count(), 1);
  await assertAccessible(page);
});

test("on the home page the component closes after sending: what is left is the confirmation", async () => {
  const page = await stack.open("amara", "/lightning/page/home");
  await sendButton(page).waitFor();
  await assertAccessible(page);
  await sendButton(page).click();
  await receipt(page).waitFor();
  assert.equal(await receipt(page).locator("dl").count(), 0);
  await assertAccessible(page);
});

test("a record action offers the connections of the object, sends, and closes when the user is done", async () => {
  const page = await stack.open();
  await openAction(page);
  await assertAccessible(page);
  await dialog(page).getByRole("combobox", { name: "Send to" }).click();
  const offered = await dialog(page).getByRole("option").allInnerTexts();
  assert.ok(offered.includes("Ledgerline Quotes"), offered.join());
  assert.ok(!offered.some((name) => name.includes("lead")), "none of another object");
  await page.getByRole("option", { name: "Ledgerline Quotes", exact: true }).click();

  const form = dialog(page).locator("c-countersign");
  await form.getByRole("combobox", { name: "Purpose of the quote" }).click();
  await form.getByRole("option", { name: "Replacement of existing sensors" }).click();
  await form.getByLabel("Quote valid until").fill("20/12/2026");
  await form.getByLabel("Quote valid until").blur();
  await form.getByRole("button", { name: "Send", exact: true }).click();
  await form.locator("c-countersign-receipt").waitFor();
  await assertAccessible(page);
  await form.getByRole("button", { name: "Close", exact: true }).click();
  await dialog(page).waitFor({ state: "detached" });
});

test("a record action is left by Escape, and the focus goes back to its button", async () => {
  const page = await stack.open();
  await component(page).getByText("Ledgerline Quotes").first().waitFor();
  await tabTo(page, 'button "Send with Countersign"');
  await page.keyboard.press("Enter");
  await dialog(page).getByRole("combobox", { name: "Send to" }).waitFor();
  await tabTo(page, 'combobox "Send to"');
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await dialog(page).waitFor({ state: "detached" });
  assert.match(await focused(page), /button "Send with Countersign"/);
});

test("a flow waits for its screen, hands its outcome on, and does not send again when the user comes back", async () => {
  const page = await stack.open("amara", FLOW);
  await sendButton(page).waitFor();
  await assertAccessible(page);

  await page.getByRole("button", { name: "Next" }).click();
  await page.getByText("Send before you go on.").waitFor();

  await fillQuote(page);
  await sendButton(page).click();
  // The flow goes on by itself: the administrator chose so.
  const summary = page.getByText(/^The quote service answered: delivered\. Reference: \S{22}$/);
  await summary.waitFor();
  const reference = (await summary.innerText()).slice(-22);

  await page.getByRole("button", { name: "Previous" }).click();
  await page.locator('[data-id="earlier"]').waitFor();
  await assertAccessible(page);
  assert.equal(await page.locator('[data-id="earlier"] code').innerText(), reference);
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("button", { name: "Finish" }).click();
  await page.getByText("The flow has finished.").waitFor();
  const issued = (await stack.journal()).filter(({ outcome }) => outcome === "issued");
  assert.equal(issued.length, 1, "it was sent once");
});

test("everybody sees their own last sends of a record, after a send as well, by keyboard", async () => {
  const others = await stack.open("amara");
  await fillQuote(others);
  await sendButton(others).click();
  await receipt(others).waitFor();

  const page = await stack.open("jonas");
  await sendButton(page).waitFor();
  await fillQuote(page);
  await sendButton(page).click();
  await receipt(page).waitFor();
  const reference = await receipt(page).locator('[data-id="reference"]').innerText();
  await tabTo(page, 'button "Last sends of this record"');
  await page.keyboard.press("Enter");
  const list = component(page).locator('c-countersign-history [data-id="list"]');
  await list.waitFor();
  assert.match(await list.innerText(), new RegExp(`Delivered[\\s\\S]*${reference}`));
  assert.equal(await list.locator("li").count(), 1, "what others sent from this record is not there");
  await assertAccessible(page);
  await page.keyboard.press("Enter");
  await list.waitFor({ state: "detached" });
});
