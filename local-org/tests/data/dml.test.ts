import assert from "node:assert/strict";
import { test } from "node:test";
import { withHost } from "../../apex/host.ts";
import { tokenOf } from "../../apex/platform/schema/tokens.ts";
import { ApexDate } from "../../apex/runtime/date.ts";
import { ApexDecimal } from "../../apex/runtime/decimal.ts";
import { ApexId } from "../../apex/runtime/id.ts";
import type { ApexSObject } from "../../apex/runtime/sobject.ts";
import { call } from "../platform/support/call.ts";
import { plain, Session, SYSTEM, thrown } from "../org/session.ts";
import { metadata, probeRecord, SAMPLE_OBJECTS } from "../org/project.ts";

const begin = (options = {}): Session =>
  new Session(SAMPLE_OBJECTS, { dataset: "empty", user: "dana.whitfield", inTest: true, ...options });
const DATE = ApexDate.of(2026, 12, 1);

/** What the exception says about the only row. */
const refusal = (session: Session, objectName: string, values: Readonly<Record<string, unknown>>): string =>
  thrown(() => session.insert(objectName, values)).replace(
    "System.DmlException: Insert failed. First exception on row 0; first error: ",
    ""
  );

// Apex Reference Guide, SObjectType.newSObject(recordTypeId, loadDefaults).
test("a new record may start with the defaults of its fields", () => {
  const made = withHost(begin().transaction, () =>
    [true, false].map((load) =>
      call("Schema.SObjectType", "newSObject(Id,Boolean)", tokenOf("Shipment__c"), null, load)
    )
  );
  assert.deepEqual(
    (made as ApexSObject[]).map((record) => record.get("Grade__c")),
    ["B", null]
  );
});

test("an insert gives an Id, an owner, defaults and system fields", () => {
  const session = begin();
  const record = session.insert("Lead", { LastName: "Doe", Company: "ACME", FirstName: "Jo" });
  assert.match(String(record.get("Id")), /^00Q\w{15}$/);
  const [stored] = session.query("SELECT Name, Status, OwnerId, CreatedDate, IsConverted FROM Lead");
  assert.equal(stored?.get("Name"), "Jo Doe");
  assert.equal(stored?.get("Status"), "Open - Not Contacted");
  assert.equal(stored?.get("IsConverted"), false);
  assert.equal(plain(stored?.get("OwnerId")), session.transaction.user.id);
  assert.equal(String(stored?.get("CreatedDate")), "2026-10-14 12:00:00");
});

const TICKET = "force-app/main/default/objects/Ticket__c";
const field = (name: string, content: string): Readonly<Record<string, string>> => ({
  [`${TICKET}/fields/${name}.field-meta.xml`]: metadata(
    "CustomField",
    `<fullName>${name}</fullName><label>${name}</label>${content}`
  )
});
const NUMBERED = {
  [`${TICKET}/Ticket__c.object-meta.xml`]: metadata(
    "CustomObject",
    "<label>Ticket</label><pluralLabel>Tickets</pluralLabel><deploymentStatus>Deployed</deploymentStatus><sharingModel>ReadWrite</sharingModel><nameField><label>Ticket Number</label><type>AutoNumber</type><displayFormat>T-{YYYY}{MM}{DD}-{0000}</displayFormat><startingNumber>9999</startingNumber></nameField>"
  ),
  ...field("Serial__c", "<type>AutoNumber</type><displayFormat>{YY}/{0}</displayFormat>"),
  ...field("Parts__c", "<type>Number</type><precision>5</precision><scale>1</scale><defaultValue>3</defaultValue>"),
  ...field("Share__c", "<type>Percent</type><precision>5</precision><scale>0</scale><defaultValue>0.25</defaultValue>"),
  ...field("Note__c", '<type>Text</type><length>9</length><defaultValue>"new"</defaultValue>')
};
const TICKETS = "SELECT Name, Serial__c, Parts__c, Share__c, Note__c FROM Ticket__c";

