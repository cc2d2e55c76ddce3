import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { ProblemLog } from "../../org/problems.ts";
import { readScreenFlow } from "../../preview/org/screen-flow.ts";
import type { Flow } from "../../preview/session.ts";

let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), "screen-flow-"));
});
after(() => rmSync(folder, { recursive: true, force: true }));

const connector = (target: string): string => `<connector><targetReference>${target}</targetReference></connector>`;
const screen = (name: string, content: string): string => `<screens><name>${name}</name>${content}</screens>`;

function read(content: string, wanted = "Ask"): Flow | undefined {
  const name = "Ask.flow-meta.xml";
  const absolutePath = join(folder, name);
  writeFileSync(absolutePath, `<Flow xmlns="http://soap.sforce.com/2006/04/metadata">${content}</Flow>`);
  return readScreenFlow(wanted, [{ path: name, absolutePath, name }], new ProblemLog());
}

test("reads screens from connector to connector, whatever their order in the file", () => {
  const component = `<fields><fieldType>ComponentInstance</fieldType><extensionName>c:countersignFlowScreen</extensionName>
    <inputParameters><name>connectionName</name><value><stringValue>Q</stringValue></value></inputParameters>
    <inputParameters><name>sendRequired</name><value><booleanValue>true</booleanValue></value></inputParameters>
    <inputParameters><name>recordId</name><value><elementReference>record</elementReference></value></inputParameters>
    <outputParameters><name>outcome</name><assignToReference>result</assignToReference></outputParameters></fields>`;
  const flow = read(
    `<label>Ask</label><start>${connector("First")}</start>` +
      screen(
        "Last",
        "<allowBack>true</allowBack><fields><fieldType>DisplayText</fieldType><fieldText>&lt;p&gt;It is {!result}.&lt;/p&gt;</fieldText></fields>"
      ) +
      screen("First", component + connector("Last"))
  );
  assert.deepEqual(flow, {
    name: "Ask",
    label: "Ask",
    screens: [
      {
        allowBack: false,
        component: "countersignFlowScreen",
        inputs: { connectionName: "Q", sendRequired: true },
        references: { recordId: "record" },
        outputs: { outcome: "result" },
        texts: []
      },
      { allowBack: true, texts: ["It is {!result}."] }
    ]
  });
});

test("ends where a flow runs in a circle or into something that is no screen", () => {
  const circle = read(`<start>${connector("A")}</start>${screen("A", connector("B"))}${screen("B", connector("A"))}`);
  assert.equal(circle?.screens.length, 2);
  assert.equal(read(`<start>${connector("Decision")}</start>`)?.screens.length, 0);
});

test("finds no flow of another name", () => {
  assert.equal(read("<label>Ask</label>", "Other"), undefined);
});
