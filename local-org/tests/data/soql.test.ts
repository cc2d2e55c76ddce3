import assert from "node:assert/strict";
import { test } from "node:test";
import { ApexList, ApexSet } from "../../apex/runtime/collections.ts";
import { ApexDate } from "../../apex/runtime/date.ts";
import { ApexId } from "../../apex/runtime/id.ts";
import type { ApexSObject } from "../../apex/runtime/sobject.ts";
import { ID, STRING } from "../../apex/runtime/types.ts";
import { plain, Session, SYSTEM, thrown, USER } from "../org/session.ts";
import { SAMPLE_OBJECTS } from "../org/project.ts";

const session = new Session(SAMPLE_OBJECTS);
const names = (where: string, binds: readonly unknown[] = []): unknown[] =>
  session.column(`SELECT Name FROM Account WHERE ${where} ORDER BY Name`, "Name", binds);

test("compares text without regard to case", () => {
  assert.deepEqual(names("Name = 'RIVERSIDE WATERWORKS'"), ["Riverside Waterworks"]);
  assert.deepEqual(names("Name LIKE 'riverside%'"), ["Riverside Waterworks"]);
  assert.deepEqual(names("Name LIKE '_lder & F%'"), ["Alder & Finch Brewing"]);
});

test("LIKE takes its own wildcards escaped, and any of several patterns", () => {
  const own = new Session({});
  for (const name of ["50% off", "500 off", "a_b", "aXb"]) own.insert("Account", { Name: name });
  const found = (pattern: string): unknown[] =>
    own.column(`SELECT Name FROM Account WHERE Name LIKE '${pattern}' ORDER BY Name`, "Name");
  assert.deepEqual(found("50% off"), ["50% off", "500 off"]);
  assert.deepEqual(found("50\\% off"), ["50% off"]);
  assert.deepEqual(found("a\\_b"), ["a_b"]);
  const soql = "SELECT Name FROM Account WHERE Name LIKE :patterns ORDER BY Name";
  const patterns = new ApexList(["a\\_b", "500%", null], STRING);
  assert.deepEqual(own.column(soql, "Name", [patterns]), ["500 off", "a_b"]);
});

test("ORDER BY an alias asks for no field of that name, in user mode neither", () => {
  const soql =
    "SELECT Industry i, COUNT(Id) c FROM Account WHERE Industry != null GROUP BY Industry ORDER BY c DESC, i";
  assert.equal(session.column(soql, "i", [], USER)[0], "Utilities");
});

test("null is unequal to every value, and equal to the empty text", () => {
  const without = names("BillingState = null");
  assert.ok(without.includes("Riverside Waterworks"));
  assert.deepEqual(names("BillingState = ''"), without);
  assert.ok(names("BillingState != 'CA'").includes("Riverside Waterworks"));
  assert.ok(!names("BillingState > 'A'").includes("Riverside Waterworks"));
});

test("combines conditions", () => {
  assert.deepEqual(names("(BillingState = 'CA' OR BillingState = 'WA') AND (NOT Industry = 'Agriculture')"), [
    "Baybridge Desalination",
    "Cascade Paper Mills"
  ]);
});

test("takes lists, sets and single values as binds", () => {
  const states = new ApexList(["CA", "wa"], STRING);
  assert.deepEqual(names("BillingState IN :states", [states]), [
    "Baybridge Desalination",
    "Cascade Paper Mills",
    "Orchard Valley Growers"
  ]);
  const ids = new ApexSet([ApexId.of("0015g000003AccAAAS")], ID);
  assert.deepEqual(names("Id IN :ids", [ids]), ["Riverside Waterworks"]);
  assert.deepEqual(names("Id = :id", ["0015g000003AccA"]), ["Riverside Waterworks"]);
  assert.equal(names("BillingState NOT IN :states", [states]).length, 9);
  assert.deepEqual(names("Id IN :none", [new ApexList([], ID)]), []);
});

test("refuses an Id that is none", () => {
  assert.equal(
    thrown(() => names("Id = 'abc'")),
    "System.QueryException: invalid ID field: abc"
  );
});

test("follows parents, in fields and in filters", () => {
  const soql =
    "SELECT Name, Account.Name, Account.Owner.Email, Owner.Profile.Name FROM Opportunity WHERE Account.Owner.LastName = 'Sato'";
  const [record] = session.query(soql) as [ApexSObject];
  const account = record.get("Account") as ApexSObject;
  assert.equal(account.get("Name"), "Linden University Hydrology");
  assert.equal((account.get("Owner") as ApexSObject).get("Email"), "hana.sato@brightwater.example");
  assert.equal(plain(record.get("AccountId")), "0015g000003AccLAAS");
});

