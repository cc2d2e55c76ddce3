import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { ProblemLog } from "../../org/problems.ts";
import { readRecordActions } from "../../preview/org/record-actions.ts";

let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), "record-actions-"));
});
after(() => rmSync(folder, { recursive: true, force: true }));

const action = (content: string): string =>
  `<?xml version="1.0"?><QuickAction xmlns="http://soap.sforce.com/2006/04/metadata">${content}</QuickAction>`;

function read(name: string, text: string): { actions: unknown; problems: number } {
  const absolutePath = join(folder, name);
  writeFileSync(absolutePath, text);
  const log = new ProblemLog();
  return { actions: readRecordActions([{ path: name, absolutePath, name }], log), problems: log.list.length };
}

const SCREEN =
  "<actionSubtype>ScreenAction</actionSubtype><lightningWebComponent>countersignAction</lightningWebComponent>";

test("reads screen actions of an object", () => {
  assert.deepEqual(read("Lead.Send.quickAction-meta.xml", action(`${SCREEN}<label>Send it</label>`)).actions, [
    { name: "Send", label: "Send it", objectApiName: "Lead", component: "countersignAction" }
  ]);
  assert.equal(
    (read("Lead.Send.quickAction-meta.xml", action(SCREEN)).actions as { label: string }[])[0]?.label,
    "Send"
  );
});

test("leaves other files and other kinds of actions alone, and tells what cannot be read", () => {
  assert.deepEqual(read("Lead.object-meta.xml", "").actions, []);
  assert.deepEqual(read("Lead.New.quickAction-meta.xml", action("<type>Create</type>")).actions, []);
  assert.deepEqual(read("Global.quickAction-meta.xml", action(SCREEN)).actions, []);
  assert.equal(read("Lead.Send.quickAction-meta.xml", "<Other/>").problems, 1);
});
