import { CLAIM_FIELDS, FIELD_CHOICES, inputClaim, VOCABULARY } from "../../../test/claim-fixtures";
import { child, find, findAll, flush, hasFocus, listen, mount, query } from "../../../test/lwc";
import CountersignClaimForm, { type ValuesChangeDetail } from "c/countersignClaimForm";
import { editorI18n as i18n } from "c/countersignEditorLabels";
import type { EditValue, EditValues } from "countersign/editWire";

jest.mock("@salesforce/apex/CountersignClaimController.fields", () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true
});
jest.mock("@salesforce/apex/CountersignClaimController.tryPattern", () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true
});
const fieldsMock = jest.requireMock<{ default: jest.Mock }>("@salesforce/apex/CountersignClaimController.fields");
beforeEach(() => {
  fieldsMock.default.mockResolvedValue(FIELD_CHOICES.Opportunity);
});

type Form = HTMLElement & CountersignClaimForm;
type Field = HTMLElement & { options?: { value: string }[]; message?: string; label?: string };

const mountForm = (values: EditValues = {}, more = {}): Promise<Form> =>
  mount<Form>(CountersignClaimForm, {
    record: inputClaim("tier", values),
    fields: CLAIM_FIELDS,
    objectName: "Opportunity",
    otherNames: ["purpose"],
    vocabulary: VOCABULARY,
    problems: [],
    ...more
  });
const names = (element: Form): (string | undefined)[] =>
  findAll(element, "c-countersign-edit-field").map(({ dataset }) => dataset.name);
const field = (element: Form, name: string): Field =>
  child<Field>(element, `c-countersign-edit-field[data-name="${name}"]`)!;
/** Changes a field, and gives the values back as the editor does. */
async function set(element: Form, name: string, value: EditValue): Promise<EditValues> {
  const changes = listen<ValuesChangeDetail>(element, "valueschange");
  field(element, name).dispatchEvent(new CustomEvent("valuechange", { detail: { name, value } }));
  const { values } = changes[0]!;
  element.record = { ...element.record, values };
  await flush();
  return values;
}

describe("what is asked for", () => {
  it("is for user input how it is asked and which values are accepted", async () => {
    const element = await mountForm();
    expect(names(element)).toEqual([
      "Claim_Name__c",
      "Source__c",
      "Type__c",
      "Label__c",
      "Help__c",
      "Required__c",
      "Default_Value__c",
      "Options__c",
      "Maximum_Length__c",
      "Pattern__c",
      "Pattern_Message__c"
    ]);
    expect(child(element, "c-countersign-pattern-trial")).not.toBeNull();
    await expect(element).toBeAccessible();
  });

  it("is for a number its range", async () => {
    const shown = names(await mountForm({ Type__c: "Number" }));
    expect(shown).toEqual(expect.arrayContaining(["Minimum__c", "Maximum__c"]));
    expect(shown).not.toContain("Pattern__c");
  });

  it("is for a record a field of the connection's object, over two relationships", async () => {
    const element = await mountForm({ Source__c: "RecordField", Source_Field__c: "Amount" });
    expect(child(element, "c-countersign-field-picker")).toMatchObject({
      objectName: "Opportunity",
      path: "Amount",
      depth: 2
    });
    expect(names(element)).toEqual(expect.arrayContaining(["Visible_To_User__c"]));
    expect(names(element)).not.toContain("Source_Field__c");
    await expect(element).toBeAccessible();
  });

  it.each([
    ["RunningUser", "User"],
    ["Organization", "Organization"]
  ])("is for %s a field of its own", async (source, objectName) => {
    const element = await mountForm({ Source__c: source });
    expect(child(element, "c-countersign-field-picker")).toMatchObject({ objectName, depth: 0 });
  });

  it("is first of all an object, where the connection has none", async () => {
    const element = await mountForm({ Source__c: "RecordField" }, { objectName: null });
    expect(find(element, "no-object").textContent).toBe(i18n.noObject);
    expect(child(element, "c-countersign-field-picker")).toBeNull();
  });

  it("is a constant, and nested values can be one", async () => {
    const element = await mountForm({ Source__c: "Constant", Constant__c: "x" });
    expect(names(element)).toContain("Constant__c");
    expect(field(element, "Type__c").options!.map(({ value }) => value)).toContain("JSON");
  });

  it("is a part of the context, one that somebody wrote by hand among them", async () => {
    const element = await mountForm({ Source__c: "Context", Type__c: "JSON", Source_Field__c: "record(Name)" });
    const { label, options } = field(element, "Source_Field__c");
    expect(label).toBe(i18n.context);
    expect(options!.map(({ value }) => value)).toEqual([
      "user",
      "organization",
      "environment",
      "record",
      "client",
      "record(Name)"
    ]);
    expect(field(element, "Type__c").options!.map(({ value }) => value)).toEqual(["JSON"]);
  });

  it("is one of the classes that the org says can provide claims", async () => {
    const element = await mountForm({ Source__c: "Provider" });
    expect(field(element, "Source_Field__c").options).toEqual([{ label: "QuoteClaims", value: "QuoteClaims" }]);
    expect(query(element, "no-providers")).toBeNull();
    const without = await mountForm({ Source__c: "Provider" }, { vocabulary: { ...VOCABULARY, providers: [] } });
    expect(find(without, "no-providers").textContent).toBe(i18n.noProviders);
    await expect(without).toBeAccessible();
  });
});

