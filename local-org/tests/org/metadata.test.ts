import assert from "node:assert/strict";
import { test } from "node:test";
import { createStore, readDefinition } from "../../org/definition.ts";
import { formatProblem, OrgProblems } from "../../org/problems.ts";
import { makeProject, metadata, probeRecord, SAMPLE_OBJECTS } from "./project.ts";

/** Every problem of a project, as the command line prints them. */
function problemsOf(files: Readonly<Record<string, string>>): string[] {
  try {
    createStore(readDefinition(makeProject(files)), "sample", 0);
  } catch (error) {
    if (error instanceof OrgProblems) return error.problems.map(formatProblem);
    throw error;
  }
  return [];
}

const FIELD = "force-app/main/default/objects/Probe__mdt/fields/Range__c.field-meta.xml";
const RECORD = "force-app/demo/default/customMetadata/Probe.Turbidity.md-meta.xml";
const SET = "force-app/main/default/permissionsets/Countersign_User.permissionset-meta.xml";

test("reads a project without complaint", () => {
  const values = '<values>\n<field>Range__c</field>\n<value xsi:type="xsd:double">4.5</value>\n</values>';
  const definition = readDefinition(makeProject({ ...SAMPLE_OBJECTS, ...probeRecord(values) }));
  const [row] = createStore(definition, "sample", 0).rows("Probe__mdt");
  assert.equal(row?.values.get("developername"), "Turbidity");
  assert.equal(String(row?.values.get("range__c")), "4.50");
  assert.equal(row?.values.get("active__c"), true);
});

test("names the line of malformed XML", () => {
  const text = metadata("CustomField", "<fullName>Range__c</fullName>\n<label>Range</lable>");
  assert.match(
    problemsOf({ ...SAMPLE_OBJECTS, [FIELD]: text })[0] ?? "",
    /Range__c\.field-meta\.xml:4:\d+ Malformed XML/
  );
});

const FIELD_MISTAKES: readonly (readonly [mistake: string, content: string, expected: RegExp])[] = [
  [
    "a member that does not exist",
    "<fullName>Range__c</fullName>\n<label>R</label>\n<type>Text</type>\n<lenght>9</lenght>",
    /:6:1 Element <lenght> is not allowed in CustomField/
  ],
  [
    "a text without length",
    "<fullName>Range__c</fullName>\n<label>R</label>\n<type>Text</type>",
    /:5:1 Must specify 'length' for a CustomField of type Text/
  ],
  [
    "a type that is none",
    "<fullName>Range__c</fullName>\n<label>R</label>\n<type>Txet</type>",
    /:5:1 Field type Txet is not supported/
  ],
  [
    "a currency on a metadata type",
    "<fullName>Range__c</fullName>\n<label>R</label>\n<type>Currency</type>\n<precision>9</precision>\n<scale>2</scale>",
    /Field type Currency is not supported on Probe__mdt/
  ],
  [
    "a flag that is neither true nor false",
    "<fullName>Range__c</fullName>\n<label>R</label>\n<type>Date</type>\n<required>yes</required>",
    /:6:1 <required> must be true or false/
  ],
  [
    "a name other than the file's",
    "<fullName>Rnage__c</fullName>\n<label>R</label>\n<type>Date</type>",
    /<fullName> is Rnage__c, but the file is named Range__c/
  ],
  [
    "a relationship to nothing",
    "<fullName>Range__c</fullName>\n<label>R</label>\n<type>MetadataRelationship</type>\n<referenceTo>Prob__mdt</referenceTo>",
    /Range__c refers to Prob__mdt, which does not exist/
  ],
  [
    "a formula",
    "<fullName>Range__c</fullName>\n<label>R</label>\n<type>Text</type>\n<length>9</length>\n<formula>1</formula>",
    /<formula> is not supported by the local org/
  ],
  [
    "a default that has to be calculated",
    "<fullName>Range__c</fullName>\n<label>R</label>\n<type>Date</type>\n<defaultValue>TODAY()</defaultValue>",
    /:6:1 The default value TODAY\(\) is not supported by the local org/
  ],
  [
    "a number that is none by default",
    "<fullName>Range__c</fullName>\n<label>R</label>\n<type>Number</type>\n<precision>6</precision>\n<scale>2</scale>\n<defaultValue>wide</defaultValue>",
    /:8:1 The default value wide is not supported/
  ],
  [
    "an automatic number on a metadata type",
    "<fullName>Range__c</fullName>\n<label>R</label>\n<type>AutoNumber</type>\n<displayFormat>R-{0}</displayFormat>",
    /:5:1 Field type AutoNumber is not supported on Probe__mdt/
  ]
];
for (const [mistake, content, expected] of FIELD_MISTAKES) {
  test(`refuses in a field: ${mistake}`, () => {
    assert.match(problemsOf({ ...SAMPLE_OBJECTS, [FIELD]: metadata("CustomField", content) }).join("\n"), expected);
  });
}

for (const format of ["INV", "{0}-{0}", "{0}-{M}", "{000000000000}"]) {
  test(`refuses as a display format: ${format}`, () => {
    const [name, text] = Object.entries(SAMPLE_OBJECTS).find(([path]) => path.endsWith("Shipment__c.object-meta.xml"))!;
    const numbered = text.replace(
      "<type>Text</type>",
      `<type>AutoNumber</type><displayFormat>${format}</displayFormat>`
    );
    assert.match(problemsOf({ ...SAMPLE_OBJECTS, [name]: numbered }).join("\n"), /is no display format: it needs one/);
  });
}

