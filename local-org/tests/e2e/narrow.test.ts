import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { fillQuote, receipt, sendButton } from "./support/component.ts";
import { startStack, type Stack } from "./support/stack.ts";

let stack: Stack;
before(async () => {
  stack = await startStack();
});
after(() => stack.close());

const PHONE = { width: 390, height: 844 };
const WIDTHS = [1440, 1024, 768, PHONE.width];
const PATHS = ["/", "/lightning/n/Countersign_Setup", "/flow/Countersign_Request_Quote", "/lightning/o/Lead/list"];

/** By how much the window, or the page in it, is wider than what can be seen of it. */
async function overflow(page: Page): Promise<number> {
  const beyond = (element: unknown): number => {
    const { scrollWidth, clientWidth } = element as { scrollWidth: number; clientWidth: number };
    return scrollWidth - clientWidth;
  };
  return Math.max(await page.locator("html").evaluate(beyond), await page.locator("main").evaluate(beyond));
}

for (const path of PATHS) {
  test(`nothing of ${path} lies outside a window of any width`, async () => {
    const page = await stack.open("amara", path);
    await page.locator("main").getByRole("heading").first().waitFor();
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: PHONE.height });
      assert.equal(await overflow(page), 0, `${width} px`);
    }
  });
}

test("a phone has the form below the record, and the server panel over both", async () => {
  const page = await stack.blankPage();
  await page.setViewportSize(PHONE);
  await page.goto(stack.preview.url);
  await fillQuote(page);
  const stage = await page.locator('shell-stage-path [aria-current="step"]').boundingBox();
  assert.ok(
    stage && stage.x >= 0 && stage.x + stage.width <= PHONE.width,
    `the record's stage: ${JSON.stringify(stage)}`
  );
  await sendButton(page).click();
  await receipt(page).waitFor();
  assert.ok(((await receipt(page).boundingBox())?.width ?? 0) > PHONE.width * 0.8, "as wide as the window lets it");

  await page.getByRole("button", { name: "Server panel" }).click();
  const panel = page.locator("shell-server-panel");
  await panel.getByText("POST /oauth2/token").waitFor();
  assert.deepEqual(await panel.boundingBox(), { x: 0, y: 0, ...PHONE });
  await panel.getByRole("button", { name: "Close the server panel" }).click();
  await panel.waitFor({ state: "detached" });
});

test("a phone shows the tab of the page it is on", async () => {
  const page = await stack.blankPage();
  await page.setViewportSize(PHONE);
  await page.goto(`${stack.preview.url}/lightning/n/Countersign_Setup`);
  const tab = page.locator('shell-navigation-bar [aria-current="page"]');
  await tab.waitFor();
  const box = await tab.boundingBox();
  assert.ok(box && box.x >= 0 && box.x + box.width <= PHONE.width, JSON.stringify(box));
});

test("the list of connections in an action's dialog is not cut off", async () => {
  const page = await stack.open();
  await page.getByRole("button", { name: "Send with Countersign" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "Send to" }).click();
  const list = await dialog.getByRole("listbox").boundingBox();
  const frame = await dialog.boundingBox();
  assert.ok(list && frame && list.y + list.height <= frame.y + frame.height, JSON.stringify({ list, frame }));
});

test("what is opened below the list of connections is in view, with what stands below its heading", async () => {
  const page = await stack.open("amara", "/lightning/n/Countersign_Setup");
  await page.setViewportSize({ width: 1280, height: 720 });
  const inView = async (name: string): Promise<void> => {
    const box = await page.getByRole("button", { name, exact: true }).boundingBox();
    assert.ok(box && box.y > 0 && box.y + box.height < 720, `${name}: ${JSON.stringify(box)}`);
  };
  await page.locator('tr[data-row="Fieldhouse_Salesforce"]').getByRole("button").click();
  await page.getByRole("tab", { name: "Test" }).waitFor();
  await inView("Set up");
  await page.getByRole("button", { name: "Set up", exact: true }).click();
  await page.getByRole("button", { name: "Close", exact: true }).waitFor();
  await inView("Deactivate");
});

test("the panel offers a connection where the page takes one from it, and only there", async () => {
  const page = await stack.open();
  const choice = page.getByRole("combobox", { name: "Connection on this page" });
  await choice.waitFor();
  await page.goto(`${stack.preview.url}/lightning/page/home`);
  await page.getByText("What happened on the server").waitFor();
  assert.equal(await choice.count(), 0);
});
