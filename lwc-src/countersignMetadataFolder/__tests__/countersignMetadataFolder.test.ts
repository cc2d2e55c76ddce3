import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { editable, editField } from "../../../test/edit-fixtures";
import { format } from "c/countersignLabels";
import { bundleOf, connectionFrom, filesOf, unbundled, type MetadataFile } from "c/countersignMetadataFolder";
import { setupI18n } from "c/countersignSetupLabels";

const CONNECTION = "customMetadata/Countersign_Connection.Quotes.md-meta.xml";
const CLAIM = "customMetadata/Countersign_Claim.Quotes_purpose.md-meta.xml";
const known = editable();

const xml = (values: string): string =>
  `<?xml version="1.0"?>\n<CustomMetadata>\n<label>Q</label>\n${values}\n</CustomMetadata>`;
const value = (field: string, text: string): string => `<values><field>${field}</field><value>${text}</value></values>`;
const problemsOf = (...files: MetadataFile[]): string[] =>
  connectionFrom(files, known).problems.map(({ path, line, message }) => `${path}:${line} ${message}`);

it("writes what it reads, whatever is in the values", () => {
  const connection = editable({
    values: { ...editable().values, Issuer__c: 'a & b <c> "d" \u00e9', Validity_Seconds__c: 90.5 },
    responseMembers: [{ key: "Quotes_n", name: "Quotes_n", label: "N", values: { Member_Path__c: "a.b" } }]
  });
  const { edit, problems } = connectionFrom(unbundled(bundleOf(filesOf(connection))), connection);
  expect(problems).toEqual([]);
  const { name, label, values, claims, responseMembers } = connection;
  expect(edit).toEqual({ name, label, values, claims, responseMembers });
});

it("writes files as a retrieve does", () => {
  const [file] = filesOf(editable({ claims: [] }));
  expect(file!.path).toBe(CONNECTION);
  expect(file!.text).toContain('<field>Active__c</field>\n    <value xsi:type="xsd:boolean">false</value>');
  expect(file!.text).toContain('<field>Validity_Seconds__c</field>\n    <value xsi:type="xsd:double">180.0</value>');
  expect(file!.text).toContain('<field>Key_Id__c</field>\n    <value xsi:nil="true"/>');
});

it("reads the records of the demo", () => {
  const folder = join(__dirname, "../../../force-app/demo/default/customMetadata");
  const ours = /^Countersign_(Connection\.Ledgerline_Quotes|(Claim|Response_Member)\.Ledgerline_[a-z])/;
  const wanted = readdirSync(folder).filter((name) => ours.test(name));
  const files = wanted.map((name) => ({ path: name, text: readFileSync(join(folder, name), "utf8") }));
  const fieldsIn = (type: string): ReturnType<typeof editField>[] => {
    const texts = files.filter(({ path }) => path.includes(`_${type}.`)).map(({ text }) => text);
    const found = new Set(
      texts.flatMap((text) => [...text.matchAll(/<field>(\w+)<\/field>/g)].map(([, name]) => name!))
    );
    found.delete("Connection__c");
    return [...found].map((name) => editField(name));
  };
  const { edit, problems } = connectionFrom(files, {
    connectionFields: fieldsIn("Connection"),
    claimFields: fieldsIn("Claim"),
    memberFields: fieldsIn("Response_Member")
  });
  expect(problems).toEqual([]);
  expect(edit!.label).toBe("Ledgerline Quotes");
  expect(edit!.claims.length).toBeGreaterThan(5);
});

it.each([
  ["a file that is not ours", "notes.txt", "x", 1, setupI18n.importNotOurs],
  ["no XML", CONNECTION, "\n<a>", 2, format(setupI18n.importNotXml, "<a>")],
  ["a tag that was never opened", CONNECTION, "<a></a></b>", 1, format(setupI18n.importNotXml, "</b>")],
  ["a stray bracket", CONNECTION, "<a>\n<\n</a>", 2, format(setupI18n.importNotXml, "<")],
  ["a document type", CONNECTION, "<!DOCTYPE a><a/>", 1, format(setupI18n.importNotXml, "<")],
  ["an unknown entity", CONNECTION, "<a>&b;</a>", 1, format(setupI18n.importNotXml, "&b;")],
  ["an impossible character", CONNECTION, "<a>&#x110000;</a>", 1, format(setupI18n.importNotXml, "&#x110000;")],
  ["text without an element", CONNECTION, "hello", 1, format(setupI18n.importNotXml, "hello")],
  ["another root", CONNECTION, "<CustomObject/>", 1, setupI18n.importRoot],
  ["another element", CONNECTION, xml("<other/>"), 4, format(setupI18n.importElement, "other")],
  ["an unknown field", CONNECTION, xml(`\n${value("No__c", "1")}`), 5, format(setupI18n.importField, "No__c")],
  [
    "a field twice",
    CONNECTION,
    xml(`${value("Issuer__c", "a")}\n${value("Issuer__c", "b")}`),
    5,
    format(setupI18n.importFieldTwice, "Issuer__c")
  ],
  [
    "a number that is none",
    CONNECTION,
    xml(value("Validity_Seconds__c", "soon")),
    4,
    format(setupI18n.importValue, "soon", "Validity_Seconds__c")
  ],
  ["a yes that is none", CONNECTION, xml(value("Active__c", "1")), 4, format(setupI18n.importValue, "1", "Active__c")]
])("names file and line of %s", (_, path, text, line, message) => {
  expect(problemsOf({ path, text })).toContain(`${path}:${line} ${message}`);
});

it("wants the files of exactly one connection", () => {
  const one = { path: CONNECTION, text: xml("") };
  expect(problemsOf(one, one)).toContain(`${CONNECTION}:1 ${setupI18n.importTwice}`);
  const other = { path: CONNECTION.replace("Quotes", "Other"), text: xml("") };
  expect(problemsOf(one, other)).toContain(`${CONNECTION}:1 ${format(setupI18n.importOneConnection, 2)}`);
  expect(problemsOf()).toEqual([`:1 ${format(setupI18n.importOneConnection, 0)}`]);
  const claim = { path: CLAIM, text: xml(value("Connection__c", "Other")) };
  expect(problemsOf(one, claim)).toEqual([`${CLAIM}:1 ${format(setupI18n.importOtherConnection, "Other", "Quotes")}`]);
});

it("reads empty values, references to characters and comments", () => {
  const text = xml(
    `<!-- a\nb -->${value("Issuer__c", "&#65;&#x42;&lt;")}<values><field>Key_Id__c</field><value/></values>`
  );
  const { edit } = connectionFrom([{ path: CONNECTION, text }], known);
  expect(edit!.values).toMatchObject({ Issuer__c: "AB<", Key_Id__c: null, Active__c: false });
});

it("knows text without a path", () => {
  expect(unbundled("\n<a/>\n")).toEqual([{ path: "", text: "<a/>\n\n" }]);
  expect(unbundled("  \n")).toEqual([]);
});
