/**
 * Records and queries, as far as the language goes. Sources: Apex Developer Guide, "Working with Data in Apex" and
 * "Dynamic Apex" (describe tokens), SOQL and SOSL Reference for what a query may name.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { compileProgram } from "../../apex/compile.ts";
import { withHost, type DataAccess, type Host } from "../../apex/host.ts";
import { ApexSObject } from "../../apex/runtime/sobject.ts";
import type { SoqlQuery } from "../../apex/syntax/soql.ts";
import { fakeHost } from "./fake-host.ts";
import { debugLog, refuses, refusesScript } from "./harness.ts";
import { SMALL_SCHEMA } from "./small-schema.ts";

const prints = (run: string, expected: readonly string[]): void =>
  assert.deepEqual(debugLog({ run, schema: SMALL_SCHEMA }), expected);
const refusesRecords = (run: string, expected: readonly string[]): void =>
  refusesScript(run, expected, { schema: SMALL_SCHEMA });

test("fields by name, in any case", () => {
  prints(
    "Account a = new Account(name = 'Acme', AnnualRevenue = 5); a.NUMBEROFEMPLOYEES = 3; a.annualRevenue += 1; System.debug(a.Name + a.annualrevenue); System.debug(a); System.debug(a.Parent?.Name);",
    ["Acme6", "Account:{Name=Acme, AnnualRevenue=6, NumberOfEmployees=3}", "null"]
  );
});

test("a missing parent reads as null", () => {
  prints(
    "Contact c = new Contact(); System.debug(c.Account.Name); c.Account = new Account(Name = 'P'); System.debug(c.Account.Parent.Parent.Name); System.debug(c.Account.Name);",
    ["null", "null", "P"]
  );
});

test("records are equal by their fields", () => {
  prints(
    "Account a = new Account(Name = 'x'); Account b = new Account(Name = 'x'); System.debug(a == b); System.debug(a === b); System.debug(new Set<Account>{ a, b }.size()); b.Name = 'y'; System.debug(a == b);",
    ["true", "false", "1", "false"]
  );
});

test("SObject, specific types and lists of them", () => {
  prints(
    "SObject s = new Account(Name = 'x'); System.debug(((Account) s).Name); System.debug(s instanceof Contact); List<SObject> l = new List<Account>{ new Account() }; List<Account> back = l; System.debug(back.size()); for (Account a : l) System.debug(a);",
    ["x", "false", "1", "Account:{}"]
  );
  prints(
    "SObject s = new Contact(); switch on s { when Account a { System.debug('account'); } when Contact c { System.debug('contact'); } }",
    ["contact"]
  );
  prints(
    "SObject s = new Contact(); try { Account a = (Account) s; } catch (System.TypeException e) { System.debug(e.getMessage()); }",
    ["Invalid conversion from runtime type SObject:Contact to SObject:Account"]
  );
});

test("the Id of a generic record can be set, and nothing else of it", () => {
  prints(
    "SObject s = new Account(); s.Id = '001D000000IqhSLIAZ'; System.debug(s.Id); System.debug(((Account) s).Id); s.Id = null; System.debug(s.Id);",
    ["001D000000IqhSLIAZ", "001D000000IqhSLIAZ", "null"]
  );
});

test("describe tokens", () => {
  prints(
    "System.debug(Account.getSObjectType() == Account.SObjectType); System.debug(new Contact().getSObjectType() == Contact.getSObjectType());",
    ["true", "true"]
  );
  prints(
    "System.debug(Account.SObjectType); System.debug(Account.Name); System.debug(Schema.SObjectType.Account.getName()); System.debug(Schema.SObjectType.Account.fields.AnnualRevenue.getName()); System.debug(Contact.Email == Contact.Email);",
    ["Account", "Name", "Account", "AnnualRevenue", "true"]
  );
});

test("fields that do not exist, values that do not fit", () => {
  refusesRecords(
    "Account a = new Account(Nam = 'x'); a.Nope = 1; a.Name = 5; a.AnnualRevenue = 'x'; System.debug(a.Owner.Name); Schema.SObjectField f = Account.Missing; Opportunity o;",
    [
      "1 Field does not exist: Nam on Account",
      "1 Variable does not exist: Nope",
      "1 Illegal assignment from Integer to String",
      "1 Illegal assignment from String to Decimal",
      "1 Variable does not exist: Owner",
      "1 Variable does not exist: Missing",
      "1 Invalid type: Opportunity"
    ]
  );
});

test("queries are checked against the schema", () => {
  refusesRecords(
    `List<Account> a = [
  SELECT Name, Nope, Parent.Missing, Wrong.Name, Name,
    (SELECT Email, Phone FROM Contacts), (SELECT Id FROM Cases)
  FROM Account
  WHERE Unknown = 1 AND NumberOfEmployees = 'x' AND Name = :true
  ORDER BY Other
];
List<Contact> c = [SELECT Id FROM Account];
Account one = [SELECT Id FROM Lead];`,
    [
      `2 No such column 'Nope' on entity 'Account'.`,
      `2 No such column 'Missing' on entity 'Account'.`,
      `2 Didn't understand relationship 'Wrong' in field path.`,
      "2 duplicate field selected: Name",
      "3 No such column 'Phone' on entity 'Contact'.",
      "3 Didn't understand relationship 'Cases' in FROM part of query call.",
      `5 No such column 'Unknown' on entity 'Account'.`,
      "5 value of filter criterion for field must be of type Integer",
      "5 Invalid bind expression type of Boolean for column of type String",
      `6 No such column 'Other' on entity 'Account'.`,
      "8 Illegal assignment from List<Account> to List<Contact>",
      "9 sObject type 'Lead' is not supported."
    ]
  );
});

test("what the local org does not do is refused by name", () => {
  refusesRecords("List<List<SObject>> l = [FIND 'x' IN ALL FIELDS RETURNING Account];", [
    "1 SOSL is not supported by the local org"
  ]);
});

/** Runs with a host that answers every query with `rows` and keeps what was asked. */
function asked(classes: readonly string[], run: string, rows: readonly ApexSObject[] = []) {
  const queries: { query: SoqlQuery; binds: readonly unknown[]; access: DataAccess }[] = [];
  const written: string[] = [];
  const more: Partial<Host> = {
    query: (query, binds, access) => {
      queries.push({ query, binds, access });
      return [...rows];
    },
    count: () => 42,
    dml: (operation, records, access) => {
      written.push(`${operation} ${records.length} ${access.userMode ? "user" : access.sharing ? "sharing" : "all"}`);
      return [];
    }
  };
  const log: string[] = [];
  const { program, problems } = compileProgram(
    classes.map((text, index) => ({ path: `${index}.cls`, text })),
    SMALL_SCHEMA
  );
  assert.deepEqual(problems, []);
  const script = program?.compileAnonymous(run);
  assert.deepEqual(script?.problems, []);
  withHost(fakeHost(log, SMALL_SCHEMA, more), () => {
    if (program) script?.run?.(program.newTransaction());
  });
  return { queries, written, log };
}

