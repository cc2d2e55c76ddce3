/**
 * Overloads, casts, `instanceof`, conversions. Sources: Apex Developer Guide, "Rules of Conversion", "Class Casting",
 * "Using the instanceof Keyword"; messages as the platform's compiler and run time print them.
 */
import { test } from "node:test";
import { prints, refuses, refusesScript, shows, throws } from "./harness.ts";

const OVERLOADS = `public class O {
  public static String of(Integer x) { return 'Integer'; }
  public static String of(Long x) { return 'Long'; }
  public static String of(Decimal x) { return 'Decimal'; }
  public static String of(String x) { return 'String'; }
  public static String of(Object x) { return 'Object'; }
  public static String of(Exception x) { return 'Exception'; }
  public static String of(List<String> x) { return 'List<String>'; }
  public static String wide(Long x) { return 'Long'; }
  public static String wide(Object x) { return 'Object'; }
  public static String two(String a, Object b) { return 'SO'; }
  public static String two(Object a, String b) { return 'OS'; }
}`;

test("overloads are chosen by static types", () => {
  prints(
    `System.debug(O.of(1)); System.debug(O.of(1L)); System.debug(O.of(1.5)); System.debug(O.of('x')); System.debug(O.of(true));
     Object boxed = 'x'; System.debug(O.of(boxed)); System.debug(O.of(new MathException())); System.debug(O.of(new List<String>()));
     System.debug(O.of(new List<Integer>())); System.debug(O.wide(1)); System.debug(O.of((Object) 1)); System.debug(O.of((String) null));`,
    [
      "Integer",
      "Long",
      "Decimal",
      "String",
      "Object",
      "Object",
      "Exception",
      "List<String>",
      "Object",
      "Long",
      "Object",
      "String"
    ],
    OVERLOADS
  );
});

test("an overload that narrows an argument counts only where no other fits", () => {
  shows(
    {
      "Math.max(0, 2.5)": "2.5",
      "Math.min(1L, 2.5)": "1",
      "Math.max(1, 2.5d)": "2.5",
      "Math.max(3.5d, 2.5).scale()": "1",
      "N.of(1.5)": "1.5d"
    },
    "public class N { public static String of(Double x) { return x + 'd'; } }"
  );
});

test("a call that could mean two methods is refused", () => {
  refusesScript(
    "O.two('a', 'b');",
    ["1 Method is ambiguous: two(String, Object) and two(Object, String) from the type O"],
    { classes: [OVERLOADS] }
  );
  refusesScript("P.of(null);", ["1 Method is ambiguous: of(Integer) and of(String) from the type P"], {
    classes: ["public class P { public static void of(Integer i) {} public static void of(String s) {} }"]
  });
});

test("methods that do not exist", () => {
  refusesScript(
    "'a'.foo(1); O.of(); String.missing('x'); new List<Integer>().push(1); O.nothing(null, 1.5);",
    [
      "1 Method does not exist or incorrect signature: void foo(Integer) from the type String",
      "1 Method does not exist or incorrect signature: void of() from the type O",
      "1 Method does not exist or incorrect signature: void missing(String) from the type String",
      "1 Method does not exist or incorrect signature: void push(Integer) from the type List<Integer>",
      "1 Method does not exist or incorrect signature: void nothing(null, Decimal) from the type O"
    ],
    { classes: [OVERLOADS] }
  );
});

test("names that do not exist", () => {
  refusesScript("Foo f; f.bar(); System.debug(x); String s = System.Nope; Nope.go(); new Nope();", [
    "1 Invalid type: Foo",
    "1 Variable does not exist: x",
    "1 Variable does not exist: Nope",
    "1 Variable does not exist: Nope",
    "1 Invalid type: Nope"
  ]);
});

test("casts are checked when they run", () => {
  prints(
    "Object o = 1; System.debug((Integer) o + 1); Object l = new List<String>{ 'a' }; System.debug(((List<String>) l)[0]); System.debug((String) null);",
    ["2", "a", "null"]
  );
  throws(
    "Object o = 1; String s = (String) o;",
    "System.TypeException: Invalid conversion from runtime type Integer to String"
  );
  throws(
    "Object o = new List<Object>(); Map<String, Object> m = (Map<String, Object>) o;",
    "System.TypeException: Invalid conversion from runtime type List<ANY> to Map<String,ANY>"
  );
  throws(
    "A a = new B(); C c = (C) a;",
    "System.TypeException: Invalid conversion from runtime type B to C",
    "public virtual class A {}",
    "public class B extends A {}",
    "public class C extends A {}"
  );
});

