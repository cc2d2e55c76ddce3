import assert from "node:assert/strict";
import { generateKeyPairSync } from "node:crypto";
import { after, before, test } from "node:test";
import type { Locator, Page } from "playwright-core";
import { axeReport } from "./support/axe.ts";
import { startStack, type Stack } from "./support/stack.ts";

const LABEL = "Private key";

let stack: Stack;
before(async () => {
  stack = await startStack();
});
after(() => stack.close());

/** A key as people have it: a file. */
function pem(): string {
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  return privateKey.export({ type: "pkcs8", format: "pem" }).toString();
}

async function openImport(): Promise<{ page: Page; panel: Locator; accessible: () => Promise<void> }> {
  const page = await stack.open("amara", "/lightning/n/Countersign_Setup");
  await page.locator('tr[data-row="Ledgerline_Jwk"]').getByRole("button").click();
  await page.getByRole("tab", { name: "Import a private key" }).waitFor();
  // The rest of the page has journeys of its own: this one adds nothing to what they find.
  const around = new Set((await axeReport(page)).violations);
  await page.getByRole("tab", { name: "Import a private key" }).click();
  const accessible = async (): Promise<void> => {
    const { violations } = await axeReport(page);
    assert.deepEqual(
      violations.filter((violation) => !around.has(violation)),
      []
    );
  };
  return { page, panel: page.locator("c-countersign-key-import"), accessible };
}

async function importText(page: Page, panel: Locator, text: string): Promise<void> {
  await panel.getByLabel(LABEL).fill(text);
  await panel.getByLabel(LABEL).blur();
  await panel.getByRole("checkbox").focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
}

const published = async (): Promise<string[]> => {
  const response = await fetch(`${stack.preview.url}/services/apexrest/countersign/jwks`);
  assert.equal(response.headers.get("content-type"), "application/jwk-set+json");
  return ((await response.json()) as { keys: { kid: string }[] }).keys.map(({ kid }) => kid);
};

test("takes a key in once; its public half is in the key set, and nothing of it stays on the page", async () => {
  const { page, panel, accessible } = await openImport();
  const answers: string[] = [];
  page.on("response", (response) => void response.text().then((text) => answers.push(text)));
  assert.equal(await panel.getByRole("button", { name: "Import key" }).isDisabled(), true);
  const key = pem();
  const secret = key.split("\n")[1] ?? "";
  await importText(page, panel, key);
  await panel.locator('[data-id="key-id"]').waitFor();
  const keyId = await panel.locator('[data-id="key-id"]').innerText();
  assert.ok((await published()).includes(keyId));
  assert.equal(await panel.getByLabel(LABEL).inputValue(), "");
  assert.equal(await panel.getByRole("checkbox").isChecked(), false);
  assert.ok(!(await page.content()).includes(secret));
  assert.ok(!answers.join("\n").includes(secret));
  await accessible();
});

test("says what a file is that is no key for it, and forgets it", async () => {
  const { page, panel, accessible } = await openImport();
  const known = await published();
  await importText(page, panel, pem().replaceAll("PRIVATE KEY", "RSA PRIVATE KEY"));
  await panel.getByText(/PKCS#1.*openssl pkcs8/).waitFor();
  assert.equal(await panel.getByLabel(LABEL).inputValue(), "");
  assert.deepEqual(await published(), known);
  await accessible();
});
