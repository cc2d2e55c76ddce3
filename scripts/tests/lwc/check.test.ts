import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { checkLwc } from "../../lwc/check/check.ts";
import { bundleConfig, sandbox } from "./sandbox.ts";

const CLASSES = "force-app/main/default/classes";
const LWC = "force-app/main/default/lwc";
const CONTROLLER = `public with sharing class Controller {
  // @AuraEnabled public static String commentedOut() { return null; }
  @AuraEnabled(cacheable=false)
  public static Map<String, Object> send(String name, Map<String, Object> inputs, List<String> more) {
    return null;
  }
  @AuraEnabled
  public String member { get; private set; }
  @AuraEnabled
  public String notStatic() { return null; }
  public static String notEnabled() { return null; }
}`;
const PACKAGE = {
  [`${CLASSES}/entry/Controller.cls`]: CONTROLLER,
  [`${CLASSES}/entry/Choices.cls`]: "global class Choices extends VisualEditor.DynamicPickList {}",
  [`${CLASSES}/entry/NoChoices.cls`]: "public class NoChoices {}",
  "force-app/main/default/labels/CustomLabels.labels-meta.xml":
    "<CustomLabels><labels><fullName>Known</fullName></labels></CustomLabels>",
  "force-app/main/default/customPermissions/Known.customPermission-meta.xml": "<CustomPermission/>",
  "force-app/main/default/objects/Thing__mdt/Thing__mdt.object-meta.xml": "<CustomObject/>",
  "force-app/main/default/objects/Thing__mdt/fields/Known__c.field-meta.xml": "<CustomField/>",
  "types/apex.d.ts":
    'declare module "@salesforce/apex/Controller.send" {\n  export default function send(p: { name: string; inputs: object; more: string[] }): Promise<object>;\n}\n',
  [`${LWC}/child/child.js`]:
    'import { LightningElement, api } from "lwc";\nexport default class Child extends LightningElement {\n  @api value;\n  @api get other() {\n    return 1;\n  }\n}\n',
  [`${LWC}/child/child.html`]: "<template></template>",
  [`${LWC}/child/child.js-meta.xml`]: bundleConfig()
};

/** The problems of a package with one more bundle, `probe`. */
async function problemsOf(context: TestContext, files: Record<string, string>): Promise<string[]> {
  const probe = { "probe.js-meta.xml": bundleConfig(), ...files };
  const bundle = Object.fromEntries(
    Object.entries(probe).map(([name, text]) => [name.includes("/") ? name : `${LWC}/probe/${name}`, text])
  );
  const { problems } = await checkLwc(sandbox(context, { ...PACKAGE, ...bundle }));
  return problems;
}

/** A component whose second line is the given import. */
function importing(statement: string, members = ""): string {
  return `import { LightningElement, api } from "lwc";\n${statement}\nexport default class Probe extends LightningElement {\n  @api used = [typeof x];\n${members}}\n`;
}

test("everything that is there resolves", async (context) => {
  const imports = ["Controller.send", "Controller.SEND"].map(
    (id, index) => `import a${index} from "@salesforce/apex/${id}";`
  );
  const others = [
    'import l from "@salesforce/label/c.Known";',
    'import p from "@salesforce/customPermission/Known";',
    'import s from "@salesforce/schema/Thing__mdt.Known__c";',
    'import n from "@salesforce/schema/Account.Name";',
    'import i from "@salesforce/i18n/locale";'
  ];
  const script = importing([...imports, ...others].join("\n")).replace("typeof x", "a0, a1, l, p, s, n, i");
  const html =
    '<template><c-child value="1" other="2" title="t" data-id="d"></c-child><lightning-input label="l"></lightning-input></template>';
  assert.deepEqual(await problemsOf(context, { "probe.js": script, "probe.html": html }), []);
});

for (const [what, statement, expected] of [
  [
    "an Apex class that does not exist",
    'import x from "@salesforce/apex/Nobody.send";',
    "Apex class Nobody does not exist"
  ],
  [
    "a method that does not exist",
    'import x from "@salesforce/apex/Controller.nothing";',
    "Controller.nothing is not a static @AuraEnabled method"
  ],
  [
    "a method that is not enabled",
    'import x from "@salesforce/apex/Controller.notEnabled";',
    "Controller.notEnabled is not a static @AuraEnabled method"
  ],
  [
    "a method that is not static",
    'import x from "@salesforce/apex/Controller.notStatic";',
    "Controller.notStatic is not a static @AuraEnabled method"
  ],
  [
    "a method in a comment",
    'import x from "@salesforce/apex/Controller.commentedOut";',
    "Controller.commentedOut is not a static @AuraEnabled method"
  ],
  [
    "a label that does not exist",
    'import x from "@salesforce/label/c.Missing";',
    "label c.Missing is not in the labels file"
  ],
  [
    "a custom permission that does not exist",
    'import x from "@salesforce/customPermission/Missing";',
    "customPermissions/Missing.customPermission-meta.xml is not in the package"
  ],
  [
    "a custom object that does not exist",
    'import x from "@salesforce/schema/Missing__c";',
    "object Missing__c is not in the package"
  ],
  [
    "a custom field that does not exist",
    'import x from "@salesforce/schema/Thing__mdt.Missing__c";',
    "field Thing__mdt.Missing__c is not in the package"
  ],
  [
    "a module of ours that does not exist",
    'import { x } from "c/missing";',
    "component or module c/missing does not exist"
  ],
  [
    "a module of the platform that does not exist",
    'import x from "lightning/missing";',
    "component or module lightning/missing does not exist"
  ]
] as const) {
  test(`reported with its line: ${what}`, async (context) => {
    const files = {
      "probe.js": importing(statement),
      "probe.html": "<template></template>",
      "lwc-src/probe/probe.ts": `\n${importing(statement)}`
    };
    assert.deepEqual(await problemsOf(context, files), [`lwc-src/probe/probe.ts:3 ${expected}`]);
  });
}

