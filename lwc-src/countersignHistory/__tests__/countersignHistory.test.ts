import { delivered, failed } from "../../../test/fixtures";
import { child, find, findAll, flush, mount, query, textOf } from "../../../test/lwc";
import history from "@salesforce/apex/CountersignController.history";
import CountersignHistory from "c/countersignHistory";
import { i18n } from "c/countersignLabels";
import type { SendSummary } from "countersign/wire";

jest.mock("@salesforce/apex/CountersignController.history", () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true
});

type Panel = HTMLElement & CountersignHistory;

const historyMock = jest.mocked(history);
const SENDS: SendSummary[] = [
  {
    reference: "R-2",
    outcome: "failed",
    arrival: "not_arrived",
    code: "SERVICE_FORBIDDEN",
    message: "Refused.",
    sentAt: null
  },
  {
    reference: "R-1",
    outcome: "delivered",
    arrival: "arrived",
    code: "DELIVERED",
    message: "Sent.",
    sentAt: "2030-11-22T10:15:00Z"
  }
];

beforeEach(() => {
  historyMock.mockReset().mockResolvedValue(SENDS);
});

const mountHistory = (): Promise<Panel> =>
  mount<Panel>(CountersignHistory, { connectionName: "Ledgerline_Quotes", recordId: "006000000000001AAA" });
const toggle = async (element: Panel): Promise<void> => {
  find(element, "toggle").click();
  await flush();
};
const references = (element: Panel): string[] => findAll(element, "li code").map((code) => code.textContent);

it("asks for nothing until it is opened", async () => {
  const element = await mountHistory();
  expect(historyMock).not.toHaveBeenCalled();
  expect(find(element, "toggle").getAttribute("aria-expanded")).toBe("false");
  expect(query(element, "list")).toBeNull();
  await expect(element).toBeAccessible();
});

it("shows outcome, time, words and reference of each send", async () => {
  const element = await mountHistory();
  await toggle(element);
  expect(historyMock.mock.calls).toEqual([[{ connectionName: "Ledgerline_Quotes", recordId: "006000000000001AAA" }]]);
  expect(find(element, "toggle").getAttribute("aria-expanded")).toBe("true");
  expect(references(element)).toEqual(["R-2", "R-1"]);
  const [refused, arrived] = findAll(element, "[data-id='send']");
  expect(refused!.textContent).toContain(i18n.historyFailed);
  expect(refused!.textContent).toContain("Refused.");
  expect(refused!.querySelector("c-countersign-value")).toBeNull();
  expect(arrived!.textContent).toContain(i18n.historyDelivered);
  expect(arrived!.querySelector<HTMLElement & { value: string }>("c-countersign-value")!.value).toBe(SENDS[1]!.sentAt);
  await expect(element).toBeAccessible();
});

it.each([
  ["arrived", i18n.historyDelivered, "slds-theme_success"],
  ["not_arrived", i18n.historyFailed, "slds-theme_error"],
  ["unknown", i18n.historyUnknown, "slds-theme_warning"]
] as const)("says of a send that %s: %s", async (arrival, text, theme) => {
  historyMock.mockResolvedValue([{ ...SENDS[0]!, arrival }]);
  const element = await mountHistory();
  await toggle(element);
  const badge = find(element, "outcome");
  expect(textOf(badge)).toBe(text);
  expect(badge.classList).toContain(theme);
  await expect(element).toBeAccessible();
});

it("is a button for the keyboard, and closes again", async () => {
  const element = await mountHistory();
  const button = find(element, "toggle");
  expect(button.localName).toBe("button");
  button.focus();
  await toggle(element);
  await toggle(element);
  expect(query(element, "list")).toBeNull();
  expect(button.getAttribute("aria-controls")).toBe(child(element, "div")!.id);
});

it("says that it is asking, and that there is nothing", async () => {
  let answer!: (sends: SendSummary[]) => void;
  historyMock.mockReturnValue(new Promise((resolve) => (answer = resolve)));
  const element = await mountHistory();
  await toggle(element);
  expect(find(element, "status").textContent).toBe(i18n.historyLoading);
  expect(query(element, "waiting")).not.toBeNull();
  answer([]);
  await flush();
  expect(find(element, "status").textContent).toBe("");
  expect(query(element, "waiting")).toBeNull();
  expect(textOf(find(element, "empty"))).toBe(i18n.historyEmpty);
  await expect(element).toBeAccessible();
});

it("says why it cannot be shown, and tries again", async () => {
  historyMock.mockRejectedValueOnce(undefined);
  const element = await mountHistory();
  await toggle(element);
  const error = child<HTMLElement & { problem: { message: string } }>(element, "c-countersign-error")!;
  expect(error.problem.message).toBe(i18n.historyUnavailable);
  await expect(element).toBeAccessible();
  error.dispatchEvent(new CustomEvent("retry"));
  await flush();
  expect(references(element)).toEqual(["R-2", "R-1"]);
});

describe("after a send", () => {
  it("shows the answer before the log has it, and once when it has", async () => {
    const element = await mountHistory();
    await toggle(element);
    element.receipt = failed({ reference: "R-3" });
    await flush();
    expect(references(element)).toEqual(["R-3", "R-2", "R-1"]);
    element.receipt = delivered({ reference: "R-2" });
    await flush();
    expect(references(element)).toEqual(["R-2", "R-1"]);
    expect(historyMock).toHaveBeenCalledTimes(3);
  });

  it("does not open by itself, and leaves out an answer without a reference", async () => {
    const element = await mountHistory();
    element.receipt = delivered({ reference: null });
    await flush();
    expect(historyMock).not.toHaveBeenCalled();
    await toggle(element);
    expect(references(element)).toEqual(["R-2", "R-1"]);
  });

  it("drops an answer that comes after it was closed or taken away", async () => {
    let answer!: (sends: SendSummary[]) => void;
    historyMock.mockReturnValue(new Promise((resolve) => (answer = resolve)));
    const element = await mountHistory();
    await toggle(element);
    await toggle(element);
    answer(SENDS);
    await flush();
    expect(query(element, "list")).toBeNull();
    element.remove();
  });
});
