import { CLAIM_FIELDS, inputClaim, VOCABULARY } from "../../../test/claim-fixtures";
import { change, child, find, flush, hasFocus, listen, mount, query } from "../../../test/lwc";
import vocabulary from "@salesforce/apex/CountersignClaimController.vocabulary";
import CountersignClaimEditor from "c/countersignClaimEditor";
import { editorI18n as i18n } from "c/countersignEditorLabels";
import { format } from "c/countersignLabels";
import type { ListEntry } from "c/countersignOrderedList";
import type { RecordsChangeDetail } from "c/countersignRecordList";
import type { EditableRecord } from "countersign/editWire";

jest.mock("@salesforce/apex/CountersignClaimController.vocabulary", () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true
});
jest.mock("@salesforce/apex/CountersignClaimController.fields", () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true
});
jest.mock("@salesforce/apex/CountersignClaimController.tryPattern", () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true
});

type Editor = HTMLElement & CountersignClaimEditor;

const RECORDS = [inputClaim("a"), inputClaim("b", { Inactive__c: true }), inputClaim("c")];
beforeEach(() => {
  jest.mocked(vocabulary).mockReset().mockResolvedValue(VOCABULARY);
});

const mountEditor = (records: EditableRecord[] | undefined = RECORDS, more = {}): Promise<Editor> =>
  mount<Editor>(CountersignClaimEditor, { records, fields: CLAIM_FIELDS, objectName: "Opportunity", ...more });
const list = (element: Editor): HTMLElement & { entries: ListEntry[] } => child(element, "c-countersign-ordered-list")!;
const form = (element: Editor): (HTMLElement & { record: EditableRecord; otherNames: string[] }) | null =>
  child(element, "c-countersign-claim-form");
const keys = (records: EditableRecord[]): string[] => records.map(({ key }) => key);
async function ask(element: Editor, event: string, detail: object): Promise<EditableRecord[] | undefined> {
  const changes = listen<RecordsChangeDetail>(element, "recordschange");
  list(element).dispatchEvent(new CustomEvent(event, { detail }));
  await flush();
  return changes[0]?.records;
}

it("lists the claims with type and source in the words of the org, and what is special", async () => {
  const element = await mountEditor([
    ...RECORDS,
    inputClaim("iss"),
    inputClaim("d", { Source__c: "RecordField", Source_Field__c: "Amount" })
  ]);
  const { entries } = list(element);
  expect(entries.map(({ name }) => name)).toEqual(["a", "b", "c", "iss", "d"]);
  expect(entries[0]!.summary).toBe("String label · UserInput label");
  expect(entries[4]!.summary).toBe("String label · RecordField label · Amount");
  expect(entries.map(({ isInactive }) => isInactive)).toEqual([false, true, false, false, false]);
  expect(entries.map(({ hasProblem }) => hasProblem)).toEqual([false, false, false, true, false]);
  expect(form(element)).toBeNull();
  await expect(element).toBeAccessible();
});

it("marks what the server found", async () => {
  const problems = [{ record: "c", field: "Type__c", message: "No.", isMissing: false }];
  const element = await mountEditor(RECORDS, { problems });
  expect(list(element).entries.map(({ hasProblem }) => hasProblem)).toEqual([false, false, true]);
  await ask(element, "edit", { key: "c" });
  expect(form(element)).toMatchObject({ problems });
});

it("is there for a connection without claims", async () => {
  const element = await mountEditor([]);
  expect(find(element, "empty").textContent).toBe(i18n.claimsEmpty);
  await expect(element).toBeAccessible();
  expect(find(await mountEditor(null as unknown as EditableRecord[]), "empty")).not.toBeNull();
});

it("opens one claim, with the names of the others, and puts the focus there and back", async () => {
  const element = await mountEditor();
  await ask(element, "edit", { key: "b" });
  expect(form(element)).toMatchObject({ record: RECORDS[1], otherNames: ["a", "c"], vocabulary: VOCABULARY });
  expect(find(element, "heading").textContent).toBe(format(i18n.editing, "b"));
  expect(hasFocus(find(element, "heading"))).toBe(true);
  await expect(element).toBeAccessible();
  find(element, "done").click();
  await flush();
  expect(form(element)).toBeNull();
  expect(list(element).shadowRoot!.activeElement!.getAttribute("data-key")).toBe("b");
});

it("adds a claim that is asked of the user, and opens it", async () => {
  const element = await mountEditor();
  const changes = listen<RecordsChangeDetail>(element, "recordschange");
  find(element, "add").click();
  await flush();
  const added = changes[0]!.records[3]!;
  expect(added).toMatchObject({
    name: null,
    values: { Source__c: "UserInput", Type__c: "String", Required__c: false }
  });
  expect(form(element)!.record.key).toBe(added.key);
  expect(find(element, "heading").textContent).toBe(format(i18n.editing, i18n.unnamed));
});

it("changes, moves, deactivates and removes", async () => {
  const element = await mountEditor();
  expect(keys((await ask(element, "move", { key: "a", position: 2 }))!)).toEqual(["b", "c", "a"]);
  expect((await ask(element, "toggle", { key: "a" }))![2]!.values.Inactive__c).toBe(true);
  expect((await ask(element, "toggle", { key: "a" }))![2]!.values.Inactive__c).toBe(false);
  expect(keys((await ask(element, "remove", { key: "c" }))!)).toEqual(["b", "a"]);
  await ask(element, "edit", { key: "a" });
  const changes = listen<RecordsChangeDetail>(element, "recordschange");
  form(element)!.dispatchEvent(new CustomEvent("valueschange", { detail: { values: { Claim_Name__c: "z" } } }));
  await flush();
  expect(changes[0]!.records[1]).toMatchObject({ key: "a", values: { Claim_Name__c: "z" } });
  expect(list(element).entries[1]!.name).toBe("z");
});

it.each(["0", "4", "1.5", "x"])("moves a claim to no position that is not in the list: %s", async (value) => {
  const element = await mountEditor();
  await ask(element, "edit", { key: "a" });
  const changes = listen<RecordsChangeDetail>(element, "recordschange");
  await change(find(element, "position"), { value });
  expect(changes).toEqual([]);
});

it("moves a claim a long way by its position", async () => {
  const records = Array.from({ length: 100 }, (_, index) => inputClaim(`claim${index}`));
  const element = await mountEditor(records);
  await ask(element, "edit", { key: "claim90" });
  const changes = listen<RecordsChangeDetail>(element, "recordschange");
  await change(find(element, "position"), { value: "3" });
  expect(changes[0]!.records[2]!.key).toBe("claim90");
});

it("says that the org did not tell what is reserved, and works all the same", async () => {
  jest.mocked(vocabulary).mockRejectedValue(undefined);
  const element = await mountEditor();
  const problem = child<HTMLElement & { problem: { message: string } }>(element, "c-countersign-error")!;
  expect(problem.problem.message).toBe(i18n.vocabularyFailed);
  expect(query(element, "add")).not.toBeNull();
  await expect(element).toBeAccessible();
});
