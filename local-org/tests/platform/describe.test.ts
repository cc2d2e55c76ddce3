/** Schema describe, SObject, Id. Apex Reference Guide: Schema namespace, SObject Class, Id Class. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { ApexList, type ApexMap } from "../../apex/runtime/collections.ts";
import { ApexDecimal } from "../../apex/runtime/decimal.ts";
import { ApexId } from "../../apex/runtime/id.ts";
import { ApexSObject } from "../../apex/runtime/sobject.ts";
import { STRING } from "../../apex/runtime/types.ts";
import { ObjectFields } from "../../apex/platform/schema/describe.ts";
import { sObjectFieldToken, sObjectTypeToken, type SObjectFieldToken } from "../../apex/platform/schema/tokens.ts";
import { call, check, plain, throwsApex } from "./support/call.ts";
import { ACCOUNT, hosted } from "./support/host.ts";

const ID = "001D000000IqhSLIAZ";
const token = (name: string): SObjectFieldToken => sObjectFieldToken(ACCOUNT, ACCOUNT.fields.get(name.toLowerCase())!);
const describeField = (name: string): unknown => call("Schema.SObjectField", "getDescribe()", token(name));
const describe = (): unknown => call("Schema.SObjectType", "getDescribe()", sObjectTypeToken(ACCOUNT));

const account = (values: Record<string, unknown> = {}): ApexSObject => {
  const record = new ApexSObject(ACCOUNT);
  for (const [name, value] of Object.entries(values)) record.put(name, value);
  return record;
};
const on = (record: ApexSObject, signature: string, ...values: unknown[]): unknown =>
  call("System.SObject", signature, record, ...values);

test("objects are found by name whatever its case", () => {
  hosted(() => {
    const all = call("System.Schema", "getGlobalDescribe()") as ApexMap;
    assert.equal(all.get("ACCOUNT"), sObjectTypeToken(ACCOUNT));
    assert.deepEqual(all.keys(), ["account"]);
    assert.equal(all.has("Nothing__c"), false);
    const [found] = (
      call("System.Schema", "describeSObjects(List<String>)", new ApexList(["account"], STRING)) as ApexList
    ).items;
    assert.equal(call("Schema.DescribeSObjectResult", "getName()", found), "Account");
    throwsApex(
      () => call("System.Schema", "describeSObjects(List<String>)", new ApexList(["Nope"], STRING)),
      /^System.InvalidParameterValueException: /
    );
  });
});

test("an object describes itself and the user's rights", () => {
  hosted(
    () =>
      check("Schema.DescribeSObjectResult", [
        ["getLabel()", [describe()], "Account"],
        ["getLabelPlural()", [describe()], "Accounts"],
        ["getKeyPrefix()", [describe()], "001"],
        ["isCustom()", [describe()], false],
        ["isAccessible()", [describe()], true],
        ["isCreateable()", [describe()], false],
        ["getSobjectType()", [describe()], "Account"]
      ]),
    { objectAccess: (_, right) => right === "read" }
  );
  hosted(() => {
    const [child] = (call("Schema.DescribeSObjectResult", "getChildRelationships()", describe()) as ApexList).items;
    check("Schema.ChildRelationship", [
      ["getChildSObject()", [child], "Account"],
      ["getField()", [child], "ParentId"]
    ]);
  });
});

test("a field describes itself and the user's rights", () => {
  hosted(
    () =>
      check("Schema.DescribeFieldResult", [
        ["getName()", [describeField("name")], "Name"],
        ["getType()", [describeField("Name")], "STRING"],
        ["getInlineHelpText()", [describeField("Name")], "As on the sign."],
        ["getInlineHelpText()", [describeField("ParentId")], null],
        ["getLength()", [describeField("Name")], 255],
        ["isNillable()", [describeField("Name")], false],
        ["isNameField()", [describeField("Name")], true],
        ["isNameField()", [describeField("Rating")], false],
        ["isAutoNumber()", [describeField("Name")], false],
        ["isUpdateable()", [describeField("CreatedDate")], false],
        ["isAccessible()", [describeField("AnnualRevenue")], false],
        ["isAccessible()", [describeField("Name")], true],
        ["getPrecision()", [describeField("AnnualRevenue")], 18],
        ["getReferenceTo()", [describeField("ParentId")], ["Account"]],
        ["getRelationshipName()", [describeField("ParentId")], "Parent"],
        ["isRestrictedPicklist()", [describeField("Rating")], true],
        ["getSObjectField()", [describeField("Rating")], "Rating"]
      ]),
    { fieldAccess: (_, field) => field !== "AnnualRevenue" }
  );
  const [hot] = (call("Schema.DescribeFieldResult", "getPicklistValues()", describeField("Rating")) as ApexList).items;
  check("Schema.PicklistEntry", [
    ["getLabel()", [hot], "Hot!"],
    ["getValue()", [hot], "Hot"],
    ["isDefaultValue()", [hot], true]
  ]);
});

test("tokens are one object each, so that they can be compared and be keys", () => {
  assert.equal(token("Name"), token("name"));
  const fields = call("Schema.SObjectTypeFields", "getMap()", new ObjectFields(ACCOUNT)) as ApexMap;
  assert.equal(fields.get("NAME"), token("Name"));
});

test("fields are read and written by name and by token", () => {
  const record = account({ Name: "Acme" });
  assert.deepEqual(
    [on(record, "get(String)", "NAME"), on(record, "get(SObjectField)", token("Name"))],
    ["Acme", "Acme"]
  );
  assert.equal(on(record, "get(String)", "Rating"), null);
  assert.equal(on(record, "put(String,Object)", "Name", "New"), "Acme");
  on(record, "put(SObjectField,Object)", token("AnnualRevenue"), 5);
  assert.ok(record.get("AnnualRevenue") instanceof ApexDecimal);
  on(record, "put(String,Object)", "ParentId", ID.slice(0, 15));
  assert.equal(plain(record.get("ParentId")), ID);
  assert.deepEqual(
    [on(record, "isSet(String)", "parentid"), on(record, "isSet(SObjectField)", token("Rating"))],
    [true, false]
  );
  throwsApex(() => on(record, "get(String)", "Colour"), "System.SObjectException: Invalid field Colour for Account");
  throwsApex(
    () => on(record, "put(String,Object)", "Name", 5),
    "System.SObjectException: Illegal assignment from Integer to String for field Account.Name"
  );
  throwsApex(
    () => on(record, "put(String,Object)", "CreatedDate", null),
    "System.SObjectException: Field is not writeable: Account.CreatedDate"
  );
});

test("a queried record refuses fields that the query left out", () => {
  const record = account({ Name: "Acme", Rating: null });
  record.fetched = true;
  throwsApex(
    () => on(record, "get(String)", "annualrevenue"),
    "System.SObjectException: SObject row was retrieved via SOQL without querying the requested field: Account.AnnualRevenue"
  );
  assert.deepEqual(plain(on(record, "getPopulatedFieldsAsMap()")), { Name: "Acme" });
  assert.deepEqual(plain(on(account({ Rating: null }), "getPopulatedFieldsAsMap()")), { Rating: null });
});

test("parents and children hang on their relationships", () => {
  const record = account();
  const parent = account({ Name: "Top" });
  assert.equal(on(record, "putSObject(String,SObject)", "parent", parent), null);
  assert.equal(on(record, "getSObject(SObjectField)", token("ParentId")), parent);
  assert.equal(on(record, "getSObjects(String)", "ChildAccounts"), null);
  throwsApex(
    () => on(record, "getSObject(String)", "Owner"),
    "System.SObjectException: Invalid relationship Owner for Account"
  );
  throwsApex(
    () => on(record, "getSObjects(String)", "Cases"),
    "System.SObjectException: Invalid relationship Cases for Account"
  );
});

test("a clone keeps the Id only when asked, and shares parents unless it goes deep", () => {
  const parent = account({ Name: "Top" });
  const record = account({ Id: ApexId.of(ID), Name: "Acme", CreatedDate: null, Parent: parent });
  const shallow = on(record, "clone()") as ApexSObject;
  assert.deepEqual(shallow.populatedNames(), ["Name", "Parent"]);
  assert.equal(shallow.get("Parent"), parent);
  const deep = on(record, "clone(Boolean,Boolean,Boolean)", true, true, true) as ApexSObject;
  assert.deepEqual(deep.populatedNames(), ["Id", "Name", "CreatedDate", "Parent"]);
  assert.notEqual(deep.get("Parent"), parent);
  const numbered = on(record, "clone(Boolean,Boolean,Boolean,Boolean)", true, false, false, true) as ApexSObject;
  assert.deepEqual(numbered.populatedNames(), ["Id", "Name", "Parent"]);
});

test("an Id knows its object", () => {
  hosted(() => {
    check("System.Id", [
      ["getSobjectType()", [ApexId.of(ID)], "Account"],
      ["to15()", [ApexId.of(ID)], ID.slice(0, 15)],
      ["valueOf(String,Boolean)", [ID.toLowerCase(), true], ID]
    ]);
    throwsApex(
      () => call("System.Id", "getSobjectType()", ApexId.of("zzzD000000IqhSL")),
      /^System.SObjectException: Cannot locate Apex Type/
    );
    throwsApex(() => call("System.Id", "valueOf(String)", "001"), "System.StringException: Invalid id: 001");
  });
});
