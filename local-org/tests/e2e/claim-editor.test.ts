import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Locator, Page } from "playwright-core";
import { axeReport } from "./support/axe.ts";
import { focused, tabTo } from "./support/keyboard.ts";
import { startStack, type Stack } from "./support/stack.ts";

const PAGE = "/lightning/n/Countersign_Setup";
const CONNECTION = "Ledgerline_Quotes";

let stack: Stack;
before(async () => {
  stack = await startStack();
});
after(() => stack.close());

const claims = (page: Page): Locator => page.locator("c-countersign-claim-editor");
const members = (page: Page): Locator => page.locator("c-countersign-member-editor");
const names = (editor: Locator): Promise<string[]> => editor.locator('button[data-action="edit"]').allInnerTexts();

/** The step of the set-up that shows the editors, for a connection of the demo. */
async function openEditors(page: Page): Promise<void> {
  await page.locator(`tr[data-row="${CONNECTION}"]`).getByRole("button").first().click();
  await page.getByRole("button", { name: "Set up", exact: true }).click();
  await page.locator('c-countersign-setup nav button[data-step="claims"]').click();
  await claims(page).locator("ol").waitFor();
}

async function assertAccessible(page: Page): Promise<void> {
  assert.deepEqual((await axeReport(page)).violations, []);
}

async function pick(page: Page, within: Locator, label: string, option: string): Promise<void> {
  await within.getByRole("combobox", { name: label }).click();
  await page.getByRole("option", { name: option, exact: true }).click();
}

test("adds a claim: the name is checked while it is typed, the field is picked over a relationship", async () => {
  const page = await stack.open("amara", PAGE);
  await openEditors(page);
  await assertAccessible(page);
  await claims(page).getByRole("button", { name: "Add claim" }).click();
  const form = claims(page).locator('[data-id="form"]');
  const name = form.getByLabel("Claim Name");

  await name.fill("ISS");
  await form.getByText("Countersign sets this claim itself.").waitFor();
  await name.fill("Discount_Percent");
  await form.getByText("Another claim of this connection has this name.").waitFor();
  await name.fill("https://claims.ledgerline.example/industry");
  await form.getByText("Another claim of this connection").waitFor({ state: "hidden" });
  await assertAccessible(page);

  await pick(page, form, "Source", "Field of the record");
  await pick(page, form, "Field", "Account >");
  await pick(page, form, "Field of Account", "Account Name (Name)");
  await assertAccessible(page);
  await form.getByRole("button", { name: "Done" }).click();
  assert.match(await claims(page).innerText(), /https:\/\/claims\.ledgerline\.example\/industry[\s\S]*Account\.Name/);
});

test("tries a pattern where it will be judged", async () => {
  const page = await stack.open("amara", PAGE);
  await openEditors(page);
  await claims(page).getByRole("button", { name: "Edit note_to_pricing", exact: true }).click();
  const form = claims(page).locator('[data-id="form"]');
  await form.getByLabel("Pattern", { exact: true }).fill("[A-Z]{2}\\d+");
  await form.getByLabel("Sample to try the pattern with").fill("AB12");
  await form.getByText("The sample is accepted.").waitFor();
  await form.getByLabel("Sample to try the pattern with").fill("ab12");
  await form.getByText("The sample is refused:").waitFor();
  await assertAccessible(page);
  await form.getByLabel("Pattern", { exact: true }).fill("[A-Z");
  await form.getByText("This is not a regular expression.").waitFor();
});

test("orders, deactivates and removes claims by keyboard alone, and says so", async () => {
  const page = await stack.open("amara", PAGE);
  await openEditors(page);
  const order = await names(claims(page));
  const [first = "", second = "", third = ""] = order;
  const said = claims(page).locator('[data-id="announcement"]');

  await tabTo(page, `button "Move ${first} down"`);
  await page.keyboard.press("Enter");
  assert.deepEqual((await names(claims(page))).slice(0, 2), [second, first]);
  assert.equal(await said.innerText(), `${first} is now 2 of ${order.length}.`);
  assert.match(await focused(page), new RegExp(`Move ${first} down`), "the same button has the focus");

  await tabTo(page, `button "Deactivate ${first}"`);
  await page.keyboard.press("Space");
  assert.match(await said.innerText(), /not sent any more/);
  await claims(page).getByText("Inactive").waitFor();

  await tabTo(page, `button "Remove ${first}"`);
  await page.keyboard.press("Enter");
  assert.equal(await said.innerText(), `${first} is removed.`);
  assert.match(await focused(page), new RegExp(`Edit ${third}`), "the focus goes on to the next claim");
  assert.ok(!(await names(claims(page))).includes(first));

  await page.keyboard.press("Enter");
  await claims(page)
    .getByRole("heading", { name: `Edit ${third}` })
    .waitFor();
  await tabTo(page, 'textbox "Claim Name"');
  await tabTo(page, 'button "Done"');
  await page.keyboard.press("Enter");
  assert.match(await focused(page), new RegExp(`Edit ${third}`), "and back to where it came from");
});

test("makes a table of the answer, column by column", async () => {
  const page = await stack.open("amara", PAGE);
  await openEditors(page);
  await members(page).getByRole("button", { name: "Add response member" }).click();
  const form = members(page).locator('[data-id="form"]');
  await form.getByLabel("Member Path").fill("quote..lines");
  await form.getByText("Enter names separated by single dots").waitFor();
  await form.getByLabel("Member Path").fill("quote.lines");
  await pick(page, form, "Type", "Table");
  await form.getByText("A table needs at least one column.").waitFor();
  await form.getByRole("button", { name: "Add column" }).click();
  await form.getByLabel("Path in each row").fill("article");
  await assertAccessible(page);
  await form.getByRole("button", { name: "Done" }).click();
  assert.match(await members(page).innerText(), /quote\.lines[\s\S]*Table/);
});