const row = (values: Readonly<Record<string, unknown>>): ApexSObject => {
  const record = new ApexSObject(SMALL_SCHEMA.object("Account") as never);
  for (const [name, value] of Object.entries(values)) record.put(name, value);
  record.fetched = true;
  return record;
};

test("queries reach the host with their binds and their mode", () => {
  const { queries } = asked(
    [],
    "String n = 'x'; List<Account> a = [SELECT Id FROM Account WHERE Name = :n.toUpperCase() AND Id IN :new List<Id>() WITH USER_MODE LIMIT :1 + 1];"
  );
  assert.equal(queries[0]?.binds[0], "X");
  assert.equal(queries[0]?.binds[2], 2);
  assert.deepEqual(queries[0]?.access, { userMode: true, sharing: true });
});

test("results as list, record, number, field and map", () => {
  const { log } = asked(
    [],
    `Account a = [SELECT Name FROM Account]; System.debug(a.Name); System.debug([SELECT COUNT() FROM Account]); System.debug([SELECT Name FROM Account].Name);
     for (Account x : [SELECT Name FROM Account]) System.debug(x.Name); for (List<Account> xs : [SELECT Name FROM Account]) System.debug(xs.size());
     try { System.debug(a.AnnualRevenue); } catch (SObjectException e) { System.debug(e.getMessage()); }`,
    [row({ Name: "Acme" })]
  );
  assert.deepEqual(log, [
    "Acme",
    "42",
    "Acme",
    "Acme",
    "1",
    "SObject row was retrieved via SOQL without querying the requested field: Account.AnnualRevenue"
  ]);
});

