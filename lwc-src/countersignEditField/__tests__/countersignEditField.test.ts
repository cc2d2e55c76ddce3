import { change, find, flush, hasFocus, listen, mount } from "../../../test/lwc";
import CountersignEditField, { type ValueChangeDetail } from "c/countersignEditField";
import type { EditableField, EditableFieldType, EditValue } from "countersign/editWire";

type Field = HTMLElement & CountersignEditField;
type Input = HTMLElement & {
  value: unknown;
  checked: boolean;
  type: string;
  options: unknown;
  label: string;
  shownMessage: string;
};

const described = (type: EditableFieldType): EditableField => ({
  name: "Some__c",
  label: "Some",
  type,
  required: false,
  options: [{ label: "A label", value: "A" }]
});
const mountField = (type: EditableFieldType, value: EditValue = null, more = {}): Promise<Field> =>
  mount<Field>(CountersignEditField, { field: described(type), value, ...more });
const input = (element: Field): Input => find<Input>(element, "input");

it.each<[EditableFieldType, EditValue, object, EditValue]>([
  ["text", "old", { value: "new" }, "new"],
  ["text", "old", { value: "  " }, null],
  ["long_text", null, { value: "a\nb" }, "a\nb"],
  ["number", 5, { value: "7.5" }, 7.5],
  ["number", 5, { value: "" }, null],
  ["boolean", false, { checked: true }, true],
  ["boolean", true, { checked: false }, false],
  ["picklist", null, { value: "A" }, "A"]
])("reports a change of %s from %j by %j", async (type, value, detail, expected) => {
  const element = await mountField(type, value);
  const changes = listen<ValueChangeDetail>(element, "valuechange");
  expect(type === "boolean" ? input(element).checked : input(element).value).toEqual(value);
  await change(input(element), detail);
  expect(changes).toEqual([{ name: "Some__c", value: expected }]);
  expect(element.value).toBe(expected);
  await expect(element).toBeAccessible();
});

it("keeps what is typed, and takes a value from elsewhere", async () => {
  const element = await mountField("text", "old");
  await change(input(element), { value: "new" });
  element.value = "new";
  await flush();
  expect(input(element).value).toBe("old");
  element.value = null;
  await flush();
  expect(input(element).value).toBeNull();
});

it("shows what is wrong at once, and takes it back", async () => {
  const element = await mountField("text", "x", { message: "Not so" });
  expect(input(element).shownMessage).toBe("Not so");
  element.message = undefined;
  await flush();
  expect(input(element).shownMessage).toBe("");
});

it("takes another label and other options", async () => {
  const element = await mountField("picklist", null, { label: "Apex class", options: [{ label: "B", value: "B" }] });
  expect(input(element).label).toBe("Apex class");
  expect(input(element).options).toEqual([{ label: "B", value: "B" }]);
  element.focus();
  expect(hasFocus(input(element))).toBe(true);
});