test("reported: components and properties that a template gets wrong", async (context) => {
  const html =
    '<template>\n  <c-missing></c-missing>\n  <c-child valeu="1"></c-child>\n  <lightning-input labell="l"></lightning-input>\n</template>';
  assert.deepEqual(await problemsOf(context, { "probe.js": importing("let x;"), "probe.html": html }), [
    "lwc-src/probe/probe.html:2 component or module c/missing does not exist",
    "lwc-src/probe/probe.html:3 <c-child> takes no property valeu",
    "lwc-src/probe/probe.html:4 <lightning-input> takes no property labell"
  ]);
});

test("a component takes what the component takes that it extends, and no more", async (context) => {
  const heir = {
    [`${LWC}/heir/heir.js`]: 'import Child from "c/child";\nexport default class Heir extends Child {}\n',
    [`${LWC}/heir/heir.html`]: "<template></template>",
    [`${LWC}/heir/heir.js-meta.xml`]: bundleConfig()
  };
  const html = '<template>\n  <c-heir value="1" other="2" third="3"></c-heir>\n</template>';
  assert.deepEqual(await problemsOf(context, { "probe.js": importing("let x;"), "probe.html": html, ...heir }), [
    "lwc-src/probe/probe.html:2 <c-heir> takes no property third"
  ]);
});

test("reported: what the compiler refuses", async (context) => {
  const problems = await problemsOf(context, {
    "probe.js": "export default class {",
    "probe.html": "<template></template>"
  });
  assert.equal(problems.length, 1);
  assert.match(problems[0] ?? "", /^force-app\/main\/default\/lwc\/probe\/probe\.js:1 LWC1503: Parsing error/);
});

test("reported: a configuration that App Builder would not take", async (context) => {
  const config = bundleConfig(`<isExposed>true</isExposed>
  <colour>red</colour>
  <targets>
    <target>lightning__Elsewhere</target>
  </targets>
  <targetConfigs>
    <targetConfig targets="lightning__RecordPage">
      <property name="missing" type="String" label="L" />
      <property name="known" type="Text" datasource="apex://NoChoices" />
    </targetConfig>
  </targetConfigs>`).replace("<description>Description</description>", "");
  const script = importing("let x;", "  @api known;\n");
  assert.deepEqual(
    await problemsOf(context, {
      "probe.js": script,
      "probe.html": "<template></template>",
      "probe.js-meta.xml": config
    }),
    [
      "lwc-src/probe/probe.js-meta.xml:7 unknown element colour",
      "lwc-src/probe/probe.js-meta.xml:2 description is missing",
      "lwc-src/probe/probe.js-meta.xml:9 unknown target lightning__Elsewhere",
      "lwc-src/probe/probe.js-meta.xml:12 lightning__RecordPage is not one of the targets",
      "lwc-src/probe/probe.js-meta.xml:13 property missing is not an @api property of the component",
      "lwc-src/probe/probe.js-meta.xml:14 property known has the unknown type Text",
      "lwc-src/probe/probe.js-meta.xml:14 property known has no label",
      "lwc-src/probe/probe.js-meta.xml:14 apex://NoChoices: there is no class NoChoices that extends VisualEditor.DynamicPickList"
    ]
  );
});

test("taken: a property with an Apex picklist", async (context) => {
  const config = bundleConfig(`<isExposed>true</isExposed>
  <targets><target>lightning__RecordPage</target></targets>
  <targetConfigs>
    <targetConfig targets="lightning__RecordPage"><property name="known" type="String" label="L" datasource="apex://Choices" /></targetConfig>
  </targetConfigs>`);
  const script = importing("let x;", "  @api known;\n");
  assert.deepEqual(
    await problemsOf(context, {
      "probe.js": script,
      "probe.html": "<template></template>",
      "probe.js-meta.xml": config
    }),
    []
  );
});

test("reported: a component that is exposed nowhere, and XML that is none", async (context) => {
  const files = { "probe.js": importing("let x;"), "probe.html": "<template></template>" };
  const exposed = bundleConfig("<isExposed>true</isExposed>");
  assert.deepEqual(await problemsOf(context, { ...files, "probe.js-meta.xml": exposed }), [
    "lwc-src/probe/probe.js-meta.xml:2 a bundle is exposed when it has targets, and only then"
  ]);
  const [problem, ...others] = await problemsOf(context, {
    ...files,
    "probe.js-meta.xml": bundleConfig("<isExposed>")
  });
  assert.match(problem ?? "", /^lwc-src\/probe\/probe\.js-meta\.xml:7 /);
  assert.deepEqual(others, []);
});

test("reported: declared parameters that Apex would take for null", async (context) => {
  const files = { "probe.js": importing("let x;"), "probe.html": "<template></template>" };
  const declaration =
    'declare module "@salesforce/apex/Controller.send" {\n  export default function send(p: { name: string; input: object }): Promise<object>;\n}\n';
  assert.deepEqual(await problemsOf(context, { ...files, "types/apex.d.ts": declaration }), [
    "types/apex.d.ts:1 Controller.send takes (name, inputs, more), declared are (name, input)"
  ]);
});

test("reported: nothing is built", async (context) => {
  const { problems } = await checkLwc(sandbox(context, { "types/apex.d.ts": "" }));
  assert.deepEqual(problems, [`${LWC}:1 nothing is built: run node scripts/build-lwc.mjs first`]);
});