test("casts and tests that can never succeed are refused", () => {
  refusesScript(
    "String s = 'a'; Integer i = (Integer) s; B b = new B(); C c = (C) b; Boolean t = s instanceof Integer; t = b instanceof A;",
    [
      "1 Incompatible types since an instance of String is never an instance of Integer",
      "1 Incompatible types since an instance of B is never an instance of C",
      "1 Operation instanceof is always false since an instance of String is never an instance of Integer",
      "1 Operation instanceof is always true since an instance of B is always an instance of A"
    ],
    { classes: ["public virtual class A {}", "public class B extends A {}", "public class C extends A {}"] }
  );
});

test("instanceof looks at the run-time type", () => {
  prints(
    `Object o = 'x'; System.debug(o instanceof String); System.debug(o instanceof Integer); o = null; System.debug(o instanceof String);
     o = new List<Integer>(); System.debug(o instanceof List<Integer>); System.debug(o instanceof List<String>); System.debug(o instanceof List<Object>);
     o = new Map<String, Object>(); System.debug(o instanceof Map<String, Object>); o = 1.5; System.debug(o instanceof Decimal); System.debug(o instanceof Integer);`,
    ["true", "false", "false", "true", "false", "true", "true", "true", "false"]
  );
});

test("a text is an instance of Id when it is a valid one", () => {
  prints(
    `String id = '001000000000001'; System.debug(id instanceof Id); Object any = '001000000000001AAA'; System.debug(any instanceof Id);
     any = '001000000000001AAB'; System.debug(any instanceof Id); id = 'abc'; System.debug(id instanceof Id); id = null; System.debug(id instanceof Id);`,
    ["true", "true", "false", "false", "false"]
  );
});

test("what could be assigned counts as an instance, and a cast of an Object converts it", () => {
  prints(
    `for (Object o : new List<Object>{ 9, 9L, 9.5d, 9.5 }) {
       System.debug((o instanceof Integer) + ' ' + (o instanceof Long) + ' ' + (o instanceof Double) + ' ' + (o instanceof Decimal));
     }
     Object day = Date.newInstance(2024, 2, 29); Object moment = Datetime.newInstanceGmt(2024, 2, 29);
     System.debug((day instanceof Datetime) + ' ' + (moment instanceof Date));
     Object text = '001000000000001'; Id real = '001000000000001'; Object id = real;
     System.debug((text instanceof Id) + ' ' + ((Object) 'bob' instanceof Id) + ' ' + ('bob' instanceof Id) + ' ' + (id instanceof String));`,
    ["true true true true", "false true true true", "false false true true", "false false true true"].concat([
      "true false",
      "true false false true"
    ])
  );
  prints(
    `Object o = 9; System.debug((Decimal) o / 2); System.debug((Double) o / 2); System.debug((Long) o + 2147483647);
     o = 9L; System.debug((Decimal) o / 2); o = 9.5; System.debug((Double) o); o = Date.newInstance(2024, 2, 29);
     System.debug(((Datetime) o).getTime()); o = '001000000000001'; System.debug((Id) o);`,
    ["4.5", "4.5", "2147483656", "4.5", "9.5", "1709164800000", "001000000000001AAA"]
  );
  throws(
    "Object o = 9L; Integer i = (Integer) o;",
    "System.TypeException: Invalid conversion from runtime type Long to Integer"
  );
  throws(
    "Object o = 9.5; Integer i = (Integer) o;",
    "System.TypeException: Invalid conversion from runtime type Decimal to Integer"
  );
  throws("Object o = 'bob'; Id i = (Id) o;", "System.StringException: Invalid id: bob");
});

test("class literals", () => {
  prints(
    `System.debug(String.class); System.debug(List<Map<String, Object>>.class.getName()); System.debug(Outer.Inner.class.getName()); System.debug(Type.forName('Outer.Inner').newInstance());
     System.debug(Type.forName('Nothing')); System.debug(A.class.isAssignableFrom(B.class)); System.debug(B.class == Type.forName('b'));`,
    ["String", "List<Map<String,Object>>", "Outer.Inner", "Inner:[x=1]", "null", "true", "true"],
    "public class Outer { public class Inner { public Integer x = 1; } }",
    "public virtual class A {}",
    "public class B extends A {}"
  );
});

