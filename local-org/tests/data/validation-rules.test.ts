/** Salesforce Help, "Validation Rules", "Formula Operators and Functions"; what the local org evaluates of it, and what it refuses. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { ApexDate } from "../../apex/runtime/date.ts";
import { ApexDecimal } from "../../apex/runtime/decimal.ts";
import { readDefinition } from "../../org/definition.ts";
import { parseFormula } from "../../org/formula/parse.ts";
import { FormulaError } from "../../org/formula/types.ts";
import { date, flag, double, integer, object, picklist, reference, text } from "../../org/schema/build.ts";
import { makeProject, metadata, probeRecord, SAMPLE_OBJECTS } from "../org/project.ts";
import { Session, thrown } from "../org/session.ts";

const SHAPE = object("Shape__c", "Shape", "a00", [
  text("Note__c", "Note", 80),
  double("Size__c", "Size", 8, 2),
  integer("Count__c", "Count"),
  flag("Active__c", "Active"),
  picklist("Kind__c", "Kind", ["Round", "Square"]),
  date("Due__c", "Due"),
  reference("Account__c", "Account", "Account")
]);
const VALUES = new Map<string, unknown>([
  ["note__c", "Abc"],
  ["size__c", ApexDecimal.parse("12.50")],
  ["active__c", true],
  ["kind__c", "Round"],
  ["due__c", ApexDate.parseIso("2026-10-14")]
]);

const ROWS: readonly (readonly [formula: string, expected: unknown])[] = [
  ["AND(Active__c, NOT(ISBLANK(Note__c)))", true],
  ["OR(FALSE, Size__c < 12.5)", false],
  ["Size__c >= 12.5 && Size__c * 2 = 25 && Size__c - 0.5 = 12 && -Size__c < 0", true],
  ["Note__c = 'abc' || Note__c == \"Abc\"", true],
  ["Note__c <> 'abc' & 'd'", true],
  ["ISPICKVAL(Kind__c, 'Round')", true],
  ["ISPICKVAL(Kind__c, 'round')", false],
  ["CASE(Kind__c, 'Square', 1, 'Round', 2, 3) = 2", true],
  ["IF(Active__c, LEN(Note__c), 0) = 3", true],
  ["TEXT(Kind__c) & '/' & TEXT(Size__c) = 'Round/12.5'", true],
  ["LEFT(Note__c, 1) & RIGHT(Note__c, 1) & MID(Note__c, 2, 1) = 'Acb'", true],
  ["BEGINS(LOWER(Note__c), 'ab') && CONTAINS(UPPER(Note__c), 'BC')", true],
  ["REGEX(Note__c, '[A-Z]bc') && NOT(REGEX(Note__c, '[A-Z]b'))", true],
  ['REGEX("a.b", "a\\\\.b")', true],
  ["SUBSTITUTE(TRIM(' a-b '), '-', '') = 'ab'", true],
  ["ISBLANK(Count__c) && ISBLANK(Account__c)", true],
  ["Count__c < 1", false],
  ["Count__c = 0", false],
  ["BLANKVALUE(Count__c, 7) = 7 && MAX(1, ABS(-3), 2) = 3 && MIN(2, 1) = 1", true],
  ["Due__c = Due__c /* the same day */", true],
  ["ISNEW()", true],
  ["ISCHANGED(Note__c)", false],
  ["PRIORVALUE(Note__c) = 'Abc'", true]
];
for (const [formula, expected] of ROWS) {
  test(formula, () => {
    assert.equal(parseFormula(formula, SHAPE).evaluate({ values: VALUES, before: undefined }), expected);
  });
}

