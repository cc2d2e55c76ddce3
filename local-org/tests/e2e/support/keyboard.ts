/** What somebody does who has no mouse. */
import assert from "node:assert/strict";
import type { Page } from "playwright-core";

const MANY = 80;

/** Tab until an element of that role and name has the focus. */
export async function tabTo(page: Page, roleAndName: string): Promise<void> {
  for (let presses = 0; presses < MANY; presses++) {
    await page.keyboard.press("Tab");
    if ((await focused(page)).includes(roleAndName)) return;
  }
  assert.fail(`${roleAndName} is not reached within ${MANY} presses of Tab`);
}

/** Role and accessible name of the focused element, as a screen reader would say it: `button "Send"`. */
export async function focused(page: Page): Promise<string> {
  return page
    .locator(":focus")
    .ariaSnapshot({ timeout: 1_000 })
    .catch(() => "");
}