test("an object by its type's name is of that class, also where only the superclass has statics", () => {
  prints(
    `Kind k = (Kind) Type.forName('Special').newInstance(); System.debug(k.name()); System.debug(k instanceof Special);
     System.debug(Kind.made); System.debug(((Kind) Special.class.newInstance()).name());`,
    ["special", "true", "1", "special"],
    "public abstract class Kind { public static Integer made = 0; public Kind() { made++; } public virtual String name() { return 'kind'; } }",
    "public class Special extends Kind { public override String name() { return 'special'; } }"
  );
});

test("a collection known as Iterable only hands out its iterator", () => {
  prints(
    `Iterable<String> names = new List<String>{ 'a', 'b' }; Iterator<String> each = names.iterator(); each.next(); System.debug(each.next()); System.debug(each.hasNext());
     names = new Set<String>{ 'c' }; System.debug(names.iterator().next()); Object o = new Set<Integer>{ 4 };
     System.debug(((Iterable<Object>) o).iterator().next());`,
    ["b", "false", "c", "4"]
  );
});

test("iterators and comparables", () => {
  prints(
    `for (Integer i : new Countdown(3)) System.debug(i);
     List<Version> l = new List<Version>{ new Version(2), new Version(1) }; l.sort(); System.debug(l[0].n);
     l.sort(new Backwards()); System.debug(l[0].n);`,
    ["3", "2", "1", "1", "2"],
    `public class Countdown implements Iterable<Integer>, Iterator<Integer> {
      Integer next;
      public Countdown(Integer start) { next = start; }
      public Iterator<Integer> iterator() { return this; }
      public Boolean hasNext() { return next > 0; }
      public Integer next() { return next--; }
    }`,
    "public class Version implements Comparable { public Integer n; public Version(Integer n) { this.n = n; } public Integer compareTo(Object other) { return n - ((Version) other).n; } }",
    "public class Backwards implements Comparator<Version> { public Integer compare(Version a, Version b) { return b.n - a.n; } }"
  );
  refuses(
    [
      "public class Bad implements Comparator<String> {\n  public Integer compare(Integer a, Integer b) { return 0; }\n}"
    ],
    ["Bad.cls:1 Class Bad must implement the method: Integer System.Comparator.compare(String, String)"]
  );
});

test("inner types, shadowing and namespaces", () => {
  prints(
    "System.debug(new Url().text()); System.debug(System.Math.abs(-1)); System.debug(Holder.make()); System.System.debug(System.JSON.serialize('x'));",
    ["mine", "1", "Holder.String2", '"x"'],
    "public class Url { public String text() { return 'mine'; } }",
    "public class Holder { public class String2 { public override String toString() { return 'Holder.String2'; } } public static String2 make() { return new String2(); } }"
  );
});

test("annotations and modifiers are those of Apex", () => {
  refuses(
    [
      "public class M {\n  @AuraEnabled(cachable=true)\n  public static void a() {}\n  @Foo\n  public void b() {}\n  public private void c() {}\n  public abstract void d();\n  virtual void e() {}\n}",
      "class Hidden {}"
    ],
    [
      "Hidden.cls:1 Classes and interfaces that are not inner must be declared global or public: Hidden",
      "M.cls:2 Annotation property does not exist: AuraEnabled.cachable",
      "M.cls:4 Annotation does not exist: Foo",
      "M.cls:6 Only one access modifier is allowed: public, private",
      "M.cls:7 Class M must be abstract to have the abstract method d",
      "M.cls:8 Virtual methods need a virtual or abstract class: e"
    ]
  );
});

test("equality needs comparable types", () => {
  refusesScript("Boolean b = 1 == 'a'; b = true == 1; b = 'a' < 1; Object o = 1; b = o == 'x';", [
    "1 Comparison arguments must be compatible types: Integer, String",
    "1 Comparison arguments must be compatible types: Boolean, Integer",
    "1 Comparison arguments must be compatible types: String, Integer"
  ]);
});
