import { delivered, failed, form } from "../../../test/fixtures";
import { child, find, flush, listen, mount, query } from "../../../test/lwc";
import describeConnection from "@salesforce/apex/CountersignController.describe";
import CountersignFlowScreen from "c/countersignFlowScreen";
import { i18n } from "c/countersignLabels";
import type { Receipt } from "countersign/wire";

jest.mock("@salesforce/apex/CountersignController.describe", () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true
});
jest.mock("@salesforce/apex/CountersignController.send", () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true
});
jest.mock("@salesforce/apex/CountersignController.history", () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true
});

type Screen = HTMLElement & CountersignFlowScreen;
type Attribute = { attributeName: string; attributeValue: unknown };

const mountScreen = (properties: Partial<Record<string, unknown>> = {}): Promise<Screen> =>
  mount<Screen>(CountersignFlowScreen, { connectionName: "Ledgerline_Quotes", ...properties });

beforeEach(() => {
  jest.mocked(describeConnection).mockReset().mockResolvedValue(form());
});

async function answer(element: Screen, receipt: Receipt): Promise<void> {
  child(element, "c-countersign")!.dispatchEvent(new CustomEvent("answered", { detail: { receipt } }));
  await flush();
}

it("hands its inputs on", async () => {
  const element = await mountScreen({
    recordId: "006000000000001AAA",
    heading: "Ask",
    sendLabel: "Go",
    density: "Compact"
  });
  expect(child(element, "c-countersign")).toMatchObject({
    connectionName: "Ledgerline_Quotes",
    recordId: "006000000000001AAA",
    heading: "Ask",
    sendLabel: "Go",
    density: "Compact"
  });
  await expect(element).toBeAccessible();
});

it("tells the flow outcome, code and reference, also of a send that failed", async () => {
  const element = await mountScreen();
  const changes = listen<Attribute>(element, "flowattributechange");
  await answer(element, failed({ code: "SERVICE_FORBIDDEN", reference: null }));
  await answer(element, delivered());
  expect(changes.map(({ attributeName, attributeValue }) => [attributeName, attributeValue])).toEqual([
    ["outcome", "failed"],
    ["code", "SERVICE_FORBIDDEN"],
    ["reference", ""],
    ["outcome", "delivered"],
    ["code", "DELIVERED"],
    ["reference", delivered().reference]
  ]);
});

describe("where the flow goes", () => {
  const went = (element: Screen): unknown[][] => ["flownext", "flowfinish"].map((name) => listen(element, name));

  it.each([
    ["next", ["BACK", "NEXT"], [1, 0]],
    ["to its end, on the last screen", ["FINISH"], [0, 1]],
    ["nowhere, where it cannot", ["BACK"], [0, 0]]
  ])("is %s", async (_, availableActions, expected) => {
    const element = await mountScreen({ afterSend: "Next", availableActions });
    const events = went(element);
    await answer(element, delivered());
    expect(events.map(({ length }) => length)).toEqual(expected);
  });

  it("is for the user to say, by default and after a failure", async () => {
    const staying = await mountScreen({ availableActions: ["NEXT"] });
    const going = await mountScreen({ afterSend: "Next", availableActions: ["NEXT"] });
    const events = [...went(staying), ...went(going)];
    await answer(staying, delivered());
    await answer(going, failed());
    expect(events.flat()).toEqual([]);
  });
});

it("keeps the flow from going on only where sending is required and did not succeed", async () => {
  const free = await mountScreen();
  expect(free.validate()).toEqual({ isValid: true });
  const bound = await mountScreen({ sendRequired: true });
  expect(bound.validate()).toEqual({ isValid: false, errorMessage: i18n.sendFirst });
  await answer(bound, failed());
  expect(bound.validate().isValid).toBe(false);
  await answer(bound, delivered());
  expect(bound.validate()).toEqual({ isValid: true });
});

it("does not ask again when the flow draws the screen anew after a send", async () => {
  const element = await mountScreen({ outcome: "delivered", reference: "R-1" });
  expect(child(element, "c-countersign")).toBeNull();
  expect(child<HTMLElement & { reference: string }>(element, "c-countersign-reference")!.reference).toBe("R-1");
  await expect(element).toBeAccessible();
  find(element, "send-another").click();
  await flush();
  expect(child(element, "c-countersign")).not.toBeNull();
  expect(query(element, "earlier")).toBeNull();
});

it("asks again after a send that failed", async () => {
  const element = await mountScreen({ outcome: "failed", reference: "R-1" });
  expect(child(element, "c-countersign")).not.toBeNull();
});
