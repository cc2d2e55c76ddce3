import { MEMBER_FIELDS, memberRecord } from "../../../test/claim-fixtures";
import { child, find, flush, hasFocus, listen, mount } from "../../../test/lwc";
import { editorI18n as i18n } from "c/countersignEditorLabels";
import { format } from "c/countersignLabels";
import CountersignMemberEditor from "c/countersignMemberEditor";
import type { ListEntry } from "c/countersignOrderedList";
import type { RecordsChangeDetail } from "c/countersignRecordList";
import type { EditableRecord } from "countersign/editWire";

jest.mock("@salesforce/apex/CountersignClaimController.fields", () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true
});
jest.mock("@salesforce/apex/CountersignClaimController.tryPattern", () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true
});

type Editor = HTMLElement & CountersignMemberEditor;

const RECORDS = [memberRecord("number", { Label__c: "Quote" }), memberRecord("total"), memberRecord("url")];
const mountEditor = (records: EditableRecord[] | undefined = RECORDS, more = {}): Promise<Editor> =>
  mount<Editor>(CountersignMemberEditor, { records, fields: MEMBER_FIELDS, ...more });
const list = (element: Editor): HTMLElement & { entries: ListEntry[] } => child(element, "c-countersign-ordered-list")!;
const form = (element: Editor): (HTMLElement & { record: EditableRecord }) | null =>
  child(element, "c-countersign-member-form");
const keys = (records: EditableRecord[]): string[] => records.map(({ key }) => key);
async function ask(element: Editor, event: string, detail: object): Promise<EditableRecord[] | undefined> {
  const changes = listen<RecordsChangeDetail>(element, "recordschange");
  list(element).dispatchEvent(new CustomEvent(event, { detail }));
  await flush();
  return changes[0]?.records;
}

it("lists path, label and type, and what the server found", async () => {
  const problems = [{ record: "total", field: "Member_Path__c", message: "No.", isMissing: false }];
  const element = await mountEditor(RECORDS, { problems });
  expect(list(element).entries.map(({ name, summary, hasProblem }) => [name, summary, hasProblem])).toEqual([
    ["number", "Quote · Text label", false],
    ["total", "Text label", true],
    ["url", "Text label", false]
  ]);
  expect(form(element)).toBeNull();
  await expect(element).toBeAccessible();
});

it("is there for a connection that shows nothing", async () => {
  const element = await mountEditor([]);
  expect(find(element, "empty").textContent).toBe(i18n.membersEmpty);
  await expect(element).toBeAccessible();
  expect(find(await mountEditor(null as unknown as EditableRecord[]), "empty")).not.toBeNull();
});

it("opens one, and puts the focus there and back", async () => {
  const element = await mountEditor();
  await ask(element, "edit", { key: "total" });
  expect(form(element)).toMatchObject({ record: RECORDS[1] });
  expect(find(element, "heading").textContent).toBe(format(i18n.editing, "total"));
  expect(hasFocus(find(element, "heading"))).toBe(true);
  await expect(element).toBeAccessible();
  find(element, "done").click();
  await flush();
  expect(form(element)).toBeNull();
  expect(list(element).shadowRoot!.activeElement!.getAttribute("data-key")).toBe("total");
});

it("adds a text, and opens it", async () => {
  const element = await mountEditor();
  const changes = listen<RecordsChangeDetail>(element, "recordschange");
  find(element, "add").click();
  await flush();
  expect(changes[0]!.records[3]!.values).toMatchObject({ Type__c: "Text", Member_Path__c: null });
  expect(find(element, "heading").textContent).toBe(format(i18n.editing, i18n.unnamed));
});

it("changes, moves and removes", async () => {
  const element = await mountEditor();
  expect(keys((await ask(element, "move", { key: "url", position: 0 }))!)).toEqual(["url", "number", "total"]);
  expect(keys((await ask(element, "remove", { key: "number" }))!)).toEqual(["url", "total"]);
  await ask(element, "edit", { key: "total" });
  const changes = listen<RecordsChangeDetail>(element, "recordschange");
  form(element)!.dispatchEvent(new CustomEvent("valueschange", { detail: { values: { Member_Path__c: "sum" } } }));
  await flush();
  expect(changes[0]!.records[1]).toMatchObject({ key: "total", values: { Member_Path__c: "sum" } });
});
