import { MEMBER_FIELDS, memberRecord } from "../../../test/claim-fixtures";
import { child, find, findAll, flush, hasFocus, listen, mount, query } from "../../../test/lwc";
import type { ValuesChangeDetail } from "c/countersignClaimForm";
import { editorI18n as i18n } from "c/countersignEditorLabels";
import { format } from "c/countersignLabels";
import CountersignMemberForm from "c/countersignMemberForm";
import type { EditValue, EditValues } from "countersign/editWire";
import { readColumns, writeColumns } from "../columns";

jest.mock("@salesforce/apex/CountersignClaimController.fields", () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true
});
jest.mock("@salesforce/apex/CountersignClaimController.tryPattern", () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true
});

type Form = HTMLElement & CountersignMemberForm;
type Field = HTMLElement & {
  value: EditValue;
  message?: string;
  options?: unknown;
  field: { options: { value: string }[] };
};

const TABLE = { Type__c: "Table", Columns__c: "sku:Text=Article\nprice.net:Number=Net" };
const mountForm = (values: EditValues = {}, more = {}): Promise<Form> =>
  mount<Form>(CountersignMemberForm, {
    record: memberRecord("lines", values),
    fields: MEMBER_FIELDS,
    problems: [],
    ...more
  });
const field = (element: Form, name: string): Field => child<Field>(element, `[data-name="${name}"]`)!;
const cells = (element: Form, index: number): Field[] => findAll<Field>(element, `[data-index="${index}"][data-name]`);
/** Does something, and gives the values back as the editor does. */
async function apply(element: Form, act: () => void): Promise<EditValues> {
  const changes = listen<ValuesChangeDetail>(element, "valueschange");
  act();
  const { values } = changes[0]!;
  element.record = { ...element.record, values };
  await flush();
  return values;
}
const set = (target: HTMLElement, name: string, value: EditValue): boolean =>
  target.dispatchEvent(new CustomEvent("valuechange", { detail: { name, value } }));

it("reads and writes columns as the configuration has them", () => {
  expect(readColumns("sku\r\n\nprice.net : Number = Net = gross")).toEqual([
    { path: "sku", type: "Text", label: "" },
    { path: "price.net", type: "Number", label: "Net = gross" }
  ]);
  expect(writeColumns(readColumns(TABLE.Columns__c))).toBe(TABLE.Columns__c);
});

it("asks for path, label and type", async () => {
  const element = await mountForm();
  expect(findAll(element, "[data-name]").map(({ dataset }) => dataset.name)).toEqual([
    "Member_Path__c",
    "Label__c",
    "Type__c"
  ]);
  expect(query(element, "columns")).toBeNull();
  await expect(element).toBeAccessible();
  const values = await apply(element, () => set(field(element, "Label__c"), "Label__c", "Lines"));
  expect(values).toMatchObject({ Member_Path__c: "lines", Label__c: "Lines" });
  element.focus();
  expect(hasFocus(field(element, "Member_Path__c"))).toBe(true);
});

it("refuses a path that is none while it is typed", async () => {
  const element = await mountForm();
  await apply(element, () => set(field(element, "Member_Path__c"), "Member_Path__c", "a..b"));
  expect(field(element, "Member_Path__c").message).toBe(i18n.memberPathForm);
  await apply(element, () => set(field(element, "Member_Path__c"), "Member_Path__c", "a.b"));
  expect(field(element, "Member_Path__c").message).toBeUndefined();
});

it("says what the server found until it is changed", async () => {
  const problems = [{ record: "lines", field: "Type__c", message: "Not this.", isMissing: false }];
  const element = await mountForm({}, { problems });
  expect(field(element, "Type__c").message).toBe("Not this.");
  await apply(element, () => set(field(element, "Type__c"), "Type__c", "Number"));
  expect(field(element, "Type__c").message).toBeUndefined();
});

describe("a table", () => {
  it("shows a group of fields for each column, of every type but a table", async () => {
    const element = await mountForm(TABLE);
    expect(findAll(element, "legend").map(({ textContent }) => textContent)).toEqual([
      format(i18n.column, 1),
      format(i18n.column, 2)
    ]);
    expect(cells(element, 1).map(({ value }) => value)).toEqual(["price.net", "Net", "Number"]);
    expect(cells(element, 1)[2]!.field.options.map(({ value }) => value)).not.toContain("Table");
    await expect(element).toBeAccessible();
  });

  it("changes, adds and removes columns", async () => {
    const element = await mountForm(TABLE);
    const changed = await apply(element, () => set(cells(element, 0)[0]!, "path", "ar:ti=cle"));
    expect(changed.Columns__c).toBe("article:Text=Article\nprice.net:Number=Net");
    const added = await apply(element, () => find(element, "add-column").click());
    expect(added.Columns__c).toBe("article:Text=Article\nprice.net:Number=Net\n:Text=");
    expect(cells(element, 2).map(({ value }) => value)).toEqual(["", "", "Text"]);
    await apply(element, () => set(cells(element, 2)[1]!, "label", "Until"));
    const removed = await apply(element, () => findAll(element, "[data-id='remove-column']")[0]!.click());
    expect(removed.Columns__c).toBe("price.net:Number=Net\n:Text=Until");
  });

  it("refuses a column's path that is none", async () => {
    const element = await mountForm({ ...TABLE, Columns__c: "a..b:Text=A" });
    expect(cells(element, 0)[0]!.message).toBe(i18n.memberPathForm);
  });

  it("needs a column, and has ten at most", async () => {
    const element = await mountForm({ Type__c: "Table" });
    expect(find(element, "columns-note").textContent).toBe(i18n.columnsNeeded);
    await expect(element).toBeAccessible();
    const full = await mountForm({ Type__c: "Table", Columns__c: "a\n".repeat(10) });
    expect(find(full, "columns-note").textContent).toBe(i18n.columnsFull);
    expect(find<HTMLElement & { disabled: boolean }>(full, "add-column").disabled).toBe(true);
  });

  it("ends with its last column, and with another type", async () => {
    const element = await mountForm({ ...TABLE, Columns__c: "a:Text=A" });
    const none = await apply(element, () => find(element, "remove-column").click());
    expect(none.Columns__c).toBeNull();
    const plain = await apply(element, () => set(field(element, "Type__c"), "Type__c", "Text"));
    expect(plain).toMatchObject({ Type__c: "Text", Columns__c: null });
    expect(query(element, "columns")).toBeNull();
  });
});
