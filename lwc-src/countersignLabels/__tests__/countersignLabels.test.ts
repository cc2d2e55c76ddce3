import { format, i18n } from "c/countersignLabels";

it("fills placeholders by number, as often as they occur", () => {
  expect(format("{1} of {0}, {1}", 3, "two")).toBe("two of 3, two");
});

it("leaves a placeholder without a value to be seen", () => {
  expect(format("{0} and {1}", "one")).toBe("one and {1}");
});

it("does not read placeholders in values", () => {
  expect(format("{0} {1}", "{1}", "x")).toBe("{1} x");
});

it.each(Object.entries(i18n))("has a text for %s", (_, text) => {
  expect(text).not.toMatch(/^c\.|^$/);
});
