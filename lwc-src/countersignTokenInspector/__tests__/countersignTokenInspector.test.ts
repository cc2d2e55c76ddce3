import { inspection, summary } from "../../../test/admin-fixtures";
import { child, find, findAll, flush, hasFocus, mount, query, textOf } from "../../../test/lwc";
import inspect from "@salesforce/apex/CountersignAdminController.inspect";
import { adminI18n } from "c/countersignAdminLabels";
import type { Problem } from "c/countersignErrors";
import { i18n } from "c/countersignLabels";
import CountersignTokenInspector from "c/countersignTokenInspector";
import type { TokenInspection } from "countersign/adminWire";

jest.mock("@salesforce/apex/CountersignAdminController.form", () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true
});
jest.mock("@salesforce/apex/CountersignAdminController.inspect", () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true
});

type Inspector = HTMLElement & CountersignTokenInspector;

const inspectMock = jest.mocked(inspect);
const RECORD = "006000000000001AAA";

beforeEach(() => {
  inspectMock.mockReset().mockResolvedValue(inspection());
});

async function inspected(answer?: TokenInspection): Promise<Inspector> {
  if (answer) {
    inspectMock.mockResolvedValue(answer);
  }
  const element = await mount<Inspector>(CountersignTokenInspector, { connection: summary(), recordId: RECORD });
  child(element, "c-countersign-test-inputs")!.dispatchEvent(new CustomEvent("run", { detail: { inputs: { a: 1 } } }));
  await flush();
  return element;
}

function withClipboard(writeText: jest.Mock): void {
  Object.defineProperty(navigator, "clipboard", { value: { writeText }, configurable: true });
}

it("shows header and claims, and that the signature stays on the server", async () => {
  const element = await inspected();
  expect(inspectMock.mock.calls).toEqual([
    [{ connectionName: "Ledgerline_Quotes", recordId: RECORD, inputs: { a: 1 } }]
  ]);
  expect(find(element, "header").textContent).toBe(inspection().header);
  expect(find(element, "claims").textContent).toBe(inspection().claims);
  expect(find(element, "redacted").textContent).toBe(adminI18n.tokenRedacted);
  expect(hasFocus(find(element, "heading"))).toBe(true);
  await expect(element).toBeAccessible();
});

it("tells times from now", async () => {
  const element = await inspected();
  expect(findAll(element, "[data-id='relative']").map(textOf)).toEqual(["now", "1 min 0 s ago", "in 2 min 41 s"]);
});

it.each([
  [59, "in 59 s"],
  [3600, "in 1 h 0 min"],
  [-7322, "2 h 2 min ago"]
])("writes %d seconds as %s", async (secondsFromNow, text) => {
  const element = await inspected(
    inspection({ moments: [{ name: "exp", at: "2026-11-22T10:15:00Z", secondsFromNow }] })
  );
  expect(textOf(find(element, "relative"))).toBe(text);
});

it("does not make a time of what is none", async () => {
  const element = await inspected(inspection({ moments: [{ name: "exp", at: null, secondsFromNow: null }] }));
  expect(textOf(child(element, "[data-moment='exp'] dd")!)).toBe(adminI18n.tokenNoTime);
});

it("warns, or says that there is nothing to warn of", async () => {
  expect(textOf(find(await inspected(), "warnings"))).toContain("no key ID");
  const element = await inspected(inspection({ warnings: [] }));
  expect(find(element, "no-warnings").textContent).toBe(adminI18n.tokenNoWarnings);
});

it("copies header and claims", async () => {
  const writeText = jest.fn().mockResolvedValue(undefined);
  withClipboard(writeText);
  const element = await inspected();
  find(element, "copy").click();
  await flush();
  expect(writeText).toHaveBeenCalledWith(`${inspection().header}\n${inspection().claims}`);
  expect(find(element, "copy-status").textContent).toBe(i18n.copied);
});

it("leaves the text selected when there is no clipboard", async () => {
  withClipboard(jest.fn().mockRejectedValue(new Error("denied")));
  const element = await inspected();
  find(element, "copy").click();
  await flush();
  expect(find(element, "copy-status").textContent).toBe(i18n.copyByHand);
});

it("says that it is signing", async () => {
  let resolve!: (value: TokenInspection) => void;
  inspectMock.mockReturnValue(new Promise((onValue) => (resolve = onValue)));
  const element = await inspected();
  expect(find(element, "status").textContent).toBe(adminI18n.inspecting);
  await expect(element).toBeAccessible();
  element.recordId = null;
  resolve(inspection());
  await flush();
  expect(query(element, "heading")).toBeNull();
});

it("says why there is no token to show", async () => {
  inspectMock.mockRejectedValue({ body: { message: "There is no such certificate." } });
  const element = await inspected();
  const panel = child<HTMLElement & { problem: Problem }>(element, "c-countersign-error")!;
  expect(panel.problem.message).toBe("There is no such certificate.");
  await expect(element).toBeAccessible();
});
