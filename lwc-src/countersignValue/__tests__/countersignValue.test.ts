import { child, mount, textOf } from "../../../test/lwc";
import { i18n } from "c/countersignLabels";
import CountersignValue from "c/countersignValue";

type Formatted = HTMLElement & Record<string, unknown>;

const mountValue = (type: string, value: unknown): Promise<HTMLElement> => mount(CountersignValue, { type, value });
const formatted = (element: HTMLElement): Formatted | null =>
  child<Formatted>(element, "lightning-formatted-number, lightning-formatted-date-time");

it.each(["text", "string", "string_list"])("shows a %s as text, whatever is in it", async (type) => {
  const value = "<a href='javascript:alert(1)'>x</a>";
  const element = await mountValue(type, value);
  expect(textOf(element)).toBe(value);
  expect(child(element, "a")).toBeNull();
});

it.each([null, undefined, ""])("says that there is no value (%s)", async (value) => {
  expect(textOf(await mountValue("number", value))).toBe(i18n.empty);
});

it.each([
  ["true", i18n.yes],
  [false, i18n.no],
  ["maybe", "maybe"]
])("says %s in words", async (value, text) => {
  expect(textOf(await mountValue("boolean", value))).toBe(text);
});

it("does not say other texts in words", async () => {
  expect(textOf(await mountValue("text", "true"))).toBe("true");
});

it("formats a number without losing decimals", async () => {
  const number = formatted(await mountValue("number", "18250.123456"))!;
  expect(number.value).toBe("18250.123456");
  expect(number.maximumFractionDigits).toBe("20");
});

it("shows a day as that day in every time zone", async () => {
  const date = formatted(await mountValue("date", "2030-12-31"))!;
  expect(date.value).toBe("2030-12-31");
  expect(date.timeZone).toBe("UTC");
});

it("shows a moment in the user's time zone, and names it", async () => {
  const moment = formatted(await mountValue("datetime", "2030-12-01T09:00:00Z"))!;
  expect(moment.timeZone).toBeUndefined();
  expect(moment.timeZoneName).toBe("short");
});

it.each([
  ["number", "9007199254740993"],
  ["number", "1e400"],
  ["number", "007"],
  ["number", "n/a"],
  ["date", "next week"],
  ["datetime", "soon"],
  ["datetime", "2030-99-99T00:00:00Z"]
])("shows a %s that formatting would change (%s) as it came", async (type, value) => {
  const element = await mountValue(type, value);
  expect(formatted(element)).toBeNull();
  expect(textOf(element)).toBe(value);
});

it("opens a link in a new tab that knows nothing of this page, and says so", async () => {
  const url = "https://app.ledgerline.example/quotes/2041";
  const element = await mountValue("link", url);
  const link = child<HTMLAnchorElement>(element, "a")!;
  expect(link.getAttribute("href")).toBe(url);
  expect(link.target).toBe("_blank");
  expect(link.rel).toBe("noopener noreferrer");
  expect(textOf(link)).toBe(`${url}${i18n.newTab}`);
  await expect(element).toBeAccessible();
});

it.each([
  "http://app.ledgerline.example/",
  // eslint-disable-next-line no-script-url -- refusing it is the point
  "javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "https://ledgerline.example@evil.example/",
  "https://:secret@evil.example/",
  "//evil.example/",
  "not a link"
])("shows a link that is not safe (%s) as text", async (value) => {
  const element = await mountValue("link", value);
  expect(child(element, "a")).toBeNull();
  expect(textOf(element)).toBe(value);
});
