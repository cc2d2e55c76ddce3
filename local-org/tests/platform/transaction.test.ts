/** Assert, System, Limits, UserInfo, FeatureManagement, AuraHandledException, VisualEditor. Apex Reference Guide, these classes. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { ApexList } from "../../apex/runtime/collections.ts";
import { ApexDecimal } from "../../apex/runtime/decimal.ts";
import { ApexDouble } from "../../apex/runtime/double.ts";
import type { ApexException } from "../../apex/runtime/exceptions.ts";
import { ApexId } from "../../apex/runtime/id.ts";
import type { ApexObject } from "../../apex/runtime/object.ts";
import { methodKey } from "../../apex/runtime/object.ts";
import { TypeValue } from "../../apex/runtime/type-value.ts";
import { INTEGER, STRING } from "../../apex/runtime/types.ts";
import { enumConstant } from "../../apex/platform/enum-constants.ts";
import { DynamicPickListObject } from "../../apex/platform/visual-editor/dynamic-pick-list.ts";
import { call, check, plain, throwsApex } from "./support/call.ts";
import { hosted, NOW } from "./support/host.ts";

const asserts = (signature: string, ...values: unknown[]): unknown => call("System.Assert", signature, ...values);

test("assertions that hold say nothing", () => {
  asserts("areEqual(Object,Object)", 1, 1n);
  asserts("areEqual(Object,Object)", ApexDecimal.parse("1.0"), new ApexDouble(1));
  asserts("areEqual(Object,Object)", "001D000000IqhSLIAZ", ApexId.of("001D000000IqhSL"));
  asserts("areEqual(Object,Object)", new ApexList(["a"], STRING), new ApexList(["a"], STRING));
  asserts("areNotEqual(Object,Object)", "a", "A");
  asserts("isTrue(Boolean)", true);
  asserts("isFalse(Boolean)", false);
  asserts("isNull(Object)", null);
  asserts("isNotNull(Object)", 0);
  asserts("isInstanceOfType(Object,Type)", 5, new TypeValue(INTEGER));
  asserts("isNotInstanceOfType(Object,Type)", "5", new TypeValue(INTEGER));
});

test("assertions that fail show both values and the message", () => {
  const rows: readonly (readonly [string, readonly unknown[], string])[] = [
    ["areEqual(Object,Object)", [1, 2], ": Expected: 1, Actual: 2"],
    ["areEqual(Object,Object,String)", ["a", "A", "case"], ": case: Expected: a, Actual: A"],
    ["areNotEqual(Object,Object,String)", [1, 1, "no"], ": no: Same value: 1"],
    ["isTrue(Boolean)", [false], ""],
    ["isTrue(Boolean,String)", [null, "why"], ": why"],
    ["isFalse(Boolean,String)", [true, "why"], ": why"],
    ["isNull(Object)", [1], ": Expected: null, Actual: 1"],
    ["isNotNull(Object)", [null], ": Same value: null"],
    ["fail()", [], ""],
    ["fail(String)", ["here"], ": here"],
    [
      "isInstanceOfType(Object,Type)",
      ["5", new TypeValue(INTEGER)],
      ": Expected: instance of type Integer, Actual: String"
    ],
    ["isNotInstanceOfType(Object,Type)", [5, new TypeValue(INTEGER)], ": Not expected: instance of type Integer"]
  ];
  for (const [signature, values, detail] of rows) {
    throwsApex(() => asserts(signature, ...values), `System.AssertException: Assertion Failed${detail}`);
  }
  throwsApex(
    () => call("System.System", "assertEquals(Object,Object,Object)", 1, 2, "m"),
    "System.AssertException: Assertion Failed: m: Expected: 1, Actual: 2"
  );
  throwsApex(() => call("System.System", "assert(Boolean)", false), "System.AssertException: Assertion Failed");
});

test("System asks the host for time and log", () => {
  hosted((host) => {
    check("System.System", [
      ["currentTimeMillis()", [], BigInt(NOW)],
      ["now()", [], "2026-11-22T10:00:00.000Z"],
      ["today()", [], "2026-11-22"],
      ["equals(Object,Object)", ["a", "A"], false]
    ]);
    call("System.System", "debug(Object)", ApexDecimal.parse("1.50"));
    call("System.System", "debug(LoggingLevel,Object)", enumConstant("System.LoggingLevel", "ERROR"), null);
    assert.deepEqual(host.recorded.debug, ["DEBUG|1.50", "ERROR|null"]);
  });
});

test("limits, user and permissions are the host's", () => {
  hosted((host) => {
    host.limits.spend("queries", 3);
    host.limits.spend("statements", 2_600);
    check("System.Limits", [
      ["getQueries()", [], 3],
      ["getLimitQueries()", [], 100],
      ["getCallouts()", [], 0],
      ["getCpuTime()", [], 5],
      ["getLimitCpuTime()", [], 20]
    ]);
    check("System.UserInfo", [
      ["getUserId()", [], "005000000000001AAA"],
      ["getUserName()", [], "amara.okafor@brightwater.example"],
      ["getUserRoleId()", [], null],
      ["getTimeZone()", [], "America/Los_Angeles"],
      ["getOrganizationId()", [], "00D000000000001EAA"],
      ["getDefaultCurrency()", [], "GBP"]
    ]);
    check("System.FeatureManagement", [
      ["checkPermission(String)", ["Countersign_User"], true],
      ["checkPermission(String)", ["Countersign_Admin"], false]
    ]);
  });
});

test("an AuraHandledException hides its text from Apex", () => {
  const exception = call(
    "System.AuraHandledException",
    "AuraHandledException(String)",
    "For the user"
  ) as ApexException;
  assert.equal(exception.$message, "Script-thrown exception");
  assert.deepEqual(exception.$details, { clientMessage: "For the user" });
});

const row = (label: string, value: unknown): unknown =>
  call("VisualEditor.DataRow", "DataRow(String,Object)", label, value);

test("picklists of App Builder keep their rows", () => {
  const rows = call("VisualEditor.DynamicPickListRows", "DynamicPickListRows()");
  const on = (signature: string, ...values: unknown[]): unknown =>
    call("VisualEditor.DynamicPickListRows", signature, rows, ...values);
  on("addRow(VisualEditor.DataRow)", row("Quotes", "q"));
  on("addAllRows(List<VisualEditor.DataRow>)", new ApexList([row("Archive", "a")], STRING));
  on("sort()");
  assert.equal(call("VisualEditor.DataRow", "getLabel()", on("get(Integer)", 0)), "Archive");
  assert.deepEqual(
    [on("size()"), on("containsAllRows()"), (on("getDataRows()") as ApexList).items.length],
    [2, true, 2]
  );
  throwsApex(() => on("get(Integer)", 2), "System.ListException: List index out of bounds: 2");
  check("VisualEditor.DataRow", [
    ["getValue()", [row("Quotes", "q")], "q"],
    ["isSelected()", [call("VisualEditor.DataRow", "DataRow(String,Object,Boolean)", "x", 1, true)], true]
  ]);

  class Connections extends DynamicPickListObject {
    getValues = (): unknown => rows;
  }
  Object.defineProperty(Connections.prototype, "$methods", {
    value: new Map([[methodKey("getValues", 0), [{ property: "getValues", parameters: [] }]]])
  });
  const list: ApexObject = new Connections();
  assert.equal(call("VisualEditor.DynamicPickList", "isValid(Object)", list, "q"), true);
  assert.equal(call("VisualEditor.DynamicPickList", "isValid(Object)", list, "Q"), false);
  assert.equal(plain(call("VisualEditor.DynamicPickList", "getLabel(Object)", list, "a")), "Archive");
});
