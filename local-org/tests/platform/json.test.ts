/** JSON, JSONGenerator, JSONParser. Apex Reference Guide, the classes of these names. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { ApexBlob } from "../../apex/runtime/blob.ts";
import { ApexList, ApexMap, ApexSet } from "../../apex/runtime/collections.ts";
import { ApexDate } from "../../apex/runtime/date.ts";
import { ApexDatetime } from "../../apex/runtime/datetime.ts";
import { ApexDecimal } from "../../apex/runtime/decimal.ts";
import { ApexDouble } from "../../apex/runtime/double.ts";
import { ApexId } from "../../apex/runtime/id.ts";
import { ApexObject } from "../../apex/runtime/object.ts";
import { registerClass } from "../../apex/runtime/reflection.ts";
import { ApexSObject } from "../../apex/runtime/sobject.ts";
import { ApexTime } from "../../apex/runtime/time.ts";
import { TypeValue } from "../../apex/runtime/type-value.ts";
import * as types from "../../apex/runtime/types.ts";
import { ApexType, listOf, mapOf, setOf, sObjectType } from "../../apex/runtime/types.ts";
import { enumConstant } from "../../apex/platform/enum-constants.ts";
import { UnsupportedError } from "../../apex/platform/unsupported.ts";
import { call, plain, throwsApex } from "./support/call.ts";
import { ACCOUNT, hosted } from "./support/host.ts";

/** class Car { String make; Integer year; Car tow; transient String note; } */
class Car extends ApexObject {
  make: unknown = "Unknown";
  year: unknown = null;
  tow: unknown = null;
  note: unknown = null;
}
const CAR = new ApexType("class", "Car", []);
Object.defineProperty(Car.prototype, "$type", { value: CAR });
const field = (name: string, type: ApexType, isTransient = false) => ({
  name,
  property: name,
  storage: name,
  type,
  isWritable: true,
  isTransient
});
registerClass(CAR, {
  prototype: Car.prototype,
  isAbstract: false,
  isInner: false,
  methods: () => [],
  fields: [
    field("make", types.STRING),
    field("year", types.INTEGER),
    field("tow", CAR),
    field("note", types.STRING, true)
  ]
});

const car = (values: Partial<Car>): Car => Object.assign(new Car(), values);
const serialize = (value: unknown): unknown => call("System.JSON", "serialize(Object)", value);
const pretty = (value: unknown): unknown => call("System.JSON", "serializePretty(Object)", value);
const read = (text: string, type: ApexType): unknown =>
  call("System.JSON", "deserialize(String,Type)", text, new TypeValue(type));
const readStrict = (text: string, type: ApexType): unknown =>
  call("System.JSON", "deserializeStrict(String,Type)", text, new TypeValue(type));
const untyped = (text: string): unknown => call("System.JSON", "deserializeUntyped(String)", text);
const map = (entries: [unknown, unknown][]): ApexMap => new ApexMap(entries, types.STRING, types.OBJECT);

// https://github.com/octoberswimmer/aer-dist/issues/165 ran this in an org.
test("what follows the first value is not read", () => {
  assert.equal((untyped('{"a":1}}') as ApexMap).get("a"), 1);
  assert.equal((untyped('{"a":1}\nand so on') as ApexMap).get("a"), 1);
  assert.deepEqual((untyped("[1] 2") as ApexList).items, [1]);
  throwsApex(() => untyped(" "), /^System.JSONException: /);
});

test("primitives are written as the platform writes them", () => {
  const rows: readonly (readonly [unknown, string])[] = [
    [null, "null"],
    [true, "true"],
    [-5, "-5"],
    [12345678901n, "12345678901"],
    [new ApexDouble(1), "1.0"],
    [ApexDecimal.parse("1.10"), "1.10"],
    ['a"b\\\n/é', '"a\\"b\\\\\\n/é"'],
    [ApexId.of("001D000000IqhSL"), '"001D000000IqhSLIAZ"'],
    [ApexDate.of(2011, 3, 22), '"2011-03-22"'],
    [ApexDatetime.parseIso("2026-11-22T10:00:00Z"), '"2026-11-22T10:00:00.000Z"'],
    [ApexTime.of(1, 2, 3, 4), '"01:02:03.004Z"'],
    [ApexBlob.fromText("hi?"), '"aGk/"'],
    [enumConstant("System.LoggingLevel", "DEBUG"), '"DEBUG"']
  ];
  for (const [value, json] of rows) assert.equal(serialize(value), json);
});

test("collections keep their order, maps their keys", () => {
  assert.equal(serialize(new ApexList([1, null, "a"], types.OBJECT)), '[1,null,"a"]');
  assert.equal(serialize(new ApexSet([2, 1], types.INTEGER)), "[2,1]");
  assert.equal(
    serialize(
      map([
        ["b", 1],
        ["a", null]
      ])
    ),
    '{"b":1,"a":null}'
  );
  assert.equal(serialize(new ApexMap([[1, "x"]], types.INTEGER, types.STRING)), '{"1":"x"}');
});

