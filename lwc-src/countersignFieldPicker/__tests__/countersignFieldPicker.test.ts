import { FIELD_CHOICES } from "../../../test/claim-fixtures";
import { child, find, findAll, flush, hasFocus, listen, mount, query } from "../../../test/lwc";
import fields from "@salesforce/apex/CountersignClaimController.fields";
import { editorI18n as i18n } from "c/countersignEditorLabels";
import CountersignFieldPicker, { type PickDetail } from "c/countersignFieldPicker";
import { format, i18n as common } from "c/countersignLabels";

jest.mock("@salesforce/apex/CountersignClaimController.fields", () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true
});

type Picker = HTMLElement & CountersignFieldPicker;
type Combobox = HTMLElement & { label: string; options: { label: string; value: string }[]; value: string | null };

const fieldsMock = jest.mocked(fields);
beforeEach(() => {
  fieldsMock.mockReset().mockImplementation(({ objectName }) => Promise.resolve(FIELD_CHOICES[objectName] ?? []));
});

const mountPicker = (path = "", more = {}): Promise<Picker> =>
  mount<Picker>(CountersignFieldPicker, { objectName: "Opportunity", path, ...more });
const boxes = (element: Picker): Combobox[] => findAll<Combobox>(element, "lightning-combobox");
async function choose(element: Picker, level: number, value: string): Promise<void> {
  boxes(element)[level]!.dispatchEvent(new CustomEvent("change", { detail: { value } }));
  await flush();
}

it("offers fields, and relationships behind them", async () => {
  const element = await mountPicker();
  const [box] = boxes(element);
  expect(box!.label).toBe(i18n.field);
  expect(box!.options.map(({ value }) => value)).toEqual(["AccountId", "Amount", "Name", ">Account"]);
  expect(box!.options[1]!.label).toBe("Amount (Amount)");
  expect(box!.value).toBeNull();
  expect(query(element, "unknown")).toBeNull();
  await expect(element).toBeAccessible();
});

it("tells which field was picked", async () => {
  const element = await mountPicker();
  const picks = listen<PickDetail>(element, "pick");
  await choose(element, 0, "Amount");
  expect(picks).toEqual([{ path: "Amount", field: FIELD_CHOICES.Opportunity![1] }]);
});

it("follows two relationships, and no more", async () => {
  const element = await mountPicker();
  const picks = listen<PickDetail>(element, "pick");
  await choose(element, 0, ">Account");
  expect(boxes(element)[1]!.label).toBe(format(i18n.fieldOf, "Account"));
  expect(picks).toEqual([]);
  await choose(element, 1, ">Owner");
  expect(boxes(element)[2]!.options.map(({ value }) => value)).toEqual(["Email", "ManagerId"]);
  await choose(element, 2, "Email");
  expect(picks).toEqual([{ path: "Account.Owner.Email", field: FIELD_CHOICES.User![0] }]);
  await expect(element).toBeAccessible();
});

it("follows none where only own fields will do", async () => {
  const [box] = boxes(await mountPicker("", { depth: 0 }));
  expect(box!.options.map(({ value }) => value)).toEqual(["AccountId", "Amount", "Name"]);
});

it("shows the path that is chosen, whatever its case, and takes it back at any level", async () => {
  const element = await mountPicker("account.owner.EMAIL");
  expect(boxes(element).map(({ value }) => value)).toEqual([">Account", ">Owner", "Email"]);
  const picks = listen<PickDetail>(element, "pick");
  await choose(element, 0, "Name");
  expect(boxes(element)).toHaveLength(1);
  expect(picks[0]!.path).toBe("Name");
  element.path = "Account.Name";
  await flush();
  expect(boxes(element).map(({ value }) => value)).toEqual([">Account", "Name"]);
});

it.each([["Secret__c"], ["Account.Secret__c"], ["Nothing.Name"]])("says that %s cannot be read", async (path) => {
  const element = await mountPicker(path);
  expect(find(element, "unknown").textContent).toBe(format(i18n.fieldUnknown, path));
  await expect(element).toBeAccessible();
});

it("starts again for another object", async () => {
  const element = await mountPicker("Amount");
  element.objectName = "Account";
  await flush();
  expect(boxes(element)[0]!.options[0]!.label).toBe("Account Name (Name)");
  element.objectName = "";
  await flush();
  expect(boxes(element)).toEqual([]);
});

it("says why the fields cannot be shown, and what is wrong with the path", async () => {
  fieldsMock.mockRejectedValue({ body: { message: "No access." } });
  const element = await mountPicker("Amount");
  expect(child<HTMLElement & { problem: { message: string } }>(element, "c-countersign-error")!.problem.message).toBe(
    "No access."
  );
  fieldsMock.mockResolvedValue(FIELD_CHOICES.Opportunity!);
  const told = await mountPicker("Amount", { message: "Not for this claim." });
  expect(find(told, "message").textContent).toBe("Not for this claim.");
});

it("says that it is asking, and drops an answer that comes too late", async () => {
  let late!: (choices: []) => void;
  fieldsMock.mockReturnValueOnce(new Promise((resolve) => (late = resolve)));
  const element = await mountPicker();
  expect(find(element, "status").textContent).toBe(common.loading);
  element.objectName = "Account";
  await flush();
  late([]);
  await flush();
  expect(find(element, "status").textContent).toBe("");
  expect(boxes(element)[0]!.options).not.toEqual([]);
  element.focus();
  expect(hasFocus(boxes(element)[0]!)).toBe(true);
  element.remove();
});
