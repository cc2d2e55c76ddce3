import { form } from "../../../test/fixtures";
import { change, child, find, findAll, flush, hasFocus, listen, mount, query } from "../../../test/lwc";
import CountersignForm, { type SendDetail } from "c/countersignForm";
import type CountersignInput from "c/countersignInput";

type Form = HTMLElement & CountersignForm;
type Input = HTMLElement & CountersignInput;

const mountForm = (properties: Partial<Record<string, unknown>> = {}): Promise<Form> =>
  mount<Form>(CountersignForm, { form: form(), ...properties });
const inputOf = (element: Form, name: string): Input =>
  child<Input>(element, `c-countersign-input[data-name="${name}"]`)!;
const fieldOf = (element: Form, name: string): HTMLElement => find(inputOf(element, name), "field");
const press = (element: Form): void => find(element, "send").click();

it("asks for every claim in the admin's order and shows what is sent besides", async () => {
  const element = await mountForm();
  const names = findAll(element, "c-countersign-input").map((input) => input.dataset.name);
  expect(names).toEqual(form().inputs.map((input) => input.name));
  expect(find(element, "description").textContent).toBe(form().description);
  expect(child<HTMLElement & { claims: unknown }>(element, "c-countersign-read-only-claims")!.claims).toEqual(
    form().readOnlyClaims
  );
  await expect(element).toBeAccessible();
});

it("says so when there is nothing to fill in, and nothing is sent besides", async () => {
  const element = await mountForm({ form: form({ inputs: [], readOnlyClaims: [], description: null }) });
  expect(query(element, "no-inputs")).not.toBeNull();
  expect(query(element, "description")).toBeNull();
  expect(child(element, "c-countersign-read-only-claims")).toBeNull();
  await expect(element).toBeAccessible();
});

it("sends what is filled in and leaves empty claims out", async () => {
  const element = await mountForm();
  const sends = listen<SendDetail>(element, "send");
  await change(fieldOf(element, "quote_purpose"), { value: "new" });
  await change(fieldOf(element, "discount_percent"), { value: "" });
  press(element);
  expect(sends).toEqual([{ inputs: { quote_purpose: "new", rush_order: false } }]);
});

it("sends a form without inputs, to confirm", async () => {
  const element = await mountForm({ form: form({ inputs: [] }) });
  const sends = listen<SendDetail>(element, "send");
  press(element);
  expect(sends).toEqual([{ inputs: {} }]);
});

it("does not send what breaks a rule: marks all of it and goes to the first", async () => {
  const element = await mountForm();
  const sends = listen<SendDetail>(element, "send");
  await change(fieldOf(element, "discount_percent"), { value: "41" });
  press(element);
  expect(sends).toEqual([]);
  expect(inputOf(element, "quote_purpose").hasError).toBe(true);
  expect(inputOf(element, "discount_percent").hasError).toBe(true);
  expect(inputOf(element, "rush_order").hasError).toBe(false);
  expect(hasFocus(inputOf(element, "quote_purpose"))).toBe(true);
  await expect(element).toBeAccessible();
});

it("shows the server's errors at their fields and can go to the first", async () => {
  const element = await mountForm();
  expect(element.focusFirstError()).toBe(false);
  element.fieldErrors = [{ name: "discount_percent", message: "Enter 40 or less." }];
  await flush();
  expect(inputOf(element, "discount_percent").error).toBe("Enter 40 or less.");
  expect(element.focusFirstError()).toBe(true);
  expect(hasFocus(inputOf(element, "discount_percent"))).toBe(true);
  await expect(element).toBeAccessible();
});

it("can be neither changed nor sent while disabled", async () => {
  const element = await mountForm({ disabled: true });
  const sends = listen<SendDetail>(element, "send");
  press(element);
  expect(sends).toEqual([]);
  expect(findAll<Input>(element, "c-countersign-input").every((input) => input.disabled)).toBe(true);
});

it("takes the focus on its first field", async () => {
  const element = await mountForm();
  element.focus();
  expect(hasFocus(inputOf(element, "quote_purpose"))).toBe(true);
});

it("takes the focus on the button when there is no field", async () => {
  const element = await mountForm({ form: form({ inputs: [] }) });
  element.focus();
  expect(hasFocus(find(element, "send"))).toBe(true);
});
