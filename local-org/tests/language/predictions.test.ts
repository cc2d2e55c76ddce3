/** The parser as it is set up here: the same trees as the grammar's own simulation gives. */
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ApexParserFactory, ThrowingErrorListener, type ApexParseTree } from "@apexdevtools/apex-parser";
import { parserOf } from "../../apex/syntax/parser.ts";

function print(tree: ApexParseTree): string {
  const { children } = tree as { readonly children?: readonly ApexParseTree[] };
  return children ? `${tree.constructor.name}(${children.map(print).join(",")})` : tree.getText();
}

function parse(text: string, shortcuts: boolean): string {
  const listener = ThrowingErrorListener.INSTANCE;
  const { parser } = ApexParserFactory.createLexerAndParser(text, listener);
  return print((shortcuts ? parserOf(text, listener) : parser).compilationUnit());
}

const EVERY_OPERATOR = `public class All {
  void all(Integer a, List<Integer> l, Map<String, List<Integer>> m) {
    a = a + 1 * 2 / 3 - (a + 1) == 2 ? 3 : a ?? 4;
  }
}`;

const OTHERS = `public class Others {
  Set<List<Map<Id, String>>> s = new Set<List<Map<Id, String>>>();
  void x(Object o) {
    Integer i = (Integer) o, j = (i), k = (i) * 2, n = -(i), b = ~i & 3 | 4 ^ 5 << 2 >> 1 >>> 3;
    Boolean c = !(o instanceof List<Object>) && i < j || i >= k && (i > j) == (i <= k) || o === null || o !== this || i <> j;
    l()[0].y().z?.w(1, 2)[3]++;
    --i; i += j -= 1; i <<= 2; i >>= 1; i >>>= 1; i &= 1; i |= 1; i ^= 1; i *= 2; i /= 2;
    String t = ((Others) o).name + (String) o + ((List<String>) o)[0] + String.class + List<String>.class.getName() + super.toString();
    for (Account a : [SELECT Id, (SELECT Id FROM Contacts) FROM Account WHERE Id IN :s AND Name LIKE 'x%']) { this.all(); }
    switch on (i) { when 1, -2 { x(new Others(1)); } when else { } }
    Object q = c ? (Object) i : (Object) new Map<String, Integer>{ 'a' => (i) }, r = new Integer[]{ 1 }, u = new Integer[3];
  }
}`;

const BEGINNINGS = `public class Beginnings {
  List<String> rows; Map<Id, Outer.Inner[]> m; Outer.Inner[] array;
  void x(Integer first) {
    Outer.Inner inner = new Outer.Inner(), other; String[] texts = new String[0]; Map<Id, List<String>> byId = new Map<Id, List<String>>{};
    System.Label label; Iterable<String> all; final Integer last = 1; Schema.SObjectType.Account.fields.Name.label.trim();
    rows.add(name); this.rows = rows; rows[0] = user.name; first++; --first; (rows).clear(); a.b.c += 1; texts[first] = 'x'; new Foo().bar(); super.x(1);
    if (first < last) if (first < rows.size() && a.limit < b.last) return; else x(1); else { break; }
    Type t = Iterable<String>.class, u = String[].class, v = Map<Id, String>.class, w = Outer.Inner.class, y = System.Label.class;
    Boolean c = first < last && last > first; Object o = [SELECT Id FROM Account LIMIT 1].Name;
    System.runAs(user) { insert rows; update user; delete all; throw new Foo(); }
    switch on first { when 1 { continue; } } do { try { x(1); } finally { } } while (at?.network.group == null);
  }
}`;

const CONDITIONS = `public class Conditions {
  Object none = [SELECT Id FROM Account WHERE Name = 'x'], negated = [SELECT Id FROM Account WHERE NOT Name = 'x'];
  Object both = [SELECT Id FROM Account WHERE Name = :(a || b ? c : d[0]) AND (Order__r.Group = 1 OR Group.With = 2) AND Id IN (SELECT Id FROM Account WHERE a = 1 OR b = 2)];
  Object either = [SELECT Id, (SELECT Id FROM Contacts WHERE a = 1 AND b = 2) FROM Account WHERE (a = 1 AND b = 2) OR c = 3 WITH USER_MODE ORDER BY Name LIMIT :max];
  Object grouped = [SELECT COUNT(Id) FROM Account WHERE Name != null GROUP BY Name HAVING COUNT(Id) > 1 OR Name = 'x'];
}`;

const DECLARATIONS = `@IsTest(IsParallel=true) public with sharing virtual class Declarations {
  public Declarations() { for (i = 0, j = 1; i < 2; i++) { } for (Integer k = 0, l; k < 2; k++) { } for (; ; ) { } }
  public Map<Id, List<A.B>> group { get; set; } private static final String[][] name = null, data; Declarations() { } A.B[] all(Integer at) { }
  interface Inner { void act(); List<String> fields(); } enum Season { SPRING, AUTUMN } class Other { Integer sum; } void nothing() { } List<String> standard() { }
  static { Object a = new List<String>{ f(x, y), 'b' }, b = new Map<String, Object>{ 'a' => new List<Integer>{ 1, 2 }, 'b' => 2 }, c = new Set<Id>{}, d = new List<A>{ new A() }; }
  Object v = (all == data) && (fields.size() > 1) ? (format) : (Format) data, w = (a.b instanceof C), x = (A.B) y, z = ([SELECT Id FROM Account]) == (new A()), q = (!a) || (-1 < 2);
}`;

test("every operator, parenthesis, beginning, condition and declaration", () => {
  for (const text of [EVERY_OPERATOR, OTHERS, BEGINNINGS, CONDITIONS, DECLARATIONS])
    assert.equal(parse(text, true), parse(text, false));
});

function classFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".cls"))
    .map((entry) => join(entry.parentPath, entry.name));
}

test("the package's own classes", () => {
  const files = classFiles(join(import.meta.dirname, "../../../force-app/main/default/classes"));
  assert.ok(files.length > 0);
  for (const file of files.filter((_, index) => index % 5 === 0)) {
    const text = readFileSync(file, "utf8");
    assert.equal(parse(text, true), parse(text, false), file);
  }
});

test("a sign after parentheses is subtraction, where the grammar sees a cast", () => {
  assert.match(parse("class A { Integer i = (a) - 1; }", true), /Arth2ExpressionContext\(SubExpressionContext/);
  assert.match(parse("class A { Integer i = (Integer) - 1; }", true), /CastExpressionContext/);
});
