/** System.String. Values from the examples of the Apex Reference Guide, "String Class", unless they only add an edge. */
import { test } from "node:test";
import { ApexList } from "../../apex/runtime/collections.ts";
import { ApexDate } from "../../apex/runtime/date.ts";
import { ApexDatetime } from "../../apex/runtime/datetime.ts";
import { ApexDecimal } from "../../apex/runtime/decimal.ts";
import { ApexDouble } from "../../apex/runtime/double.ts";
import { INTEGER, OBJECT, STRING } from "../../apex/runtime/types.ts";
import { call, check, throwsApex } from "./support/call.ts";
import { hosted } from "./support/host.ts";

const STRING_CLASS = "System.String";
const strings = (...items: unknown[]): ApexList => new ApexList(items, STRING);

test("String: search", () => {
  check(STRING_CLASS, [
    ["charAt(Integer)", ["Ω is Ohm.", 0], 937],
    ["codePointAt(Integer)", ["Ω is Ohm.", 0], 937],
    ["codePointBefore(Integer)", ["Hi😀!", 4], 128512],
    ["codePointCount(Integer,Integer)", ["a😀b", 0, 4], 3],
    ["offsetByCodePoints(Integer,Integer)", ["a😀b", 0, 2], 3],
    ["contains(String)", ["abcde", "ab"], true],
    ["contains(String)", ["abcde", "AB"], false],
    ["containsAny(String)", ["hello", "hx"], true],
    ["containsAny(String)", ["hello", "x"], false],
    ["containsIgnoreCase(String)", ["Hello", "heLLO"], true],
    ["containsNone(String)", ["abcde", "fg"], true],
    ["containsOnly(String)", ["abba", "abcd"], true],
    ["containsOnly(String)", ["abba xyz", "abcd"], false],
    ["containsWhitespace()", ["Hello Jane"], true],
    ["containsWhitespace()", ["HelloJane "], true],
    ["containsWhitespace()", ["HelloJane"], false],
    ["countMatches(String)", ["Hello Jane", "Hello"], 1],
    ["endsWith(String)", ["Hello Jason", "Jason"], true],
    ["endsWithIgnoreCase(String)", ["Hello Jason", "jASON"], true],
    ["startsWith(String)", ["AE86 vs EK9", "AE86"], true],
    ["startsWithIgnoreCase(String)", ["AE86 vs EK9", "ae86"], true],
    ["indexOf(String)", ["abcde", "cd"], 2],
    ["indexOf(String,Integer)", ["abcabc", "ab", 1], 3],
    ["indexOf(String,Integer)", ["abcabc", "ab", -5], 0],
    ["indexOfAny(String)", ["abcd", "xc"], 2],
    ["indexOfAnyBut(String)", ["abcd", "xc"], 0],
    ["indexOfChar(Integer)", ["\\ is a backslash", 92], 0],
    ["indexOfDifference(String)", ["abcde", "xyz"], 0],
    ["indexOfDifference(String)", ["abcde", "abxyz"], 2],
    ["indexOfDifference(String)", ["same", "same"], -1],
    ["indexOfIgnoreCase(String)", ["abcde", "BC"], 1],
    ["lastIndexOf(String)", ["abcdefgc", "c"], 7],
    ["lastIndexOf(String,Integer)", ["abcdaacd", "c", 7], 6],
    ["lastIndexOf(String,Integer)", ["abcdaacd", "c", 3], 2],
    ["lastIndexOfIgnoreCase(String)", ["abcdaacd", "DAAC"], 3],
    ["lastIndexOfIgnoreCase(String,Integer)", ["abcdaacd", "C", 7], 6]
  ]);
  throwsApex(
    () => call(STRING_CLASS, "charAt(Integer)", "abc", 3),
    "System.StringException: String index out of range: 3"
  );
  throwsApex(
    () => call(STRING_CLASS, "contains(String)", "abc", null),
    "System.NullPointerException: Argument cannot be null."
  );
});

