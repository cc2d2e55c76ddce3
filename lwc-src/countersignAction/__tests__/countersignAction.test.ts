import { change, child, find, findAll, flush, listen, mount, query } from "../../../test/lwc";
import connectionsFor from "@salesforce/apex/CountersignController.connectionsFor";
import describeConnection from "@salesforce/apex/CountersignController.describe";
import CountersignAction from "c/countersignAction";
import type { Problem } from "c/countersignErrors";
import { i18n } from "c/countersignLabels";
import type { ConnectionChoice } from "countersign/wire";
import { form } from "../../../test/fixtures";

jest.mock("@salesforce/apex/CountersignController.connectionsFor", () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true
});
jest.mock("@salesforce/apex/CountersignController.describe", () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true
});
jest.mock("@salesforce/apex/CountersignController.send", () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true
});
jest.mock("@salesforce/apex/CountersignController.history", () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true
});

type Action = HTMLElement & CountersignAction;

const choicesMock = jest.mocked(connectionsFor);
const RECORD = "006000000000001AAA";
const QUOTES: ConnectionChoice = { name: "Ledgerline_Quotes", label: "Ledgerline Quotes" };
const ARCHIVE: ConnectionChoice = { name: "Harbor_Archive", label: "Harbor Archive" };

beforeEach(() => {
  choicesMock.mockReset().mockResolvedValue([QUOTES]);
  jest.mocked(describeConnection).mockReset().mockResolvedValue(form());
});

const mountAction = (recordId: string | undefined = RECORD): Promise<Action> =>
  mount<Action>(CountersignAction, { recordId });
const opened = (element: Action): unknown[] =>
  findAll<HTMLElement & { connectionName: string; recordId: string }>(element, "c-countersign").map(
    ({ connectionName, recordId }) => [connectionName, recordId]
  );
const problem = (element: Action): Problem =>
  child<HTMLElement & { problem: Problem }>(element, "c-countersign-error")!.problem;

it("waits for the record, which the platform supplies later", async () => {
  const element = await mount<Action>(CountersignAction);
  expect(choicesMock).not.toHaveBeenCalled();
  expect(find(element, "status").textContent).toBe(i18n.loading);
  await expect(element).toBeAccessible();
  element.recordId = RECORD;
  await flush();
  expect(opened(element)).toEqual([["Ledgerline_Quotes", RECORD]]);
});

it("opens the one connection of the object", async () => {
  const element = await mountAction();
  expect(choicesMock.mock.calls).toEqual([[{ recordId: RECORD }]]);
  expect(opened(element)).toEqual([["Ledgerline_Quotes", RECORD]]);
  expect(query(element, "choice")).toBeNull();
  await expect(element).toBeAccessible();
});

it("offers several for choice, and opens none by itself", async () => {
  choicesMock.mockResolvedValue([ARCHIVE, QUOTES]);
  const element = await mountAction();
  expect(opened(element)).toEqual([]);
  const field = find<HTMLElement & { options: unknown }>(element, "choice");
  expect(field.options).toEqual([
    { label: "Harbor Archive", value: "Harbor_Archive" },
    { label: "Ledgerline Quotes", value: "Ledgerline_Quotes" }
  ]);
  await expect(element).toBeAccessible();
  await change(field, { value: "Ledgerline_Quotes" });
  expect(opened(element)).toEqual([["Ledgerline_Quotes", RECORD]]);
  await change(field, { value: "Harbor_Archive" });
  expect(opened(element)).toEqual([["Harbor_Archive", RECORD]]);
});

it("says that there is nothing to send through", async () => {
  choicesMock.mockResolvedValue([]);
  const element = await mountAction();
  expect(problem(element)).toEqual({ message: i18n.noChoice, action: i18n.noChoiceAction });
  await expect(element).toBeAccessible();
});

it("says why it failed", async () => {
  choicesMock.mockRejectedValue({ body: { message: "You may not use this." } });
  expect(problem(await mountAction()).message).toBe("You may not use this.");
});

it("closes the action when the user is done", async () => {
  const element = await mountAction();
  const events = listen(element, "lightning__actionsclosescreen");
  child(element, "c-countersign")!.dispatchEvent(new CustomEvent("close"));
  expect(events).toHaveLength(1);
});

it("drops the answer for a record that is no longer on screen", async () => {
  let late!: (choices: ConnectionChoice[]) => void;
  choicesMock.mockReturnValueOnce(new Promise((resolve) => (late = resolve)));
  const element = await mountAction();
  element.recordId = "006000000000002AAA";
  await flush();
  late([ARCHIVE]);
  await flush();
  expect(opened(element)).toEqual([["Ledgerline_Quotes", "006000000000002AAA"]]);
  element.remove();
});
