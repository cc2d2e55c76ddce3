/**
 * Strings. Sources: Apex Developer Guide, "Expression Operators" (`==` ignores case, `+` concatenates) and Summer '26
 * release notes, "Multiline Strings" (text block rules).
 */
import { test } from "node:test";
import { prints, refusesScript, shows } from "./harness.ts";

test("== ignores case, equals does not", () => {
  shows({
    "'a' == 'A'": "true",
    "'a' === 'A'": "false",
    "'a'.equals('A')": "false",
    "'a' != 'A'": "false",
    "'a' !== 'b'": "true"
  });
});

test("concatenation prints every type", () => {
  shows({
    "'' + null": "null",
    "1 + '2'": "12",
    "'a' + 1 + 2": "a12",
    "1 + 2 + 'a'": "3a",
    "'d' + 1.50": "d1.50",
    "'l' + new List<Object>{ 1, 'x', null }": "l(1, x, null)",
    "'b' + true": "btrue"
  });
});

test("escapes", () => {
  shows({ "'it\\'s'": "it's", "'a\\tb'": "a\tb", "'\\u00e9'": "é", "'\\\\'": "\\" });
  refusesScript("String s = 'a\\qb';", ["1 Illegal string literal: 'a\\q"]);
});

test("multi-line strings lose their common indentation", () => {
  prints("String s = '''\n    {\n      \"a\": 'b'\n    }''';\nSystem.debug(s);", ["{\n  \"a\": 'b'\n}"]);
  prints("String s = '''\n  one\n  two\n  ''';\nSystem.debug(s.length());", ["8"]);
});

test("+= appends", () => {
  prints("String s = 'a'; s += 1; s += null; System.debug(s);", ["a1null"]);
});

test("order ignores case as == does", () => {
  shows({ "'a' < 'B'": "true", "'b' > 'A'": "true" });
});

test("no conversion from other types", () => {
  refusesScript("String s = 1;", ["1 Illegal assignment from Integer to String"]);
  refusesScript("String s = 'a'; Integer i = s;", ["1 Illegal assignment from String to Integer"]);
});

test("what only the parser does not know is called so", () => {
  const parser = "(the local org's parser does not know";
  refusesScript("Integer[][] table = new Integer[2][];", [
    `1 no viable alternative at input 'Integer[][] table = new Integer[2][]' ${parser} arrays of arrays: write List<List<...>>)`
  ]);
  refusesScript("List<Account> half = [SELECT Id FROM Account WHERE Name LIKE '50\\%'];", [
    `1 Illegal string literal: '50\\% ${parser} \\% and \\_ in the patterns of SOQL: bind the pattern as a variable)`
  ]);
});
