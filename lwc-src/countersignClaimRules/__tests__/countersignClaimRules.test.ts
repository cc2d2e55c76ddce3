import { CLAIM_FIELDS, VOCABULARY } from "../../../test/claim-fixtures";
import { consistent, nameProblem, relevantFields, ruleProblems, typesFor } from "c/countersignClaimRules";
import { editorI18n as i18n } from "c/countersignEditorLabels";
import type { EditValues } from "countersign/editWire";

const problem = (name: string | null, source = "UserInput", others: string[] = []): string | undefined =>
  nameProblem({ Claim_Name__c: name, Source__c: source }, others, VOCABULARY);

describe("the name of a claim", () => {
  it.each([["quote_purpose"], ["https://claims.example/tier"], ["urn:example:a#b"], ["issuer"]])(
    "may be %s",
    (name) => {
      expect(problem(name)).toBeUndefined();
    }
  );

  it.each([
    [null, i18n.nameMissing],
    ["", i18n.nameMissing],
    ["iss", i18n.nameRegistered],
    ["ISS", i18n.nameRegistered],
    [" is s", i18n.nameRegistered],
    ["i\u200Bss", i18n.nameRegistered],
    ["\uFF49\uFF53\uFF53", i18n.nameRegistered],
    ["\\u0069ss", i18n.nameRegistered],
    ["\\u{69}ss", i18n.nameRegistered],
    ["scope", i18n.nameServerOnly],
    ["two words", i18n.nameCharacters],
    ["café", i18n.nameCharacters],
    ["x".repeat(256), i18n.nameCharacters]
  ])("may not be %j", (name, message) => {
    expect(problem(name)).toBe(message);
  });

  it("may be one that only users may not give, when the server gives it", () => {
    expect(problem("scope", "Constant")).toBeUndefined();
    expect(problem("iss", "Constant")).toBe(i18n.nameRegistered);
  });

  it("may not differ from another by case only", () => {
    expect(problem("Tier", "UserInput", ["tier"])).toBe(i18n.nameDuplicate);
  });
});

it("finds ranges that nothing is in", () => {
  expect(ruleProblems({ Minimum__c: 2, Maximum__c: 1 })).toEqual({ Maximum__c: i18n.rangeOrder });
  expect(ruleProblems({ Minimum__c: 1, Maximum__c: 1, Maximum_Length__c: 1 })).toEqual({});
  expect(ruleProblems({ Maximum_Length__c: 0 })).toEqual({ Maximum_Length__c: i18n.lengthSmall });
});

describe("what belongs to a claim", () => {
  it.each<[string, string, string[], string[]]>([
    [
      "UserInput",
      "String",
      ["Pattern__c", "Options__c", "Maximum_Length__c", "Help__c"],
      ["Minimum__c", "Constant__c"]
    ],
    ["UserInput", "Number", ["Minimum__c", "Maximum__c"], ["Pattern__c", "Options__c", "Source_Field__c"]],
    ["UserInput", "Date", ["Default_Value__c"], ["Pattern__c", "Minimum__c", "Visible_To_User__c"]],
    ["Constant", "String", ["Constant__c", "Visible_To_User__c"], ["Source_Field__c", "Pattern__c"]],
    ["RecordField", "String", ["Source_Field__c", "Visible_To_User__c"], ["Constant__c", "Help__c"]],
    ["Provider", "JSON", ["Source_Field__c"], ["Constant__c"]]
  ])("is, for %s and %s, what it needs", (Source__c, Type__c, wanted, unwanted) => {
    const relevant = relevantFields({ Source__c, Type__c });
    expect([...wanted, "Claim_Name__c"].filter((name) => !relevant.has(name))).toEqual([]);
    expect(unwanted.filter((name) => relevant.has(name))).toEqual([]);
  });

  it("is all that stays when source or type change", () => {
    const values: EditValues = {
      Claim_Name__c: "tier",
      Source__c: "Constant",
      Type__c: "String",
      Constant__c: "B",
      Pattern__c: "[A-Z]",
      Help__c: "Which?",
      Inactive__c: true,
      Visible_To_User__c: true
    };
    expect(consistent(values, CLAIM_FIELDS)).toMatchObject({ Constant__c: "B", Pattern__c: null, Help__c: null });
    expect(consistent({ ...values, Source__c: "UserInput" }, CLAIM_FIELDS)).toMatchObject({
      Claim_Name__c: "tier",
      Constant__c: null,
      Pattern__c: "[A-Z]",
      Inactive__c: true,
      Visible_To_User__c: false
    });
  });

  it("is a nested value only where a source can give one, and always from the context", () => {
    const type = (Source__c: string, Type__c: string | null): unknown =>
      consistent({ Source__c, Type__c }, CLAIM_FIELDS).Type__c;
    expect([type("Context", "String"), type("UserInput", "JSON"), type("Provider", "JSON")]).toEqual([
      "JSON",
      "String",
      "JSON"
    ]);
    expect(type("UserInput", null)).toBeNull();
    const offered = CLAIM_FIELDS.find(({ name }) => name === "Type__c")!.options;
    const names = (source: string): string[] => typesFor(source, offered).map(({ value }) => value);
    expect(names("Context")).toEqual(["JSON"]);
    expect(names("UserInput")).not.toContain("JSON");
    expect(names("Constant")).toContain("JSON");
  });
});
