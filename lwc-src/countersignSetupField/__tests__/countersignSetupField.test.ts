import { editField } from "../../../test/edit-fixtures";
import type FakeField from "../../../test/fakes/field/field";
import { change, find, flush, hasFocus, listen, mount, query } from "../../../test/lwc";
import CountersignSetupField, { type ValueChangeDetail } from "c/countersignSetupField";
import { setupI18n } from "c/countersignSetupLabels";
import type { EditableField } from "countersign/editWire";

type Field = HTMLElement & CountersignSetupField;
type Base = HTMLElement & FakeField;

const mountField = (definition: EditableField, more: Partial<Record<string, unknown>> = {}): Promise<Field> =>
  mount<Field>(CountersignSetupField, { definition, ...more });
const base = (field: Field): Base => find<Base>(field, "field");

it.each([
  ["lightning-input", { type: "text" }],
  ["lightning-input", { type: "number" }],
  ["lightning-input", { type: "boolean" }],
  ["lightning-textarea", { type: "long_text" }],
  ["lightning-combobox", { type: "picklist", options: [{ label: "One", value: "1" }] }]
] as [string, Partial<EditableField>][])("is a %s for %j, accessible, with label and hint", async (tag, parts) => {
  const field = await mountField(editField("Some__c", parts), { hint: "Copy it from there." });
  expect(base(field).localName).toBe(tag);
  expect(base(field).label).toBe("Label of Some__c");
  expect(find(field, "hint").textContent).toBe("Copy it from there.");
  await expect(field).toBeAccessible();
});

it("tells every change: text, nothing, yes", async () => {
  const field = await mountField(editField("Issuer__c"), { value: "a" });
  const told = listen<ValueChangeDetail>(field, "valuechange");
  await change(base(field), { value: "b" });
  await change(base(field), { value: "" });
  const box = await mountField(editField("Active__c", { type: "boolean" }));
  const boxTold = listen<ValueChangeDetail>(box, "valuechange");
  await change(base(box), { checked: true });
  expect(told.map(({ value }) => value)).toEqual(["b", null]);
  expect(boxTold).toEqual([{ field: "Active__c", value: true }]);
  expect(query(field, "hint")).toBeNull();
});

it("lets a choice be taken back", async () => {
  const field = await mountField(editField("Signer__c", { type: "picklist", options: [{ label: "One", value: "1" }] }));
  expect(base(field).options).toEqual([
    { label: setupI18n.noChoice, value: "" },
    { label: "One", value: "1" }
  ]);
});

it("says what is wrong as soon as it is typed, and what the server said until it is changed", async () => {
  const field = await mountField(editField("Token_Endpoint__c"), { value: "https://a.example" });
  await change(base(field), { value: "ftp://a.example" });
  expect(base(field).shownMessage).toBe(setupI18n.ruleUrl);
  field.error = "The server does not like it.";
  await flush();
  expect(base(field).shownMessage).toBe("The server does not like it.");
  await change(base(field), { value: "https://b.example" });
  expect(base(field).shownMessage).toBe("");
});

it("starts afresh with another value, and does not disturb who types", async () => {
  const field = await mountField(editField("Issuer__c"), { value: "a" });
  await change(base(field), { value: "ab" });
  field.value = "ab";
  await flush();
  expect(base(field).value).toBe("a");
  field.value = "other";
  await flush();
  expect(base(field).value).toBe("other");
});

it("takes the focus", async () => {
  const field = await mountField(editField("Issuer__c"));
  field.focus();
  expect(hasFocus(base(field))).toBe(true);
});
