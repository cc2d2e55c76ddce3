import { editField } from "../../../test/edit-fixtures";
import { findAll, listen, mount, query } from "../../../test/lwc";
import type CountersignSetupField from "c/countersignSetupField";
import CountersignSetupFields from "c/countersignSetupFields";

type Fields = HTMLElement & CountersignSetupFields;
type Field = HTMLElement & CountersignSetupField;

const FIELDS = ["A__c", "B__c", "C__c", "D__c", "E__c"].map((name) => editField(name));
const shown = (element: HTMLElement, within = ""): string[] =>
  findAll<Field>(element, `${within} c-countersign-setup-field`).map(({ definition }) => definition.name);

it("asks for what everybody needs, and keeps the rest behind a heading", async () => {
  const element = await mount<Fields>(CountersignSetupFields, {
    fields: FIELDS,
    values: { B__c: "b" },
    hints: { B__c: "Copy it." },
    asks: ["B__c"]
  });
  const [field] = findAll<Field>(element, "c-countersign-setup-field");
  expect(field!.definition.name).toBe("B__c");
  expect(field!.value).toBe("b");
  expect(field!.hint).toBe("Copy it.");
  expect(shown(element, "details")).toEqual(["A__c", "C__c", "D__c", "E__c"]);
  expect(query<HTMLDetailsElement>(element, "more")!.open).toBe(false);
  expect(element.focusError()).toBe(false);
  await expect(element).toBeAccessible();
});

it("hides nothing where there are few", async () => {
  const element = await mount<Fields>(CountersignSetupFields, { fields: FIELDS.slice(0, 2) });
  expect(query(element, "more")).toBeNull();
  expect(shown(element)).toEqual(["A__c", "B__c"]);
  await expect(element).toBeAccessible();
});

it("never hides a mistake, and leads to it", async () => {
  const element = await mount<Fields>(CountersignSetupFields, {
    fields: FIELDS,
    asks: ["B__c"],
    errors: { D__c: "Wrong." }
  });
  expect(query<HTMLDetailsElement>(element, "more")!.open).toBe(true);
  const wrong = findAll<Field>(element, "c-countersign-setup-field").find(({ error }) => error === "Wrong.")!;
  const focus = jest.spyOn(wrong, "focus");
  expect(element.focusError()).toBe(true);
  expect(focus).toHaveBeenCalledTimes(1);
});

it("passes on what was changed, in sight or behind the heading", async () => {
  const element = await mount<Fields>(CountersignSetupFields, { fields: FIELDS, asks: ["B__c"] });
  const told = listen<unknown>(element, "valuechange");
  for (const field of findAll(element, "c-countersign-setup-field")) {
    field.dispatchEvent(new CustomEvent("valuechange", { detail: { field: field.dataset.field, value: "x" } }));
  }
  expect(told).toHaveLength(5);
  expect(told[0]).toEqual({ field: "B__c", value: "x" });
});
