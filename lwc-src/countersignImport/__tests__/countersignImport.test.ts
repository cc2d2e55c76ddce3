import { editable } from "../../../test/edit-fixtures";
import { change, child, find, flush, hasFocus, listen, mount } from "../../../test/lwc";
import type CountersignError from "c/countersignError";
import CountersignImport, { type ImportDetail } from "c/countersignImport";
import { format } from "c/countersignLabels";
import { bundleOf, filesOf } from "c/countersignMetadataFolder";
import { setupI18n } from "c/countersignSetupLabels";

type ErrorPanel = HTMLElement & CountersignError;

const mountImport = (): Promise<HTMLElement> => mount(CountersignImport, { connection: editable() });
const details = (element: HTMLElement): string[] => child<ErrorPanel>(element, "c-countersign-error")!.problem.details!;

async function read(element: HTMLElement): Promise<void> {
  find(element, "read").click();
  await flush();
}

it("hands on what was pasted", async () => {
  const element = await mountImport();
  const told = listen<ImportDetail>(element, "importconnection");
  await change(find(element, "text"), { value: bundleOf(filesOf(editable())) });
  await read(element);
  expect(told[0]!.edit.values).toEqual(editable().values);
  expect(find(element, "outcome").textContent).toBe(format(setupI18n.importDone, 1, 0));
  await expect(element).toBeAccessible();
});

const fileOf = (name: string, text: string): object => ({ name, text: () => Promise.resolve(text) });

it.each([
  ["single files", filesOf(editable()).map(({ path, text }) => fileOf(path.split("/")[1]!, text))],
  ["an export", [fileOf("Quotes.txt", bundleOf(filesOf(editable())))]]
])("hands on what was chosen: %s", async (_, files) => {
  const element = await mountImport();
  const told = listen<ImportDetail>(element, "importconnection");
  find(element, "files").dispatchEvent(new CustomEvent("change", { detail: { files } }));
  await flush();
  await read(element);
  expect(told[0]!.edit.claims).toHaveLength(1);
});

it("names file and line, and leads there", async () => {
  const element = await mountImport();
  await read(element);
  expect(details(element)).toEqual([setupI18n.importEmpty]);
  await change(find(element, "text"), { value: "===== customMetadata/other.xml =====\n<a/>" });
  await read(element);
  expect(details(element)).toEqual([
    format(setupI18n.importAt, "customMetadata/other.xml", 1, setupI18n.importNotOurs)
  ]);
  expect(hasFocus(child(element, "c-countersign-error")!)).toBe(true);
  await expect(element).toBeAccessible();
});
