import { passedReport, report, summary } from "../../../test/admin-fixtures";
import { change, child, find, findAll, flush, hasFocus, listen, mount, query, textOf } from "../../../test/lwc";
import runTest from "@salesforce/apex/CountersignAdminController.runTest";
import { adminI18n } from "c/countersignAdminLabels";
import type { Problem } from "c/countersignErrors";
import { format } from "c/countersignLabels";
import CountersignStagedTest from "c/countersignStagedTest";
import type { StagedTestReport } from "countersign/adminWire";

jest.mock("@salesforce/apex/CountersignAdminController.form", () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true
});
jest.mock("@salesforce/apex/CountersignAdminController.runTest", () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true
});

type Tester = HTMLElement & CountersignStagedTest;

const runMock = jest.mocked(runTest);
const RECORD = "006000000000001AAA";

beforeEach(() => {
  runMock.mockReset().mockResolvedValue(report());
});

const mountTester = (): Promise<Tester> =>
  mount<Tester>(CountersignStagedTest, { connection: summary(), recordId: RECORD });

async function run(element: Tester): Promise<void> {
  child(element, "c-countersign-test-inputs")!.dispatchEvent(new CustomEvent("run", { detail: { inputs: { a: 1 } } }));
  await flush();
}

it("runs the test with record and inputs, and leaves the service alone unless asked to", async () => {
  const element = await mountTester();
  await run(element);
  await change(find(element, "call-service"), { checked: true });
  await run(element);
  const parameters = { connectionName: "Ledgerline_Quotes", recordId: RECORD, inputs: { a: 1 } };
  expect(runMock.mock.calls).toEqual([[{ ...parameters, callService: false }], [{ ...parameters, callService: true }]]);
});

it("shows each stage with outcome, duration, meaning, fix and the way to it", async () => {
  const element = await mountTester();
  const tested = listen(element, "tested");
  await run(element);
  expect(findAll(element, "[data-id='stage-status']").map(textOf)).toEqual([
    adminI18n.statusPassed,
    adminI18n.statusFailed,
    adminI18n.statusSkipped
  ]);
  const failed = child(element, "[data-stage='certificate']")!;
  for (const text of [
    format(adminI18n.milliseconds, 12),
    "Looked for it.",
    "Meaning of certificate",
    "Copy the name."
  ]) {
    expect(textOf(failed)).toContain(text);
  }
  expect(failed.querySelector("c-countersign-setup-link")).not.toBeNull();
  expect(textOf(child(element, "[data-stage='configuration']")!)).toContain(format(adminI18n.milliseconds, 0));
  expect(child(element, "[data-stage='signature'] [data-id='tried']")).toBeNull();
  expect(tested).toHaveLength(1);
  await expect(element).toBeAccessible();
});

it.each<[string, StagedTestReport, string]>([
  ["where it failed", report(), format(adminI18n.testFailed, "certificate")],
  ["that it passed", passedReport(), adminI18n.testPassed]
])("says %s and moves the focus there", async (_, answer, text) => {
  runMock.mockResolvedValue(answer);
  const element = await mountTester();
  await run(element);
  expect(find(element, "outcome").textContent).toBe(text);
  expect(hasFocus(find(element, "outcome"))).toBe(true);
  expect(query(element, "not-kept")).toBeNull();
});

it("says that an outcome was not kept, and what is wrong with single inputs", async () => {
  const fieldErrors = [{ name: "a", message: "Too large." }];
  runMock.mockResolvedValue(report({ kept: false, fieldErrors }));
  const element = await mountTester();
  await run(element);
  expect(find(element, "not-kept").textContent).toBe(adminI18n.notKept);
  const inputs = child<HTMLElement & { fieldErrors: unknown }>(element, "c-countersign-test-inputs")!;
  expect(inputs.fieldErrors).toEqual(fieldErrors);
});

it("runs one test at a time, and says that it is busy", async () => {
  let resolve!: (value: StagedTestReport) => void;
  runMock.mockReturnValue(new Promise((onValue) => (resolve = onValue)));
  const element = await mountTester();
  await run(element);
  await run(element);
  expect(runMock).toHaveBeenCalledTimes(1);
  expect(find(element, "status").textContent).toBe(adminI18n.testing);
  expect(child(element, "lightning-spinner")).not.toBeNull();
  await expect(element).toBeAccessible();
  resolve(report());
  await flush();
  expect(child(element, "lightning-spinner")).toBeNull();
});

it("says why there is no report at all", async () => {
  runMock.mockRejectedValue({ body: { message: "You have lost access." } });
  const element = await mountTester();
  await run(element);
  const panel = child<HTMLElement & { problem: Problem }>(element, "c-countersign-error")!;
  expect(panel.problem.message).toBe("You have lost access.");
  await expect(element).toBeAccessible();
});

it("forgets the report when the record is another one", async () => {
  const element = await mountTester();
  await run(element);
  element.recordId = null;
  await flush();
  expect(query(element, "report")).toBeNull();
});