test("a parent that is not there is null", () => {
  const own = new Session({});
  const loose = own.insert("Opportunity", {
    Name: "Loose",
    StageName: "Prospecting",
    CloseDate: own.query("SELECT CloseDate FROM Opportunity")[0]?.get("CloseDate")
  });
  const [record] = own.query("SELECT Account.Name FROM Opportunity WHERE Id = :id", [loose.get("Id")]) as [ApexSObject];
  assert.equal(record.get("Account"), null);
  assert.equal(record.isSet("Account"), true);
});

test("reads children as lists", () => {
  const soql =
    "SELECT Name, (SELECT LastName FROM Contacts ORDER BY LastName LIMIT 2) FROM Account WHERE Name = 'Riverside Waterworks'";
  const [record] = session.query(soql) as [ApexSObject];
  const contacts = record.get("Contacts") as ApexList;
  assert.deepEqual(
    contacts.items.map((contact) => (contact as ApexSObject).get("LastName")),
    ["Adeyemi", "Carvalho"]
  );
});

test("filters by a sub-query", () => {
  assert.deepEqual(names("Id IN (SELECT AccountId FROM Opportunity WHERE StageName = 'Closed Won')"), [
    "Kestrel Environmental Labs",
    "Linden University Hydrology",
    "Nordhavn Forsyning"
  ]);
});

test("sorts, and puts nulls first unless told otherwise", () => {
  const states = session.column(
    "SELECT BillingState FROM Account ORDER BY BillingState DESC NULLS LAST, Name",
    "BillingState"
  );
  assert.deepEqual(states.slice(0, 5), ["WA", "MI", "KS", "CA", "CA"]);
  assert.equal(session.column("SELECT BillingState FROM Account ORDER BY BillingState", "BillingState")[0], null);
  assert.equal(
    session.column("SELECT Name FROM Account ORDER BY Name LIMIT 1 OFFSET 2", "Name")[0],
    "Cascade Paper Mills"
  );
});

test("sorts a picklist by its order in the setup", () => {
  const stages = session.column("SELECT StageName FROM Opportunity ORDER BY StageName", "StageName");
  assert.equal(stages[0], "Prospecting");
  assert.equal(stages.at(-1), "Closed Lost");
});

test("counts and aggregates", () => {
  assert.equal(session.count("SELECT COUNT() FROM Account"), 12);
  const soql =
    "SELECT Owner.Alias, COUNT(Id) total, MAX(NumberOfEmployees), SUM(AnnualRevenue) revenue FROM Account GROUP BY Owner.Alias HAVING COUNT(Id) > 2 ORDER BY COUNT(Id) DESC";
  const rows = session
    .query(soql)
    .map((row) => ["Alias", "total", "expr0", "revenue"].map((name) => plain(row.get(name))));
  assert.deepEqual(rows, [
    ["jlind", 5, 620, "368600000"],
    ["msilva", 4, 2300, "637500000"]
  ]);
  assert.equal(session.query("SELECT AVG(Amount) FROM Opportunity WHERE Name = 'none'")[0]?.get("expr0"), null);
});

test("knows date literals on the user's calendar", () => {
  const due = (filter: string): unknown[] =>
    session.column(`SELECT Name FROM Opportunity WHERE ${filter} ORDER BY CloseDate`, "Name");
  assert.equal(due("CloseDate = NEXT_QUARTER").length, 5);
  assert.deepEqual(due("CloseDate >= THIS_YEAR AND CloseDate < NEXT_YEAR AND IsClosed = false").length, 4);
  assert.equal(due("CreatedDate = LAST_N_DAYS:40").length, 3);
  assert.equal(due("CloseDate = 2026-12-18")[0], "Riverside Waterworks - turbidity sensors");
});

