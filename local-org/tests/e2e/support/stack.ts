/** The real thing: services in their own process, the org with real keys, the preview, and a browser. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../../../browser.ts";
import { startDemoServices, type DemoServices } from "../../../cli/demo-services.ts";
import type { Dataset } from "../../../org/definition.ts";
import { startPreview, type Preview } from "../../../preview/server.ts";
import type { JournalEntry } from "../../../services/journal.ts";

export const ROOT = join(import.meta.dirname, "../../../..");

export const USERS = {
  amara: "amara.okafor@brightwater.example",
  jonas: "jonas.lind@brightwater.example",
  priya: "priya.raman@brightwater.example",
  guest: "guest@brightwater.example",
  member: "noor.haddad@riverside.example"
} as const;

const VIEWPORT = { width: 1440, height: 900 };

export class Stack {
  readonly services: DemoServices;
  readonly preview: Preview;
  readonly #browser: Browser;
  readonly #stateDir: string;

  constructor(services: DemoServices, preview: Preview, browser: Browser, stateDir: string) {
    this.services = services;
    this.preview = preview;
    this.#browser = browser;
    this.#stateDir = stateDir;
  }

  /** A page of its own session, logged on, at the address; the demo record by default. */
  async open(user: keyof typeof USERS = "amara", path = "/"): Promise<Page> {
    const page = await this.blankPage(user);
    await page.goto(this.preview.url + path);
    return page;
  }

  /** For listeners that have to be there before the first request. */
  async blankPage(user: keyof typeof USERS = "amara"): Promise<Page> {
    const context = await this.#browser.newContext({ viewport: VIEWPORT });
    await context.addCookies([{ name: "preview_user", value: USERS[user], url: this.preview.url }]);
    return context.newPage();
  }

  /** What the services decided on since the last `forget`. */
  async journal(): Promise<readonly JournalEntry[]> {
    const response = await fetch(`${this.services.control}/journal`);
    return ((await response.json()) as { entries: JournalEntry[] }).entries;
  }

  async forget(): Promise<void> {
    await fetch(`${this.services.control}/journal`, { method: "DELETE" });
  }

  /** The next answer of the quote service gets lost on its way. */
  async loseNextAnswer(): Promise<void> {
    await fetch(`${this.services.control}/lost-answers`, { method: "POST" });
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.preview.close();
    await this.services.close();
    rmSync(this.#stateDir, { recursive: true, force: true });
  }
}

/**
 * Starts everything; access tokens carry the canary.
 * @param dataset the sample company with its connections, or without them
 */
export async function startStack(dataset?: Dataset): Promise<Stack> {
  // First, because it may fail: nothing else is running then that would keep the tests from ending.
  const browser = await launchBrowser();
  const stateDir = mkdtempSync(join(tmpdir(), "countersign-e2e-"));
  const services = await startDemoServices({ root: ROOT, stateDir, canary: true });
  const preview = await startPreview({
    root: ROOT,
    port: 0,
    hosts: services.hosts,
    stateDir,
    control: services.control,
    ...(dataset ? { dataset } : {})
  });
  return new Stack(services, preview, browser, stateDir);
}