test("automatic numbers count up, whoever writes them; defaults are of the field's type", () => {
  const session = new Session(NUMBERED, { dataset: "empty", user: "dana.whitfield", inTest: true });
  session.insert("Ticket__c", {});
  const before = session.transaction.savepoint();
  session.insert("Ticket__c", {});
  session.transaction.rollback(before);
  session.insert("Ticket__c", {});
  assert.deepEqual(session.column(TICKETS, "Name"), ["T-20261014-9999", "T-20261014-10001"]);
  assert.deepEqual(session.column(TICKETS, "Serial__c"), ["26/1", "26/3"]);
  const [stored] = session.query(TICKETS);
  assert.deepEqual(
    ["Parts__c", "Share__c", "Note__c"].map((name) => plain(stored?.get(name))),
    ["3.0", "25", "new"]
  );
  assert.match(
    refusal(session, "Ticket__c", { Name: "T-1" }),
    /^INVALID_FIELD_FOR_INSERT_UPDATE, Unable to create\/update fields: Name/
  );
});

test("a case is numbered", () => {
  const session = begin();
  session.insert("Case", {});
  assert.deepEqual(session.column("SELECT CaseNumber FROM Case", "CaseNumber"), ["00001000"]);
});

test("works out what a stage means", () => {
  const session = begin();
  const record = session.insert("Opportunity", {
    Name: "O",
    StageName: "Closed Won",
    CloseDate: DATE,
    Amount: ApexDecimal.parse("10.456")
  });
  const [stored] = session.query("SELECT IsWon, Probability, Amount, ExpectedRevenue FROM Opportunity");
  assert.deepEqual(
    ["IsWon", "Probability", "Amount", "ExpectedRevenue"].map((name) => plain(stored?.get(name))),
    [true, "100", "10.46", "10.46"]
  );
  session.dml("update", [session.make("Opportunity", { Id: record.get("Id"), StageName: "Prospecting" })]);
  assert.deepEqual(session.column("SELECT Probability FROM Opportunity", "Probability"), ["10"]);
});

const REFUSED: readonly (readonly [
  name: string,
  object: string,
  values: Readonly<Record<string, unknown>>,
  expected: string
])[] = [
  [
    "a missing required field",
    "Contact",
    { FirstName: "Jo" },
    "REQUIRED_FIELD_MISSING, Required fields are missing: [LastName]: [LastName]"
  ],
  [
    "a text that is too long",
    "Shipment__c",
    { Name: "S", Code__c: "123456789" },
    "STRING_TOO_LONG, Code: data value too large: 123456789 (max length=8): [Code__c]"
  ],
  [
    "a value outside a restricted picklist",
    "Shipment__c",
    { Name: "S", Grade__c: "C" },
    "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST, Grade: bad value for restricted picklist field: C: [Grade__c]"
  ],
  [
    "a number with too many digits",
    "Shipment__c",
    { Name: "S", Weight__c: ApexDecimal.parse("12345.6") },
    "NUMBER_OUTSIDE_VALID_RANGE, Weight: value outside of valid range on numeric field: 12345.6: [Weight__c]"
  ],
  [
    "an e-mail address that is none",
    "Contact",
    { LastName: "Doe", Email: "doe" },
    "INVALID_EMAIL_ADDRESS, Email: invalid email address: doe: [Email]"
  ],
  [
    "a reference to another object",
    "Shipment__c",
    { Name: "S", Account__c: ApexId.of("0035g000004ConA") },
    "FIELD_INTEGRITY_EXCEPTION, Account: id value of incorrect type: 0035g000004ConAAAS: [Account__c]"
  ],
  [
    "a reference to nothing",
    "Shipment__c",
    { Name: "S", Account__c: ApexId.of("0015g000003AccA") },
    "INVALID_CROSS_REFERENCE_KEY, invalid cross reference id: []"
  ],
  [
    "an Id",
    "Account",
    { Id: ApexId.of("0015g000003AccA"), Name: "A" },
    "INVALID_FIELD_FOR_INSERT_UPDATE, cannot specify Id in an insert call: [Id]"
  ]
];
for (const [name, object, values, expected] of REFUSED) {
  test(`refuses ${name}`, () => assert.equal(refusal(begin(), object, values), expected));
}