test("objects show every field but transient ones; nulls can be suppressed there and only there", () => {
  const tow = car({ make: "Ford" });
  assert.equal(serialize(car({ make: "Audi", year: 2010, note: "x" })), '{"make":"Audi","year":2010,"tow":null}');
  const suppressed = call(
    "System.JSON",
    "serialize(Object,Boolean)",
    map([
      ["car", car({ tow })],
      ["none", null]
    ]),
    true
  );
  assert.equal(suppressed, '{"car":{"make":"Unknown","tow":{"make":"Ford"}},"none":null}');
  const loop = car({});
  loop.tow = loop;
  throwsApex(() => serialize(loop), /^System.JSONException: Cycle detected/);
});

test("records carry their type and, once saved, their address", () => {
  const record = new ApexSObject(ACCOUNT);
  record.put("Name", "Acme");
  assert.equal(serialize(record), '{"attributes":{"type":"Account"},"Name":"Acme"}');
  record.put("Id", ApexId.of("001D000000IqhSLIAZ"));
  const children = new ApexList([new ApexSObject(ACCOUNT)], sObjectType("Account"));
  record.put("ChildAccounts", children);
  const url = "/services/data/v66.0/sobjects/Account/001D000000IqhSLIAZ";
  assert.equal(
    serialize(record),
    `{"attributes":{"type":"Account","url":"${url}"},"Name":"Acme","Id":"001D000000IqhSLIAZ",` +
      `"ChildAccounts":{"totalSize":1,"done":true,"records":[{"attributes":{"type":"Account"}}]}}`
  );
});

test("a platform object without a JSON form is refused", () => {
  throwsApex(
    () => serialize(call("System.Http", "Http()")),
    "System.JSONException: Apex Type unsupported in JSON: Http"
  );
  // An org has a JSON for it, but which is not documented: no exception for code to catch.
  const options = call("Database.DMLOptions", "DMLOptions()");
  assert.throws(() => serialize(options), UnsupportedError);
});

test("pretty printing follows Jackson's layout", () => {
  const value = map([
    ["a", 1],
    ["list", new ApexList([1, map([["b", null]])], types.OBJECT)],
    ["none", new ApexList([], types.OBJECT)],
    ["empty", map([])]
  ]);
  const expected = [
    "{",
    '  "a" : 1,',
    '  "list" : [ 1, {',
    '    "b" : null',
    "  } ],",
    '  "none" : [ ],',
    '  "empty" : { }',
    "}"
  ];
  assert.equal(pretty(value), expected.join("\n"));
});

test("untyped reading picks Integer, Long or Decimal by the number", () => {
  const value = untyped(
    '{"i":1,"l":3000000000,"d":1.10,"e":1e2,"big":99999999999999999999,"s":"\\u00e9\\n","n":null,"b":false,"a":[{}]}'
  ) as ApexMap;
  assert.equal(value.get("i"), 1);
  assert.equal(value.get("l"), 3000000000n);
  assert.ok(value.get("d") instanceof ApexDecimal);
  assert.deepEqual(plain(value), {
    i: 1,
    l: 3000000000n,
    d: "1.10",
    e: "1E+2",
    big: "99999999999999999999",
    s: "é\n",
    n: null,
    b: false,
    a: [{}]
  });
  assert.equal(untyped(' "x" '), "x");
});

test("malformed JSON says what was expected and where", () => {
  const rows: readonly (readonly [string, string])[] = [
    ["", "No content to map to Object due to end of input"],
    ["{", "Unexpected end-of-input: expected close marker for OBJECT at input location [1,2]"],
    [
      "{a:1}",
      "Unexpected character ('a' (code 97)): was expecting double-quote to start field name at input location [1,2]"
    ],
    [
      '{"a" 1}',
      "Unexpected character ('1' (code 49)): was expecting a colon to separate field name and value at input location [1,6]"
    ],
    [
      "[1 2]",
      "Unexpected character ('2' (code 50)): was expecting comma to separate ARRAY entries at input location [1,4]"
    ],
    ['"abc', "Unexpected end-of-input: was expecting closing quote for a string value at input location [1,5]"],
    [
      "[\n tru]",
      "Unexpected character ('t' (code 116)): expected a valid value (number, String, array, object, 'true', 'false' or 'null') at input location [2,2]"
    ],
    [
      '"a\tb"',
      "Illegal unquoted character ((CTRL-CHAR, code 9)): has to be escaped using backslash at input location [1,3]"
    ]
  ];
  for (const [text, message] of rows) throwsApex(() => untyped(text), `System.JSONException: ${message}`);
  for (const text of [
    "[1,]",
    "{,}",
    "01",
    "+1",
    ".5",
    "NaN",
    "'a'",
    '"\\x"',
    '{"a":1,}',
    "nul",
    "true1",
    "1x",
    "1.5.2"
  ]) {
    throwsApex(() => untyped(text), /^System.JSONException: /);
  }
});

