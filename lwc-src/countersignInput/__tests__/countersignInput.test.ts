import { claim } from "../../../test/fixtures";
import { change, child, find, flush, hasFocus, mount, query } from "../../../test/lwc";
import type FakeField from "../../../test/fakes/field/field";
import CountersignInput from "c/countersignInput";
import { format, i18n } from "c/countersignLabels";
import type { ClaimInput } from "countersign/wire";

type Input = HTMLElement & CountersignInput;
type Field = HTMLElement & FakeField;

const options = [
  { label: "North", value: "north" },
  { label: "South", value: "south" }
];
const manyOptions = Array.from({ length: 9 }, (_, index) => ({ label: `Item ${index}`, value: `i${index}` }));

const mountInput = (rules: Partial<ClaimInput> = {}): Promise<Input> =>
  mount<Input>(CountersignInput, { definition: claim(rules) });
const fieldOf = (input: Input): Field => find<Field>(input, "field");

describe("the field suits the type", () => {
  it.each([
    ["lightning-input", "text", { type: "string" }],
    ["lightning-input", "text", { type: "string", maximumLength: 120 }],
    ["lightning-textarea", undefined, { type: "string", maximumLength: 121 }],
    ["lightning-combobox", undefined, { type: "string", options }],
    ["lightning-input", "number", { type: "number" }],
    ["lightning-input", "checkbox", { type: "boolean" }],
    ["lightning-input", "date", { type: "date" }],
    ["lightning-input", "datetime", { type: "datetime" }],
    ["lightning-checkbox-group", undefined, { type: "string_list", options }],
    ["lightning-dual-listbox", undefined, { type: "string_list", options: manyOptions }],
    ["lightning-textarea", undefined, { type: "string_list" }]
  ] as [string, string | undefined, Partial<ClaimInput>][])("%s %s for %j", async (tag, type, rules) => {
    const input = await mountInput({ ...rules, label: "A label", required: true, helpText: "Some help" });
    const field = fieldOf(input);
    expect(field.localName).toBe(tag);
    expect(field.type).toBe(type);
    expect(field.label).toBe("A label");
    await expect(input).toBeAccessible();
  });

  it("marks what is required, except a box: unticked is an answer too", async () => {
    expect(fieldOf(await mountInput({ required: true })).required).toBe(true);
    expect(fieldOf(await mountInput({ type: "boolean", required: true })).required).toBeUndefined();
  });

  it("takes any number, not only whole ones", async () => {
    expect(fieldOf(await mountInput({ type: "number" })).step).toBe("any");
  });

  it("names the time of a date-time, which the base component does not", async () => {
    const input = await mountInput({ type: "datetime", label: "Delivery" });
    const id = fieldOf(input).timeAriaLabelledBy!;
    expect(child(input, `[id^="${id}"]`)!.textContent).toBe(format(i18n.timeOf, "Delivery"));
  });

  it("lets an optional choice be taken back", async () => {
    const field = fieldOf(await mountInput({ options }));
    expect(field.options).toEqual([{ label: i18n.noSelection, value: "" }, ...options]);
  });

  it("offers a required choice nothing but its options", async () => {
    expect(fieldOf(await mountInput({ options, required: true })).options).toEqual(options);
  });

  it("shows the help of check boxes below them, where the base component has no place for it", async () => {
    const input = await mountInput({ type: "string_list", options, helpText: "Where it goes." });
    expect(find(input, "hint").textContent).toBe("Where it goes.");
  });

  it("says how a list is written", async () => {
    expect(find(await mountInput({ type: "string_list" }), "hint").textContent).toBe(i18n.onePerLine);
  });

  it("has no hint elsewhere", async () => {
    expect(query(await mountInput({ helpText: "Some help" }), "hint")).toBeNull();
  });
});

