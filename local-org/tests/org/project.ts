import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after } from "node:test";

const REPOSITORY = join(import.meta.dirname, "../../..");

/** Files every small project of these tests has; a test adds or replaces its own. */
const BASE: Readonly<Record<string, string>> = {
  "sfdx-project.json":
    '{"packageDirectories": [{"path": "force-app/main", "default": true}, {"path": "force-app/demo"}]}',
  "config/local-org.json":
    '{"demoRecordId": "0065g000005OppAAAS", "defaultUser": "amara.okafor@brightwater.example", "organizationUrl": "https://brightwater.my.salesforce.example", "currency": "GBP", "certificates": []}',
  "config/test-org.json": '{"runningUser": "dana.whitfield@brightwater.example", "certificates": []}',
  "force-app/main/default/permissionsets/Countersign_User.permissionset-meta.xml": metadata(
    "PermissionSet",
    "<label>User</label>"
  ),
  "force-app/main/default/permissionsets/Countersign_Admin.permissionset-meta.xml": metadata(
    "PermissionSet",
    "<label>Admin</label>"
  ),
  "force-app/demo/default/permissionsets/Countersign_Demo.permissionset-meta.xml": metadata(
    "PermissionSet",
    "<label>Demo</label>"
  ),
  "force-app/demo/default/permissionsets/Countersign_Demo_Site.permissionset-meta.xml": metadata(
    "PermissionSet",
    "<label>Site</label>"
  )
};

/** A metadata file: root element, namespace, content. */
export function metadata(root: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://soap.sforce.com/2006/04/metadata" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">\n${content}\n</${root}>\n`;
}

/** Writes a project with the sample data into a folder of its own, removed when the test file is done. */
export function makeProject(files: Readonly<Record<string, string>> = {}): string {
  const root = mkdtempSync(join(tmpdir(), "local-org-"));
  after(() => rmSync(root, { recursive: true, force: true }));
  cpSync(join(REPOSITORY, "local-org/data"), join(root, "local-org/data"), { recursive: true });
  for (const [path, text] of Object.entries({ ...BASE, ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** A custom metadata type and an ordinary object with one field of each kind that matters here. */
export const SAMPLE_OBJECTS: Readonly<Record<string, string>> = {
  "force-app/main/default/objects/Probe__mdt/Probe__mdt.object-meta.xml": metadata(
    "CustomObject",
    "<label>Probe</label><pluralLabel>Probes</pluralLabel>"
  ),
  "force-app/main/default/objects/Probe__mdt/fields/Range__c.field-meta.xml": metadata(
    "CustomField",
    "<fullName>Range__c</fullName><label>Range</label><type>Number</type><precision>6</precision><scale>2</scale>"
  ),
  "force-app/main/default/objects/Probe__mdt/fields/Note__c.field-meta.xml": metadata(
    "CustomField",
    "<fullName>Note__c</fullName><label>Note</label><type>LongTextArea</type><length>1000</length><visibleLines>3</visibleLines>"
  ),
  "force-app/main/default/objects/Probe__mdt/fields/Active__c.field-meta.xml": metadata(
    "CustomField",
    "<fullName>Active__c</fullName><label>Active</label><type>Checkbox</type><defaultValue>true</defaultValue>"
  ),
  "force-app/main/default/objects/Shipment__c/Shipment__c.object-meta.xml": metadata(
    "CustomObject",
    "<label>Shipment</label><pluralLabel>Shipments</pluralLabel><deploymentStatus>Deployed</deploymentStatus><sharingModel>Private</sharingModel><nameField><label>Shipment Name</label><type>Text</type></nameField>"
  ),
  "force-app/main/default/objects/Shipment__c/fields/Account__c.field-meta.xml": metadata(
    "CustomField",
    "<fullName>Account__c</fullName><label>Account</label><type>Lookup</type><referenceTo>Account</referenceTo><relationshipName>Shipments</relationshipName>"
  ),
  "force-app/main/default/objects/Shipment__c/fields/Code__c.field-meta.xml": metadata(
    "CustomField",
    "<fullName>Code__c</fullName><label>Code</label><type>Text</type><length>8</length><unique>true</unique><externalId>true</externalId>"
  ),
  "force-app/main/default/objects/Shipment__c/fields/Grade__c.field-meta.xml": metadata(
    "CustomField",
    "<fullName>Grade__c</fullName><label>Grade</label><type>Picklist</type><valueSet><restricted>true</restricted><valueSetDefinition><sorted>false</sorted><value><fullName>B</fullName><default>true</default><label>Second</label></value><value><fullName>A</fullName><default>false</default><label>First</label></value></valueSetDefinition></valueSet>"
  ),
  "force-app/main/default/objects/Shipment__c/fields/Weight__c.field-meta.xml": metadata(
    "CustomField",
    "<fullName>Weight__c</fullName><label>Weight</label><type>Number</type><precision>5</precision><scale>1</scale>"
  )
};

/** One custom metadata record of the type above. */
export const probeRecord = (values: string): Readonly<Record<string, string>> => ({
  "force-app/demo/default/customMetadata/Probe.Turbidity.md-meta.xml": metadata(
    "CustomMetadata",
    `<label>Turbidity</label>\n<protected>false</protected>\n${values}`
  )
});

/** A class and its metadata file. */
export const apexClass = (name: string, text: string): Readonly<Record<string, string>> => ({
  [`force-app/main/default/classes/${name}.cls`]: text,
  [`force-app/main/default/classes/${name}.cls-meta.xml`]: metadata(
    "ApexClass",
    "<apiVersion>66.0</apiVersion><status>Active</status>"
  )
});
