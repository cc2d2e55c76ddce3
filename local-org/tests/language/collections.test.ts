/**
 * Lists, sets and maps. Sources: Apex Developer Guide, "Collections"; Apex Reference, List, Set and Map classes (key
 * equality of user types by `equals` and `hashCode`; iteration in insertion order).
 */
import { test } from "node:test";
import { prints, refusesScript, shows, throws } from "./harness.ts";

const POINT = `public class Point {
  public Integer x;
  public Point(Integer x) { this.x = x; }
  public Boolean equals(Object other) { return other instanceof Point && ((Point) other).x == x; }
  public Integer hashCode() { return x; }
}`;

test("lists by index", () => {
  prints(
    "List<String> l = new List<String>{ 'a', 'b' }; l.add('c'); l[0] = 'z'; System.debug(l); System.debug(l[2]);",
    ["(z, b, c)", "c"]
  );
  prints(
    "Integer[] a = new Integer[2]; a[1] = 5; System.debug(a); String[] s = new String[]{ 'x' }; System.debug(s.size());",
    ["(null, 5)", "1"]
  );
  throws(
    "List<Integer> l = new List<Integer>(); Integer i = l[0];",
    "System.ListException: List index out of bounds: 0"
  );
  throws("List<Integer> l = new List<Integer>{ 1 }; l.get(-1);", "System.ListException: List index out of bounds: -1");
});

test("lists print ten elements", () => {
  prints("List<Integer> l = new List<Integer>(); for (Integer i = 1; i < 13; i++) l.add(i); System.debug(l);", [
    "(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, ...)"
  ]);
});

test("sets keep the order of insertion, print in order, and compare strings with case", () => {
  prints(
    "Set<String> s = new Set<String>{ 'b', 'a', 'B', 'a' }; System.debug(new List<String>(s)); System.debug(s); System.debug(new Set<Integer>{ 10, 9 }); System.debug(s.add('b')); System.debug(s.contains('A'));",
    ["(b, a, B)", "{B, a, b}", "{9, 10}", "false", "false"]
  );
});

test("maps keep the order of insertion, and print in the order of their keys", () => {
  prints(
    "Map<Object, Integer> m = new Map<Object, Integer>{ 'z' => 1, 2 => 2, 'a' => 3 }; System.debug(m); System.debug(new Map<Id, Integer>{ '001000000000002' => 1, '001000000000001' => 2 }.values());",
    ["{z=1, 2=2, a=3}", "(1, 2)"]
  );
  prints(
    "Map<String, Integer> m = new Map<String, Integer>{ 'z' => 1, 'a' => 2 }; m.put('z', 3); System.debug(m); System.debug(m.keySet()); System.debug(m.values());",
    ["{a=2, z=3}", "{a, z}", "(3, 2)"]
  );
  prints(
    "Map<String, Integer> m = new Map<String, Integer>(); System.debug(m.put('a', 1)); System.debug(m.put('a', 2)); System.debug(m.get('b')); System.debug(m.remove('a'));",
    ["null", "1", "null", "2"]
  );
});

test("keys of user types compare by equals and hashCode", () => {
  prints(
    "Set<Point> s = new Set<Point>{ new Point(1), new Point(1), new Point(2) }; System.debug(s.size()); System.debug(s.contains(new Point(2))); s.remove(new Point(1)); System.debug(s.size());",
    ["2", "true", "1"],
    POINT
  );
  prints(
    "Map<Point, String> m = new Map<Point, String>{ new Point(1) => 'a' }; System.debug(m.get(new Point(1))); System.debug(m.containsKey(new Point(3)));",
    ["a", "false"],
    POINT
  );
  prints(
    "System.debug(new List<Point>{ new Point(1) }.contains(new Point(1))); System.debug(new Point(1) == new Point(1)); System.debug(new Point(1) === new Point(1));",
    ["true", "true", "false"],
    POINT
  );
});

test("lists and maps are equal by content", () => {
  shows({
    "new List<Integer>{ 1, 2 } == new List<Integer>{ 1, 2 }": "true",
    "new List<Integer>{ 1, 2 } === new List<Integer>{ 1, 2 }": "false",
    "new Map<String, Integer>{ 'a' => 1 } == new Map<String, Integer>{ 'a' => 1 }": "true",
    "new Set<Integer>{ 1, 2 } == new Set<Integer>{ 2, 1 }": "true"
  });
});

test("Ids and texts are looked up as == compares them", () => {
  prints(
    `Id id = '001000000000001'; String text = id; List<Id> ids = new List<Id>{ id }; List<String> texts = new List<String>{ text, 'a' };
     System.debug(ids.contains(text) + ' ' + texts.contains(id) + ' ' + texts.indexOf(id) + ' ' + ids.contains(text.left(15)) + ' ' + texts.contains('A'));`,
    ["true true 0 true false"]
  );
});

test("sorting", () => {
  prints("List<String> l = new List<String>{ 'b', null, 'A', 'a' }; l.sort(); System.debug(l);", ["(null, A, a, b)"]);
  prints("List<Decimal> l = new List<Decimal>{ 2.5, 1, 10 }; l.sort(); System.debug(l);", ["(1, 2.5, 10)"]);
  throws(
    "List<Object> l = new List<Object>{ new Point(2), new Point(1) }; l.sort();",
    "System.ListException: One or more of the items in this list is not Comparable.",
    POINT
  );
});

test("a collection cannot change while a loop runs over it", () => {
  throws(
    "List<Integer> l = new List<Integer>{ 1, 2 }; for (Integer i : l) l.add(3);",
    "System.FinalException: Cannot modify a collection while it is being iterated."
  );
  throws(
    "Set<Integer> s = new Set<Integer>{ 1, 2 }; for (Integer i : s) s.remove(1);",
    "System.FinalException: Cannot modify a collection while it is being iterated."
  );
  prints("List<Integer> l = new List<Integer>{ 1, 2 }; for (Integer i : l) { break; } l.add(3); System.debug(l);", [
    "(1, 2, 3)"
  ]);
});

test("elements have a type", () => {
  refusesScript("List<Integer> l = new List<Integer>{ 'a' };", ["1 Illegal assignment from String to Integer"]);
  refusesScript("List<Integer> l = new List<Integer>(); l.add('a');", [
    "1 Method does not exist or incorrect signature: void add(String) from the type List<Integer>"
  ]);
  refusesScript("Map<String, Integer> m = new Map<String, Integer>{ 1 => 2 };", [
    "1 Illegal assignment from Integer to String"
  ]);
  refusesScript("Set<Object> s = new Set<String>();", ["1 Illegal assignment from Set<String> to Set<Object>"]);
  refusesScript("List<Foo> l;", ["1 Invalid type: Foo"]);
  refusesScript("Map<String> m;", ["1 Invalid type: Map<String>"]);
});

test("elements widen as assignments do", () => {
  prints(
    "List<Decimal> l = new List<Decimal>{ 1, 2L, 3.5 }; l.add(4); Object first = l[0]; System.debug(first instanceof Decimal); System.debug(l);",
    ["true", "(1, 2, 3.5, 4)"]
  );
  prints("List<Object> l = new List<String>{ 'a' }; System.debug(l);", ["(a)"]);
});

test("set operations", () => {
  prints(
    "Set<Integer> a = new Set<Integer>{ 1, 2, 3 }; Set<Integer> b = a.clone(); b.retainAll(new Set<Integer>{ 2, 9 }); System.debug(b); System.debug(a.containsAll(b)); a.removeAll(new List<Integer>{ 1 }); System.debug(a);",
    ["{2}", "true", "{2, 3}"]
  );
});