const REFUSED: readonly (readonly [formula: string, why: RegExp])[] = [
  ["VLOOKUP(Note__c, Note__c, Note__c)", /does not evaluate the function VLOOKUP/],
  ["Account__r.Name = 'x'", /does not evaluate Account__r.Name/],
  ["$User.Id = 'x'", /does not evaluate \$User.Id/],
  ["Speed__c = 1", /Field Speed__c does not exist/],
  ["Kind__c = 'Round'", /Picklist fields are only supported in certain functions/],
  ["Note__c = 1", /Incorrect parameter type for operator '='. Expected text, received number/],
  ["AND(Note__c)", /Incorrect parameter type for function 'AND\(\)'/],
  ["LEN(Note__c, 1)", /Incorrect number of parameters for function 'LEN\(\)'/],
  ["Size__c / 2 > 1", /does not evaluate the operator \//],
  ["(Active__c", /Missing "\)"/],
  ["Active__c Active__c", /Syntax error at "Active__c"/],
  ["Active__c # 1", /Syntax error at "# 1"/],
  ["Account__c = 'x'", /does not compare values of type other/]
];
for (const [formula, why] of REFUSED) {
  test(`refused: ${formula}`, () => {
    assert.throws(
      () => parseFormula(formula, SHAPE),
      (error) => error instanceof FormulaError && why.test(error.message)
    );
  });
}

const rule = (
  objectName: string,
  formula: string,
  active = true,
  field = "Code__c"
): Readonly<Record<string, string>> => ({
  [`force-app/main/default/objects/${objectName}/validationRules/Code_Form.validationRule-meta.xml`]: metadata(
    "ValidationRule",
    `<fullName>Code_Form</fullName>\n<active>${active}</active>\n<errorConditionFormula>${formula}</errorConditionFormula>\n<errorDisplayField>${field}</errorDisplayField>\n<errorMessage>No such code.</errorMessage>`
  )
});

test("a record that breaks an active rule is not saved; the message and its field come with the exception", () => {
  const session = new Session({ ...SAMPLE_OBJECTS, ...rule("Shipment__c", "LEN(Code__c) = 1") });
  const said = thrown(() => session.insert("Shipment__c", { Name: "x", Code__c: "A" }));
  assert.match(said, /^System.DmlException: .*FIELD_CUSTOM_VALIDATION_EXCEPTION, No such code\.: \[Code__c\]$/);
  const fine = session.insert("Shipment__c", { Name: "x", Code__c: "AB" });
  fine.put("Code__c", "B");
  assert.match(
    thrown(() => session.dml("update", [fine])),
    /No such code/
  );
});

test("ISCHANGED and PRIORVALUE see the record before the change", () => {
  const session = new Session({
    ...SAMPLE_OBJECTS,
    ...rule("Shipment__c", 'AND(NOT(ISNEW()), ISCHANGED(Code__c), PRIORVALUE(Code__c) = "A")')
  });
  const record = session.insert("Shipment__c", { Name: "x", Code__c: "A" });
  session.dml("update", [record]);
  record.put("Code__c", "B");
  assert.match(
    thrown(() => session.dml("update", [record])),
    /No such code/
  );
});

test("a rule inside the object's file counts as well", () => {
  const file = "force-app/main/default/objects/Shipment__c/Shipment__c.object-meta.xml";
  const inline =
    "<validationRules><fullName>Never</fullName><active>true</active><errorConditionFormula>TRUE</errorConditionFormula><errorMessage>Never.</errorMessage></validationRules>";
  const session = new Session({
    ...SAMPLE_OBJECTS,
    [file]: SAMPLE_OBJECTS[file].replace("</CustomObject>", `${inline}</CustomObject>`)
  });
  assert.match(
    thrown(() => session.insert("Shipment__c", { Name: "x" })),
    /FIELD_CUSTOM_VALIDATION_EXCEPTION, Never\./
  );
});

test("an inactive rule refuses nothing", () => {
  const session = new Session({ ...SAMPLE_OBJECTS, ...rule("Shipment__c", "TRUE", false) });
  assert.ok(session.insert("Shipment__c", { Name: "x", Code__c: "A" }).get("Id"));
});

const problemsOf = (files: Readonly<Record<string, string>>): string => {
  try {
    new Session(files);
  } catch (error) {
    return String(error);
  }
  return "none";
};

test("a formula that cannot be evaluated is a problem with its place when the org is opened", () => {
  assert.match(
    problemsOf({ ...SAMPLE_OBJECTS, ...rule("Shipment__c", "VLOOKUP(Code__c)") }),
    /Code_Form.validationRule-meta.xml:5:1 Code_Form: The local org does not evaluate the function VLOOKUP/
  );
  assert.match(problemsOf({ ...SAMPLE_OBJECTS, ...rule("Shipment__c", "LEN(Code__c)") }), /expected \(boolean\)/);
  assert.match(
    problemsOf({ ...SAMPLE_OBJECTS, ...rule("Shipment__c", "TRUE", true, "Nope__c") }),
    /has no field Nope__c/
  );
});

test("a custom metadata record in the files must keep the rules of its type", () => {
  const files = {
    ...SAMPLE_OBJECTS,
    ...rule("Probe__mdt", "Range__c &lt; 1", true, "Range__c"),
    ...probeRecord('<values><field>Range__c</field><value xsi:type="xsd:double">0.5</value></values>')
  };
  assert.match(
    problemsOf(files),
    /Probe.Turbidity.md-meta.xml:5:32 The validation rule Code_Form refuses it: No such code\./
  );
  assert.ok(readDefinition(makeProject(files)));
});
