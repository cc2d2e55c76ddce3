import { claim } from "../../../test/fixtures";
import { i18n } from "c/countersignLabels";
import { validate } from "c/countersignValidation";

const options = [{ label: "North", value: "north" }];

describe("values that may be sent", () => {
  it.each([
    ["an optional text left empty", claim(), ""],
    ["a text at its limit", claim({ maximumLength: 3 }), "abc"],
    ["a text of the pattern", claim({ pattern: "[A-Z]{2}-\\d+" }), "AB-12"],
    ["an option", claim({ options }), "north"],
    ["an unticked box, even if required", claim({ type: "boolean", required: true }), false],
    ["the smallest number", claim({ type: "number", minimum: 0 }), "0"],
    ["the largest number", claim({ type: "number", maximum: 40 }), "40"],
    ["the largest safe integer", claim({ type: "number" }), "9007199254740991"],
    ["ten decimals", claim({ type: "number" }), "0.1234567891"],
    ["trailing zeros", claim({ type: "number" }), "1.50000000000000"],
    ["a day", claim({ type: "date" }), "2030-12-31"],
    ["a moment", claim({ type: "datetime" }), "2030-12-31T09:00:00.000Z"],
    ["an optional list left empty", claim({ type: "string_list" }), "\n"],
    ["lines", claim({ type: "string_list", maximumLength: 3 }), "one\ntwo"],
    ["tabs and line breaks", claim(), "a\tb\nc"],
    ["characters beyond the basic plane", claim(), "\u{1F4A7}"]
  ])("%s", (_, definition, value) => {
    expect(validate(definition, value)).toBeUndefined();
  });
});

describe("values that are refused", () => {
  it.each([
    ["a required text left empty", claim({ required: true }), "", i18n.required],
    ["a required text of blanks", claim({ required: true }), "  ", i18n.required],
    ["a required list left empty", claim({ type: "string_list", required: true }), [], i18n.required],
    ["a text over its limit", claim({ maximumLength: 3 }), "abcd", i18n.tooLong.replace("{0}", "3")],
    ["control characters", claim(), "a\u0000b", i18n.badCharacters],
    ["half a surrogate pair", claim(), "a\uD83D", i18n.badCharacters],
    ["no option", claim({ options }), "south", i18n.notAnOption],
    ["one item that is no option", claim({ type: "string_list", options }), ["north", "south"], i18n.notAnOption],
    ["a part that matches the pattern", claim({ pattern: "\\d+" }), "12a", i18n.pattern],
    ["too many items", claim({ type: "string_list" }), "x\n".repeat(101), i18n.tooMany.replace("{0}", "100")],
    ["no number", claim({ type: "number" }), "twelve", i18n.badNumber],
    ["a number below the minimum", claim({ type: "number", minimum: 0 }), "-1", i18n.tooSmall.replace("{0}", "0")],
    [
      "a number above the maximum",
      claim({ type: "number", maximum: 1234.5 }),
      "1235",
      i18n.tooLarge.replace("{0}", "1,234.5")
    ],
    ["an integer that a number cannot hold", claim({ type: "number" }), "9007199254740993", i18n.badNumberSize],
    ["eleven decimals", claim({ type: "number" }), "0.12345678912", i18n.badNumberSize],
    ["more digits than a number keeps", claim({ type: "number" }), "1234567890123.4567", i18n.badNumberSize],
    ["a day that does not exist", claim({ type: "date" }), "2030-02-30", i18n.badDate],
    ["a moment without an offset", claim({ type: "datetime" }), "2030-12-31T09:00:00", i18n.badDateTime]
  ])("%s", (_, definition, value, message) => {
    expect(validate(definition, value)).toBe(message);
  });

  it("in the admin's own words where there are some", () => {
    expect(validate(claim({ pattern: "\\d+", patternMessage: "Digits only, please." }), "a")).toBe(
      "Digits only, please."
    );
  });
});

it.each(["(?i)abc", "\\p{Alpha}+", "\\Qa.b\\E", "a++", "[a-z&&[^b]]"])(
  "leaves the pattern %s, which only Apex reads, to the server",
  (pattern) => {
    expect(validate(claim({ pattern }), "anything")).toBeUndefined();
  }
);
