import { claim } from "../../../test/fixtures";
import { initialValue, isDate, isoInstant, listItems, wireValue } from "c/countersignValues";

describe("what a field starts with", () => {
  const options = [{ label: "North", value: "north" }];

  it.each([
    ["a text as it is", claim({ defaultValue: " as is " }), " as is "],
    ["nothing without a default", claim({ defaultValue: null }), ""],
    ["a tick", claim({ type: "boolean", defaultValue: " True " }), true],
    ["no tick", claim({ type: "boolean", defaultValue: null }), false],
    ["chosen items", claim({ type: "string_list", options, defaultValue: "north; south" }), ["north", "south"]],
    ["one line an item", claim({ type: "string_list", defaultValue: "one;two;" }), "one\ntwo"],
    [
      "a moment in UTC",
      claim({ type: "datetime", defaultValue: "2030-06-01T10:00:00+02:00" }),
      "2030-06-01T08:00:00.000Z"
    ],
    ["nothing for a moment that is none", claim({ type: "datetime", defaultValue: "tomorrow" }), ""]
  ])("is %s", (_, definition, expected) => {
    expect(initialValue(definition)).toEqual(expected);
  });
});

describe("what is sent", () => {
  it.each([
    ["a text as typed", "string" as const, " two  words ", " two  words "],
    ["a number", "number" as const, "12.50", 12.5],
    ["a day", "date" as const, "2030-12-31", "2030-12-31"],
    ["a moment in UTC", "datetime" as const, "2030-12-31T09:00:00.000+0100", "2030-12-31T08:00:00.000Z"],
    ["what cannot be read, for the server to refuse", "datetime" as const, "soon", "soon"],
    ["false, which is a value", "boolean" as const, false, false],
    ["the lines that are not blank", "string_list" as const, " one \r\n\n two", ["one", "two"]],
    ["the chosen items", "string_list" as const, ["a", "b"], ["a", "b"]]
  ])("is %s", (_, type, value, expected) => {
    expect(wireValue(type, value)).toEqual(expected);
  });

  it.each([
    ["string" as const, "   "],
    ["number" as const, ""],
    ["date" as const, ""],
    ["string_list" as const, "\n \n"],
    ["string_list" as const, []]
  ])("is nothing for an empty %s (%j)", (type, value) => {
    expect(wireValue(type, value)).toBeUndefined();
  });

  it("does not hand out the list the field holds", () => {
    const held = ["a"];
    expect(listItems(held)).not.toBe(held);
  });
});

describe("moments", () => {
  it.each([
    ["2030-12-31T09:00:00Z", "2030-12-31T09:00:00.000Z"],
    ["2030-12-31T09:00Z", "2030-12-31T09:00:00.000Z"],
    ["2030-12-31T23:30:00-01:30", "2031-01-01T01:00:00.000Z"]
  ])("reads %s", (text, expected) => {
    expect(isoInstant(text)).toBe(expected);
  });

  it.each(["2030-12-31T09:00:00", "2030-12-31", "2030-13-01T00:00:00Z", "31/12/2030 09:00", ""])(
    "refuses %j",
    (text) => {
      expect(isoInstant(text)).toBeUndefined();
    }
  );
});

describe("days", () => {
  it.each([
    ["2028-02-29", true],
    ["2030-02-29", false],
    ["2030-02-30", false],
    ["2030-13-01", false],
    ["30-01-01", false],
    ["2030-01-01T00:00:00Z", false]
  ])("%s exists: %s", (text, expected) => {
    expect(isDate(text)).toBe(expected);
  });
});
