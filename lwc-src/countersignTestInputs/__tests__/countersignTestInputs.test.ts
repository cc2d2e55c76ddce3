import { summary } from "../../../test/admin-fixtures";
import { form } from "../../../test/fixtures";
import { child, find, flush, listen, mount, query } from "../../../test/lwc";
import loadForm from "@salesforce/apex/CountersignAdminController.form";
import type { SendDetail } from "c/countersignForm";
import CountersignTestInputs from "c/countersignTestInputs";
import type { ConnectionForm } from "countersign/wire";

jest.mock("@salesforce/apex/CountersignAdminController.form", () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true
});

type Inputs = HTMLElement & CountersignTestInputs;
type FormElement = HTMLElement & { form: ConnectionForm; sendLabel: string };

const formMock = jest.mocked(loadForm);
const RECORD = "006000000000001AAA";

beforeEach(() => {
  formMock.mockReset().mockResolvedValue(form());
});

const mountInputs = (parts: Partial<Record<string, unknown>> = {}): Promise<Inputs> =>
  mount<Inputs>(CountersignTestInputs, { connection: summary(), recordId: RECORD, runLabel: "Go", ...parts });
const formOf = (element: Inputs): FormElement | null => child<FormElement>(element, "c-countersign-form");

it("asks once for the form of connection and record, and passes on what is filled in", async () => {
  const element = await mountInputs();
  expect(formMock.mock.calls).toEqual([[{ connectionName: "Ledgerline_Quotes", recordId: RECORD }]]);
  expect(formOf(element)!.sendLabel).toBe("Go");
  const events = listen<SendDetail>(element, "run");
  formOf(element)!.dispatchEvent(new CustomEvent("send", { detail: { inputs: { a: 1 } } }));
  expect(events).toEqual([{ inputs: { a: 1 } }]);
  await expect(element).toBeAccessible();
});

it("waits for a record where the connection needs one, and asks without where it does not", async () => {
  const waiting = await mountInputs({ recordId: null });
  expect(query(waiting, "waiting")).not.toBeNull();
  expect(formMock).not.toHaveBeenCalled();
  await expect(waiting).toBeAccessible();
  await mountInputs({ recordId: null, connection: summary({ recordObject: null }) });
  expect(formMock.mock.calls).toEqual([[{ connectionName: "Ledgerline_Quotes", recordId: null }]]);
});

it("can be run without a form: the test finds out why there is none", async () => {
  formMock.mockRejectedValue(new Error("broken"));
  const element = await mountInputs();
  const events = listen<SendDetail>(element, "run");
  expect(query(element, "unavailable")).not.toBeNull();
  find(element, "run").click();
  expect(events).toEqual([{ inputs: {} }]);
  await expect(element).toBeAccessible();
});

it("keeps the form when the same connection is set again, and loads for another", async () => {
  const element = await mountInputs();
  element.connection = summary({ health: "working" });
  await flush();
  expect(formMock).toHaveBeenCalledTimes(1);
  element.connection = summary({ developerName: "Other" });
  await flush();
  expect(formMock).toHaveBeenLastCalledWith({ connectionName: "Other", recordId: RECORD });
});

it("drops the answer for a record that is no longer wanted", async () => {
  let resolve!: (value: ConnectionForm) => void;
  formMock.mockReturnValueOnce(new Promise((onValue) => (resolve = onValue)));
  const element = await mountInputs();
  element.recordId = "006000000000002AAA";
  await flush();
  resolve(form({ label: "First" }));
  await flush();
  expect(formOf(element)!.form.label).not.toBe("First");
});
