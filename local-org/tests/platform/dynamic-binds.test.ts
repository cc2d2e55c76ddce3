/** Apex Developer Guide, "Dynamic SOQL": "you can use simple bind variables in dynamic SOQL query strings". */
import assert from "node:assert/strict";
import { test } from "node:test";
import { debugged, failure, openWith } from "../async/support.ts";
import { apexClass } from "../org/project.ts";

const SELECTOR = {
  ...apexClass(
    "Selecting",
    `public virtual class Selecting { protected String industry = 'Energy'; private String hidden = 'x'; }`
  ),
  ...apexClass(
    "Selector",
    `public with sharing class Selector extends Selecting {
    private static Integer most = 2;
    private Set<String> names = new Set<String>{ 'a', 'b' };
    public Integer own() { return Database.query('SELECT Id FROM Account WHERE Name IN :names LIMIT :most').size(); }
    public Integer inherited() { return Database.countQuery('SELECT COUNT() FROM Account WHERE Industry = :Industry'); }
    public Integer notMine() { return Database.query('SELECT Id FROM Account WHERE Name = :hidden').size(); }
    public static Integer local(String name) {
      String text = 'SELECT Id FROM Account WHERE ';
      for (Integer index = 0; index < 1; index++) { text += 'Name = :NAME'; }
      return Database.query(text).size();
    }
    public static Integer fromStatic() { return Database.query('SELECT Id FROM Account WHERE Name IN :names').size(); }
  }`
  )
};
const org = openWith(SELECTOR);
debugged(org, "insert new List<Account>{ new Account(Name = 'a', Industry = 'Energy'), new Account(Name = 'b') };");

test("a local variable, a field, an inherited field, in any case", () => {
  const lines = debugged(
    org,
    `System.debug(new Selector().own() + ' ' + Selector.local('a') + ' ' + (new Selector().inherited() > 0));
    String wanted = 'b'; System.debug(((Account) Database.query('SELECT Name FROM Account WHERE Name = :wanted')[0]).Name);`
  );
  assert.deepEqual(lines, ["2 1 true", "b"]);
});

test("what is not in sight does not exist: out of its block, private elsewhere, not static", () => {
  for (const script of [
    "if (true) { String gone = 'a'; } Database.query('SELECT Id FROM Account WHERE Name = :gone');",
    "new Selector().notMine();",
    "Selector.fromStatic();"
  ])
    assert.match(failure(org, script), /^System.QueryException: Variable does not exist: /);
});

test("only simple variables, no paths", () => {
  const path = "Account mine = new Account(); Database.query('SELECT Id FROM Account WHERE Name = :mine.Name');";
  assert.equal(failure(org, path), "System.QueryException: Only simple variables can be bound in a dynamic query");
});
