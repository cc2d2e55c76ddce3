/**
 * Statements and operators that steer. Sources: Apex Developer Guide, "Control Flow Statements", "Switch Statements",
 * "Safe Navigation Operator", "Null Coalescing Operator".
 */
import { test } from "node:test";
import { prints, refuses, refusesScript, throws } from "./harness.ts";

test("loops", () => {
  prints(
    "Integer i = 0; while (i < 3) { i++; if (i == 2) continue; System.debug(i); } do { i--; } while (i > 0); System.debug(i);",
    ["1", "3", "0"]
  );
  prints("for (Integer i = 0, j = 10; i < j; i += 4, j--) System.debug(i + '/' + j);", ["0/10", "4/9"]);
  prints("Integer n = 0; for (;;) { if (++n > 3) break; } System.debug(n);", ["4"]);
  prints(
    "for (String s : new Set<String>{ 'a', 'b' }) { for (Integer i : new Integer[]{ 1, 2 }) { if (i == 2) break; System.debug(s + i); } }",
    ["a1", "b1"]
  );
});

test("loop variables may be assigned and converted", () => {
  prints("for (Decimal d : new List<Integer>{ 1, 2 }) { d += 0.5; System.debug(d); }", ["1.5", "2.5"]);
  refusesScript("for (Integer i : new List<String>()) {}", ["1 Loop variable must be of type String: Integer"]);
  refusesScript("for (Integer i : 5) {}", ["1 Loop must iterate over a collection type: Integer"]);
});

test("switch by value", () => {
  const run = (value: string): string =>
    `switch on ${value} { when 1, 2 { System.debug('few'); } when 3 { System.debug('three'); } when null { System.debug('none'); } when else { System.debug('many'); } }`;
  prints(run("2"), ["few"]);
  prints(run("3"), ["three"]);
  prints(`Integer i; ${run("i")}`, ["none"]);
  prints(run("-7"), ["many"]);
  prints("switch on 'a' { when 'A' { System.debug('upper'); } when 'a' { System.debug('lower'); } }", ["lower"]);
  prints("switch on 5L { when 5 { System.debug('five'); } }", ["five"]);
  prints("switch on -1 { when -1 { System.debug('minus'); } }", ["minus"]);
});

test("switch by enum constant", () => {
  prints(
    "Tone t = Tone.LOW; switch on t { when HIGH { System.debug('h'); } when LOW, MIDDLE { System.debug('l'); } }",
    ["l"],
    "public enum Tone { LOW, MIDDLE, HIGH }"
  );
  refusesScript(
    "Tone t; switch on t { when LOWER { } when LOW { } when LOW { } }",
    ["1 When value does not exist in Tone: LOWER", "1 Duplicate when value: LOW"],
    {
      classes: ["public enum Tone { LOW }"]
    }
  );
});

test("switch refuses what does not fit", () => {
  refusesScript("switch on 1 { when 'a' { } }", ["1 When value must be of type Integer: String"]);
  refusesScript("switch on true { when 1 { } }", [
    "1 Switch expression must be Integer, Long, String, sObject or enum: Boolean",
    "1 When value must be of type Boolean: Integer"
  ]);
});

test("break and continue leave the loop around a switch", () => {
  prints(
    "for (Integer i = 0; i < 5; i++) { switch on i { when 1 { continue; } when 3 { break; } } System.debug(i); }",
    ["0", "2"]
  );
});

test("safe navigation ends the chain", () => {
  prints(
    "Node n; System.debug(n?.next.next.name); System.debug(n?.name == null); n = new Node(); System.debug(n?.next?.name); n.next = new Node(); n.next.name = 'x'; System.debug(n?.next?.name.toUpperCase());",
    ["null", "true", "null", "X"],
    "public class Node { public Node next; public String name; }"
  );
  throws(
    "Node n = new Node(); System.debug(n?.next.name);",
    "System.NullPointerException: Attempt to de-reference a null object",
    "public class Node { public Node next; public String name; }"
  );
  prints("List<String> l; System.debug(l?.size() > 0); System.debug(l?.isEmpty());", ["false", "null"]);
  refusesScript(
    "Node n; n?.name = 'x';",
    ["1 Safe navigation operator cannot be used on the left side of an assignment"],
    { classes: ["public class Node { public String name; }"] }
  );
});

test("null coalescing", () => {
  prints(
    "String s; System.debug(s ?? 'default'); s = 'x'; System.debug(s ?? 'default'); Integer i; System.debug(i ?? 1 + 2); System.debug(s?.length() ?? 0);",
    ["default", "x", "3", "1"]
  );
  refusesScript("String s; Integer i = s ?? 1;", ["1 Incompatible types in null coalescing operator: String, Integer"]);
});

test("the ternary operator has one type", () => {
  prints(
    "Decimal d = true ? 1 : 2.5; System.debug(d); String s = false ? 'a' : null; System.debug(s); Object o = true ? 1L : 2; System.debug(o instanceof Long);",
    ["1", "null", "true"]
  );
  refusesScript("Object o = true ? 1 : 'a';", ["1 Incompatible types in ternary operator: Integer, String"]);
});

test("operators evaluate no more than they need", () => {
  prints(
    "System.debug(false && T.fail()); System.debug(true || T.fail()); System.debug(true ? 1 : T.number());",
    ["false", "true", "1"],
    "public class T { public static Boolean fail() { throw new MathException(); } public static Integer number() { throw new MathException(); } }"
  );
});

test("every path returns, and nothing follows a return", () => {
  refuses(
    [
      "public class R {\n  Integer a(Boolean b) {\n    if (b) { return 1; }\n  }\n  Integer b() {\n    return 1;\n    System.debug('x');\n  }\n  Integer c() { throw new MathException(); }\n  Integer d(Boolean b) { try { return 1; } catch (Exception e) { throw e; } }\n  Integer e() { while (true) { } }\n  void f() { return 1; }\n  Integer g() { return; }\n  Integer h(Integer i) { switch on i { when 1 { return 1; } when else { return 2; } } }\n}"
    ],
    [
      "R.cls:4 Missing return statement required return type: Integer",
      "R.cls:7 Unreachable statement",
      "R.cls:12 Void method must not return a value",
      "R.cls:13 Missing return value of type Integer"
    ]
  );
});

test("conditions are Booleans", () => {
  refusesScript("if (1) { } while ('a') { } Boolean b = !5; Boolean c = 1 && true;", [
    "1 Condition expression must be of type Boolean: Integer",
    "1 Condition expression must be of type Boolean: String",
    "1 Condition expression must be of type Boolean: Integer",
    "1 AND operator can only be applied to Boolean expressions: Integer"
  ]);
});

test("variables live in their block", () => {
  prints(
    "{ Integer i = 1; System.debug(i); } { Integer i; System.debug(i); } for (Integer i = 5; i < 6; i++) System.debug(i); String let = 'l', function = 'f'; System.debug(let + function);",
    ["1", "null", "5", "lf"]
  );
  refusesScript("Integer i = 1; if (true) { Integer I = 2; } { Integer j; } j = 1;", [
    "1 Duplicate variable: I",
    "1 Variable does not exist: j"
  ]);
  refusesScript("break;", ["1 break statement must be in a loop"]);
  refusesScript("1 + 1;", ["1 Expression cannot be a statement."]);
});