describe("the value", () => {
  it("starts with the default", async () => {
    const input = await mountInput({ type: "number", defaultValue: "5" });
    expect(fieldOf(input).value).toBe("5");
    expect(input.value).toBe(5);
  });

  it("is what the user enters", async () => {
    const input = await mountInput();
    await change(fieldOf(input), { value: "typed" });
    expect(input.value).toBe("typed");
  });

  it("follows a tick", async () => {
    const input = await mountInput({ type: "boolean" });
    await change(fieldOf(input), { checked: true });
    expect(input.value).toBe(true);
  });

  it("is none after the field is emptied", async () => {
    const input = await mountInput({ type: "date", defaultValue: "2030-12-31" });
    await change(fieldOf(input), { value: null });
    expect(input.value).toBeUndefined();
  });

  it("is never handed back to the field, which would wipe text it cannot read yet", async () => {
    const input = await mountInput({ defaultValue: "first" });
    await change(fieldOf(input), { value: "second" });
    expect(fieldOf(input).value).toBe("first");
  });

  it("starts afresh with another definition", async () => {
    const input = await mountInput({ defaultValue: "first" });
    await change(fieldOf(input), { value: "typed" });
    input.definition = claim({ name: "other", defaultValue: "second" });
    await flush();
    expect(input.value).toBe("second");
  });

  it("shows as many decimals as were typed", async () => {
    const input = await mountInput({ type: "number" });
    await change(fieldOf(input), { value: "0.12345" });
    expect(fieldOf(input).formatFractionDigits).toBe(5);
    await change(fieldOf(input), { value: "0.5" });
    expect(fieldOf(input).formatFractionDigits).toBeUndefined();
  });
});

describe("validity", () => {
  it("is not shown before it is asked for", async () => {
    const input = await mountInput({ required: true });
    expect(fieldOf(input).shownMessage).toBe("");
    expect(input.hasError).toBe(false);
  });

  it("shows the broken rule and takes the message away once it is mended", async () => {
    const input = await mountInput({ required: true });
    expect(input.reportValidity()).toBe(false);
    expect(fieldOf(input).shownMessage).toBe(i18n.required);
    expect(input.hasError).toBe(true);
    await expect(input).toBeAccessible();

    await change(fieldOf(input), { value: "there" });
    expect(fieldOf(input).shownMessage).toBe("");
    expect(input.hasError).toBe(false);
  });

  it("leaves the words to the field while its text cannot be read", async () => {
    const input = await mountInput({ type: "date", required: true });
    fieldOf(input).badInput = true;
    expect(input.reportValidity()).toBe(false);
    expect(fieldOf(input).shownMessage).toBe("unreadable");
  });

  it("knows before the field is left, so that leaving it shows our words", async () => {
    const input = await mountInput({ required: true });
    expect(fieldOf(input).reportValidity()).toBe(false);
    expect(fieldOf(input).shownMessage).toBe(i18n.required);
  });
});

describe("an error from the server", () => {
  it("is shown at once, and until the value changes", async () => {
    const input = await mountInput({ defaultValue: "taken" });
    input.error = "This name is taken.";
    expect(fieldOf(input).shownMessage).toBe("This name is taken.");
    expect(input.hasError).toBe(true);

    await change(fieldOf(input), { value: "free" });
    expect(fieldOf(input).shownMessage).toBe("");
    expect(input.reportValidity()).toBe(true);
  });

  it("does not keep the same value from being sent again: the server may think otherwise by now", async () => {
    const input = await mountInput({ defaultValue: "taken" });
    input.error = "This name is taken.";
    expect(input.reportValidity()).toBe(true);
    expect(fieldOf(input).shownMessage).toBe("");
  });
});

it("puts the focus into the field", async () => {
  const input = await mountInput();
  input.focus();
  expect(hasFocus(fieldOf(input))).toBe(true);
});

it("keeps the user away while disabled", async () => {
  const input = await mountInput();
  input.disabled = true;
  await flush();
  expect(fieldOf(input).disabled).toBe(true);
});
