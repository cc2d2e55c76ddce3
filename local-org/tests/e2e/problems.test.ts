import assert from "node:assert/strict";
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { startPreview, type Preview } from "../../preview/server.ts";
import { ROOT } from "./support/stack.ts";

/** A project to break: what the preview reads, copied; what it only runs on, linked. */
const COPIED = [
  "force-app",
  "lwc-src",
  "config",
  "sfdx-project.json",
  "package.json",
  "package-lock.json",
  "local-org/data",
  "local-org/preview",
  "examples/keys"
];

let root: string;
let preview: Preview;
before(async () => {
  root = mkdtempSync(join(tmpdir(), "countersign-broken-"));
  for (const path of COPIED) cpSync(join(ROOT, path), join(root, path), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(root, "node_modules"), "junction");
  preview = await startPreview({ root, port: 0, hosts: {}, stateDir: join(root, ".local-org") });
});
after(async () => {
  await preview.close();
  rmSync(root, { recursive: true, force: true });
});

async function pageWith(path: string, change: (file: string) => void): Promise<string> {
  const file = join(root, path);
  const original = readFileSync(file);
  change(file);
  const text = await (await fetch(preview.url)).text();
  writeFileSync(file, original);
  return text;
}

test("shows a compile error of Apex with its place, and the page again once it is solved", async () => {
  const path = "force-app/main/default/classes/entry/CountersignController.cls";
  const broken = await pageWith(path, (file) => appendFileSync(file, "\nthis is not Apex"));
  assert.match(broken, /The project has problems/);
  assert.match(broken, new RegExp(`${path}:\\d+:\\d+`));

  const solved = await (await fetch(preview.url)).text();
  assert.match(solved, /id="preview-session"/);
});

test("shows a malformed metadata file with its place", async () => {
  const path = "force-app/demo/default/customMetadata/Countersign_Connection.Ledgerline_Quotes.md-meta.xml";
  const broken = await pageWith(path, (file) => appendFileSync(file, "<unclosed>"));
  assert.match(broken, new RegExp(`${path.replaceAll(".", "\\.")}:\\d+:\\d+`));
});

test("shows which component asks for a label that does not exist, and where to add it", async () => {
  const path = "lwc-src/countersignLabels/countersignLabels.ts";
  const broken = await pageWith(path, (file) =>
    writeFileSync(
      file,
      readFileSync(file, "utf8").replace(/@salesforce\/label\/c\.\w+/, "@salesforce/label/c.No_Such_Label")
    )
  );
  assert.match(broken, new RegExp(`${path}:\\d+:\\d+`));
  assert.match(broken, /no custom label c\.No_Such_Label.*CustomLabels\.labels-meta\.xml/);
});

test("shows a template that does not compile", async () => {
  const path = "lwc-src/countersign/countersign.html";
  const broken = await pageWith(path, (file) => writeFileSync(file, "<template><p></template>"));
  assert.match(broken, new RegExp(`${path}:1:\\d+`));
});
