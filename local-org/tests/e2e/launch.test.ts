import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import type { FrameLocator, Page } from "playwright-core";
import { SITE_PAGE } from "../../preview/settings.ts";
import { axeReport } from "./support/axe.ts";
import { component, problem, receipt, sendButton, switchConnection } from "./support/component.ts";
import { secretsIn } from "./support/secrets.ts";
import { startStack, type Stack } from "./support/stack.ts";
import { Traffic } from "./support/traffic.ts";

const SEND = "**/CountersignController/send";

let stack: Stack;
before(async () => {
  stack = await startStack();
});
after(() => stack.close());
beforeEach(() => stack.forget());

const launched = (page: Page): FrameLocator => component(page).frameLocator("c-countersign-launch iframe");
const openLink = (page: Page) => component(page).locator('c-countersign-launch [data-id="open"]');
const refused = (page: Page) => component(page).locator('c-countersign-launch [data-id="refused"]');
const goButton = (page: Page) => component(page).getByRole("button", { name: SITE_PAGE.properties.sendLabel });

async function sendFromRecordPage(page: Page): Promise<void> {
  await page.goto(stack.preview.url);
  await sendButton(page).waitFor();
  await switchConnection(page, "Ledgerline, once in Canvas");
  await component(page).getByText("Ledgerline, once in Canvas").first().waitFor();
  await sendButton(page).click();
  await receipt(page).waitFor();
}

test("posts the signed request to the old address and shows the application's page in a frame", async () => {
  const page = await stack.blankPage();
  const traffic = new Traffic(page);
  await sendFromRecordPage(page);

  await launched(page).getByText("Signed in as Amara Okafor.").waitFor();
  await launched(page).getByText("About: Riverside Waterworks - turbidity sensors").waitFor();
  const [accepted] = await stack.journal();
  assert.equal(accepted?.outcome, "accepted");
  assert.equal(accepted?.assertion?.header["typ"], "signed-request+jwt");
  await traffic.keepDocument();
  const found = (await traffic.exchanges()).flatMap(({ url, text }) =>
    secretsIn(text).map((secret) => `${url}: ${secret}`)
  );
  assert.deepEqual(found, []);
});

test("frames the page without a way back, under a name, and nowhere keeps its address", async () => {
  const page = await stack.open();
  await sendFromRecordPage(page);
  await launched(page).getByText("Signed in as").waitFor();

  const frame = component(page).locator("c-countersign-launch iframe");
  assert.equal(await frame.getAttribute("title"), "Page of Ledgerline, once in Canvas");
  assert.equal(await frame.getAttribute("sandbox"), "allow-forms allow-popups allow-same-origin allow-scripts");
  assert.equal(await frame.getAttribute("referrerpolicy"), "no-referrer");
  assert.doesNotMatch(JSON.stringify(await stack.journal()), /\/launch\//);
  assert.doesNotMatch(await page.locator("shell-server-panel").innerText(), /\/launch\//);
  const { violations } = await axeReport(page);
  assert.deepEqual(violations, []);
});

test("takes a member of the site to the other platform, signed in there, in a new tab", async () => {
  const page = await stack.open("member", SITE_PAGE.path);
  await goButton(page).waitFor();
  const [tab] = await Promise.all([page.context().waitForEvent("page"), goButton(page).click()]);

  await tab.getByText("Signed in as riverside-nhaddad.").waitFor();
  await tab.getByText("https://brightwater.my.salesforce.example/partners/s/quotes").waitFor();
  assert.equal(await tab.evaluate("window.opener"), null);
  assert.equal(await tab.evaluate("document.referrer"), "");
  const [accepted] = await stack.journal();
  assert.equal(accepted?.assertion?.claims["sub"], "riverside-nhaddad", "the server says who it is");
  await receipt(page).waitFor();
  await component(page).getByText("The page was opened in a new tab.").waitFor();
  await tab.reload();
  await tab.getByText("This address was used before, or has expired.").waitFor();
});

test("leaves the click to the member when the browser would block the tab", async () => {
  const page = await stack.blankPage("member");
  await page.addInitScript("Object.defineProperty(navigator, 'userActivation', { value: { isActive: false } })");
  await page.goto(stack.preview.url + SITE_PAGE.path);
  await goButton(page).click();
  await openLink(page).waitFor();
  assert.equal(page.context().pages().length, 1);
  const { violations } = await axeReport(page);
  assert.deepEqual(violations, []);

  await openLink(page).focus();
  const [tab] = await Promise.all([page.context().waitForEvent("page"), page.keyboard.press("Enter")]);
  await tab.getByText("Signed in as riverside-nhaddad.").waitFor();
  assert.equal(await tab.evaluate("window.opener"), null);
});

test("the browser opens nothing that the form did not allow, whatever the answer says", async () => {
  const page = await stack.blankPage();
  await page.route(SEND, async (route) => {
    const response = await route.fetch();
    const text = (await response.text()).replaceAll("https://app.ledgerline.example/launch/", "https://evil.example/");
    await route.fulfill({ response, body: text });
  });
  await sendFromRecordPage(page);

  await refused(page).waitFor();
  assert.equal(await component(page).locator("c-countersign-launch iframe").count(), 0);
  assert.equal(await openLink(page).count(), 0);
});

test("the component works on a page of the site, where there are no toasts", async () => {
  const page = await stack.open("member", SITE_PAGE.path);
  await page.getByRole("heading", { name: "Quotes", exact: true }).waitFor();
  await goButton(page).waitFor();
  await component(page).getByText("noor.haddad@riverside.example").waitFor();
  const { violations } = await axeReport(page);
  assert.deepEqual(violations, []);

  await page.route(SEND, (route) => route.abort());
  await goButton(page).click();
  await problem(page).waitFor();
  assert.equal(await page.locator("lightning-toast").count(), 0);
});

test("refuses the guest of the site", async () => {
  const page = await stack.open("guest", SITE_PAGE.path);
  await problem(page).waitFor();

  assert.match(await problem(page).innerText(), /You do not have access to/);
  assert.equal(await goButton(page).count(), 0);
  assert.deepEqual(await stack.journal(), []);
});