test("a picklist takes its default, a unique field one record per value", () => {
  const session = begin();
  const first = session.insert("Shipment__c", { Name: "S1", Code__c: "abc" });
  assert.deepEqual(session.column("SELECT Grade__c FROM Shipment__c", "Grade__c"), ["B"]);
  assert.equal(
    refusal(session, "Shipment__c", { Name: "S2", Code__c: "ABC" }),
    `DUPLICATE_VALUE, duplicate value found: Code__c duplicates value on record with id: ${String(first.get("Id"))}: [Code__c]`
  );
});

test("all or none keeps nothing when a row fails; partial success keeps the rest", () => {
  const session = begin();
  const rows = () => [session.make("Account", { Name: "A" }), session.make("Account", {})];
  const attempt = rows();
  assert.match(
    thrown(() => session.dml("insert", attempt)),
    /^System\.DmlException: Insert failed\. First exception on row 1; first error: REQUIRED_FIELD_MISSING/
  );
  assert.equal(session.count("SELECT COUNT() FROM Account"), 0);
  assert.equal(attempt[0]?.get("Id"), null);
  const outcomes = session.dml("insert", rows(), undefined, { allOrNone: false });
  assert.deepEqual(
    outcomes.map((outcome) => outcome.success),
    [true, false]
  );
  assert.equal(session.count("SELECT COUNT() FROM Account"), 1);
});

// SOAP API Developer Guide, "AllowFieldTruncationHeader".
test("texts that are too long are cut where that is asked for", () => {
  const session = begin();
  const lead = session.make("Lead", { LastName: "L".repeat(90), Company: "C", Phone: "1".repeat(50) });
  session.dml("insert", [lead], undefined, { allowFieldTruncation: true });
  const [row] = session.query("SELECT LastName, Phone FROM Lead");
  assert.deepEqual([row?.get("LastName"), row?.get("Phone")], ["L".repeat(80), "1".repeat(40)]);
  const site = session.make("Lead", { LastName: "L", Company: "C", Website: "w".repeat(300) });
  assert.match(
    thrown(() => session.dml("insert", [site], undefined, { allowFieldTruncation: true })),
    /STRING_TOO_LONG/
  );
});

test("an upsert finds its record by Id or by external id", () => {
  const session = begin();
  session.insert("Shipment__c", { Name: "S1", Code__c: "abc" });
  const again = session.make("Shipment__c", { Name: "S1 renamed", Code__c: "ABC" });
  const fresh = session.make("Shipment__c", { Name: "S2", Code__c: "def" });
  const outcomes = session.dml("upsert", [again, fresh], undefined, { externalIdField: "Code__c" });
  assert.deepEqual(
    outcomes.map((outcome) => outcome.created),
    [false, true]
  );
  assert.deepEqual(session.column("SELECT Name FROM Shipment__c ORDER BY Code__c", "Name"), ["S1 renamed", "S2"]);
});

// Apex Developer Guide, "Relating Records by Using an External ID" and "Creating Parent and Child Records in a Single Statement".
test("a parent in memory with nothing but an external id stands for its record", () => {
  const account = "force-app/main/default/objects/Account/fields/Code__c.field-meta.xml";
  const text = "<fullName>Code__c</fullName><label>Code</label><type>Text</type><length>20</length>";
  const session = new Session(
    { [account]: metadata("CustomField", `${text}<externalId>true</externalId>`) },
    { dataset: "empty", user: "dana.whitfield", inTest: true }
  );
  const parent = (values: Readonly<Record<string, unknown>>) => ({
    LastName: "Ada",
    Account: session.make("Account", values)
  });
  session.dml("insert", [
    session.make("Account", { Name: "One", Code__c: "SAP1" }),
    session.make("Contact", parent({ Code__c: "sap1" }))
  ]);
  assert.equal(session.count("SELECT COUNT() FROM Contact WHERE Account.Name = 'One'"), 1);
  const [read] = session.query("SELECT Id, LastName, Account.Name FROM Contact");
  session.dml("update", [read]);
  const refused = (values: Readonly<Record<string, unknown>>, more = {}): string =>
    refusal(session, "Contact", { ...parent(values), ...more });
  assert.deepEqual(
    [
      refused({ Code__c: "SAP2" }),
      refused({ Code__c: "SAP1", Name: "One" }),
      refused({ Name: "One" }),
      refused({ Code__c: "SAP1" }, { AccountId: ApexId.of("001000000000000AAA") })
    ],
    [
      "INVALID_FIELD, Foreign key external ID: SAP2 not found for field Code__c in entity Account: []",
      "INVALID_FIELD, More than 1 field provided in an external foreign key reference in entity: Account: []",
      "INVALID_FIELD, Field name provided, Name does not match an External ID, Salesforce Id, or indexed field for Account: []",
      "INVALID_FIELD, Cannot specify both an external ID reference Account and a salesforce id, AccountId: []"
    ]
  );
});

