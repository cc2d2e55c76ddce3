/** Pattern, Matcher and the translation of Java's regular expressions (java.util.regex.Pattern). */
import assert from "node:assert/strict";
import { test } from "node:test";
import { allMatches, matchWhole, splitMatches } from "../../apex/platform/regex/use.ts";
import { UnsupportedError } from "../../apex/platform/unsupported.ts";
import { call, check, plain, throwsApex } from "./support/call.ts";

const matches = (pattern: string, text: string): boolean => matchWhole(pattern, text) !== undefined;

test("what Java matches is matched", () => {
  const rows: readonly (readonly [pattern: string, text: string])[] = [
    ["[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+", "abc.def"],
    ["\\p{Alpha}+\\p{Digit}?\\p{Punct}", "abc1!"],
    ["\\p{L}\\p{Lu}\\P{L}", "éÄ1"],
    ["\\p{IsAlphabetic}+", "naïve"],
    ["[a-z&&[^aeiou]]+", "xyz"],
    ["[a-c[x-z]]+", "axbz"],
    ["[^\\d\\s]+", "abc"],
    ["[]a]+", "]a]"],
    ["[a-]+", "a-a"],
    ["\\Qa.b*\\E+", "a.b***"],
    ["[\\Q^]\\E]+", "^]"],
    ["(?i)abc", "aBC"],
    ["(?s).+", "a\nb"],
    ["a\\x41\\u0042\\x{1F600}\\0101", "aAB😀A"],
    ["(?<year>\\d{4})-\\k<year>", "2026-2026"],
    ["(a)(b)\\2\\1", "abba"],
    ["\\h\\H\\v\\R", "\u00a0x\n\r\n"],
    ["\\Aa\\z", "a"],
    ["x{2,3}?y", "xxy"],
    [".", "😀"],
    ["(?=a)a(?!b)(?<=a)c(?<!b)", "ac"]
  ];
  for (const [pattern, text] of rows) assert.ok(matches(pattern, text), `${pattern} on ${JSON.stringify(text)}`);
});

test("what Java does not match is not matched", () => {
  const rows: readonly (readonly [pattern: string, text: string])[] = [
    ["[a-z&&[^aeiou]]+", "axe"],
    ["\\s", "\u00a0"],
    ["\\w", "é"],
    [".", "\u0085"],
    ["\\d", "٣"],
    ["abc", "ABC"]
  ];
  for (const [pattern, text] of rows) assert.ok(!matches(pattern, text), `${pattern} on ${JSON.stringify(text)}`);
});

test("$ matches before a line end that closes the text, \\z does not", () => {
  assert.equal(allMatches("a$", "a\n").length, 1);
  assert.equal(allMatches("a\\Z", "a\r\n").length, 1);
  assert.equal(allMatches("a\\z", "a\n").length, 0);
});

test("what JavaScript would match differently is refused by name", () => {
  const rows: readonly (readonly [pattern: string, construct: RegExp])[] = [
    ["a++", /possessive quantifier/],
    ["(?>a)b", /atomic group/],
    ["a(?i)b", /inline flags that are not at the start/],
    ["(?x)a b", /flag \(\?x\)/],
    ["{2}", /a repetition of nothing/],
    ["\\Ga", /\\G/],
    ["\\p{javaLowerCase}", /javaLowerCase/],
    ["(?:(a)|b)*", /may not take part in each repetition/],
    ["(?:(a)?b)+", /may not take part in each repetition/],
    ["(?:(a)|b)\\1", /a group that may have no match/],
    ["(a\\1)", /not closed before it/]
  ];
  for (const [pattern, construct] of rows) {
    assert.throws(
      () => matches(pattern, "a"),
      (error) => error instanceof UnsupportedError && construct.test(error.message),
      pattern
    );
  }
});

test("with (?m) lines begin and end inside of the text", () => {
  const marked = (pattern: string): unknown =>
    call("System.String", "replaceAll(String,String)", "a\nb\r\nc\n", pattern, "|");
  assert.deepEqual([marked("(?m)^"), marked("(?m)$")], ["|a\n|b\r\n|c\n", "a|\nb|\r\nc|\n|"]);
  assert.equal(allMatches("(?m)^$", "").length, 0);
});

