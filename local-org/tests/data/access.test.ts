import assert from "node:assert/strict";
import { test } from "node:test";
import type { DmlOperation } from "../../apex/host.ts";
import { newException } from "../../apex/runtime/exceptions.ts";
import type { ApexException } from "../../apex/runtime/exceptions.ts";
import type { DmlDetails } from "../../org/dml/exception.ts";
import type { InaccessibleFields } from "../../org/soql/errors.ts";
import { Session, SYSTEM, thrown, USER } from "../org/session.ts";
import { metadata, probeRecord, SAMPLE_OBJECTS } from "../org/project.ts";

const SET = "force-app/main/default/permissionsets/Countersign_User.permissionset-meta.xml";
/** Jonas and Mateo may read shipments and change their weight, but not see their grade. */
const GRANTED = {
  ...SAMPLE_OBJECTS,
  [SET]: metadata(
    "PermissionSet",
    "<label>User</label><objectPermissions><object>Shipment__c</object><allowRead>true</allowRead><allowCreate>true</allowCreate><allowEdit>true</allowEdit><allowDelete>false</allowDelete><viewAllRecords>false</viewAllRecords><modifyAllRecords>false</modifyAllRecords></objectPermissions>" +
      "<fieldPermissions><field>Shipment__c.Weight__c</field><readable>true</readable><editable>true</editable></fieldPermissions>" +
      "<fieldPermissions><field>Shipment__c.Code__c</field><readable>true</readable><editable>false</editable></fieldPermissions>" +
      "<customMetadataTypeAccesses><enabled>true</enabled><name>Probe__mdt</name></customMetadataTypeAccesses>" +
      "<customPermissions><enabled>true</enabled><name>Ship</name></customPermissions>"
  ),
  "force-app/main/default/customPermissions/Ship.customPermission-meta.xml": metadata(
    "CustomPermission",
    "<label>Ship</label><requiredPermission><customPermission>Look</customPermission><dependency>true</dependency></requiredPermission>"
  ),
  "force-app/main/default/customPermissions/Look.customPermission-meta.xml": metadata(
    "CustomPermission",
    "<label>Look</label>"
  ),
  ...probeRecord("")
};
const as = (user: string): Session => new Session(GRANTED, { user });
const count = (session: Session, soql: string, access = USER): number => session.query(soql, [], access).length;

test("an object without permission does not exist in user mode, but does in system mode", () => {
  const priya = as("priya.raman");
  assert.match(
    thrown(() => priya.query("SELECT Id FROM Shipment__c", [], USER)),
    /^System\.QueryException: sObject type 'Shipment__c' is not supported\./
  );
  assert.equal(count(priya, "SELECT Id FROM Shipment__c", SYSTEM), 0);
  assert.match(
    thrown(() => priya.query("SELECT Id FROM Shipment__c WITH USER_MODE", [], SYSTEM)),
    /is not supported/
  );
  assert.equal(count(priya, "SELECT Id FROM Shipment__c WITH SYSTEM_MODE", USER), 0);
});

function exceptionOf(block: () => unknown): ApexException {
  try {
    block();
  } catch (error) {
    return error as ApexException;
  }
  return newException("System.Exception", "nothing was thrown");
}

test("a field without permission does not exist in any clause, and all of them are named", () => {
  const jonas = as("jonas.lind");
  assert.equal(count(jonas, "SELECT Weight__c, Code__c FROM Shipment__c"), 0);
  const error = exceptionOf(() =>
    jonas.query("SELECT Grade__c FROM Shipment__c WHERE Account__r.Name = 'x'", [], USER)
  );
  assert.match(error.$message ?? "", /^No such column 'Grade__c' on entity 'Shipment__c'\./);
  assert.deepEqual(
    [...(error.$details as InaccessibleFields).inaccessibleFields],
    [["Shipment__c", ["Grade__c", "Account__c"]]]
  );
  assert.match(
    thrown(() => jonas.query("SELECT Id FROM Shipment__c ORDER BY Grade__c", [], USER)),
    /No such column 'Grade__c'/
  );
});

test("custom metadata needs access to its type", () => {
  assert.equal(count(as("jonas.lind"), "SELECT Id, Note__c FROM Probe__mdt"), 1);
  assert.equal(count(as("dana.whitfield"), "SELECT Id FROM Probe__mdt"), 1);
  assert.match(
    thrown(() => as("priya.raman").query("SELECT Id FROM Probe__mdt", [], USER)),
    /sObject type 'Probe__mdt' is not supported/
  );
});

test("private records are for their owner, the roles above and those who see everything", () => {
  const soql = "SELECT Id FROM Opportunity WHERE Id = '0065g000005OppAAAS'";
  for (const [user, expected] of [
    ["jonas.lind", 1],
    ["priya.raman", 1],
    ["amara.okafor", 1],
    ["mateo.silva", 0],
    ["guest", 0]
  ] as const) {
    const visible =
      user === "guest" ? count(as(user), soql, { userMode: false, sharing: true }) : count(as(user), soql);
    assert.equal(visible, expected, user);
  }
  assert.equal(count(as("mateo.silva"), soql, SYSTEM), 1);
});