// "API Field Properties": idLookup. A user's profile is often named like this in tests.
test("so does a custom object's record with its name", () => {
  const leg = "force-app/main/default/objects/Leg__c";
  const object = "<label>Leg</label><pluralLabel>Legs</pluralLabel><deploymentStatus>Deployed</deploymentStatus>";
  const lookup = "<type>Lookup</type><referenceTo>Shipment__c</referenceTo><relationshipName>Legs</relationshipName>";
  const session = new Session(
    {
      ...SAMPLE_OBJECTS,
      [`${leg}/Leg__c.object-meta.xml`]: metadata(
        "CustomObject",
        `${object}<sharingModel>ReadWrite</sharingModel><nameField><label>Name</label><type>Text</type></nameField>`
      ),
      [`${leg}/fields/Shipment__c.field-meta.xml`]: metadata(
        "CustomField",
        `<fullName>Shipment__c</fullName><label>Shipment</label>${lookup}`
      )
    },
    { dataset: "empty", user: "dana.whitfield", inTest: true }
  );
  const shipment = session.insert("Shipment__c", { Name: "S1" });
  session.insert("Leg__c", { Shipment__r: session.make("Shipment__c", { Name: "s1" }) });
  assert.deepEqual(session.column("SELECT Shipment__c FROM Leg__c", "Shipment__c"), [String(shipment.get("Id"))]);
});

test("so does a profile with its name", () => {
  const session = begin();
  const values = { Alias: "a", Email: "a@b.example", LastName: "A", Username: "a@b.example" };
  const locale = { EmailEncodingKey: "UTF-8", LanguageLocaleKey: "en_US", LocaleSidKey: "en_US" };
  const profile = session.make("Profile", { Name: "Minimum Access - Salesforce" });
  session.insert("User", { ...values, ...locale, TimeZoneSidKey: "Europe/London", Profile: profile });
  assert.deepEqual(
    session
      .query("SELECT Profile.Name FROM User WHERE Username = 'a@b.example'")
      .map((user) => (user.get("Profile") as ApexSObject).get("Name")),
    ["Minimum Access - Salesforce"]
  );
});

test("a delete takes children along, an undelete brings them back, ALL ROWS sees both", () => {
  const session = begin();
  const account = session.insert("Account", { Name: "A" });
  const id = String(account.get("Id"));
  const [earlier] = ["C1", "C2"].map((name) =>
    session.insert("Contact", { LastName: name, AccountId: account.get("Id") })
  );
  const [shipment, moved] = ["S1", "S2"].map((name) =>
    session.insert("Shipment__c", { Name: name, Account__c: account.get("Id") })
  );
  const accounts = (): unknown[] => session.column("SELECT Account__c FROM Shipment__c ORDER BY Name", "Account__c");
  assert.ok(earlier && shipment && moved);
  session.dml("delete", [earlier]);
  session.dml("delete", [account]);
  assert.equal(session.count("SELECT COUNT() FROM Contact"), 0);
  assert.equal(session.count("SELECT COUNT() FROM Account ALL ROWS"), 1);
  assert.deepEqual(accounts(), [null, null]);
  assert.equal(
    thrown(() => session.dml("update", [account])),
    `System.DmlException: Update failed. First exception on row 0 with id ${id}; first error: ENTITY_IS_DELETED, entity is deleted: []`
  );
  const other = session.insert("Account", { Name: "B" });
  session.dml("update", [session.make("Shipment__c", { Id: moved.get("Id"), Account__c: other.get("Id") })]);
  session.dml("undelete", [account]);
  assert.equal(session.count("SELECT COUNT() FROM Account"), 2);
  // "Referential Integrity When Deleting and Restoring Records": what was deleted before, or set since, stays so.
  assert.deepEqual(session.column("SELECT LastName FROM Contact", "LastName"), ["C2"]);
  assert.deepEqual(accounts(), [id, String(other.get("Id"))]);
  assert.equal(
    thrown(() => session.dml("undelete", [account])),
    `System.DmlException: Undelete failed. First exception on row 0 with id ${id}; first error: UNDELETE_FAILED, Entity is not in the recycle bin: []`
  );
});

