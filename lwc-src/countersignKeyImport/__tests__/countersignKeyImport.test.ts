import { child, find, flush, mount, query, textOf } from "../../../test/lwc";
import importKey from "@salesforce/apex/CountersignKeyController.importKey";
import type { Problem } from "c/countersignErrors";
import { keyI18n } from "c/countersignKeyLabels";
import CountersignKeyImport from "c/countersignKeyImport";
import type { ImportedKey } from "countersign/keyWire";

jest.mock("@salesforce/apex/CountersignKeyController.importKey", () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true
});

const KEY = '{"kty":"RSA","d":"CANARY"}';
const STORED: ImportedKey = { keyId: "brightwater-2026", thumbprint: "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs" };
const importMock = jest.mocked(importKey);

type Field = HTMLElement & { value?: string; checked?: boolean; disabled: boolean };
type Import = HTMLElement & CountersignKeyImport;

beforeEach(() => {
  importMock.mockReset().mockResolvedValue(STORED);
});

const mountImport = (): Promise<Import> => mount<Import>(CountersignKeyImport);

async function enter(element: Import, text: string): Promise<void> {
  const field = find<Field>(element, "key");
  field.value = text;
  field.dispatchEvent(new CustomEvent("change", { detail: { value: text } }));
  await flush();
}

async function accept(element: Import, checked = true): Promise<void> {
  find(element, "accept").dispatchEvent(new CustomEvent("change", { detail: { checked } }));
  await flush();
}

async function press(element: Import): Promise<void> {
  find(element, "import").click();
  await flush();
}

async function filled(): Promise<Import> {
  const element = await mountImport();
  await enter(element, KEY);
  await accept(element);
  return element;
}

it("spells out what is accepted", async () => {
  const element = await mountImport();
  expect(find(element, "warning").textContent).toBe(keyI18n.warning);
  await expect(element).toBeAccessible();
});

it.each<[string, string, boolean]>([
  ["no key", "", true],
  ["white space", "   ", true],
  ["no consent", KEY, false]
])("imports nothing with %s", async (_what, text, checked) => {
  const element = await mountImport();
  await enter(element, text);
  await accept(element, checked);
  expect(find<Field>(element, "import").disabled).toBe(true);
  await press(element);
  expect(importMock).not.toHaveBeenCalled();
});

it("sends the key once and shows its name, and nothing of the key stays in the document", async () => {
  const element = await filled();
  await press(element);
  expect(importMock.mock.calls).toEqual([[{ text: KEY, acceptedWarning: true }]]);
  expect(find(element, "status").textContent).toBe(keyI18n.stored);
  expect(find(element, "key-id").textContent).toBe(STORED.keyId);
  expect(find(element, "thumbprint").textContent).toBe(STORED.thumbprint);
  expect(find<Field>(element, "key").value).toBe("");
  expect(textOf(element)).not.toContain("CANARY");
  await expect(element).toBeAccessible();
});

it("asks for key and consent again after an import", async () => {
  const element = await filled();
  await press(element);
  expect(find<Field>(element, "accept").checked).toBe(false);
  expect(find<Field>(element, "import").disabled).toBe(true);
});

it("says what is wrong with a key, and forgets it all the same", async () => {
  importMock.mockRejectedValueOnce({ body: { message: "A key in PKCS#1" } });
  const element = await filled();
  await press(element);
  const panel = child<HTMLElement & { problem: Problem }>(element, "c-countersign-error")!;
  expect(panel.problem.message).toBe("A key in PKCS#1");
  expect(find<Field>(element, "key").value).toBe("");
  expect(query(element, "imported")).toBeNull();
  await expect(element).toBeAccessible();
});

it("asks once, however often somebody clicks", async () => {
  let resolve!: (imported: ImportedKey) => void;
  importMock.mockReturnValue(new Promise((onValue) => (resolve = onValue)));
  const element = await filled();
  find(element, "import").click();
  await press(element);
  expect(importMock).toHaveBeenCalledTimes(1);
  expect(find(element, "status").textContent).toBe(keyI18n.importing);
  expect(find<Field>(element, "key").disabled).toBe(true);
  await expect(element).toBeAccessible();
  resolve(STORED);
  await flush();
  expect(find<Field>(element, "key").value).toBe("");
});
