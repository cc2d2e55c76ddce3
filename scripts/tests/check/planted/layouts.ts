import type { Mistake } from "./mistake.ts";

const LOG = "force-app/main/default/objects/Countersign_Log__c";
const metadata = (type: string, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8" ?>\n<${type} xmlns="http://soap.sforce.com/2006/04/metadata">\n${content}\n</${type}>\n`;
const layout = (name: string): string => `force-app/main/default/layouts/${name}.layout-meta.xml`;
const items = (...fields: string[]): string =>
  `<layoutSections><layoutColumns>\n${fields.map((field) => `<layoutItems><field>${field}</field></layoutItems>`).join("\n")}\n</layoutColumns></layoutSections>`;

/** Layouts, list views and manifests: the package has none of its own, so these are files that somebody adds. */
export const layouts: readonly Mistake[] = [
  {
    what: "layout with an unknown field",
    file: layout("Countersign_Log__c-Log"),
    replace: metadata("Layout", items("Name", "Sent_On__c")),
    lineOf: "Sent_On__c",
    says: /Countersign_Log__c has no field Sent_On__c/
  },
  {
    what: "layout with a field two times",
    file: layout("Countersign_Log__c-Twice"),
    replace: metadata("Layout", items("Code__c", "Name", "Name")),
    lineOf: "<layoutItems><field>Name</field></layoutItems>\n</layoutColumns>",
    says: /Name is on this layout already/
  },
  {
    what: "layout of an unknown object",
    file: layout("Countersign_Logs__c-Log"),
    replace: metadata("Layout", items("Name")),
    lineOf: "<Layout ",
    says: /no object Countersign_Logs__c/
  },
  {
    what: "related list that is none",
    file: layout("User-Tester"),
    replace: metadata(
      "Layout",
      "<relatedLists>\n<relatedList>Countersign_Connection_Test__c.Outcome__c</relatedList>\n</relatedLists>"
    ),
    lineOf: "<relatedList>",
    says: /Outcome__c is no lookup to User/
  },
  {
    what: "layout with an unknown action",
    file: layout("Countersign_Log__c-Actions"),
    replace: metadata(
      "Layout",
      "<quickActionList>\n<quickActionListItems><quickActionName>Countersign_Log__c.Resend</quickActionName></quickActionListItems></quickActionList>"
    ),
    lineOf: "Resend",
    says: /no quick action Countersign_Log__c\.Resend/
  },
  {
    what: "list view with an unknown column",
    file: `${LOG}/listViews/All.listView-meta.xml`,
    replace: metadata("ListView", "<fullName>All</fullName>\n<columns>NAME</columns>\n<columns>Kode__c</columns>"),
    lineOf: "Kode__c",
    says: /Countersign_Log__c has no field Kode__c/
  },
  {
    what: "list view with an unknown scope",
    file: `${LOG}/listViews/Own.listView-meta.xml`,
    replace: metadata("ListView", "<fullName>Own</fullName>\n<filterScope>MyOwn</filterScope>"),
    lineOf: "MyOwn",
    says: /<filterScope> MyOwn is none of Everything, Mine/
  },
  {
    what: "list view that filters by an unknown value",
    file: "force-app/main/default/objects/Countersign_Connection_Test__c/listViews/Bad.listView-meta.xml",
    replace: metadata(
      "ListView",
      "<fullName>Bad</fullName>\n<filters><field>Outcome__c</field>\n<operation>equals</operation>\n<value>Failing</value></filters>"
    ),
    lineOf: "Failing",
    says: /"Failing" is no value of/
  },
  {
    what: "list view that calls itself something else",
    file: `${LOG}/listViews/Recent.listView-meta.xml`,
    replace: metadata("ListView", "<fullName>Latest</fullName>"),
    lineOf: "Latest",
    says: /the file is named Recent/
  },
  {
    what: "compact layout with an unknown field",
    file: `${LOG}/compactLayouts/Short.compactLayout-meta.xml`,
    replace: metadata("CompactLayout", "<fullName>Short</fullName>\n<fields>Sent_On__c</fields>"),
    lineOf: "Sent_On__c",
    says: /Countersign_Log__c has no field Sent_On__c/
  },
  {
    what: "manifest with an unknown member",
    file: "manifest/package.xml",
    replace: metadata(
      "Package",
      "<types>\n<members>Countersign</members>\n<members>Countersigned</members>\n<name>ApexClass</name></types>\n<version>66.0</version>"
    ),
    lineOf: "Countersigned",
    says: /the package has no ApexClass Countersigned/
  },
  {
    what: "manifest with an unknown type",
    file: "manifest/package-labels.xml",
    replace: metadata("Package", "<types><members>*</members>\n<name>ApexClasses</name></types>"),
    lineOf: "ApexClasses",
    says: /no metadata type ApexClasses: ApexClass\?/
  },
  {
    what: "manifest of another API version",
    file: "manifest/package-all.xml",
    replace: metadata("Package", "<types><members>*</members><name>ApexClass</name></types>\n<version>58.0</version>"),
    lineOf: "58.0",
    says: /API version 58\.0: sfdx-project\.json says 66\.0/
  }
];