test("a list is an Iterable of what its elements are, a list of SObject one of any object", () => {
  prints(
    `Object o = new List<String>{ 'a' }; System.debug((o instanceof Iterable<Object>) + ' ' + (o instanceof Iterable<String>) + ' ' + (o instanceof Iterable<Integer>));
     for (Object each : (Iterable<Object>) o) System.debug(each);
     o = new List<SObject>(); System.debug((o instanceof List<Account>) + ' ' + (o instanceof List<SObject>) + ' ' + (o instanceof List<String>));
     Assert.isInstanceOfType(o, List<Account>.class); o = new List<Account>(); System.debug(o instanceof List<Contact>);`,
    ["true true false", "a", "true true false", "false"]
  );
});

test("one record where there is none, or more", () => {
  const run =
    "try { Account a = [SELECT Id FROM Account]; } catch (QueryException e) { System.debug(e.getMessage()); }";
  assert.deepEqual(asked([], run).log, ["List has no rows for assignment to SObject"]);
  assert.deepEqual(asked([], run, [row({}), row({})]).log, ["List has more than 1 row for assignment to SObject"]);
});

test("no record is null before ?. and ?? (Safe Navigation Operator, Null Coalescing Operator)", () => {
  const run = `System.debug([SELECT Name FROM Account]?.Name); System.debug([SELECT Name FROM Account]?.getPopulatedFieldsAsMap());
    Account a = [SELECT Id FROM Account] ?? new Account(Name = 'Spare'); System.debug(a.Name);
    try { String name = [SELECT Name FROM Account]?.Name; } catch (QueryException e) { System.debug(e.getMessage()); }`;
  assert.deepEqual(asked([], run).log, ["null", "null", "Spare"]);
  assert.deepEqual(asked([], "System.debug([SELECT Name FROM Account]?.Name);", [row({ Name: "x" })]).log, ["x"]);
  assert.deepEqual(
    asked(
      [],
      "try { Account a = [SELECT Id FROM Account] ?? new Account(); } catch (QueryException e) { System.debug(e.getMessage()); }",
      [row({}), row({})]
    ).log,
    ["List has more than 1 row for assignment to SObject"]
  );
});

test("records sort by object, Name, standard and custom fields (Sorting Lists of sObjects)", () => {
  prints(
    `List<SObject> all = new List<SObject>{ new Contact(), new Account(Name = 'sForce', NumberOfEmployees = 2), null,
       new Account(Name = 'sForce', NumberOfEmployees = 1, AnnualRevenue = 5), new Account(Name = 'Acme'), new Account(Name = 'sForce', NumberOfEmployees = 1) };
     all.sort(); for (SObject one : all) System.debug(one);`,
    [
      "null",
      "Account:{Name=Acme}",
      "Account:{Name=sForce, NumberOfEmployees=1}",
      "Account:{Name=sForce, NumberOfEmployees=2}",
      "Account:{Name=sForce, NumberOfEmployees=1, AnnualRevenue=5}",
      "Contact:{}"
    ]
  );
});

test("a map of records by Id wants each Id once", () => {
  const twice = "new List<Account>{ new Account(Id = '001000000000001'), new Account(Id = '001000000000001AAA') }";
  prints(
    `try { Map<Id, Account> byId = new Map<Id, Account>(${twice}); } catch (ListException e) { System.debug(e.getMessage()); }`,
    ["Row with duplicate Id at index: 1"]
  );
});