test("typed reading makes values of the declared types", () => {
  const rows: readonly (readonly [string, ApexType, unknown])[] = [
    ["5", types.INTEGER, 5],
    ["5", types.LONG, 5n],
    ["5", types.DOUBLE, "5.0"],
    ["5.10", types.DECIMAL, "5.10"],
    ["5", types.STRING, "5"],
    ["null", types.INTEGER, null],
    ['"2011-03-22"', types.DATE, "2011-03-22"],
    ['"2011-03-22T13:01:23.000+0000"', types.DATETIME, "2011-03-22T13:01:23.000Z"],
    ['"13:01:23.000Z"', types.TIME, "13:01:23.000Z"],
    ['"001D000000IqhSL"', types.ID, "001D000000IqhSLIAZ"],
    ['"aGk/"', types.BLOB, "68693f"],
    ["[1,2]", listOf(types.INTEGER), [1, 2]],
    ["[1,1]", setOf(types.LONG), [1n]],
    ['{"a":[1]}', mapOf(types.STRING, listOf(types.DECIMAL)), { a: ["1"] }],
    ['{"1":{"x":2}}', mapOf(types.INTEGER, types.OBJECT), { 1: { x: 2 } }],
    ['"WARN"', types.internType("enum", "System.LoggingLevel"), "WARN"]
  ];
  for (const [text, type, expected] of rows)
    assert.deepEqual(plain(read(text, type)), expected, `${text} as ${type.name}`);
});

test("objects are made without their constructor, names in any case", () => {
  const value = read('{"MAKE":"Audi","tow":{"year":1999},"note":"x","unknown":[1]}', CAR) as Car;
  assert.ok(value instanceof Car);
  assert.deepEqual([value.make, value.year, value.note], ["Audi", null, null]);
  assert.deepEqual([(value.tow as Car).make, (value.tow as Car).year], [null, 1999]);
  throwsApex(() => readStrict('{"unknown":1}', CAR), "System.JSONException: Unknown field: Car.unknown");
});

test("records are read by their schema, parents and children too", () => {
  hosted(() => {
    const text =
      '{"attributes":{"type":"account"},"Name":"Acme","AnnualRevenue":5,"Parent":{"Name":"Top"},"ChildAccounts":{"records":[{"Name":"Sub"}]}}';
    const record = read(text, types.SOBJECT) as ApexSObject;
    assert.ok(record.get("AnnualRevenue") instanceof ApexDecimal);
    assert.equal((record.get("Parent") as ApexSObject).get("Name"), "Top");
    assert.equal(((record.get("ChildAccounts") as ApexList).items[0] as ApexSObject).get("Name"), "Sub");
    throwsApex(
      () => read('{"Colour":1}', sObjectType("Account")),
      "System.JSONException: No such column 'Colour' on sobject of type Account"
    );
  });
});

test("what does not fit its type is refused with its place", () => {
  throwsApex(
    () => read('["x"]', listOf(types.INTEGER)),
    "System.JSONException: Illegal value for primitive at [line:1, column:2]"
  );
  throwsApex(() => read("3000000000", types.INTEGER), /^System.JSONException: Illegal value for primitive/);
  throwsApex(() => read('"soon"', types.DATE), /^System.JSONException: Illegal value for primitive/);
  throwsApex(
    () => read("{}", listOf(types.INTEGER)),
    "System.JSONException: Malformed JSON: Expected '[' at the beginning of List/Set"
  );
  throwsApex(() => read("[]", CAR), "System.JSONException: Malformed JSON: Expected '{' at the beginning of object");
  throwsApex(
    () => read("{}", types.internType("class", "System.Http")),
    "System.JSONException: Apex Type unsupported in JSON: Http"
  );
  throwsApex(() => read('"x"', types.ID), "System.StringException: Invalid id: x");
});

test("JSONGenerator writes what it is told, in order", () => {
  const generator = call("System.JSON", "createGenerator(Boolean)", false);
  const on = (signature: string, ...values: unknown[]): unknown =>
    call("System.JSONGenerator", signature, generator, ...values);
  on("writeStartObject()");
  on("writeStringField(String,String)", "abc", "1.21");
  on("writeNumberField(String,Integer)", "def", 5);
  on("writeFieldName(String)", "list");
  on("writeStartArray()");
  on("writeBoolean(Boolean)", true);
  on("writeNull()");
  on("writeStartObject()");
  on("writeDateField(String,Date)", "day", ApexDate.of(2011, 3, 22));
  on("writeEndObject()");
  on("writeEndArray()");
  throwsApex(
    () => on("writeString(String)", "no name"),
    /^System.JSONException: Can not write value, expecting field name/
  );
  throwsApex(() => on("writeEndArray()"), "System.JSONException: Current context not an ARRAY but OBJECT");
  assert.equal(on("getAsString()"), '{"abc":"1.21","def":5,"list":[true,null,{"day":"2011-03-22"}]}');
});

