/** Takes the pictures of the documentation from the running demo: node --import tsx local-org/cli/screenshots.ts */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { launchBrowser } from "../browser.ts";
import { startPreview } from "../preview/server.ts";
import { startDemoServices } from "./demo-services.ts";

const ROOT = join(import.meta.dirname, "../..");
const FOLDER = join(ROOT, "docs/images");

await takeScreenshots();

async function takeScreenshots(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const services = await startDemoServices({ root: ROOT });
  const preview = await startPreview({
    root: ROOT,
    port: 0,
    hosts: services.hosts,
    stateDir: services.stateDir,
    control: services.control
  });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(preview.url);
    await send(page);
    await page.screenshot({ path: join(FOLDER, "record-page.png") });
  } finally {
    await browser.close();
    await preview.close();
    await services.close();
  }
}

/** Fills in the quote and sends it, so that receipt and callouts are on the picture. */
async function send(page: Page): Promise<void> {
  const component = page.locator("c-countersign");
  await component.getByRole("combobox", { name: "Purpose of the quote" }).click();
  await page.getByRole("option", { name: "Replacement of existing sensors" }).click();
  await component.getByLabel("Discount (%)").fill("12.5");
  await component.getByLabel("Quote valid until").fill("20/12/2026");
  await component.getByRole("button", { name: "Send", exact: true }).click();
  await component.locator("c-countersign-receipt").waitFor();
  await page.locator("shell-callout-card").nth(1).waitFor();
  await page
    .locator("main")
    .evaluate((main) => (main as unknown as { scrollTo(x: number, y: number): void }).scrollTo(0, 0));
}
