/** The browser of the journeys and the screenshots. */
import { chromium, type Browser } from "playwright-core";
import { findBrowser, missingBrowser } from "../scripts/lib/browser.mjs";

// Nothing but the pages under test: no updates, no services in the background, no GPU that a container does not have.
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync"
];

/** @throws Error with the command that installs a browser here when there is none */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = await findBrowser();
  if (executablePath === undefined) throw new Error(missingBrowser());
  return chromium.launch({ executablePath, args: FLAGS });
}
