/**
 * From an org in which nobody has set anything up to the first send, by the app alone; and six mistakes that people make
 * there, each diagnosed at its step and put right by what the diagnosis says.
 */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Locator, Page } from "playwright-core";
import { axeReport } from "./support/axe.ts";
import { tabTo } from "./support/keyboard.ts";
import { startStack, USERS, type Stack } from "./support/stack.ts";

const PAGE = "/lightning/n/Countersign_Setup";
const CONNECTION = "Ledgerline_Quotes";
/** What the demo's services expect of the org. */
const IDENTITY = {
  "Certificate Unique Name": "Countersign_Signing",
  "Issuer (iss)": "brightwater-instruments",
  "Fixed Subject (sub)": "svc-brightwater",
  "Audience (aud)": "https://auth.ledgerline.example"
};
const TOKEN_ENDPOINT = "https://auth.ledgerline.example/oauth2/token";
const SERVICE_ENDPOINT = "https://api.ledgerline.example/v1/quotes";

let stack: Stack;
before(async () => {
  stack = await startStack("unconfigured");
});
after(() => stack.close());

const setup = (page: Page): Locator => page.locator("c-countersign-setup");
const step = (page: Page): Locator => setup(page).locator('[data-id="step"]');
const button = (page: Page, name: string): Locator => setup(page).getByRole("button", { name, exact: true });

async function assertAccessible(page: Page, state: string): Promise<void> {
  assert.deepEqual((await axeReport(page)).violations, [], state);
}

async function isAtStep(page: Page, name: string): Promise<void> {
  await setup(page).locator(`[data-id="step"][data-current="${name}"]`).waitFor();
}

async function goTo(page: Page, name: string): Promise<void> {
  await setup(page).locator(`nav button[data-step="${name}"]`).click();
  await isAtStep(page, name);
}

async function fill(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(values)) {
    await step(page).getByLabel(label, { exact: true }).fill(value);
  }
}

async function saveAndContinue(page: Page, next: string): Promise<void> {
  await button(page, "Save and continue").click();
  await isAtStep(page, next);
}

async function save(page: Page): Promise<void> {
  await button(page, "Save").click();
  await setup(page).getByText("Saved.", { exact: true }).waitFor();
}

async function addClaim(page: Page, name: string, label: string): Promise<void> {
  await step(page).getByRole("button", { name: "Add claim" }).click();
  const form = step(page).locator("c-countersign-claim-editor [data-id='form']");
  await form.getByLabel("Claim Name").fill(name);
  await form.getByLabel("Label", { exact: true }).fill(label);
  await form.getByRole("button", { name: "Done" }).click();
}

async function fillInputs(within: Locator): Promise<void> {
  await within.getByLabel("Purpose").fill("replacement");
  await within.getByLabel("Valid until").fill("2026-12-20");
}

/** Tests from the last step of the set-up, the service among it. @return what the test came to */
async function runTest(page: Page): Promise<string> {
  await goTo(page, "test");
  const service = step(page).getByRole("checkbox", { name: "Call the service as well" });
  if (!(await service.isChecked())) await service.press("Space");
  await fillInputs(step(page));
  const outcome = step(page).locator('c-countersign-staged-test [data-id="outcome"]');
  const earlier = (await outcome.count()) > 0 ? await outcome.innerText() : "";
  await step(page).getByRole("button", { name: "Test connection" }).click();
  if (earlier !== "")
    await step(page).locator("c-countersign-staged-test lightning-spinner").waitFor({ state: "hidden" });
  await outcome.waitFor();
  return outcome.innerText();
}

