/** Database, its results, AccessLevel, Security. Apex Reference Guide: Database Class, Security Class. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { DmlOutcome, Host } from "../../apex/host.ts";
import { ApexList, ApexMap } from "../../apex/runtime/collections.ts";
import { ApexId } from "../../apex/runtime/id.ts";
import { withSharing } from "../../apex/runtime/sharing.ts";
import { ApexSObject } from "../../apex/runtime/sobject.ts";
import { OBJECT, SOBJECT, STRING } from "../../apex/runtime/types.ts";
import { UnsupportedError } from "../../apex/platform/unsupported.ts";
import accessLevel from "../../apex/platform/system/access-level.ts";
import { enumConstant } from "../../apex/platform/enum-constants.ts";
import { sObjectFieldToken } from "../../apex/platform/schema/tokens.ts";
import { call, check, plain, throwsApex } from "./support/call.ts";
import { ACCOUNT, hosted } from "./support/host.ts";

const ID = "001D000000IqhSLIAZ";
const account = (values: Record<string, unknown> = {}): ApexSObject => {
  const record = new ApexSObject(ACCOUNT);
  for (const [name, value] of Object.entries(values)) record.put(name, value);
  return record;
};
const records = (...items: unknown[]): ApexList => new ApexList(items, SOBJECT);
const USER_MODE = accessLevel.staticProperties![1][1].get();
const database = (signature: string, ...values: unknown[]): unknown => call("System.Database", signature, ...values);

type Dml = Parameters<Host["dml"]>;
const saved: DmlOutcome = { id: ID, success: true, created: true, errors: [] };
const failed: DmlOutcome = {
  id: null,
  success: false,
  errors: [{ statusCode: "REQUIRED_FIELD_MISSING", message: "Required fields are missing: [Name]", fields: ["Name"] }]
};

/** Runs with a database that notes what it is asked and answers these outcomes. */
function withDml(outcomes: DmlOutcome[], block: (seen: Dml[]) => void): void {
  const seen: Dml[] = [];
  const dml = (...parameters: Dml): DmlOutcome[] => {
    seen.push(parameters);
    return outcomes;
  };
  hosted(() => block(seen), { dml });
}

test("one record and lists of records, all or none unless told otherwise", () => {
  withDml([saved], (seen) => {
    const record = account({ Name: "Acme" });
    const result = database("insert(SObject)", record);
    check("Database.SaveResult", [
      ["isSuccess()", [result], true],
      ["getId()", [result], ID],
      ["getErrors()", [result], []]
    ]);
    assert.deepEqual(seen[0], [
      "insert",
      [record],
      { userMode: false, sharing: true },
      { allOrNone: true, externalIdField: undefined }
    ]);
    const list = database("update(List<SObject>,Boolean,AccessLevel)", records(record), false, USER_MODE) as ApexList;
    assert.equal(String(list.elementType), "Database.SaveResult");
    assert.deepEqual(seen[1]?.slice(2), [
      { userMode: true, sharing: true },
      { allOrNone: false, externalIdField: undefined }
    ]);
  });
});

test("what failed says why", () => {
  withDml([failed], () => {
    const [result] = (database("insert(List<SObject>,Boolean)", records(account()), false) as ApexList).items;
    const [error] = (call("Database.SaveResult", "getErrors()", result) as ApexList).items;
    check("Database.SaveResult", [
      ["isSuccess()", [result], false],
      ["getId()", [result], null]
    ]);
    check("Database.Error", [
      ["getStatusCode()", [error], "REQUIRED_FIELD_MISSING"],
      ["getMessage()", [error], "Required fields are missing: [Name]"],
      ["getFields()", [error], ["Name"]]
    ]);
  });
});

test("upsert goes by a field, delete by Ids", () => {
  withDml([saved], (seen) => {
    const name = sObjectFieldToken(ACCOUNT, ACCOUNT.fields.get("name")!);
    const result = database("upsert(SObject,SObjectField)", account(), name);
    assert.equal(call("Database.UpsertResult", "isCreated()", result), true);
    assert.equal(seen[0]?.[3].externalIdField, "Name");
    database("delete(List<Id>,Boolean)", new ApexList([ApexId.of(ID)], STRING), true);
    assert.deepEqual([seen[1]?.[0], plain(seen[1]?.[1][0]?.get("Id"))], ["delete", ID]);
    throwsApex(
      () => database("delete(Id)", ApexId.of("zzzD000000IqhSL")),
      /^System.SObjectException: Cannot locate Apex Type/
    );
  });
});