test("JSONGenerator nests and closes what is open", () => {
  const generator = call("System.JSON", "createGenerator(Boolean)", true);
  const on = (signature: string, ...values: unknown[]): unknown =>
    call("System.JSONGenerator", signature, generator, ...values);
  on("writeStartArray()");
  on("writeObject(Object)", map([["a", 1]]));
  on("writeStartObject()");
  on("writeNullField(String)", "none");
  on("writeObjectField(String,Object)", "more", new ApexList([1], types.INTEGER));
  assert.equal(on("isClosed()"), false);
  assert.equal(on("getAsString()"), '[ {\n  "a" : 1\n}, {\n  "none" : null,\n  "more" : [ 1 ]\n} ]');
  assert.equal(on("isClosed()"), true);
});

test("JSONParser walks the tokens and reads values on the way", () => {
  const parser = call(
    "System.JSON",
    "createParser(String)",
    '{"a":1,"car":{"make":"Audi"},"skip":[[1],2],"last":"2011-03-22"}'
  );
  const on = (signature: string, ...values: unknown[]): unknown =>
    plain(call("System.JSONParser", signature, parser, ...values));
  assert.equal(on("getCurrentToken()"), null);
  assert.deepEqual([on("nextToken()"), on("nextToken()"), on("getText()")], ["START_OBJECT", "FIELD_NAME", "a"]);
  assert.deepEqual([on("nextToken()"), on("getIntegerValue()"), on("getCurrentName()")], ["VALUE_NUMBER_INT", 1, "a"]);
  throwsApex(() => on("getDateValue()"), /^System.JSONException: Illegal value for primitive/);
  assert.deepEqual([on("nextValue()"), on("getCurrentName()")], ["START_OBJECT", "car"]);
  const value = call("System.JSONParser", "readValueAs(Type)", parser, new TypeValue(CAR)) as Car;
  assert.equal(value.make, "Audi");
  assert.equal(on("getCurrentToken()"), "END_OBJECT");
  on("nextValue()");
  on("skipChildren()");
  assert.deepEqual(
    [on("getCurrentToken()"), on("nextValue()"), on("getDateValue()")],
    ["END_ARRAY", "VALUE_STRING", "2011-03-22"]
  );
  on("clearCurrentToken()");
  assert.deepEqual([on("hasCurrentToken()"), on("getLastClearedToken()")], [false, "VALUE_STRING"]);
  assert.deepEqual([on("nextToken()"), on("nextToken()")], ["END_OBJECT", null]);
});

test("results of DML are read from JSON, as tests make those that they cannot bring about", () => {
  const type = (name: string): ApexType => types.internType("class", `Database.${name}`);
  const of = (owner: string, method: string, self: unknown): unknown => call(`Database.${owner}`, method, self);
  hosted(() => {
    const good = read('{"success":true,"id":"001000000000001AAA"}', type("SaveResult"));
    assert.equal(of("SaveResult", "isSuccess()", good), true);
    assert.equal(String(of("SaveResult", "getId()", good)), "001000000000001AAA");
    const bad = '[{"success":false,"errors":[{"message":"Bad","statusCode":"UNKNOWN_EXCEPTION","fields":["Name"]}]}]';
    const [result] = (read(bad, listOf(type("SaveResult"))) as ApexList).items;
    assert.equal(of("SaveResult", "getId()", result), null);
    const [error] = (of("SaveResult", "getErrors()", result) as ApexList).items;
    assert.equal(of("Error", "getMessage()", error), "Bad");
    assert.equal(of("Error", "getStatusCode()", error), enumConstant("System.StatusCode", "UNKNOWN_EXCEPTION"));
    assert.deepEqual((of("Error", "getFields()", error) as ApexList).items, ["Name"]);
    assert.throws(
      () => call("System.JSON", "serialize(Object)", result),
      /does not support JSON of a Database\.SaveResult/
    );
    throwsApex(() => read('{"success":"often"}', type("SaveResult")), /^System\.JSONException: Illegal value/);
    const strange = '{"success":true,"id":null,"errors":[{"message":"Bad","cause":"x"}]}';
    assert.equal(of("SaveResult", "isSuccess()", read(strange, type("SaveResult"))), true);
    throwsApex(
      () => readStrict(strange, type("SaveResult")),
      "System.JSONException: Unknown field: Database.Error.cause"
    );
  });
});
