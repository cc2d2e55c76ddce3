import { delivered, failed, form } from "../../../test/fixtures";
import { change, child, find, flush, hasFocus, listen, mount, query } from "../../../test/lwc";
import checkStatus from "@salesforce/apex/CountersignController.checkStatus";
import describeConnection from "@salesforce/apex/CountersignController.describe";
import sendClaims from "@salesforce/apex/CountersignController.send";
import history from "@salesforce/apex/CountersignController.history";
import Countersign from "c/countersign";
import type { Problem } from "c/countersignErrors";
import { i18n } from "c/countersignLabels";
import type { ConnectionForm, Receipt } from "countersign/wire";
import { notifyRecordUpdateAvailable } from "lightning/uiRecordApi";

jest.mock("@salesforce/apex/CountersignController.checkStatus", () => ({ __esModule: true, default: jest.fn() }), {
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

type Container = HTMLElement & Countersign;
type ErrorPanel = HTMLElement & { problem: Problem };

const checkMock = jest.mocked(checkStatus);
const describeMock = jest.mocked(describeConnection);
const sendMock = jest.mocked(sendClaims);
const RECORD = "006000000000001AAA";
const OTHER_RECORD = "006000000000002AAA";

beforeEach(() => {
  checkMock.mockReset().mockResolvedValue(delivered());
  describeMock.mockReset().mockResolvedValue(form());
  sendMock.mockReset().mockResolvedValue(delivered());
});

const mountContainer = (properties: Partial<Record<string, unknown>> = {}): Promise<Container> =>
  mount<Container>(Countersign, { connectionName: "Ledgerline_Quotes", recordId: RECORD, ...properties });
const panel = (element: Container, name: string): HTMLElement | null => child(element, `c-countersign-${name}`);
const problemOf = (element: Container): Problem => (panel(element, "error") as ErrorPanel).problem;
const status = (element: Container): string => find(element, "status").textContent ?? "";
const spinner = (element: Container): HTMLElement | null => child(element, "lightning-spinner");

/** A field of the form, through the shadow roots between. */
function fieldOf(element: Container, name: string): HTMLElement & { value?: unknown; shownMessage: string } {
  const input = child(panel(element, "form")!, `c-countersign-input[data-name="${name}"]`)!;
  return find(input, "field");
}

async function fillIn(element: Container, discount = "7.5"): Promise<void> {
  await change(fieldOf(element, "quote_purpose"), { value: "new" });
  await change(fieldOf(element, "discount_percent"), { value: discount });
}

async function press(element: Container): Promise<void> {
  find(panel(element, "form")!, "send").click();
  await flush();
}

/** An answer that arrives when the test says so. */
function pending<T>(): { promise: Promise<T>; resolve: (value: T) => void; reject: (error: unknown) => void } {
  let resolve!: (value: T) => void;
  let reject!: (error: unknown) => void;
  const promise = new Promise<T>((onValue, onError) => {
    resolve = onValue;
    reject = onError;
  });
  return { promise, resolve, reject };
}

describe("loading", () => {
  it("asks once for connection and record, and says that it is busy", async () => {
    const answer = pending<ConnectionForm>();
    describeMock.mockReturnValue(answer.promise);
    const element = await mountContainer();
    expect(describeMock.mock.calls).toEqual([[{ connectionName: "Ledgerline_Quotes", recordId: RECORD }]]);
    expect(status(element)).toBe(i18n.loading);
    expect(spinner(element)).not.toBeNull();
    expect(panel(element, "form")).toBeNull();
    await expect(element).toBeAccessible();
    answer.resolve(form());
    await flush();
    expect(spinner(element)).toBeNull();
    expect(status(element)).toBe("");
  });

  it("shows the form, and does not take the focus from the page", async () => {
    const element = await mountContainer();
    expect(panel(element, "form")).not.toBeNull();
    expect(panel(element, "error")).toBeNull();
    expect(document.activeElement).toBe(document.body);
    await expect(element).toBeAccessible();
  });

  it.each([
    ["the admin's heading", { heading: "Ask for a quote" }, "Ask for a quote"],
    ["the connection's label", {}, "Ledgerline Quotes"]
  ])("is headed by %s", async (_, properties, title) => {
    const element = await mountContainer(properties);
    expect(child<HTMLElement & { title: string }>(element, "lightning-card")!.title).toBe(title);
  });

  it("works without a record", async () => {
    await mountContainer({ recordId: undefined });
    expect(describeMock.mock.calls).toEqual([[{ connectionName: "Ledgerline_Quotes", recordId: null }]]);
  });

  it("asks for a connection when none is chosen, without calling the server", async () => {
    const element = await mountContainer({ connectionName: undefined });
    expect(describeMock).not.toHaveBeenCalled();
    expect(problemOf(element)).toEqual({ message: i18n.noConnection, action: i18n.noConnectionAction });
    expect(query(panel(element, "error")!, "retry")).toBeNull();
    await expect(element).toBeAccessible();
  });

  it("says why it failed, ends the spinner, and can be tried again", async () => {
    describeMock.mockRejectedValueOnce({ body: { message: "You may not use this. Reference: ERR-1" } });
    const element = await mountContainer();
    expect(problemOf(element).message).toBe("You may not use this. Reference: ERR-1");
    expect(spinner(element)).toBeNull();
    await expect(element).toBeAccessible();

    find(panel(element, "error")!, "retry").click();
    await flush();
    expect(panel(element, "error")).toBeNull();
    expect(hasFocus(panel(element, "form")!)).toBe(true);
  });

  it("has words of its own for a failure that says nothing", async () => {
    describeMock.mockRejectedValueOnce(undefined);
    expect(problemOf(await mountContainer()).message).toBe(i18n.loadFailed);
  });

  it("starts again for another record", async () => {
    const element = await mountContainer();
    element.recordId = OTHER_RECORD;
    await flush();
    expect(describeMock).toHaveBeenLastCalledWith({ connectionName: "Ledgerline_Quotes", recordId: OTHER_RECORD });
  });

  it("drops the answer for a record that is no longer on screen", async () => {
    const late = pending<ConnectionForm>();
    describeMock.mockReturnValueOnce(late.promise);
    const element = await mountContainer();
    describeMock.mockResolvedValueOnce(form({ label: "Second" }));
    element.recordId = OTHER_RECORD;
    await flush();
    late.resolve(form({ label: "First" }));
    await flush();
    expect(child<HTMLElement & { title: string }>(element, "lightning-card")!.title).toBe("Second");
  });
});

describe("sending", () => {
  it("makes one call with the values and a key, and keeps the user from sending twice", async () => {
    const answer = pending<Receipt>();
    sendMock.mockReturnValue(answer.promise);
    const element = await mountContainer();
    await fillIn(element);
    const button = find(panel(element, "form")!, "send");
    button.click();
    button.click();
    await flush();
    button.click();
    await flush();
    expect(sendMock.mock.calls).toEqual([
      [
        {
          connectionName: "Ledgerline_Quotes",
          recordId: RECORD,
          inputs: { quote_purpose: "new", discount_percent: 7.5, rush_order: false },
          idempotencyKey: expect.stringMatching(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/) as string
        }
      ]
    ]);
    expect(status(element)).toBe(i18n.sending);
    expect(spinner(element)).not.toBeNull();
    await expect(element).toBeAccessible();
    answer.resolve(delivered());
    await flush();
    expect(spinner(element)).toBeNull();
  });

  it("does not call the server with values that break a rule", async () => {
    const element = await mountContainer();
    await press(element);
    expect(sendMock).not.toHaveBeenCalled();
    expect(hasFocus(fieldOf(element, "quote_purpose"))).toBe(true);
  });

  it("shows the receipt in place of the form and moves the focus there", async () => {
    const element = await mountContainer();
    await fillIn(element);
    await press(element);
    expect(panel(element, "form")).toBeNull();
    expect(hasFocus(panel(element, "receipt")!)).toBe(true);
    expect(status(element)).toBe(i18n.sent);
    await expect(element).toBeAccessible();
  });

  it("drops the receipt for a record that is no longer on screen", async () => {
    const late = pending<Receipt>();
    sendMock.mockReturnValue(late.promise);
    const element = await mountContainer();
    await fillIn(element);
    await press(element);
    element.recordId = OTHER_RECORD;
    await flush();
    late.resolve(delivered());
    await flush();
    expect(panel(element, "receipt")).toBeNull();
    expect(panel(element, "form")).not.toBeNull();
  });
});

describe("a send that fails", () => {
  async function failWith(receipt: Receipt): Promise<Container> {
    sendMock.mockResolvedValueOnce(receipt);
    const element = await mountContainer();
    await fillIn(element);
    await press(element);
    return element;
  }

  it("keeps every value and lets the user send again", async () => {
    const element = await failWith(failed({ fieldErrors: [] }));
    await press(element);
    expect(sendMock.mock.calls.map(([{ inputs }]) => inputs)).toEqual([
      { quote_purpose: "new", discount_percent: 7.5, rush_order: false },
      { quote_purpose: "new", discount_percent: 7.5, rush_order: false }
    ]);
    expect(panel(element, "receipt")).not.toBeNull();
  });

  it("shows the problem above the form and moves the focus there", async () => {
    const element = await failWith(failed({ fieldErrors: [] }));
    expect(problemOf(element).message).toBe(failed().message);
    expect(panel(element, "form")).not.toBeNull();
    expect(hasFocus(panel(element, "error")!)).toBe(true);
    expect(spinner(element)).toBeNull();
    await expect(element).toBeAccessible();
  });

  it("shows an error of one field there, and moves the focus to it", async () => {
    const element = await failWith(failed());
    const field = fieldOf(element, "discount_percent");
    expect(field.shownMessage).toBe(failed().fieldErrors![0]!.message);
    expect(hasFocus(field)).toBe(true);
    await expect(element).toBeAccessible();
  });

  it("shows the same field error again when the same value is refused again", async () => {
    const element = await failWith(failed());
    sendMock.mockResolvedValueOnce(failed());
    await press(element);
    expect(sendMock).toHaveBeenCalledTimes(2);
    expect(fieldOf(element, "discount_percent").shownMessage).toBe(failed().fieldErrors![0]!.message);
  });

  it.each([
    ["the server's words", { body: { message: "You have lost access." } }, "You have lost access."],
    ["words of its own", undefined, i18n.noAnswer],
    ["words of its own, with the status", { statusText: "Service Unavailable" }, i18n.noAnswer, ["Service Unavailable"]]
  ])(
    "says so in %s when there is no receipt at all, and that nothing is lost",
    async (_, error, message, details = []) => {
      sendMock.mockRejectedValueOnce(error);
      const element = await mountContainer();
      await fillIn(element);
      await press(element);
      expect(problemOf(element)).toEqual({ message, action: i18n.inputsKept, details });
      expect(spinner(element)).toBeNull();
      await press(element);
      expect(panel(element, "receipt")).not.toBeNull();
    }
  );
});

it("ends the spinner even when the browser cannot make a key", async () => {
  const randomUUID = jest.spyOn(crypto, "randomUUID").mockImplementationOnce(() => {
    throw new Error("no randomness");
  });
  const element = await mountContainer();
  await fillIn(element);
  await press(element);
  expect(problemOf(element).message).toBe("no randomness");
  expect(spinner(element)).toBeNull();
  randomUUID.mockRestore();
});

describe("a send that the service did not confirm", () => {
  const REFERENCE = "Zk3mYw0Tq1uXc8hV5rN2bA";
  const unknown = (): Receipt => ({
    ...failed(),
    code: "SERVICE_OUTCOME_UNKNOWN",
    reference: REFERENCE,
    fieldErrors: [],
    canCheckStatus: true
  });
  const check = async (element: Container): Promise<void> => {
    panel(element, "error")!.dispatchEvent(new CustomEvent("checkstatus"));
    await flush();
  };
  const offersCheck = (element: Container): boolean =>
    (panel(element, "error") as HTMLElement & { canCheck: boolean }).canCheck;

  async function unconfirmed(): Promise<Container> {
    sendMock.mockResolvedValue(unknown());
    const element = await mountContainer();
    await fillIn(element);
    await press(element);
    return element;
  }

  it("can be asked about, and becomes a receipt when the service has it", async () => {
    const element = await unconfirmed();
    expect(offersCheck(element)).toBe(true);
    const answer = pending<Receipt>();
    checkMock.mockReturnValue(answer.promise);
    await check(element);
    await check(element);
    expect(checkMock.mock.calls).toEqual([
      [{ connectionName: "Ledgerline_Quotes", recordId: RECORD, reference: REFERENCE }]
    ]);
    expect(status(element)).toBe(i18n.checking);
    expect(offersCheck(element)).toBe(false);
    await expect(element).toBeAccessible();
    answer.resolve(delivered());
    await flush();
    expect(panel(element, "receipt")).not.toBeNull();
    expect(panel(element, "error")).toBeNull();
  });

  it("can be asked about again as long as the service has not said no", async () => {
    const element = await unconfirmed();
    checkMock.mockResolvedValueOnce({ ...failed(), code: "STATUS_SEND_NOT_FOUND", reference: "another" });
    await check(element);
    expect(offersCheck(element)).toBe(true);
    checkMock.mockRejectedValueOnce(undefined);
    await check(element);
    expect(problemOf(element).message).toBe(i18n.checkFailed);
    await check(element);
    expect(checkMock.mock.calls.map(([{ reference }]) => reference)).toEqual([REFERENCE, REFERENCE, REFERENCE]);
  });

  it("is sent again with the same key when the service has not got it", async () => {
    const element = await unconfirmed();
    checkMock.mockResolvedValueOnce({ ...failed(), code: "STATUS_NOT_RECEIVED", fieldErrors: [] });
    await check(element);
    expect(offersCheck(element)).toBe(false);
    await press(element);
    const [first, second] = sendMock.mock.calls.map(([{ idempotencyKey }]) => idempotencyKey);
    expect(second).toBe(first);
  });

  it("cannot be asked about where the service does not offer it", async () => {
    sendMock.mockResolvedValue({ ...unknown(), canCheckStatus: false });
    const element = await mountContainer();
    await fillIn(element);
    await press(element);
    expect(offersCheck(element)).toBe(false);
    await check(element);
    expect(checkMock).not.toHaveBeenCalled();
  });
});

describe("the idempotency key", () => {
  const keys = (): string[] => sendMock.mock.calls.map(([{ idempotencyKey }]) => idempotencyKey);

  it("stays the same when the same values are sent again after a failure", async () => {
    sendMock.mockRejectedValueOnce(new Error("no answer")).mockResolvedValueOnce(failed({ fieldErrors: [] }));
    const element = await mountContainer();
    await fillIn(element);
    await press(element);
    await press(element);
    await press(element);
    expect(keys()).toHaveLength(3);
    expect(new Set(keys()).size).toBe(1);
  });

  it("changes with the values", async () => {
    sendMock.mockRejectedValueOnce(new Error("no answer"));
    const element = await mountContainer();
    await fillIn(element, "7.5");
    await press(element);
    await fillIn(element, "8");
    await press(element);
    expect(new Set(keys()).size).toBe(2);
  });

  it("changes for the next submission, even with the same values", async () => {
    const element = await mountContainer();
    await fillIn(element);
    await press(element);
    find(panel(element, "receipt")!, "send-another").click();
    await flush();
    await fillIn(element);
    await press(element);
    expect(new Set(keys()).size).toBe(2);
  });
});

it("starts afresh to send another, with today's record values and the focus on the first field", async () => {
  const element = await mountContainer();
  await fillIn(element);
  await press(element);
  find(panel(element, "receipt")!, "send-another").click();
  await flush();
  expect(describeMock).toHaveBeenCalledTimes(2);
  expect(hasFocus(fieldOf(element, "quote_purpose"))).toBe(true);
  expect(fieldOf(element, "discount_percent").value).toBe("5");
});

it("does nothing more once it is taken off the page", async () => {
  const answer = pending<ConnectionForm>();
  describeMock.mockReturnValue(answer.promise);
  const element = await mountContainer();
  element.remove();
  answer.resolve(form());
  await flush();
  expect(panel(element, "form")).toBeNull();
});

describe("what the administrator chose", () => {
  const send = async (properties: Partial<Record<string, unknown>>): Promise<Container> => {
    const element = await mountContainer(properties);
    await fillIn(element);
    await press(element);
    return element;
  };
  const notified = jest.mocked(notifyRecordUpdateAvailable);

  it("names the button, and sets it closer", async () => {
    const element = await mountContainer({ sendLabel: "Ask for it", density: "Compact" });
    const button = find<HTMLElement & { label: string }>(panel(element, "form")!, "send");
    expect(button.label).toBe("Ask for it");
    expect(panel(element, "form")).toMatchObject({ compact: true });
    expect(child<HTMLElement & { variant: string }>(element, "lightning-card")!.variant).toBe("narrow");
    await expect(element).toBeAccessible();
  });

  it.each([["Stay"], [undefined], ["Anything"]])("stays on the page after sending: %s", async (afterSend) => {
    const element = await mountContainer({ afterSend });
    const events = [listen(element, "lightning__refresh"), listen(element, "close")];
    await fillIn(element);
    await press(element);
    expect(events.flat()).toEqual([]);
    expect(notified).not.toHaveBeenCalled();
    expect(panel(element, "receipt")).toMatchObject({ brief: false });
  });

  it("refreshes the record, which must not spoil a send that arrived", async () => {
    notified.mockRejectedValueOnce(new Error("no cache"));
    const element = await mountContainer({ afterSend: "Refresh record" });
    const events = listen(element, "lightning__refresh");
    await fillIn(element);
    await press(element);
    expect(events).toHaveLength(1);
    expect(notified.mock.calls).toEqual([[[{ recordId: RECORD }]]]);
    expect(panel(element, "receipt")).not.toBeNull();
  });

  it("refreshes a page without a record by the event alone", async () => {
    await send({ afterSend: "refresh record", recordId: undefined });
    expect(notified).not.toHaveBeenCalled();
  });

  it("closes, and leaves the confirmation", async () => {
    sendMock.mockResolvedValue(delivered({ launch: null }));
    const element = await mountContainer({ afterSend: "Close" });
    const events = listen(element, "close");
    await fillIn(element);
    await press(element);
    expect(events).toHaveLength(1);
    expect(panel(element, "receipt")).toMatchObject({ brief: true });
    await expect(element).toBeAccessible();
  });

  it("stays while a page of the service is open in it", async () => {
    const element = await mountContainer({ afterSend: "Close" });
    const events = listen(element, "close");
    await fillIn(element);
    await press(element);
    expect(events).toEqual([]);
    expect(panel(element, "launch")).not.toBeNull();
  });

  it("does none of it after a failure", async () => {
    sendMock.mockResolvedValueOnce(failed());
    const element = await mountContainer({ afterSend: "Close" });
    const events = listen(element, "close");
    await fillIn(element);
    await press(element);
    expect(events).toEqual([]);
  });

  it("lets the user close where that is possible", async () => {
    const element = await send({ canClose: true });
    const events = listen(element, "close");
    find(panel(element, "receipt")!, "close").click();
    expect(events).toHaveLength(1);
  });
});

it("tells whoever stands around it what the server answered", async () => {
  sendMock.mockResolvedValueOnce(failed()).mockRejectedValueOnce(new Error("no answer"));
  const element = await mountContainer();
  const answers = listen<{ receipt: Receipt }>(element, "answered");
  await fillIn(element);
  await press(element);
  await press(element);
  await press(element);
  expect(answers.map(({ receipt }) => receipt.outcome)).toEqual(["failed", "delivered"]);
});

describe("the last sends", () => {
  it("are there for a record, and learn of every answer", async () => {
    const element = await mountContainer();
    expect(panel(element, "history")).toMatchObject({ connectionName: "Ledgerline_Quotes", recordId: RECORD });
    expect(history).not.toHaveBeenCalled();
    await fillIn(element);
    await press(element);
    expect(panel(element, "history")).toMatchObject({ receipt: delivered() });
  });

  it("are not there without a record, and not before the form is", async () => {
    describeMock.mockResolvedValueOnce(form({ recordId: null }));
    expect(panel(await mountContainer({ recordId: undefined }), "history")).toBeNull();
    describeMock.mockRejectedValueOnce(new Error("no"));
    expect(panel(await mountContainer(), "history")).toBeNull();
  });
});

describe("a page that the service opens", () => {
  type LaunchPanel = HTMLElement & { launch: unknown; origins: string[]; serviceName: string };

  it("is shown with the receipt, against the origins that the form named", async () => {
    const element = await mountContainer();
    expect(panel(element, "launch")).toBeNull();
    await fillIn(element);
    await press(element);
    const launch = panel(element, "launch") as LaunchPanel;
    expect(launch.launch).toEqual(delivered().launch);
    expect(launch.origins).toEqual(form().launchOrigins);
    expect(launch.serviceName).toBe(form().label);
    await expect(element).toBeAccessible();
  });

  it("is not there when there is none", async () => {
    sendMock.mockResolvedValue(delivered({ launch: null }));
    const element = await mountContainer();
    await fillIn(element);
    await press(element);
    expect(panel(element, "receipt")).not.toBeNull();
    expect(panel(element, "launch")).toBeNull();
  });
});