test("DMLOptions allow partial success unless told otherwise; null says nothing about it", () => {
  withDml([saved], (seen) => {
    const options = call("Database.DMLOptions", "DMLOptions()") as Record<string, unknown>;
    const insert = (): unknown => database("insert(SObject,Database.DMLOptions)", account(), options);
    insert();
    options["optAllOrNone"] = true;
    insert();
    database("update(List<SObject>,Database.DMLOptions,AccessLevel)", records(account()), options, USER_MODE);
    database("upsert(SObject,Boolean)", account(), null);
    assert.deepEqual(
      seen.map(([, , , { allOrNone }]) => allOrNone),
      [false, true, true, true]
    );
    assert.equal(seen[2]?.[2].userMode, true);
    options["allowFieldTruncation"] = true;
    insert();
    assert.deepEqual(
      seen.map(([, , , { allowFieldTruncation }]) => allowFieldTruncation),
      [false, false, false, undefined, true]
    );
    const copy = call("Database.DMLOptions", "clone()", options);
    assert.deepEqual(copy, options);
    assert.notEqual(copy, options);
  });
});

test("a dynamic query that an org would run is refused, not an exception for code to catch", () => {
  hosted(() => {
    const query = (text: string) => (): unknown => database("query(String)", text);
    assert.throws(query("SELECT Id FROM Account USING SCOPE mine"), UnsupportedError);
    throwsApex(query("SELECT Id FROM"), /^System.QueryException: /);
  });
});

test("null is no record", () => {
  withDml([], (seen) => {
    throwsApex(() => database("insert(SObject)", null), "System.NullPointerException: Argument cannot be null.");
    throwsApex(() => database("insert(List<SObject>)", null), "System.NullPointerException: Argument cannot be null.");
    assert.deepEqual(seen, []);
  });
});

type QueryCall = Parameters<Host["query"]>;

test("queries are parsed at run time and take their binds from a map", () => {
  const seen: QueryCall[] = [];
  const row = account({ Name: "Acme" });
  const query = (...parameters: QueryCall): ApexSObject[] => {
    seen.push(parameters);
    return [row];
  };
  hosted(
    () => {
      const rows = database("query(String)", "SELECT Name FROM account") as ApexList;
      assert.deepEqual([rows.items, String(rows.elementType)], [[row], "Account"]);
      const binds = new ApexMap([["wanted", "Acme"]], STRING, OBJECT);
      const text = "SELECT Id FROM Account WHERE Name = :WANTED";
      withSharing(false, () =>
        database("queryWithBinds(String,Map<String,Object>,AccessLevel)", text, binds, USER_MODE)
      );
      assert.deepEqual(seen[1]?.slice(1), [["Acme"], { userMode: true, sharing: true }]);
      withSharing(false, () => database("query(String)", "SELECT Id FROM Account"));
      assert.deepEqual(seen[2]?.[2], { userMode: false, sharing: false });
      throwsApex(
        () =>
          database(
            "queryWithBinds(String,Map<String,Object>,AccessLevel)",
            "SELECT Id FROM Account WHERE Name = :other",
            binds,
            USER_MODE
          ),
        "System.QueryException: Key 'other' does not exist in the bindMap"
      );
      throwsApex(() => database("query(String)", "SELECT FROM Account"), /^System.QueryException: /);
      throwsApex(() => database("query(String)", text), "System.QueryException: Variable does not exist: WANTED");
    },
    { query }
  );
});

test("countQuery answers a number and wants COUNT()", () => {
  hosted(
    () => {
      assert.equal(database("countQuery(String)", "SELECT COUNT() FROM Account"), 7);
      throwsApex(() => database("countQuery(String)", "SELECT Id FROM Account"), /^System.QueryException: /);
    },
    { count: () => 7 }
  );
});

test("a savepoint is handed back as it was given", () => {
  const rolledBack: unknown[] = [];
  hosted(
    () => {
      database("rollback(Savepoint)", database("setSavepoint()"));
      assert.deepEqual(rolledBack, ["point"]);
    },
    { savepoint: () => "point", rollback: (point) => void rolledBack.push(point) }
  );
});

const readable = (): unknown => enumConstant("System.AccessType", "READABLE");
const strip = (list: ApexList): unknown =>
  call("System.Security", "stripInaccessible(AccessType,List<SObject>)", readable(), list);

test("stripInaccessible takes out what the user may not read, parents included", () => {
  hosted(
    () => {
      const source = account({ Name: "Acme", Rating: "Hot", Parent: account({ Rating: "Hot" }) });
      const decision = strip(records(account({ Name: "Plain" }), source));
      const stripped = (call("System.SObjectAccessDecision", "getRecords()", decision) as ApexList)
        .items[1] as ApexSObject;
      assert.deepEqual(
        [stripped.populatedNames(), (stripped.get("Parent") as ApexSObject).populatedNames()],
        [["Name", "Parent"], []]
      );
      assert.ok(source.isSet("Rating"), "the source stays as it was");
      check("System.SObjectAccessDecision", [
        ["getRemovedFields()", [decision], { Account: ["Rating"] }],
        ["getModifiedIndexes()", [decision], [1]]
      ]);
    },
    { fieldAccess: (_, field) => field !== "Rating" }
  );
  hosted(() => throwsApex(() => strip(records(account())), "System.NoAccessException: No access to entity: Account"), {
    objectAccess: () => false
  });
});