test("String: questions", () => {
  check(STRING_CLASS, [
    ["compareTo(String)", ["abcde", "abcd"], 1],
    ["compareTo(String)", ["a", "c"], -2],
    ["equals(Object)", ["abcd", "abcd"], true],
    ["equals(Object)", ["abcd", "ABCD"], false],
    ["equals(Object)", ["abcd", null], false],
    ["equalsIgnoreCase(String)", ["abcd", "ABCD"], true],
    ["equalsIgnoreCase(String)", ["abcd", null], false],
    ["hashCode()", ["Hello"], 69609650],
    ["length()", ["abcd"], 4],
    ["isAllLowerCase()", ["abcde"], true],
    ["isAllLowerCase()", [""], false],
    ["isAllUpperCase()", ["ABCDE"], true],
    ["isAllUpperCase()", ["aBCDE"], false],
    ["isAlpha()", ["abc"], true],
    ["isAlpha()", ["abc 21"], false],
    ["isAlphaSpace()", ["aA Bb"], true],
    ["isAlphaSpace()", ["ab 12"], false],
    ["isAlphanumeric()", ["abc021"], true],
    ["isAlphanumeric()", ["abc 021"], false],
    ["isAlphanumericSpace()", ["AE 86"], true],
    ["isAlphanumericSpace()", ["$17.85"], false],
    ["isAsciiPrintable()", ["abcd1234!@#$%^&*()`~-_+={[}]|:<,>.?"], true],
    ["isAsciiPrintable()", ["√"], false],
    ["isNumeric()", ["1234567890"], true],
    ["isNumeric()", ["1.2"], false],
    ["isNumericSpace()", ["1 2 3"], true],
    ["isWhitespace()", [" "], true],
    ["isWhitespace()", [" x "], false]
  ]);
});