test("whoever owns a record of an account may read the account, but not change it", () => {
  const mateo = as("mateo.silva");
  const [nordhavn] = mateo.query("SELECT Id FROM Account WHERE Name = 'Nordhavn Forsyning'", [], SYSTEM);
  assert.equal(count(mateo, "SELECT Id FROM Account WHERE Name = 'Nordhavn Forsyning'"), 0);
  mateo.insert("Case", { Subject: "Probe drifts", AccountId: nordhavn?.get("Id") });
  assert.equal(count(mateo, "SELECT Id FROM Account WHERE Name = 'Nordhavn Forsyning'"), 1);
  const [outcome] = mateo.dml(
    "update",
    [mateo.make("Account", { Id: nordhavn?.get("Id"), Name: "Taken over" })],
    USER,
    { allOrNone: false }
  );
  assert.deepEqual(outcome?.errors, [
    { statusCode: "INSUFFICIENT_ACCESS_OR_READONLY", message: "insufficient access rights on object id", fields: [] }
  ]);
});

test("a record that the user does not see cannot be changed, deleted or brought back", () => {
  const mateo = as("mateo.silva");
  const id = mateo.query("SELECT Id FROM Opportunity WHERE Id = '0065g000005OppAAAS'", [], SYSTEM)[0]?.get("Id");
  const record = mateo.make("Opportunity", { Id: id, Name: "Taken over" });
  const sharing = { userMode: false, sharing: true };
  const refusal = (operation: DmlOperation): string =>
    mateo.dml(operation, [record], sharing, { allOrNone: false })[0]?.errors[0]?.statusCode ?? "";
  assert.equal(refusal("update"), "INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY");
  assert.equal(refusal("delete"), "INSUFFICIENT_ACCESS_OR_READONLY");
  mateo.dml("delete", [record]);
  assert.equal(refusal("undelete"), "INSUFFICIENT_ACCESS_OR_READONLY");
});

test("in user mode an upsert names the fields of an object out of reach, an undelete the Id", () => {
  const priya = as("priya.raman");
  const record = priya.insert("Shipment__c", { Name: "S" });
  assert.equal(
    thrown(() => priya.dml("upsert", [record], USER)),
    "System.DmlException: Operation failed due to fields being inaccessible on Sobject Shipment__c, check errors on Exception or Result!"
  );
  priya.dml("delete", [record]);
  assert.equal(
    thrown(() => priya.dml("undelete", [record], USER)),
    `System.DmlException: Undelete failed. First exception on row 0 with id ${String(record.get("Id"))}; first error: INVALID_ID_FIELD, invalid record id: []`
  );
});

test("contacts are seen with their account", () => {
  assert.equal(count(as("mateo.silva"), "SELECT Id FROM Contact WHERE LastName = 'Hastings'"), 0);
  assert.equal(count(as("priya.raman"), "SELECT Id FROM Contact WHERE LastName = 'Hastings'"), 1);
});

test("a write in user mode needs object and field permission", () => {
  const priya = as("priya.raman");
  assert.equal(
    thrown(() => priya.dml("insert", [priya.make("Shipment__c", { Name: "S" })], USER)),
    "System.SecurityException: Access to entity 'Shipment__c' denied"
  );
  const jonas = as("jonas.lind");
  const error = exceptionOf(() =>
    jonas.dml("insert", [jonas.make("Shipment__c", { Name: "S", Code__c: "x", Grade__c: "A" })], USER)
  );
  assert.equal(
    error.$describe(),
    "System.DmlException: Operation failed due to fields being inaccessible on Sobject Shipment__c, check errors on Exception or Result!"
  );
  assert.deepEqual((error.$details as DmlDetails).rows[0]?.fields, ["Code__c", "Grade__c"]);
  assert.equal(jonas.dml("insert", [jonas.make("Shipment__c", { Name: "S" })], USER)[0]?.success, true);
});

test("custom permissions come with the permission set, required ones included", () => {
  const jonas = as("jonas.lind");
  assert.deepEqual(jonas.database.directory.customPermissions(jonas.transaction.user.id), ["Look", "Ship"]);
  assert.equal(jonas.transaction.hasCustomPermission("ship"), true);
  assert.equal(as("priya.raman").transaction.hasCustomPermission("Ship"), false);
});

test("a permission set assigned in the transaction counts at once", () => {
  const session = as("dana.whitfield");
  assert.equal(session.transaction.hasCustomPermission("Ship"), false);
  const [set] = session.query("SELECT Id FROM PermissionSet WHERE Name = 'Countersign_User'");
  session.insert("PermissionSetAssignment", {
    AssigneeId: session.query("SELECT Id FROM User WHERE Username LIKE 'dana%'")[0]?.get("Id"),
    PermissionSetId: set?.get("Id")
  });
  assert.equal(session.transaction.hasCustomPermission("Ship"), true);
});

test("WITH SECURITY_ENFORCED looks at the SELECT list, and at nothing else", () => {
  const jonas = as("jonas.lind");
  const query = (soql: string): number => count(jonas, soql, SYSTEM);
  const refused = /^System\.QueryException: Insufficient permissions: secure query included inaccessible field$/;
  const refuses = (soql: string): void =>
    assert.match(
      thrown(() => query(soql)),
      refused,
      soql
    );
  assert.equal(query("SELECT Weight__c FROM Shipment__c WITH SECURITY_ENFORCED"), 0);
  assert.equal(query("SELECT Id FROM Shipment__c WHERE Grade__c = 'x' WITH SECURITY_ENFORCED ORDER BY Grade__c"), 0);
  refuses("SELECT Grade__c FROM Shipment__c WITH SECURITY_ENFORCED");
  refuses("SELECT Id, (SELECT Grade__c FROM Shipments__r) FROM Account WITH SECURITY_ENFORCED");
  refuses("SELECT MAX(Grade__c) FROM Shipment__c WITH SECURITY_ENFORCED");
  assert.match(
    thrown(() => as("priya.raman").query("SELECT Id FROM Shipment__c WITH SECURITY_ENFORCED", [], SYSTEM)),
    refused
  );
});
