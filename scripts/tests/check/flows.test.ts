import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import type { PackageModel } from "../../check/package/model.ts";
import { flowsRule } from "../../check/rules/flows.ts";

/** What a planted mistake cannot show beside the others: it would hide them. */
const folder = mkdtempSync(join(tmpdir(), "countersign-flows-"));
after(() => rmSync(folder, { recursive: true }));

function problemsOf(content: string): string[] {
  const name = "Probe.flow-meta.xml";
  const absolutePath = join(folder, name);
  writeFileSync(absolutePath, `<Flow xmlns="http://soap.sforce.com/2006/04/metadata">${content}</Flow>`);
  const model = {
    root: folder,
    files: [{ path: name, absolutePath, name }],
    apex: [],
    bundles: [],
    metadata: { records: [] },
    schema: { object: () => undefined }
  } as unknown as PackageModel;
  return flowsRule.examine(model).problems.map(({ message }) => message);
}

test("an action needs its class", () => {
  const call = (type: string): string =>
    `<actionCalls><name>A</name><actionName>Gone</actionName><actionType>${type}</actionType></actionCalls>`;
  assert.deepEqual(problemsOf(call("apex")), ["there is no Apex action Gone"]);
  assert.deepEqual(problemsOf(call("emailSimple")), []);
});

test("a screen component needs its bundle", () => {
  const field = (name: string): string =>
    `<screens><name>S</name><fields><name>F</name><extensionName>${name}</extensionName></fields></screens>`;
  assert.deepEqual(problemsOf(field("c:gone")), ["there is no component gone"]);
  assert.deepEqual(problemsOf(field("flowruntime:lookup")), []);
});

test("a record that starts a flow needs its object", () => {
  assert.deepEqual(problemsOf("<start><object>Gone__c</object></start>"), ["there is no object Gone__c"]);
});

test("references lead to elements, fields of screens and globals", () => {
  const known = "<variables><name>v</name></variables><screens><name>S</name><fields><name>F</name></fields></screens>";
  const reference = (to: string): string => `<formulas><elementReference>${to}</elementReference></formulas>`;
  for (const to of ["v", "S", "F.value", "$Record.Id"]) assert.deepEqual(problemsOf(known + reference(to)), [], to);
  assert.deepEqual(problemsOf(known + reference("w")), ["there is no element w in this flow"]);
});