describe("what is wrong", () => {
  it("is said of the name while it is typed, and not before", async () => {
    const element = await mountForm({ Claim_Name__c: null });
    expect(field(element, "Claim_Name__c").message).toBeUndefined();
    await set(element, "Claim_Name__c", "iss");
    expect(field(element, "Claim_Name__c").message).toBe(i18n.nameRegistered);
    await set(element, "Claim_Name__c", "Purpose");
    expect(field(element, "Claim_Name__c").message).toBe(i18n.nameDuplicate);
    await set(element, "Claim_Name__c", "https://claims.example/tier");
    expect(field(element, "Claim_Name__c").message).toBeUndefined();
    await set(element, "Claim_Name__c", null);
    expect(field(element, "Claim_Name__c").message).toBe(i18n.nameMissing);
  });

  it("is said of a range", async () => {
    const element = await mountForm({ Type__c: "Number", Minimum__c: 5, Maximum__c: 1 });
    expect(field(element, "Maximum__c").message).toBe(i18n.rangeOrder);
    await set(element, "Maximum__c", 9);
    expect(field(element, "Maximum__c").message).toBeUndefined();
  });

  it("is said by the server until the field is changed", async () => {
    const problems = [
      { record: "tier", field: "Default_Value__c", message: "Not one of the options.", isMissing: false }
    ];
    const element = await mountForm({}, { problems });
    expect(field(element, "Default_Value__c").message).toBe("Not one of the options.");
    await set(element, "Default_Value__c", "B");
    expect(field(element, "Default_Value__c").message).toBeUndefined();
  });

  it("is said of the field of a record", async () => {
    const problems = [{ record: "tier", field: "Source_Field__c", message: "Choose one.", isMissing: true }];
    const element = await mountForm({ Source__c: "RecordField" }, { problems });
    expect(child(element, "c-countersign-field-picker")).toMatchObject({ message: "Choose one." });
  });
});

describe("a change", () => {
  it("of the source forgets what belonged to the last one", async () => {
    const element = await mountForm({ Source__c: "RecordField", Source_Field__c: "Amount", Visible_To_User__c: true });
    const values = await set(element, "Source__c", "UserInput");
    expect(values).toMatchObject({ Source__c: "UserInput", Source_Field__c: null, Visible_To_User__c: false });
    expect(values.Claim_Name__c).toBe("tier");
  });

  it("of the field brings its type, and its label where there is none", async () => {
    const element = await mountForm({ Source__c: "RecordField" });
    const changes = listen<ValuesChangeDetail>(element, "valueschange");
    const picker = child(element, "c-countersign-field-picker")!;
    const pick = { path: "Amount", field: FIELD_CHOICES.Opportunity![1] };
    picker.dispatchEvent(new CustomEvent("pick", { detail: pick }));
    expect(changes[0]!.values).toMatchObject({ Source_Field__c: "Amount", Type__c: "Number", Label__c: "Amount" });
    element.record = inputClaim("tier", { Source__c: "RecordField", Label__c: "Worth" });
    await flush();
    picker.dispatchEvent(new CustomEvent("pick", { detail: pick }));
    expect(changes[1]!.values.Label__c).toBe("Worth");
  });
});

it("takes the focus on its first field", async () => {
  const element = await mountForm();
  element.focus();
  expect(hasFocus(field(element, "Claim_Name__c"))).toBe(true);
});
