import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { axeReport } from "./support/axe.ts";
import { component, fillQuote, problem, receipt, sendButton, switchConnection } from "./support/component.ts";
import { startStack, type Stack } from "./support/stack.ts";

let stack: Stack;
before(async () => {
  stack = await startStack();
});
after(() => stack.close());

async function formReady(page: Page): Promise<void> {
  await sendButton(page).waitFor();
}

/** Each state of the page: who opens it, and how to get there. */
const STATES: Readonly<
  Record<string, { user?: "amara" | "priya" | "guest"; path?: string; reach: (page: Page) => Promise<void> }>
> = {
  "the form": { reach: formReady },
  "the form with wrong values": {
    reach: async (page) => {
      await sendButton(page).click();
      await component(page).locator(".slds-has-error").first().waitFor();
    }
  },
  "an open list of options": {
    reach: async (page) => {
      await component(page).getByRole("combobox", { name: "Purpose of the quote" }).click();
      await page.getByRole("option", { name: "Expansion of a site" }).waitFor();
    }
  },
  "the receipt and the server panel": {
    reach: async (page) => {
      await fillQuote(page);
      await sendButton(page).click();
      await receipt(page).waitFor();
      await page.locator("shell-callout-card").nth(1).waitFor();
    }
  },
  "a diagnosis": {
    reach: async (page) => {
      await formReady(page);
      await switchConnection(page, "Harbor Archive (broken on purpose)");
      await sendButton(page).click();
      await problem(page).waitFor();
    }
  },
  "no permission": { user: "priya", reach: (page) => problem(page).waitFor() },
  "a guest": { user: "guest", reach: (page) => problem(page).waitFor() },
  "the user menu": {
    reach: async (page) => {
      await page.getByRole("button", { name: "Switch user" }).click();
      await page.getByRole("menuitemcheckbox").first().waitFor();
    }
  },
  "the related lists": {
    reach: async (page) => {
      await page.getByRole("tab", { name: "Related" }).click();
      await page.locator("shell-record-table").first().waitFor();
    }
  },
  "the list of opportunities": {
    path: "/lightning/o/Opportunity/list",
    reach: (page) => page.getByRole("table").waitFor()
  }
};

for (const [name, { user = "amara", path = "/", reach }] of Object.entries(STATES)) {
  test(`has no WCAG 2.1 AA violation in ${name}`, async () => {
    const page = await stack.open(user, path);
    await reach(page);
    assert.deepEqual((await axeReport(page)).violations, []);
  });
}

test("is examined inside the components, too", async () => {
  const page = await stack.open();
  await formReady(page);
  assert.ok((await axeReport(page)).labelledFields >= 6, "axe sees the fields of the form");

  await component(page)
    .locator("textarea")
    .evaluate((field) => {
      (field as unknown as { labels: { forEach(each: (label: { remove(): void }) => void): void } }).labels.forEach(
        (label) => label.remove()
      );
    });
  const { violations } = await axeReport(page);
  assert.match(violations.join("\n"), /label/, "a field without its label is found");
});