test("each date literal covers its days: the user's week begins on Monday, the fiscal year in January", () => {
  const own = new Session({});
  const due = (day: string, literal: string): boolean => {
    const filter = `CloseDate = ${day} AND CloseDate = ${literal}`;
    return own.count(`SELECT COUNT() FROM Opportunity WHERE ${filter}`) > 0;
  };
  // 14 October 2026 is a Wednesday.
  const covered: Readonly<Record<string, readonly [first: string, last: string]>> = {
    "LAST_N_DAYS:2": ["2026-10-12", "2026-10-14"],
    "NEXT_N_DAYS:2": ["2026-10-15", "2026-10-16"],
    "N_DAYS_AGO:3": ["2026-10-11", "2026-10-11"],
    THIS_WEEK: ["2026-10-12", "2026-10-18"],
    "N_WEEKS_AGO:2": ["2026-09-28", "2026-10-04"],
    "LAST_N_MONTHS:2": ["2026-08-01", "2026-09-30"],
    "N_MONTHS_AGO:1": ["2026-09-01", "2026-09-30"],
    LAST_90_DAYS: ["2026-07-16", "2026-10-14"],
    NEXT_90_DAYS: ["2026-10-15", "2027-01-12"],
    THIS_FISCAL_QUARTER: ["2026-10-01", "2026-12-31"],
    "N_FISCAL_YEARS_AGO:1": ["2025-01-01", "2025-12-31"],
    "NEXT_N_FISCAL_QUARTERS:2": ["2027-01-01", "2027-06-30"]
  };
  for (const [literal, [first, last]] of Object.entries(covered)) {
    const days = [addDays(first, -1), first, last, addDays(last, 1)];
    for (const day of new Set(days))
      own.insert("Opportunity", { Name: day, StageName: "Prospecting", CloseDate: ApexDate.parseIso(day) });
    assert.deepEqual(
      days.map((day) => due(day, literal)),
      [false, true, true, false],
      literal
    );
  }
});
const addDays = (day: string, count: number): string => ApexDate.parseIso(day)?.addDays(count).toIso() ?? day;

test("parts of a date, and the kind of what a relationship refers to", () => {
  const own = new Session({});
  const [account] = own.query("SELECT Id FROM Account LIMIT 1") as [ApexSObject];
  own.insert("Task", { Subject: "Call", WhatId: account.get("Id"), ActivityDate: ApexDate.parseIso("2026-03-15") });
  const part = (name: string): unknown =>
    own.column(
      `SELECT ${name}(ActivityDate) part FROM Task WHERE Subject = 'Call' GROUP BY ${name}(ActivityDate)`,
      "part"
    )[0];
  const parts = ["DAY_IN_YEAR", "WEEK_IN_YEAR", "WEEK_IN_MONTH", "FISCAL_YEAR", "FISCAL_QUARTER", "FISCAL_MONTH"];
  assert.deepEqual(parts.map(part), [74, 11, 3, 2026, 1, 3]);
  const [task] = own.query("SELECT What.Type, Owner.Type FROM Task WHERE What.Type = 'Account'") as [ApexSObject];
  assert.deepEqual(
    ["What", "Owner"].map((name) => (task.get(name) as ApexSObject).get("Type")),
    ["Account", "User"]
  );
});

test("a row knows that it came from a query, and only the selected fields are there", () => {
  const [record] = session.query("SELECT Name FROM Account LIMIT 1") as [ApexSObject];
  assert.equal(record.fetched, true);
  assert.deepEqual(record.populatedNames(), ["Id", "Name"]);
});

test("reads custom metadata, also in long texts' company without cost", () => {
  session.query("SELECT DeveloperName FROM Probe__mdt");
  assert.equal(session.transaction.limits.used("queries") > 0, true);
  const before = session.transaction.limits.used("queries");
  session.query("SELECT DeveloperName, Range__c FROM Probe__mdt");
  assert.equal(session.transaction.limits.used("queries"), before);
  session.query("SELECT Note__c FROM Probe__mdt");
  assert.equal(session.transaction.limits.used("queries"), before + 1);
});