test("sharing is that of the class, or of its caller", () => {
  const body = "{ public static void go() { List<Account> a = [SELECT Id FROM Account]; } }";
  const { queries } = asked(
    [
      `public with sharing class Strict ${body}`,
      `public without sharing class Loose ${body}`,
      `public inherited sharing class Inherits ${body}`,
      "public without sharing class LooseCaller { public static void go() { Inherits.go(); Strict.go(); Inherits.go(); } }"
    ],
    "Strict.go(); Loose.go(); Inherits.go(); LooseCaller.go(); Inherits.go();"
  );
  assert.deepEqual(
    queries.map(({ access }) => access.sharing),
    [true, false, true, false, true, false, true]
  );
});

test("DML statements", () => {
  const { written } = asked(
    [],
    "insert new Account(); update as user new List<Account>{ new Account(), new Account() }; delete as system new Account(); upsert new Contact() Name;"
  );
  assert.deepEqual(written, ["insert 1 sharing", "update 2 user", "delete 1 sharing", "upsert 1 sharing"]);
  refusesRecords("insert 'x'; merge new Account() new Account();", [
    "1 DML requires SObject or SObject list type: String",
    "1 merge is not supported by the local org"
  ]);
});

test("static variables belong to a transaction", () => {
  const { program } = compileProgram(
    [
      {
        path: "S.cls",
        text: "public class S { public static Integer n = 1; public static Integer next() { return n++; } }"
      }
    ],
    SMALL_SCHEMA
  );
  withHost(fakeHost([]), () => {
    const first = program?.newTransaction();
    assert.deepEqual(
      [1, 2].map(() => first?.invokeStatic("S", "next")),
      [1, 2]
    );
    assert.equal(program?.newTransaction().invokeStatic("S", "next"), 1);
    assert.equal(first?.invokeStatic("S", "next"), 3);
  });
});

test("statements count towards the limit, and lines towards coverage", () => {
  const { program } = compileProgram(
    [
      {
        path: "C.cls",
        text: "public class C {\n  public static void go(Boolean b) {\n    Integer i = 1;\n    if (b) {\n      i = 2;\n    }\n    while (i < 5) { i++; }\n  }\n}"
      }
    ],
    SMALL_SCHEMA
  );
  const host = fakeHost([]);
  withHost(host, () => program?.newTransaction().invokeStatic("C", "go", [false]));
  assert.equal(host.limits.used("statements"), 11);
  const counter = program?.coverage.get("C.cls");
  assert.deepEqual(counter?.lines, [3, 4, 5, 7]);
  assert.deepEqual(
    counter?.lines.filter((line) => counter.hits[line] === 0),
    [5]
  );
});

test("coverage counts the lines of calls within a statement, and no System.debug", () => {
  const text = [
    "public class C {",
    "  public static Boolean no() {",
    "    return false;",
    "  }",
    "  public C() {",
    "    this('x');",
    "  }",
    "  private C(String s) {",
    "    super();",
    "  }",
    "  public static void go() {",
    "    System.debug('not counted');",
    "    if (",
    "      no() &&",
    "      new C() == null",
    "    ) {",
    "      return;",
    "    }",
    "    String s =",
    "      null;",
    "    try {",
    "      s.trim()",
    "        .toLowerCase();",
    "    } catch (NullPointerException e) {",
    "      new C();",
    "    }",
    "  }",
    "}"
  ].join("\n");
  const { program } = compileProgram([{ path: "C.cls", text }], SMALL_SCHEMA);
  withHost(fakeHost([]), () => program?.newTransaction().invokeStatic("C", "go"));
  const counter = program?.coverage.get("C.cls");
  assert.deepEqual(counter?.lines, [3, 6, 9, 13, 14, 15, 17, 19, 22, 23, 25]);
  assert.deepEqual(
    counter?.lines.filter((line) => counter.hits[line] === 0),
    [15, 17, 23]
  );
});

test("a class may use what is declared in any other file", () => {
  refuses(
    [
      "public class A extends B.Inner {}",
      "public virtual class B { public virtual class Inner extends C {} }",
      "public virtual class C {}"
    ],
    []
  );
});

test("what only the platform sets is not assigned, not even in memory", () => {
  refusesRecords(
    "Account a = new Account(Id = '001000000000001AAA', CreatedDate = System.now()); a.CreatedDate = null; a.Id = null;",
    ["1 Field is not writeable: Account.CreatedDate", "1 Field is not writeable: Account.CreatedDate"]
  );
});