test("sets a connection up and sends, from an org without any", async () => {
  const page = await stack.open("amara", PAGE);
  await page.locator('[data-id="empty"]').waitFor();
  await assertAccessible(page, "empty");
  await page.getByRole("button", { name: "New connection" }).click();
  await isAtStep(page, "preset");
  await assertAccessible(page, "preset");

  await step(page).getByLabel("Name for people").fill("Ledgerline Quotes");
  await step(page).getByText("OAuth server (RFC 7523)").click();
  assert.equal(await step(page).getByLabel("API name").inputValue(), CONNECTION);
  await saveAndContinue(page, "identity");
  await assertAccessible(page, "identity");

  await fill(page, IDENTITY);
  await saveAndContinue(page, "token");
  await assertAccessible(page, "token");

  await fill(page, { "Token Endpoint": "http://auth.ledgerline.example" });
  await step(page).getByText("Enter an address that begins with https://").waitFor();
  await fill(page, { "Token Endpoint": TOKEN_ENDPOINT });
  await saveAndContinue(page, "service");
  await assertAccessible(page, "service");

  await fill(page, { "Service Endpoint": SERVICE_ENDPOINT });
  await saveAndContinue(page, "claims");
  await addClaim(page, "quote_purpose", "Purpose");
  await addClaim(page, "valid_until", "Valid until");
  await assertAccessible(page, "claims");
  await saveAndContinue(page, "test");

  assert.match(await runTest(page), /passed/i);
  await assertAccessible(page, "tested");
  await button(page, "Activate").click();
  await step(page).getByText("This connection is active").waitFor();
  await button(page, "Close").click();
  await page.locator(`tr[data-row="${CONNECTION}"]`).getByText("Working since").waitFor();

  const record = await stack.open("jonas");
  const component = record.locator("c-countersign");
  await fillInputs(component);
  await component.getByRole("button", { name: "Send", exact: true }).click();
  await component.locator("c-countersign-receipt").waitFor();
});

test("sets a connection up by keyboard alone, and the focus goes along", async () => {
  const page = await stack.open("amara", PAGE);
  const type = async (field: string, text: string): Promise<void> => {
    await tabTo(page, `textbox "${field}`);
    await page.keyboard.type(text);
  };
  const press = async (name: string, next: string): Promise<void> => {
    await tabTo(page, `button "${name}"`);
    await page.keyboard.press("Enter");
    await isAtStep(page, next);
  };
  await page.getByRole("button", { name: "New connection" }).waitFor();
  await press("New connection", "preset");
  await type("Name for people", "By keyboard");
  await tabTo(page, 'radio "OAuth server (RFC 7523)"');
  await page.keyboard.press("Space");
  await press("Save and continue", "identity");
  await type("Certificate Unique Name", IDENTITY["Certificate Unique Name"]);
  await type("Issuer (iss)", IDENTITY["Issuer (iss)"]);
  await type("Fixed Subject (sub)", IDENTITY["Fixed Subject (sub)"]);
  await type("Audience (aud)", IDENTITY["Audience (aud)"]);
  await press("Save and continue", "token");
  await type("Token Endpoint", TOKEN_ENDPOINT);
  await press("Save and continue", "service");
  await type("Service Endpoint", SERVICE_ENDPOINT);
  await press("Save and continue", "claims");
  await press("Save and continue", "test");
  await tabTo(page, 'button "Test connection"');
  await page.keyboard.press("Enter");
  await step(page).getByText("The test passed.").waitFor();
});

test("refuses the calls of whoever may not administer, whatever the page shows", async () => {
  for (const user of ["jonas", "priya", "guest"] as const) {
    for (const method of ["connectionToEdit", "presets", "save", "saveStatus"]) {
      const response = await fetch(`${stack.preview.url}/apex/CountersignEditController/${method}`, {
        method: "POST",
        headers: { "content-type": "application/json", cookie: `preview_user=${USERS[user]}` },
        body: JSON.stringify({ connectionName: CONNECTION, connection: "{}", baseVersion: "", deploymentId: "x" })
      });
      assert.equal(response.status, 500, `${user} ${method}`);
      assert.doesNotMatch(await response.text(), /auth\.ledgerline|Countersign_Signing/, `${user} ${method}`);
    }
  }
});

