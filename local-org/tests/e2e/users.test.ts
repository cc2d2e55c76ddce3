import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { component, fillQuote, problem, receipt, sendButton } from "./support/component.ts";
import { startStack, type Stack } from "./support/stack.ts";

let stack: Stack;
before(async () => {
  stack = await startStack();
});
after(() => stack.close());
beforeEach(() => stack.forget());

test("refuses a user without the permission, who sees the record all the same", async () => {
  const page = await stack.open("priya");
  await problem(page).waitFor();

  assert.match(
    await problem(page).innerText(),
    /You do not have access to Countersign\.\s+Ask your Salesforce administrator for the permission set Countersign User/
  );
  assert.equal(await problem(page).getByRole("button").count(), 0, "trying again would not help");
  assert.equal(await sendButton(page).count(), 0);
  await page.getByRole("heading", { level: 1, name: "Riverside Waterworks - turbidity sensors" }).waitFor();
});

test("refuses the guest user", async () => {
  const page = await stack.open("guest");
  await problem(page).waitFor();

  assert.match(await problem(page).innerText(), /You do not have access to/);
  assert.equal(await sendButton(page).count(), 0);
  await page.getByText("Record not available").waitFor();
});

test("switches the user by the menu, and the send is made in the new user's name", async () => {
  const page = await stack.open("priya");
  await problem(page).waitFor();
  await page.getByRole("button", { name: "Switch user" }).click();
  await page.getByRole("menuitemcheckbox", { name: /^Jonas Lind/ }).click();
  await page.locator("shell-user-menu").getByText("Jonas Lind", { exact: true }).first().waitFor();
  await fillQuote(page);
  await sendButton(page).click();
  await receipt(page).waitFor();

  const [issued] = await stack.journal();
  assert.equal(issued?.assertion?.claims["requested_by"], "jonas.lind@brightwater.example");
});

test("lists records the user can see, finds by name, and leads to another record", async () => {
  const page = await stack.open("amara", "/lightning/o/Opportunity/list");
  const rows = page.getByRole("row");
  await page.getByRole("link", { name: "Riverside Waterworks - turbidity sensors" }).waitFor();
  const all = await rows.count();
  await page.getByRole("searchbox", { name: "Search opportunities" }).fill("calibration");
  await page.getByRole("searchbox", { name: "Search opportunities" }).press("Enter");
  await page.getByRole("link", { name: "Riverside Waterworks - calibration contract 2027" }).waitFor();
  assert.ok((await rows.count()) < all, "the search narrows the list");

  await page.getByRole("link", { name: "Riverside Waterworks - calibration contract 2027" }).click();
  await page.getByRole("heading", { level: 1, name: "Riverside Waterworks - calibration contract 2027" }).waitFor();
  await component(page).getByText("Riverside Waterworks - calibration contract 2027").waitFor();
});