test("String: change", () => {
  check(STRING_CLASS, [
    ["abbreviate(Integer)", ["Hello Maximillian", 8], "Hello..."],
    ["abbreviate(Integer)", ["Hello", 8], "Hello"],
    ["abbreviate(Integer,Integer)", ["Hello Maximillian", 9, 0], "Hello ..."],
    ["abbreviate(Integer,Integer)", ["abcdefghijklmno", 10, 6], "...ghij..."],
    ["abbreviate(Integer,Integer)", ["abcdefghijklmno", 10, 12], "...ijklmno"],
    ["capitalize()", ["hello maximillian"], "Hello maximillian"],
    ["uncapitalize()", ["Hello max"], "hello max"],
    ["center(Integer)", ["hello", 9], "  hello  "],
    ["center(Integer,String)", ["hello", 9, "-"], "--hello--"],
    ["center(Integer,String)", ["ab", 4, "yz"], "yaby"],
    ["deleteWhitespace()", ["Hello Jason"], "HelloJason"],
    ["difference(String)", ["Hello Jane", "Hello Max"], "Max"],
    ["difference(String)", ["Goodbye", "Hello"], "Hello"],
    ["left(Integer)", ["abcdaacd", 3], "abc"],
    ["left(Integer)", ["abc", -1], ""],
    ["leftPad(Integer)", ["abc", 5], "  abc"],
    ["leftPad(Integer,String)", ["abc", 5, "xy"], "xyabc"],
    ["mid(Integer,Integer)", ["abcde", 2, 3], "cde"],
    ["mid(Integer,Integer)", ["abcde", -2, 2], "ab"],
    ["normalizeSpace()", ["Salesforce    \t   force.com"], "Salesforce force.com"],
    ["overlay(String,Integer,Integer)", ["abcdefghijkl", "MY", 2, 4], "abMYefghijkl"],
    ["remove(String)", ["Salesforce and force.com", "force"], "Sales and .com"],
    ["removeEnd(String)", ["Salesforce and force.com", ".com"], "Salesforce and force"],
    ["removeEndIgnoreCase(String)", ["Salesforce and force.com", ".COM"], "Salesforce and force"],
    ["removeStart(String)", ["Salesforce and force.com", "Sales"], "force and force.com"],
    ["removeStartIgnoreCase(String)", ["Salesforce and force.com", "SALES"], "force and force.com"],
    ["repeat(Integer)", ["SFDC", 2], "SFDCSFDC"],
    ["repeat(String,Integer)", ["SFDC", "-", 2], "SFDC-SFDC"],
    ["replace(String,String)", ["abcdbca", "bc", "xy"], "axydxya"],
    ["replace(String,String)", ["a.b", ".", "$&"], "a$&b"],
    ["reverse()", ["ab😀"], "😀ba"],
    ["right(Integer)", ["Hello Max", 3], "Max"],
    ["right(Integer)", ["Hello Max", 0], ""],
    ["rightPad(Integer)", ["abc", 5], "abc  "],
    ["rightPad(Integer,String)", ["abc", 5, "xy"], "abcxy"],
    ["stripHtmlTags()", ["<b>hello world</b>"], "hello world"],
    ["substring(Integer)", ["hamburger", 3], "burger"],
    ["substring(Integer,Integer)", ["hamburger", 4, 8], "urge"],
    ["substringAfter(String)", ["Salesforce.Force.com", "."], "Force.com"],
    ["substringAfterLast(String)", ["Salesforce.Force.com", "."], "com"],
    ["substringBefore(String)", ["Salesforce.Force.com", "."], "Salesforce"],
    ["substringBeforeLast(String)", ["Salesforce.Force.com", "."], "Salesforce.Force"],
    ["substringBefore(String)", ["none", "."], "none"],
    ["substringBetween(String)", ["tagYellowtag", "tag"], "Yellow"],
    ["substringBetween(String,String)", ["xYellowy", "x", "y"], "Yellow"],
    ["substringBetween(String,String)", ["nothing", "x", "y"], null],
    ["swapCase()", ["Force.com"], "fORCE.COM"],
    ["toLowerCase()", ["ThIs iS hArD tO rEaD"], "this is hard to read"],
    ["toLowerCase(String)", ["KIYMETLİ", "tr"], "kıymetli"],
    ["toUpperCase()", ["myString"], "MYSTRING"],
    ["trim()", [" \u0001Hello! \n"], "Hello!"]
  ]);
  throwsApex(
    () => call(STRING_CLASS, "substring(Integer)", "abc", 4),
    "System.StringException: Starting position out of bounds: 4"
  );
  throwsApex(
    () => call(STRING_CLASS, "substring(Integer,Integer)", "abc", 2, 1),
    "System.StringException: Ending position out of bounds: 1"
  );
});

test("String: parts and patterns", () => {
  check(STRING_CLASS, [
    ["getChars()", ["Jane"], [74, 97, 110, 101]],
    ["getLevenshteinDistance(String)", ["Hello Joe", "Hello Max"], 3],
    ["getLevenshteinDistance(String,Integer)", ["Hello Jane", "Hello Max", 2], -1],
    ["replaceAll(String,String)", ["a b c 5 xyz", "[a-zA-Z]", "1"], "1 1 1 5 111"],
    ["replaceAll(String,String)", ["john smith", "(\\w+) (\\w+)", "$2, $1"], "smith, john"],
    ["replaceFirst(String,String)", ["a b c 11 xyz", "[a-zA-Z]{2}", "2"], "a b c 11 2z"],
    ["split(String)", ["boo:and:foo", ":"], ["boo", "and", "foo"]],
    ["split(String)", ["boo:and:foo", "o"], ["b", "", ":and:f"]],
    ["split(String,Integer)", ["boo:and:foo", ":", 2], ["boo", "and:foo"]],
    ["split(String,Integer)", ["boo:and:foo", "o", 5], ["b", "", ":and:f", "", ""]],
    ["split(String,Integer)", ["boo:and:foo", "o", -2], ["b", "", ":and:f", "", ""]],
    ["splitByCharacterType()", ["Lightning.platform"], ["L", "ightning", ".", "platform"]],
    ["splitByCharacterTypeCamelCase()", ["Lightning.platform"], ["Lightning", ".", "platform"]],
    ["splitByCharacterTypeCamelCase()", ["ASFTest1"], ["ASF", "Test", "1"]]
  ]);
});