test("one record in memory is inserted once", () => {
  const session = begin();
  const account = session.make("Account", { Name: "A" });
  assert.equal(
    thrown(() => session.dml("insert", [account, account])),
    "System.ListException: Before Insert or Upsert list must not have two identically equal elements"
  );
});

test("a record of a custom object is called by its short Id unless it has a name", () => {
  const session = new Session(SAMPLE_OBJECTS);
  const shipment = session.insert("Shipment__c", {});
  const name = session.column("SELECT Name FROM Shipment__c", "Name")[0];
  assert.equal(name, (shipment.get("Id") as ApexId).to15());
});

test("a rollback returns to its savepoint", () => {
  const session = begin();
  session.insert("Account", { Name: "before" });
  const savepoint = session.transaction.savepoint();
  session.insert("Account", { Name: "after" });
  session.transaction.rollback(savepoint);
  assert.deepEqual(session.column("SELECT Name FROM Account", "Name"), ["before"]);
});

test("custom metadata and profiles cannot be changed by DML", () => {
  const session = new Session({ ...SAMPLE_OBJECTS, ...probeRecord("") });
  const probe = session.make("Probe__mdt", { DeveloperName: "X" });
  assert.equal(
    thrown(() => session.dml("insert", [probe])),
    "System.TypeException: DML operation Insert not allowed on Probe__mdt"
  );
  assert.equal(
    thrown(() => session.dml("delete", [session.make("Profile", {})])),
    "System.TypeException: DML operation Delete not allowed on Profile"
  );
});

test("setup and business data do not mix in one transaction, except inside runAs", () => {
  const session = begin();
  const user = session.insert("User", {
    LastName: "Tester", Username: "tester@brightwater.example", Alias: "test", Email: "tester@brightwater.example", TimeZoneSidKey: "GMT", LocaleSidKey: "en_GB",
    LanguageLocaleKey: "en_US", EmailEncodingKey: "UTF-8", ProfileId: session.query("SELECT Id FROM Profile WHERE Name = 'Standard User'")[0]?.get("Id")
  }); // prettier-ignore
  const assignment = () =>
    session.make("PermissionSetAssignment", {
      AssigneeId: user.get("Id"),
      PermissionSetId: session.query("SELECT Id FROM PermissionSet WHERE Name = 'Countersign_User'")[0]?.get("Id")
    });
  const [together] = session.dml("insert", [assignment()]);
  assert.equal(together?.success, true, "a user without a role and its assignment");
  const [refused] = session.dml("insert", [session.make("Account", { Name: "Riverside" })], SYSTEM, {
    allOrNone: false
  });
  assert.equal(refused?.errors[0]?.statusCode, "MIXED_DML_OPERATION");
  const leave = session.transaction.runAs(session.transaction.user.id);
  const [accepted] = session.dml("insert", [session.make("Account", { Name: "Riverside" })]);
  leave();
  assert.equal(accepted?.success, true);
});

test("a username is used once", () => {
  const session = new Session(SAMPLE_OBJECTS);
  const values = {
    LastName: "L",
    Username: "JONAS.LIND@brightwater.example",
    Alias: "a",
    Email: "a@b.example",
    TimeZoneSidKey: "GMT",
    LocaleSidKey: "en_GB",
    LanguageLocaleKey: "en_US",
    EmailEncodingKey: "UTF-8",
    ProfileId: session.query("SELECT Id FROM Profile LIMIT 1")[0]?.get("Id")
  };
  assert.match(refusal(session, "User", values), /^DUPLICATE_USERNAME, /);
});

test("one record twice in a list is refused", () => {
  const session = begin();
  const account = session.insert("Account", { Name: "A" });
  assert.equal(
    thrown(() => session.dml("update", [account, account])),
    `System.ListException: Duplicate id in list: ${String(account.get("Id"))}`
  );
});
