/** Takes the pictures of the documentation from the running demo: node --import tsx local-org/cli/screenshots.ts [NAME ...] */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { launchBrowser } from "../browser.ts";
import { startPreview } from "../preview/server.ts";
import { startDemoServices } from "./demo-services.ts";

const ROOT = join(import.meta.dirname, "../..");
const FOLDER = join(ROOT, "docs/images");

/** A screen, and how to get there from its address. */
interface Picture {
  readonly path: string;
  readonly reach: (page: Page) => Promise<void>;
}

/** The administrator's app. */
const SETUP = "/lightning/n/Countersign_Setup";

/** By name of the file in docs/images. */
const PICTURES: Readonly<Record<string, Picture>> = {
  "record-page": { path: "/", reach: send },
  "last-sends": { path: "/", reach: lastSends },
  "record-action": { path: "/", reach: recordAction },
  "app-page": { path: "/lightning/n/Countersign_Partner_Portal", reach: component },
  "home-page": { path: "/lightning/page/home", reach: component },
  "flow-screen": { path: "/flow/Countersign_Request_Quote", reach: component },
  connections: { path: SETUP, reach: openConnection },
  "connection-test": { path: SETUP, reach: connectionTest },
  "setup-preset": { path: SETUP, reach: (page) => setupStep(page, "preset") },
  "setup-identity": { path: SETUP, reach: (page) => setupStep(page, "identity") },
  "setup-token": { path: SETUP, reach: (page) => setupStep(page, "token") },
  "setup-service": { path: SETUP, reach: (page) => setupStep(page, "service") },
  "setup-test": { path: SETUP, reach: (page) => setupStep(page, "test") },
  "connection-export": { path: SETUP, reach: connectionExport },
  "claim-editor": { path: "/lightning/n/Countersign_Setup", reach: claimEditor }
};

await takeScreenshots();

async function takeScreenshots(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const services = await startDemoServices({ root: ROOT });
  const { hosts, stateDir, control } = services;
  const preview = await startPreview({ root: ROOT, port: 0, hosts, stateDir, control });
  const browser = await launchBrowser();
  try {
    const wanted = process.argv.slice(2);
    const pictures = Object.entries(PICTURES).filter(([name]) => wanted.length === 0 || wanted.includes(name));
    for (const [name, { path, reach }] of pictures) {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await page.goto(preview.url + path);
      await reach(page);
      await page.screenshot({ path: join(FOLDER, `${name}.png`) });
      await page.close();
    }
  } finally {
    await browser.close();
    await preview.close();
    await services.close();
  }
}

/** The form, with its button. */
async function component(page: Page): Promise<void> {
  await page.locator('c-countersign [data-id="send"]').waitFor();
}

/** Fills in the quote and sends it, so that receipt and callouts are on the picture. */
async function send(page: Page): Promise<void> {
  const form = page.locator("c-countersign");
  await form.getByRole("combobox", { name: "Purpose of the quote" }).click();
  await page.getByRole("option", { name: "Replacement of existing sensors" }).click();
  await form.getByLabel("Discount (%)").fill("12.5");
  await form.getByLabel("Quote valid until").fill("20/12/2026");
  await form.getByRole("button", { name: "Send", exact: true }).click();
  await form.locator("c-countersign-receipt").waitFor();
  await page.locator("shell-callout-card").nth(1).waitFor();
  await page
    .locator("main")
    .evaluate((main) => (main as unknown as { scrollTo(x: number, y: number): void }).scrollTo(0, 0));
}

async function lastSends(page: Page): Promise<void> {
  await send(page);
  await page.getByRole("button", { name: "Last sends of this record" }).click();
  await page.locator('c-countersign-history [data-id="list"]').scrollIntoViewIfNeeded();
}

async function recordAction(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Send with Countersign" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "Send to" }).click();
  await page.getByRole("option", { name: "Ledgerline Quotes", exact: true }).click();
  await dialog.locator('c-countersign [data-id="send"]').waitFor();
}

async function openConnection(page: Page): Promise<void> {
  await page.locator('tr[data-row="Ledgerline_Quotes"]').getByRole("button").first().click();
  await page.locator('[data-id="chosen"]').waitFor();
}

async function connectionTest(page: Page): Promise<void> {
  await page.locator('tr[data-row="Harbor_Archive"]').getByRole("button").first().click();
  await page.getByLabel(/^\W*Record to try it with/).fill("0065g000005OppAAAS");
  await page.getByLabel(/^\W*Record to try it with/).blur();
  await page.getByRole("button", { name: "Test connection" }).click();
  await page.locator('c-countersign-staged-test [data-id="outcome"]').scrollIntoViewIfNeeded();
}

async function setupStep(page: Page, step: string): Promise<void> {
  await openConnection(page);
  await page.getByRole("button", { name: "Set up", exact: true }).click();
  await page.locator(`c-countersign-setup nav button[data-step="${step}"]`).click();
  await page.locator("c-countersign-setup").scrollIntoViewIfNeeded();
}

async function connectionExport(page: Page): Promise<void> {
  await openConnection(page);
  await page.getByRole("tab", { name: "Export" }).click();
  await page.locator("c-countersign-export").getByRole("button", { name: "Export" }).click();
  await page.locator("c-countersign-export summary").first().click();
}

async function claimEditor(page: Page): Promise<void> {
  await setupStep(page, "claims");
  await page.getByRole("button", { name: "Edit account_name", exact: true }).click();
  await page.locator("c-countersign-field-picker lightning-combobox").nth(1).waitFor();
  await page.locator("c-countersign-claim-editor").scrollIntoViewIfNeeded();
}
