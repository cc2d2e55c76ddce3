/**
 * Exceptions. Sources: Apex Developer Guide, "Exceptions in Apex" (custom exceptions and their four constructors,
 * causes, `finally`) and "Exception Class and Built-In Exceptions" (messages and stack traces).
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { prints, refuses, refusesScript, stackOf, throws } from "./harness.ts";

const CUSTOM = "public class OddException extends Exception { public Integer code = 7; }";

test("custom exceptions have four constructors and a cause", () => {
  prints(
    `try {
    try { throw new OddException('inner'); }
    catch (OddException e) { throw new OddException('outer', e); }
  } catch (Exception e) {
    System.debug(e.getMessage() + ' < ' + e.getCause().getMessage());
    System.debug(e.getTypeName());
    System.debug(((OddException) e).code);
    System.debug(e);
  }
  System.debug(new OddException().getMessage());
  System.debug(new OddException(new OddException('c')).getCause());`,
    ["outer < inner", "OddException", "7", "OddException: outer", "Script-thrown exception", "OddException: c"],
    CUSTOM
  );
});

test("the first fitting catch wins", () => {
  prints(
    "try { Integer i = 1 / 0; } catch (NullPointerException e) { System.debug('npe'); } catch (MathException e) { System.debug('math'); } catch (Exception e) { System.debug('any'); }",
    ["math"]
  );
  throws(
    "try { throw new OddException('x'); } catch (NullPointerException e) { System.debug('no'); }",
    "OddException: x",
    CUSTOM
  );
});

test("finally runs whatever happens, and its return wins", () => {
  prints(
    "System.debug(F.value()); System.debug(F.log);",
    ["finally", "try finally"],
    `public class F {
      public static String log = '';
      public static String value() { try { log += 'try'; return 'try'; } finally { log += ' finally'; return 'finally'; } }
    }`
  );
  prints(
    "for (Integer i = 0; i < 2; i++) { try { if (i == 0) continue; System.debug(i); } finally { System.debug('f' + i); } }",
    ["f0", "1", "f1"]
  );
});

test("a stack names class, method and line", () => {
  assert.deepEqual(
    stackOf(
      "Deep.start();",
      "public class Deep {\n  public static void start() {\n    new Deep().fall();\n  }\n  private void fall() {\n    Integer i =\n      1 / 0;\n  }\n}"
    ),
    ["Class.Deep.fall: line 6, column 1", "Class.Deep.start: line 3, column 1", "AnonymousBlock: line 1, column 1"]
  );
  assert.deepEqual(
    stackOf(
      "new Init();",
      "public class Init {\n  Integer i = bad();\n  static Integer bad() {\n    throw new MathException('x');\n  }\n  public class Inner {}\n}"
    ),
    ["Class.Init.bad: line 4, column 1", "Class.Init.<init>: line 2, column 1", "AnonymousBlock: line 1, column 1"]
  );
});

test("getLineNumber and getStackTraceString", () => {
  prints(
    "try {\n  String s;\n  s.length();\n} catch (Exception e) {\n  System.debug(e.getLineNumber());\n  System.debug(e.getStackTraceString());\n}",
    ["3", "AnonymousBlock: line 3, column 1"]
  );
});

test("null is dereferenced nowhere", () => {
  const npe = "System.NullPointerException: Attempt to de-reference a null object";
  throws("String s; s.trim();", npe);
  throws("List<String> l; l.size();", npe);
  throws("for (String s : (List<String>) null) {}", npe);
  throws("Boolean b; if (b) {}", npe);
  throws("Exception e; throw e;", npe);
  throws(
    "Box b; b.value = 1;",
    npe,
    "public class Box { public Integer value; public Box next; public void act() {} }"
  );
  throws(
    "Box b = new Box(); b.next.act();",
    npe,
    "public class Box { public Integer value; public Box next; public void act() {} }"
  );
});

test("assertions cannot be caught", () => {
  throws(
    "try { System.assertEquals(1, 2); } catch (Exception e) { System.debug('caught'); }",
    "System.AssertException: Assertion Failed: Expected: 1, Actual: 2"
  );
});

test("no finally runs for what cannot be caught (Exceptions that Can't be Caught)", () => {
  throws(
    `try { try { System.assert(false, 'first'); } finally { System.assert(false, 'inner'); } }
     catch (Exception e) { System.assert(false, 'caught'); } finally { System.assert(false, 'outer'); }`,
    "System.AssertException: Assertion Failed: first"
  );
});

test("endless recursion ends", () => {
  throws(
    "Loop.go();",
    "System.LimitException: Maximum stack depth reached: 1001",
    "public class Loop { public static void go() { go(); } }"
  );
  const [top] = stackOf("Loop.go();", "public class Loop { public static void go() { go(); } }");
  assert.equal(top, "Class.Loop.go: line 1, column 1");
});

test("a stack finds the condition behind a loop, and a constructor nobody wrote", () => {
  const loop = "String s = 'a';\ndo {\n  s = null;\n}\nwhile (s.length() > 0);";
  assert.deepEqual(stackOf(loop), ["AnonymousBlock: line 5, column 1"]);
  const base = "public virtual class Base {\n  Integer i = 1 / 0;\n}";
  const derived = "public class Derived extends Base {\n  Integer j = 1;\n}";
  assert.deepEqual(stackOf("new Derived();", base, derived), [
    "Class.Base.<init>: line 2, column 1",
    "Class.Derived.<init>: line 1, column 1",
    "AnonymousBlock: line 1, column 1"
  ]);
});

test("a stack names every frame of a recursion", () => {
  const falling =
    "public class Falling {\n  public static Integer go(Integer n) {\n    return n == 0 ? 1 / n : go(n - 1);\n  }\n}";
  const frames = stackOf("Falling.go(30);", falling);
  assert.equal(frames.length, 32);
  assert.equal(frames.at(-1), "AnonymousBlock: line 1, column 1");
});

test("names and types of exceptions", () => {
  refuses(
    ["public class Fault extends Exception {}", "public class FaultException {}"],
    [
      "Fault.cls:1 Exception class must end with Exception: Fault",
      "FaultException.cls:1 Class must extend Exception to end with Exception: FaultException"
    ]
  );
  refusesScript("throw 'x';", ["1 Throw expression must be of type exception: String"]);
  refusesScript("try { Integer i = 1; } catch (String s) { }", ["1 Catch must be on an exception type: String"]);
  refusesScript("try { Integer i = 1; } catch (Exception e) { } catch (MathException m) { }", [
    "1 Exception type is already caught: MathException"
  ]);
});
