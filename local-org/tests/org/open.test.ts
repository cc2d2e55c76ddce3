import assert from "node:assert/strict";
import { test } from "node:test";
import { openOrg, type LocalOrg } from "../../org/open.ts";
import { formatProblem, OrgProblems } from "../../org/problems.ts";
import { apexClass, makeProject, metadata } from "./project.ts";

const AMARA = "amara.okafor@brightwater.example";
const JONAS = "jonas.lind@brightwater.example";

const CONTROLLER = `public with sharing class Desk {
  public class Row {
    @AuraEnabled public String name { get; private set; }
    @AuraEnabled public Decimal amount;
    @AuraEnabled public Date due;
    @AuraEnabled public List<String> tags = new List<String>{ 'a', 'b' };
    @AuraEnabled public String missing;
    public String internal = 'stays here';
    public Row(String name) { this.name = name; }
  }
  public class OwnException extends Exception {}

  @AuraEnabled
  public static Row echo(String name, Decimal amount, Date due, Map<String, Object> extra, List<Integer> numbers) {
    Row row = new Row(name + numbers.size() + extra.get('inner'));
    row.amount = amount;
    row.due = due;
    return row;
  }
  @AuraEnabled
  public static void tell(String kind) {
    insert new Lead(LastName = kind, Company = 'ACME');
    if (kind == 'handled') throw new AuraHandledException('Ask an admin.');
    if (kind == 'own') throw new OwnException('secret detail');
    if (kind == 'null') { String nothing; nothing.length(); }
  }
  public static String hidden() { return 'no'; }
}`;
const PICKLIST = `global class Choices extends VisualEditor.DynamicPickList {
  global override VisualEditor.DataRow getDefaultValue() { return new VisualEditor.DataRow('One', 'one'); }
  global override VisualEditor.DynamicPickListRows getValues() {
    VisualEditor.DynamicPickListRows rows = new VisualEditor.DynamicPickListRows();
    rows.addRow(getDefaultValue());
    return rows;
  }
}`;
const GRANTS = "force-app/main/default/permissionsets/Countersign_User.permissionset-meta.xml";
const PROJECT = {
  ...apexClass("Desk", CONTROLLER),
  ...apexClass("Choices", PICKLIST),
  [GRANTS]: metadata(
    "PermissionSet",
    "<label>User</label><classAccesses><apexClass>Desk</apexClass><enabled>true</enabled></classAccesses>"
  )
};

const open = (files: Readonly<Record<string, string>> = PROJECT): LocalOrg => openOrg({ root: makeProject(files) });
const org = open();
const call = (method: string, params: Record<string, unknown>, username = JONAS) =>
  org.aura({ username, className: "Desk", method, params });
const leads = (): string => {
  let count = "";
  org.anonymous("System.debug([SELECT COUNT() FROM Lead WHERE Company = 'ACME']);", {
    username: AMARA,
    onDebug: (message) => (count = message)
  });
  return count;
};

test("a component's call converts its arguments, and only @AuraEnabled members come back", () => {
  const params = { name: "x", amount: 12.5, due: "2026-12-31", extra: { inner: true }, numbers: [1, 2], unknown: 1 };
  assert.deepEqual(call("ECHO", params), {
    ok: true,
    value: { name: "x2true", amount: 12.5, due: "2026-12-31", tags: ["a", "b"] }
  });
});

test("an argument of the wrong type is an error, not a guess", () => {
  const answer = call("echo", { name: "x", amount: "many", due: null, extra: {}, numbers: [] });
  assert.equal(answer.ok, false);
});

test("only an AuraHandledException speaks to the user", () => {
  const failed = (kind: string) => {
    const answer = call("tell", { kind });
    return answer.ok ? undefined : answer.error;
  };
  assert.deepEqual(failed("handled"), {
    message: "Ask an admin.",
    exceptionType: "System.AuraHandledException",
    isUserDefinedException: false
  });
  assert.deepEqual(failed("own"), {
    message: "An internal server error has occurred",
    exceptionType: "Desk.OwnException",
    isUserDefinedException: true
  });
  assert.equal(failed("null")?.exceptionType, "System.NullPointerException");
});

test("what a failed call has written is undone, what a good one has written stays", () => {
  const before = Number(leads());
  call("tell", { kind: "own" });
  assert.equal(Number(leads()), before);
  call("tell", { kind: "good" });
  assert.equal(Number(leads()), before + 1);
});

test("a method needs its annotation, its user access to the class", () => {
  const refusal = (method: string, username?: string): string => {
    const answer = call(method, { kind: "x" }, username);
    return answer.ok ? "" : answer.error.message;
  };
  assert.match(refusal("hidden"), /^Unable to find action 'hidden'/);
  assert.match(
    refusal("tell", "priya.raman@brightwater.example"),
    /^You do not have access to the Apex class named 'Desk'/
  );
  assert.throws(() => call("tell", {}, "nobody@brightwater.example"), /There is no active user nobody@/);
});

test("anonymous Apex debugs, counts and fails with an Apex stack", () => {
  const messages: string[] = [];
  const { limits, exception } = org.anonymous(
    "System.debug(UserInfo.getUserName());\nAccount[] rows = [SELECT Id FROM Account];\nSystem.debug(rows[0].Name);",
    {
      username: AMARA,
      onDebug: (message) => messages.push(message)
    }
  );
  assert.deepEqual(messages, [AMARA]);
  assert.equal(limits.queries.used, 1);
  assert.equal(exception?.type, "System.SObjectException");
  assert.equal(
    exception?.message,
    "SObject row was retrieved via SOQL without querying the requested field: Account.Name"
  );
  assert.match(exception?.stack ?? "", /^AnonymousBlock: line 3, column 1/);
});

test("anonymous Apex that does not compile names the place", () => {
  assert.throws(
    () => org.anonymous("Integer one = 1;\none.foo();"),
    (error) => error instanceof OrgProblems && error.problems[0]?.line === 2
  );
});

test("an App Builder picklist offers its rows", () => {
  assert.deepEqual(org.picklist("Choices"), [{ label: "One", value: "one" }]);
});

test("users come with what they may do", () => {
  const jonas = org.users().find((user) => user.username === JONAS);
  assert.deepEqual(jonas?.permissionSets, ["Countersign_User", "Countersign_Demo"]);
  assert.equal(jonas.name, "Jonas Lind");
});

test("mistakes in Apex and in metadata keep the org closed, with file and line", () => {
  const broken = {
    ...PROJECT,
    ...apexClass("Broken", "public class Broken {\n  Integer size() { return 'x'.sizee(); }\n}")
  };
  assert.throws(
    () => open(broken),
    (error) =>
      error instanceof OrgProblems && /classes\/Broken\.cls:2:\d+ /.test(error.problems.map(formatProblem).join())
  );
});
