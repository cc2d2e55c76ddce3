/**
 * Classes. Sources: Apex Developer Guide, "Classes, Objects, and Interfaces": initialisers in the order of the source,
 * statics once a transaction and on first use, virtual methods, inner classes, properties, access.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { debugLog, prints, refuses, refusesScript, shows, throws } from "./harness.ts";

test("initialisers run in order, before the constructor's body and after the superclass", () => {
  prints(
    "new Child();",
    ["base field", "base block", "base constructor", "child field", "child block", "child constructor"],
    `public virtual class Base {
      Integer a = Log.say('base field');
      { Log.say('base block'); }
      public Base() { Log.say('base constructor'); }
    }`,
    `public class Child extends Base {
      Integer b = Log.say('child field');
      { Log.say('child block'); }
      public Child() { Log.say('child constructor'); }
    }`,
    `public class Log { public static Integer say(String text) { System.debug(text); return 1; } }`
  );
});

test("statics start on first use, once", () => {
  prints(
    "System.debug('before'); System.debug(Settings.limitOf()); System.debug(Settings.count); Settings.count++; System.debug(Settings.count);",
    ["before", "starting", "10", "1", "2"],
    `public class Settings {
      public static Integer count = 1;
      private static final Integer MAX;
      static { System.debug('starting'); MAX = count * 10; }
      public static Integer limitOf() { return MAX; }
    }`
  );
});

test("constructors call each other", () => {
  prints(
    "System.debug(new Span().text()); System.debug(new Span(5).text());",
    ["0-10", "5-10"],
    `public class Span {
      private final Integer first;
      private Integer last = 10;
      public Span() { this(0); }
      public Span(Integer first) { this.first = first; }
      public String text() { return first + '-' + last; }
    }`
  );
});

test("virtual methods are found at run time, others by their class", () => {
  prints(
    "Shape s = new Circle(); System.debug(s.describe()); System.debug(new Shape().describe());",
    ["I am a circle (a shape)", "I am a shape"],
    `public virtual class Shape {
      public String describe() { return 'I am ' + name(); }
      protected virtual String name() { return 'a shape'; }
    }`,
    `public class Circle extends Shape { protected override String name() { return 'a circle (' + super.name() + ')'; } }`
  );
});

test("private methods are not overridden by accident", () => {
  prints(
    "System.debug(new B().outer());",
    ["A"],
    `public virtual class A { public String outer() { return helper(); } private String helper() { return 'A'; } }`,
    `public class B extends A { private String helper() { return 'B'; } public String other() { return helper(); } }`
  );
});

test("abstract classes and interfaces", () => {
  prints(
    "Greeter g = new Polite(); System.debug(g.greet('Ann')); System.debug(g instanceof Polite); System.debug(((Greeting) g).greet('Bo'));",
    ["Good day, Ann", "true", "Good day, Bo"],
    "public interface Greeter { String greet(String name); }",
    `public abstract class Greeting implements Greeter {
      public String greet(String name) { return opening() + ', ' + name; }
      protected abstract String opening();
    }`,
    "public class Polite extends Greeting { protected override String opening() { return 'Good day'; } }"
  );
});

test("inner classes see the statics of the class around them", () => {
  prints(
    "System.debug(new Outer.Inner().text()); System.debug(Outer.make().text());",
    ["outer!", "outer!"],
    `public class Outer {
      private static String word = 'outer';
      public class Inner { public String text() { return word + mark(); } }
      private static String mark() { return '!'; }
      public static Inner make() { return new Inner(); }
    }`
  );
});

test("an object without toString prints its fields as its own class spells them", () => {
  prints(
    "System.debug(new Shouting(1)); System.debug(new Quiet());",
    ["Shouting:[COUNT=1]", "Quiet:[count=null]"],
    "public class Shouting { public Integer COUNT; public Shouting(Integer count) { this.count = count; } }",
    "public class Quiet { public Integer count { get; set; } }"
  );
});

test("properties: automatic, computed, with accessors of different access", () => {
  prints(
    "Account2 a = new Account2(); a.name = ' x '; System.debug(a.name); System.debug(a.size); a.size2 = 3; System.debug(a.size2); System.debug(Account2.shared);",
    ["X", "1", "6", "42"],
    `public class Account2 {
      public String name { get; set { name = value.trim().toUpperCase(); } }
      public Integer size { get { return name.length(); } }
      public Integer size2 { get { return size2 * 2; } set; }
      public static Integer shared { get { if (shared == null) shared = 42; return shared; } private set; }
    }`
  );
  refusesScript(
    "P p = new P(); p.a = 1; p.b = 2; Integer i = p.c;",
    ["1 Field is not writeable: P.a", "1 Field is not writeable: P.b", "1 Field is not readable: P.c"],
    {
      classes: [
        "public class P { public Integer a { get; private set; } public Integer b { get { return 1; } } public Integer c { set; } }"
      ]
    }
  );
});

test("JSON sets properties that it names; no other accessor runs", () => {
  prints(
    `Box read = (Box) JSON.deserialize('{"width":2,"label":"x"}', Box.class); System.debug(read.width + ' ' + read.area + ' ' + read.height + Box.sets);
     System.debug(JSON.serialize(read));
     System.debug(((Box) JSON.deserialize('{"width":4,"area":1}', Box.class)).area);`,
    ["4 16 nullwidth;", '{"width":4,"height":null,"area":16,"label":"x"}', "64"],
    `public class Box {
      public static String sets = '';
      public Integer width { get; set { sets += 'width;'; width = value * 2; } }
      public Integer height { get; set { sets += 'height;'; height = value * 2; } }
      public Integer area { get { return width * width; } }
      public String label { get; private set; }
    }`
  );
  assert.throws(
    () =>
      debugLog({
        run: `JSON.deserialize('{"one":2}', Fixed.class);`,
        classes: ["public class Fixed { public Integer one { get { if (one == null) { one = 1; } return one; } } }"]
      }),
    /does not support a JSON value for Fixed\.one, which has no set accessor/
  );
});

// https://salesforce.stackexchange.com/q/193975: nothing says which class is meant.
test("JSON is read as no interface and no abstract class", () => {
  const classes = [
    "public interface Shape {}",
    "public abstract class Base {}",
    "public class Holder { public Shape shape; public List<Base> bases; }"
  ];
  for (const [json, name] of [
    ['{"shape":{}}', "Shape"],
    ['{"bases":[{}]}', "Base"]
  ] as const) {
    throws(
      `JSON.deserialize('${json}', Holder.class);`,
      `System.TypeException: Cannot deserialize JSON as abstract type: ${name}`,
      ...classes
    );
  }
  prints(`System.debug(JSON.deserialize('{"shape":null}', Holder.class) instanceof Holder);`, ["true"], ...classes);
});

test("names are found in any case", () => {
  prints(
    "COUNTER c = New counter(); c.ADD(2); C.add(3); system.DEBUG(c.Total);",
    ["5"],
    "public class Counter { public Integer total = 0; public void add(Integer n) { TOTAL += N; } }"
  );
});

test("enums", () => {
  prints(
    "System.debug(Season.WINTER); System.debug(Season.values()); System.debug(Season.valueOf('spring').ordinal()); System.debug(Season.SPRING.name()); Season s; System.debug(s == Season.SPRING); System.debug(Season.winter == Season.WINTER);",
    ["WINTER", "(WINTER, SPRING)", "1", "SPRING", "false", "true"],
    "public enum Season { WINTER, SPRING }"
  );
  throws(
    "Season.valueOf('autumn');",
    "System.NoSuchElementException: No enum constant Season.autumn",
    "public enum Season { WINTER, SPRING }"
  );
});

test("objects print their fields", () => {
  prints(
    "System.debug(new Dto()); System.debug(new Named());",
    ["Dto:[a=1, b=null, words=(x)]", "I have a name"],
    "public class Dto { public Integer a = 1; public String b; private List<String> words = new List<String>{ 'x' }; }",
    "public class Named { public override String toString() { return 'I have a name'; } }"
  );
});

test("what a class owes to its parents", () => {
  refuses(
    [
      "public interface Speaker { void speak(String text); Integer volume(); }",
      "public class Mute implements Speaker {\n  public void speak(String text) {}\n}",
      "public abstract class Base { public abstract void act(); public virtual void may() {} public void fixed() {} }",
      "public class Lazy extends Base {\n}",
      "public class Wrong extends Base {\n  public void act() {}\n  public override void fixed() {}\n  public override void nothing() {}\n}",
      "public class Plain {}",
      "public class Heir extends Plain {}"
    ],
    [
      "Heir.cls:1 Non-virtual and non-abstract type cannot be extended: Plain",
      "Lazy.cls:1 Class Lazy must implement the method: void Base.act()",
      "Mute.cls:1 Class Mute must implement the method: Integer Speaker.volume()",
      "Wrong.cls:2 Method must use the override keyword: act()",
      "Wrong.cls:3 Non-virtual, non-abstract methods cannot be overridden: fixed()",
      "Wrong.cls:4 Method does not override an ancestor method: nothing()"
    ]
  );
});

test("a static method may be what an interface asks for", () => {
  prints(
    "Worker w = new Worker(); System.debug(((Doer) w).perform(2)); System.debug(Worker.perform(3)); Comparator<Integer> c = w; List<Integer> l = new List<Integer>{ 1, 2 }; l.sort(c); System.debug(l);",
    ["4", "6", "(2, 1)"],
    "public interface Doer { Integer perform(Integer i); }",
    "public class Worker implements Doer, Comparator<Integer> { static Integer factor = 2; public static Integer perform(Integer i) { return i * factor; } public static Integer compare(Integer a, Integer b) { return b - a; } }"
  );
});

test("access", () => {
  const safe =
    "public virtual class Safe { private Integer a; protected Integer b; @TestVisible private Integer c; private void hide() {} private Safe() {} }";
  refuses(
    [
      safe,
      "public class Thief {\n  void steal(Safe s) {\n    s.a = 1;\n    s.b = 1;\n    s.c = 1;\n    s.hide();\n    new Safe();\n  }\n}",
      "@IsTest private class SafeTest { static void see(Safe s) { s.c = 1; } }"
    ],
    [
      "Thief.cls:3 Variable is not visible: Safe.a",
      "Thief.cls:4 Variable is not visible: Safe.b",
      "Thief.cls:5 Variable is not visible: Safe.c",
      "Thief.cls:6 Method is not visible: hide() from the type Safe",
      "Thief.cls:7 Constructor is not visible: [Safe].<Constructor>()"
    ]
  );
});

test("a test that would never run does not compile", () => {
  refuses(
    [
      "public class Plain {\n  static testMethod void one() {}\n  @IsTest static void two() {}\n  @TestSetup static void three() {}\n}",
      "@IsTest private class PlainTest {\n  @IsTest void one() {}\n  @IsTest static void two(Integer i) {}\n  static testMethod Integer three() { return 1; }\n  @IsTest class Inner {}\n  @TestSetup static void four() {}\n  @TestSetup static void five() {}\n}"
    ],
    [
      "Plain.cls:2 Defining type for testMethod methods must be declared as IsTest: one",
      "Plain.cls:3 Defining type for testMethod methods must be declared as IsTest: two",
      "Plain.cls:4 Defining type for TestSetup methods must be declared as IsTest: three",
      "PlainTest.cls:2 testMethod methods must be declared as static: one",
      "PlainTest.cls:3 Test methods must have no arguments: two",
      "PlainTest.cls:4 testMethod methods do not support return type of Integer: three",
      "PlainTest.cls:5 Only top-level non-exception class types can be marked as tests: Inner",
      "PlainTest.cls:7 Only one method per type can be defined with: TestSetup"
    ]
  );
});

test("final fields are set once, in time", () => {
  refuses(
    [
      "public class F {\n  private final Integer a = 1;\n  private final Integer b;\n  public F() { b = 2; a = 3; }\n  void late() { b = 4; }\n}"
    ],
    ["F.cls:5 Final members can only be assigned in their declaration, init blocks, or constructors: b"]
  );
  refusesScript("final Integer i = 1; i = 2;", ["1 Final local variable cannot be assigned: i"]);
  const twice = "System.FinalException: Final variable has already been initialized";
  throws("new F();", twice, "public class F { final Integer a = 1; public F() { this.a = 2; } }");
  throws("new F();", twice, "public class F { final Integer a = 1; public F() { a++; } }");
  throws(
    "new F(new F(null));",
    twice,
    "public class F { final String a; public F(F f) { a = 'x'; if (f != null) f.a = 'y'; } }"
  );
  throws("System.debug(F.A);", twice, "public class F { public static final Integer A = 1; static { A = 2; } }");
});

// https://salesforce.stackexchange.com/q/341460: the automatic setter of a final property sets it once, its own code may set it
test("final properties", () => {
  prints(
    "System.debug(F.LAZY.size()); System.debug(F.LAZY.size()); System.debug(new F().own);",
    ["made", "2", "2", "b"],
    `public class F {
      public static final List<String> LAZY {
        get {
          if (LAZY == null) { LAZY = new List<String>{ 'a', 'b' }; System.debug('made'); }
          return LAZY;
        }
        set;
      }
      public final String own { get; set { own = value; } }
      { own = 'a'; }
      public F() { own = 'b'; }
    }`
  );
  throws(
    "new F();",
    "System.FinalException: Final variable has already been initialized",
    "public class F { public final String a { get; set; } { a = 'x'; } public F() { a = 'y'; } }"
  );
  refuses(
    ["public class F {\n  public final String a { get; set { a = value; } }\n  void late() { a = 'x'; }\n}"],
    ["F.cls:3 Final members can only be assigned in their declaration, init blocks, or constructors: a"]
  );
});

test("static and instance do not mix", () => {
  refuses(
    [
      "public class S {\n  Integer i;\n  static Integer j;\n  void inst() {}\n  static void stat() {\n    i = 1;\n    inst();\n    this.i = 2;\n  }\n  void ok() { j = 1; stat(); }\n  static void other(S one) { one.stat(); Integer k = one.j; S.inst(); }\n}"
    ],
    [
      "S.cls:6 Non static field cannot be referenced from a static context: i",
      "S.cls:7 Non static method cannot be referenced from a static context: void inst()",
      "S.cls:8 this cannot be used in a static context",
      "S.cls:11 Static method cannot be referenced from a non static context: void stat()",
      "S.cls:11 Static field cannot be referenced from a non static context: j",
      "S.cls:11 Non static method cannot be referenced from a static context: void inst()"
    ]
  );
});

test("what cannot be constructed", () => {
  refusesScript(
    "new A(); new I(); new E(); new B(1);",
    [
      "1 Abstract classes cannot be constructed: A",
      "1 Abstract classes cannot be constructed: I",
      "1 Enum cannot be constructed: E",
      "1 Constructor not defined: [B].<Constructor>(Integer)"
    ],
    { classes: ["public abstract class A {}", "public interface I {}", "public enum E { X }", "public class B {}"] }
  );
});

test("definitions that go round in circles or repeat themselves", () => {
  refuses(
    [
      "public virtual class A extends B {}",
      "public virtual class B extends A {}",
      "public class C {\n  Integer a;\n  String A;\n  void m(Integer x) {}\n  void M(Integer y) {}\n  void p(Integer x, String X) {}\n}"
    ],
    [
      "A.cls:1 Circular definition: A",
      "C.cls:3 Duplicate field: C.A",
      "C.cls:5 Method already defined: M(Integer)",
      "C.cls:6 Duplicate variable: X"
    ]
  );
});

test("a constructor may name the one above it, also where the platform has it", () => {
  shows(
    { "new Plain().made": "yes", "new FaultException(7).getMessage()": "7" },
    "public class Plain { public String made; public Plain() { super(); made = 'yes'; } }",
    "public class FaultException extends Exception { public FaultException(Integer i) { this('' + i); } }"
  );
});