// java.util.regex.PatternSyntaxException: description, index, pattern, and the place where the index is inside of it.
test("a wrong pattern is the platform's StringException", () => {
  const rows: Readonly<Record<string, string>> = {
    "(a": "Unclosed group near index 2\n(a",
    ")": "Unmatched closing ')'\n)",
    "ab)": "Unmatched closing ')' near index 1\nab)\n ^",
    "[a": "Unclosed character class near index 1\n[a\n ^",
    "*a": "Dangling meta character '*' near index 0\n*a\n^",
    "${a}": "Illegal repetition near index 0\n${a}\n^",
    "\\y": "Illegal/unsupported escape sequence near index 1\n\\y\n ^",
    "a{2": "Unclosed counted closure near index 3\na{2",
    "a{2,1}": "Illegal repetition range near index 5\na{2,1}\n     ^"
  };
  for (const [pattern, problem] of Object.entries(rows))
    throwsApex(() => matches(pattern, "a"), `System.StringException: Invalid regex: ${problem}`);
  throwsApex(() => matches("(?<1>a)", "a"), /^System.StringException: Invalid regex: Named capturing group/);
});

test("split drops empty parts at the end and keeps those at the start", () => {
  assert.deepEqual(splitMatches(",", ",a,,b,,", 0), ["", "a", "", "b"]);
  assert.deepEqual(splitMatches(",", ",a,,", -1), ["", "a", "", ""]);
  assert.deepEqual(splitMatches("", "abc", 0), ["a", "b", "c"]);
  assert.deepEqual(splitMatches(",", "", 0), [""]);
  assert.deepEqual(splitMatches(",", ",", 0), []);
});

test("Pattern", () => {
  const pattern = call("System.Pattern", "compile(String)", "a\\.b");
  check("System.Pattern", [
    ["matches(String,String)", ["a*b", "aaaab"], true],
    ["matches(String,String)", ["a", "ab"], false],
    ["pattern()", [pattern], "a\\.b"],
    ["split(String)", [call("System.Pattern", "compile(String)", ":"), "boo:and:foo"], ["boo", "and", "foo"]],
    ["split(String,Integer)", [call("System.Pattern", "compile(String)", "o"), "boo:and:foo", 2], ["b", "o:and:foo"]]
  ]);
  const quoted = call("System.Pattern", "quote(String)", "1.5\\E+2") as string;
  assert.ok(matches(quoted, "1.5\\E+2"));
});

test("Matcher finds, tells where, and replaces", () => {
  const matcher = (pattern: string, text: string): unknown =>
    call("System.Pattern", "matcher(String)", call("System.Pattern", "compile(String)", pattern), text);
  const m = matcher("(\\w)(\\d)?", "a1 b");
  const on = (signature: string, ...values: unknown[]): unknown =>
    plain(call("System.Matcher", signature, m, ...values));
  assert.equal(on("groupCount()"), 2);
  throwsApex(() => on("group()"), "System.StringException: No match found");
  assert.deepEqual(
    [on("find()"), on("group()"), on("group(Integer)", 2), on("start(Integer)", 2), on("end()")],
    [true, "a1", "1", 1, 2]
  );
  assert.deepEqual(
    [on("find()"), on("group()"), on("group(Integer)", 2), on("start(Integer)", 2)],
    [true, "b", null, -1]
  );
  assert.equal(on("find()"), false);
  assert.deepEqual([on("find(Integer)", 1), on("group()")], [true, "1"]);
  throwsApex(() => on("group(Integer)", 3), "System.StringException: No group 3");
  assert.equal(on("replaceAll(String)", "<$1>"), "<a> <b>");
  assert.equal(on("replaceFirst(String)", "\\$$2"), "$1 b");
  throwsApex(() => on("replaceAll(String)", "$9"), "System.StringException: No group 9");
});

test("Matcher keeps to its region", () => {
  const pattern = call("System.Pattern", "compile(String)", "^b");
  const m = call("System.Pattern", "matcher(String)", pattern, "abc");
  const on = (signature: string, ...values: unknown[]): unknown => call("System.Matcher", signature, m, ...values);
  assert.equal(on("lookingAt()"), false);
  on("region(Integer,Integer)", 1, 2);
  assert.deepEqual(
    [on("matches()"), on("start()"), on("end()"), on("regionStart()"), on("regionEnd()")],
    [true, 1, 2, 1, 2]
  );
  on("reset(String)", "b");
  assert.deepEqual([on("matches()"), on("regionEnd()")], [true, 1]);
  assert.equal(call("System.Matcher", "quoteReplacement(String)", "$1\\"), "\\$1\\\\");
});