test("shows a connection as files, and reads them again", async () => {
  const page = await stack.open("amara", PAGE);
  await page.locator(`tr[data-row="${CONNECTION}"]`).getByRole("button").click();
  await page.getByRole("tab", { name: "Export" }).click();
  await page.locator("c-countersign-export").getByRole("button", { name: "Export" }).click();
  const link = page.locator('c-countersign-export [data-id="download"]');
  const files = decodeURIComponent((await link.getAttribute("href"))!.replace(/^[^,]*,/, ""));
  assert.match(files, /customMetadata\/Countersign_Connection\.Ledgerline_Quotes\.md-meta\.xml/);
  await assertAccessible(page, "export");

  await page.getByRole("button", { name: "New connection" }).click();
  await isAtStep(page, "preset");
  await step(page).getByText("Import from files").click();
  await step(page).getByLabel("Or paste an export").fill(files.replaceAll(CONNECTION, "Ledgerline_Copy"));
  await step(page).getByRole("button", { name: "Read" }).click();
  await step(page).getByText("Read: 2 claims").waitFor();
  await assertAccessible(page, "import");
  await save(page);
  await page.locator('tr[data-row="Ledgerline_Copy"]').waitFor();
});

interface Mistake {
  readonly what: string;
  readonly step: string;
  readonly field: string;
  readonly wrong: string;
  readonly right: string;
  /** The stage where the test ends, and what the fix says. */
  readonly stage: string;
  readonly fix: RegExp;
}

const MISTAKES: readonly Mistake[] = [
  {
    what: "a certificate that the org does not have",
    step: "identity",
    field: "Certificate Unique Name",
    wrong: "countersign_signing_old",
    right: IDENTITY["Certificate Unique Name"],
    stage: "certificate",
    fix: /Unique Name/
  },
  {
    what: "the audience of another server",
    step: "identity",
    field: "Audience (aud)",
    wrong: "https://auth.other.example",
    right: IDENTITY["Audience (aud)"],
    stage: "exchange",
    fix: /[Aa]udience/
  },
  {
    what: "an issuer that the server does not know",
    step: "identity",
    field: "Issuer (iss)",
    wrong: "somebody-else",
    right: IDENTITY["Issuer (iss)"],
    stage: "exchange",
    fix: /./
  },
  {
    what: "a token endpoint without a remote site",
    step: "token",
    field: "Token Endpoint",
    wrong: "https://login.ledgerline.example/oauth2/token",
    right: TOKEN_ENDPOINT,
    stage: "exchange",
    fix: /Remote Site/
  },
  {
    what: "a token endpoint that is not there",
    step: "token",
    field: "Token Endpoint",
    wrong: "https://auth.ledgerline.example/oauth/tokens",
    right: TOKEN_ENDPOINT,
    stage: "exchange",
    fix: /./
  },
  {
    what: "a path that the service does not have",
    step: "service",
    field: "Service Endpoint",
    wrong: "https://api.ledgerline.example/v0/quote",
    right: SERVICE_ENDPOINT,
    stage: "service",
    fix: /./
  }
];

for (const mistake of MISTAKES) {
  test(`leads from ${mistake.what} to the step that puts it right`, async () => {
    const page = await stack.open("amara", PAGE);
    await page.locator(`tr[data-row="${CONNECTION}"]`).getByRole("button").click();
    await page.getByRole("button", { name: "Set up", exact: true }).click();
    await goTo(page, mistake.step);
    await fill(page, { [mistake.field]: mistake.wrong });
    await save(page);

    assert.doesNotMatch(await runTest(page), /passed/i);
    const failed = step(page).locator(`li[data-stage="${mistake.stage}"]`);
    assert.equal(await failed.locator('[data-id="stage-status"]').innerText(), "Failed");
    assert.match(await failed.locator('[data-id="fix"]').innerText(), mistake.fix);
    await assertAccessible(page, mistake.what);

    await step(page).locator('[data-id="advice-step"]').click();
    await isAtStep(page, mistake.step);
    await fill(page, { [mistake.field]: mistake.right });
    await save(page);
    assert.match(await runTest(page), /passed/i);
  });
}