const TOP = "Id IN (SELECT AccountId FROM Contact)";
const JOIN = `SELECT Id FROM Account WHERE ${TOP}`;
const MISTAKES: readonly (readonly [soql: string, message: RegExp])[] = [
  ["SELECT Nme FROM Account", /^System\.QueryException: No such column 'Nme' on entity 'Account'\./],
  [
    "SELECT Id FROM Account WHERE Description = 'x'",
    /^System\.QueryException: field 'Description' can not be filtered in a query call/
  ],
  ["SELECT Id FROM Acount", /^System\.QueryException: sObject type 'Acount' is not supported\./],
  ["SELECT Acc.Name FROM Contact", /^System\.QueryException: Didn't understand relationship 'Acc' in field path\./],
  [
    "SELECT Id, (SELECT Id FROM Contact) FROM Account",
    /^System\.QueryException: Didn't understand relationship 'Contact' in field path\./
  ],
  ["SELECT Id, Name, name FROM Account", /duplicate field selected: name$/],
  ["SELECT Id, (SELECT Id, Id FROM Contacts) FROM Account", /duplicate field selected: Id$/],
  ["SELECT Name n FROM Account", /only aggregate expressions use field aliasing$/],
  ["SELECT Industry, Name FROM Account GROUP BY Industry", /Field must be grouped or aggregated: Name$/],
  ["SELECT Industry, COUNT(Id) FROM Account", /Field must be grouped or aggregated: Industry$/],
  [
    "SELECT COUNT(Id) FROM Account GROUP BY Industry ORDER BY Account.Name",
    /Ordered field must be grouped or aggregated: Account.Name$/
  ],
  ["SELECT MAX(Name) FROM Account LIMIT 1", /Non-grouped query that uses overall aggregate functions cannot also use/],
  ["SELECT FIELDS(ALL) FROM Account LIMIT 201", /The SOQL FIELDS function must have a LIMIT of at most 200$/],
  ["SELECT Id FROM Account OFFSET 2001", /Maximum SOQL offset allowed is 2000$/],
  ["SELECT Id FROM Account WHERE Description = 'x'", /field 'Description' can not be filtered in a query call$/],
  ["SELECT Id FROM Account ORDER BY Description", /field 'Description' can not be sorted in a query call$/],
  ["SELECT Description d FROM Account GROUP BY Description", /field 'Description' can not be grouped in a query call$/],
  ["SELECT Id FROM Account WHERE Name = 5", /'Name' must be of type string and should be enclosed in quotes$/],
  ["SELECT Id FROM Account WHERE Name = TODAY", /'Name' must be of type string and should be enclosed in quotes$/],
  ["SELECT Id FROM Account WHERE IsDeleted = 'x'", /'IsDeleted' must be of type boolean and should not be enclosed in/],
  ["SELECT Id FROM Account WHERE CreatedDate > 2026-08-01", /'CreatedDate' must be of type dateTime and should not be/],
  [
    "SELECT Id FROM Opportunity WHERE CloseDate > 2026-08-01T00:00:00Z",
    /'CloseDate' must be of type date and should not be/
  ],
  ["SELECT AVG(Name) FROM Account", /field Name does not support aggregate operator AVG$/],
  ["SELECT MAX(IsDeleted) FROM Account", /field IsDeleted does not support aggregate operator MAX$/],
  [
    "SELECT Id FROM Account WHERE Industry INCLUDES ('Energy')",
    /INCLUDES is for multi-select picklists only: Industry$/
  ],
  [`${JOIN} OR Name = 'x'`, /Semi join sub-selects are not allowed with the 'OR' operator$/],
  [`${JOIN} AND (Name = 'x' AND ${TOP})`, /only allowed at the top level WHERE expressions/],
  [`${JOIN} AND (NOT ${TOP})`, /The NOT operator is not allowed around semi join sub-selects$/],
  [`${JOIN} AND ${TOP} AND ${TOP}`, /Maximum 2 semi join sub-selects are allowed$/],
  ["SELECT Id FROM Account WHERE Name IN (SELECT AccountId FROM Contact)", /compare Ids and references only: Name$/],
  ["SELECT Id FROM Account WHERE Id IN (SELECT Name FROM Contact)", /compare Ids and references only: Name$/],
  ["SELECT Id FROM Account WHERE Id IN (SELECT ParentId FROM Account)", /should not be on the same object type$/],
  ["SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM Contact LIMIT 1)", /LIMIT are not allowed in semi join/],
  [
    "SELECT Id FROM Contact WHERE AccountId IN (SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM Case))",
    /Nesting of semi join sub-selects is not supported$/
  ],
  ["SELECT Id FROM Account ORDER BY Name FOR UPDATE", /ORDER BY is not allowed with FOR UPDATE$/],
  ["SELECT What.Industry FROM Task", /No such column 'Industry' on entity 'Name'/],
  ["SELECT Owner.Department FROM Case", /No such column 'Department' on entity 'Name'/],
  ["SELECT Id FROM User WHERE IsDeleted = false", /No such column 'IsDeleted' on entity 'User'/],
  ["SELECT Id, (SELECT Id FROM Nothings) FROM Account", /Didn't understand relationship 'Nothings' in field path/]
];
for (const [soql, message] of MISTAKES) {
  test(`refuses ${soql}`, () =>
    assert.match(
      thrown(() => session.query(soql, [], SYSTEM)),
      message
    ));
}
