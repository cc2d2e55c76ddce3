import { editable } from "../../../test/edit-fixtures";
import { child, find, findAll, flush, mount, query } from "../../../test/lwc";
import connectionToEdit from "@salesforce/apex/CountersignEditController.connectionToEdit";
import type CountersignError from "c/countersignError";
import CountersignExport from "c/countersignExport";
import { i18n } from "c/countersignLabels";
import { setupI18n } from "c/countersignSetupLabels";

jest.mock(
  "@salesforce/apex/CountersignEditController.connectionToEdit",
  () => ({ __esModule: true, default: jest.fn() }),
  { virtual: true }
);

const loadMock = jest.mocked(connectionToEdit);
const writeText = jest.fn();

beforeEach(() => {
  loadMock.mockReset().mockResolvedValue(editable());
  writeText.mockReset().mockResolvedValue(undefined);
  Object.defineProperty(navigator, "clipboard", { value: { writeText }, configurable: true });
});

async function press(element: HTMLElement, id: string): Promise<void> {
  find(element, id).click();
  await flush();
}

it("shows the files, to copy and to download", async () => {
  const element = await mount(CountersignExport, { connectionName: "Quotes" });
  expect(query(element, "result")).toBeNull();
  await expect(element).toBeAccessible();
  await press(element, "export");
  expect(findAll(element, "summary").map(({ textContent }) => textContent)).toEqual([
    "customMetadata/Countersign_Connection.Quotes.md-meta.xml",
    "customMetadata/Countersign_Claim.Quotes_purpose.md-meta.xml"
  ]);
  const link = find<HTMLAnchorElement>(element, "download");
  expect(link.getAttribute("download")).toBe("Quotes.txt");
  expect(decodeURIComponent(link.href)).toContain("<field>Issuer__c</field>");
  await press(element, "copy");
  expect(writeText).toHaveBeenCalledWith(expect.stringContaining("===== customMetadata/"));
  expect(find(element, "outcome").textContent).toBe(setupI18n.exportCopied);
  await expect(element).toBeAccessible();
});

it("says when the browser does not allow copying", async () => {
  writeText.mockRejectedValue(new Error("denied"));
  const element = await mount(CountersignExport, { connectionName: "Quotes" });
  await press(element, "export");
  await press(element, "copy");
  expect(find(element, "outcome").textContent).toBe(setupI18n.exportCopyFailed);
});

it("says that it is reading, and why it could not", async () => {
  let fail!: (reason: unknown) => void;
  loadMock.mockReturnValue(new Promise((_, reject) => (fail = reject)));
  const element = await mount(CountersignExport, { connectionName: "Quotes" });
  await press(element, "export");
  expect(find(element, "status").textContent).toBe(i18n.loading);
  fail({ body: { message: "No." } });
  await flush();
  expect(child<HTMLElement & CountersignError>(element, "c-countersign-error")!.problem.message).toBe("No.");
  await expect(element).toBeAccessible();
});