const RECORD_MISTAKES: readonly (readonly [mistake: string, values: string, expected: string])[] = [
  [
    "an unknown field",
    '<values>\n<field>Rnage__c</field>\n<value xsi:type="xsd:double">1</value>\n</values>',
    `${RECORD}:6:1 Probe__mdt has no field Rnage__c.`
  ],
  [
    "the wrong xsi:type",
    '<values>\n<field>Range__c</field>\n<value xsi:type="xsd:string">1</value>\n</values>',
    `${RECORD}:7:1 Range__c is of type DOUBLE: its xsi:type must be xsd:double, not xsd:string.`
  ],
  [
    "a text where a number belongs",
    '<values>\n<field>Range__c</field>\n<value xsi:type="xsd:double">wide</value>\n</values>',
    `${RECORD}:7:1 Range__c (DOUBLE) cannot be "wide".`
  ],
  [
    "a field given twice",
    '<values><field>Note__c</field><value xsi:nil="true"/></values>\n<values><field>note__c</field><value xsi:nil="true"/></values>',
    `${RECORD}:6:9 note__c is given twice.`
  ]
];
for (const [mistake, values, expected] of RECORD_MISTAKES) {
  test(`refuses in a custom metadata record: ${mistake}`, () => {
    assert.deepEqual(problemsOf({ ...SAMPLE_OBJECTS, ...probeRecord(values) }), [expected]);
  });
}

const SET_MISTAKES: readonly (readonly [mistake: string, content: string, expected: string])[] = [
  [
    "an unknown class",
    "<label>U</label>\n<classAccesses>\n<apexClass>Ghost</apexClass>\n<enabled>true</enabled>\n</classAccesses>",
    `${SET}:5:1 Permission set Countersign_User: class Ghost does not exist.`
  ],
  [
    "an unknown field",
    "<label>U</label>\n<fieldPermissions><field>Account.Ghost__c</field><readable>true</readable><editable>false</editable></fieldPermissions>",
    `${SET}:4:1 Permission set Countersign_User: field Account.Ghost__c does not exist.`
  ],
  [
    "a required field",
    "<label>U</label>\n<fieldPermissions><field>Account.Name</field><readable>true</readable><editable>true</editable></fieldPermissions>",
    `${SET}:4:1 You cannot deploy to a required field: Account.Name`
  ],
  [
    "editing without reading",
    "<label>U</label>\n<objectPermissions><object>Case</object><allowCreate>false</allowCreate><allowDelete>false</allowDelete><allowEdit>true</allowEdit><allowRead>false</allowRead><modifyAllRecords>false</modifyAllRecords><viewAllRecords>false</viewAllRecords></objectPermissions>",
    `${SET}:4:132 Permission to create, edit, delete or view all depends on permission to read (object Case).`
  ]
];
for (const [mistake, content, expected] of SET_MISTAKES) {
  test(`refuses in a permission set: ${mistake}`, () => {
    assert.deepEqual(problemsOf({ [SET]: metadata("PermissionSet", content) }), [expected]);
  });
}

test("names every problem, not only the first", () => {
  const broken = metadata("CustomField", "<fullName>Range__c</fullName>\n<label>R</label>\n<type>Text</type>");
  const problems = problemsOf({
    ...SAMPLE_OBJECTS,
    [FIELD]: broken,
    [SET]: metadata("PermissionSet", "<lable>U</lable>")
  });
  assert.equal(problems.length, 3);
});

test("refuses a class without its metadata, and one name used twice", () => {
  const meta = metadata("ApexClass", "<apiVersion>66.0</apiVersion>\n<status>Active</status>");
  const folder = "force-app/main/default/classes";
  const files = {
    [`${folder}/a/Twice.cls`]: "public class Twice {}",
    [`${folder}/a/Twice.cls-meta.xml`]: meta,
    [`${folder}/b/twice.cls`]: "public class twice {}",
    [`${folder}/b/twice.cls-meta.xml`]: meta,
    [`${folder}/Alone.cls`]: "public class Alone {}"
  };
  assert.deepEqual(problemsOf(files), [
    `${folder}/Alone.cls:1:1 Alone.cls-meta.xml is missing.`,
    `${folder}/b/twice.cls:1:1 Class twice exists already: ${folder}/a/Twice.cls.`
  ]);
});

test("refuses sample data that does not fit its object", () => {
  const files = {
    "local-org/data/Lead.json": '[\n  {\n    "Id": "00Q5g000006LedA",\n    "LastName": "Doe",\n    "Shoe": 44\n  }\n]'
  };
  assert.deepEqual(problemsOf(files), ["local-org/data/Lead.json:5:1 Lead has no field Shoe."]);
});

test("a remote site needs a URL a callout can have", () => {
  const path = "force-app/demo/default/remoteSiteSettings/Wild.remoteSite-meta.xml";
  const site = metadata(
    "RemoteSiteSetting",
    "<disableProtocolSecurity>false</disableProtocolSecurity>\n<isActive>true</isActive>\n<url>https://*.example.com</url>"
  );
  assert.match(
    problemsOf({ [path]: site }).join(),
    /:5:1 "https:\/\/\*\.example\.com" is not the URL of a remote site/
  );
});

test("names the place of malformed JSON", () => {
  assert.match(
    problemsOf({ "config/test-org.json": '{\n  "runningUser": oops\n}' }).join(),
    /^config\/test-org\.json:2:18 Malformed JSON/
  );
  assert.match(
    problemsOf({ "local-org/data/Task.json": "[" }).join(),
    /^local-org\/data\/Task\.json:1:2 Malformed JSON/
  );
});