test("String: escapes", () => {
  check(STRING_CLASS, [
    ["escapeCsv()", ['Max1, "Max2"'], '"Max1, ""Max2"""'],
    ["escapeCsv()", ["plain"], "plain"],
    ["unescapeCsv()", ['"Max1, ""Max2"""'], 'Max1, "Max2"'],
    ["escapeEcmaScript()", [`"grade": 3.9/4.0`], `\\"grade\\": 3.9\\/4.0`],
    ["unescapeEcmaScript()", [`\\"3.8\\",\\"3.9\\"`], '"3.8","3.9"'],
    ["escapeHtml3()", ['"<Black&White>"'], "&quot;&lt;Black&amp;White&gt;&quot;"],
    ["escapeHtml3()", ["é Ω"], "&eacute; Ω"],
    ["escapeHtml4()", ["é Ω €"], "&eacute; &Omega; &euro;"],
    ["unescapeHtml4()", ["&lt;&eacute;&#65;&#x42;&nope;&gt;"], "<éAB&nope;>"],
    ["unescapeHtml3()", ["&Omega;"], "&Omega;"],
    ["escapeJava()", ['Company: "Salesforce.com"'], 'Company: \\"Salesforce.com\\"'],
    ["unescapeJava()", ["tab\\tΩ\\u03a9"], "tab\tΩΩ"],
    ["escapeUnicode()", ["De onde você é?"], "De onde voc\\u00EA \\u00E9?"],
    ["unescapeUnicode()", ["De onde voc\\u00EA \\u00E9?"], "De onde você é?"],
    ["escapeXml()", ['"<Black&White>"'], "&quot;&lt;Black&amp;White&gt;&quot;"],
    ["unescapeXml()", ["&apos;&quot;&lt;"], "'\"<"],
    ["escapeSingleQuotes(String)", ["'Hello Jason'"], "\\'Hello Jason\\'"]
  ]);
});

test("String: static methods", () => {
  const template = "Hello {0}, shall we do the {1}?";
  check(STRING_CLASS, [
    ["format(String,List<Object>)", [template, new ApexList(["Ann", 7], OBJECT)], "Hello Ann, shall we do the 7?"],
    ["format(String,List<Object>)", ["It''s '{0}' {0} {5}", new ApexList(["x"], OBJECT)], "It's {0} x {5}"],
    ["fromCharArray(List<Integer>)", [new ApexList([74], INTEGER)], "J"],
    ["getCommonPrefix(List<String>)", [strings("SFDCApex", "SFDCVisualforce")], "SFDC"],
    ["isBlank(String)", [" \t"], true],
    ["isBlank(String)", [null], true],
    ["isEmpty(String)", [" "], false],
    ["isNotBlank(String)", ["x"], true],
    ["isNotEmpty(String)", [null], false],
    ["join(Object,String)", [new ApexList([10, 20], INTEGER), "/"], "10/20"],
    ["join(Object,String)", [strings("a", null), ","], "a,"],
    ["valueOf(Object)", [null], null],
    ["valueOf(Integer)", [10], "10"],
    ["valueOf(Long)", [23456789n], "23456789"],
    ["valueOf(Double)", [new ApexDouble(12.34)], "12.34"],
    ["valueOf(Decimal)", [ApexDecimal.parse("3.140")], "3.140"],
    ["valueOf(Date)", [ApexDate.of(2026, 1, 2)], "2026-01-02"]
  ]);
  throwsApex(
    () => call(STRING_CLASS, "valueOf(Integer)", null),
    "System.NullPointerException: Argument cannot be null."
  );
  hosted(() => {
    const moment = ApexDatetime.parseIso("2026-11-22T10:00:00Z");
    check(STRING_CLASS, [
      ["valueOf(Datetime)", [moment], "2026-11-22 02:00:00"],
      ["valueOf(Object)", [moment], "2026-11-22 02:00:00"],
      ["valueOfGmt(Datetime)", [moment], "2026-11-22 10:00:00"]
    ]);
  });
});
