import { PROBLEM, summary } from "../../../test/admin-fixtures";
import { child, find, flush, hasFocus, mount, query } from "../../../test/lwc";
import connections from "@salesforce/apex/CountersignAdminController.connections";
import CountersignAdmin from "c/countersignAdmin";
import { adminI18n } from "c/countersignAdminLabels";
import type { Problem } from "c/countersignErrors";
import { i18n } from "c/countersignLabels";
import type { ConnectionSummary } from "countersign/adminWire";

jest.mock("@salesforce/apex/CountersignAdminController.connections", () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true
});
for (const method of ["form", "runTest", "previewClaims", "inspect"]) {
  jest.doMock(
    `@salesforce/apex/CountersignAdminController.${method}`,
    () => ({ __esModule: true, default: jest.fn() }),
    {
      virtual: true
    }
  );
}

for (const method of ["connectionToEdit", "presets", "save", "saveStatus"]) {
  jest.doMock(
    `@salesforce/apex/CountersignEditController.${method}`,
    () => ({ __esModule: true, default: jest.fn(() => new Promise(() => undefined)) }),
    { virtual: true }
  );
}

type ErrorPanel = HTMLElement & { problem: Problem };
type Panel = HTMLElement & { connection: ConnectionSummary; recordId: string | null };

const connectionsMock = jest.mocked(connections);
const RECORD = "006000000000001AAA";

beforeEach(() => {
  connectionsMock.mockReset().mockResolvedValue([summary(), summary({ developerName: "Other", label: "Other" })]);
});

const mountAdmin = (): Promise<HTMLElement> => mount(CountersignAdmin);
const panel = <E extends HTMLElement>(element: HTMLElement, name: string): E | null =>
  child<E>(element, `c-countersign-${name}`);

async function choose(element: HTMLElement, developerName: string): Promise<void> {
  panel(element, "connection-list")!.dispatchEvent(new CustomEvent("choose", { detail: { developerName } }));
  await flush();
}

it("says that it is loading, then shows the list and what to do", async () => {
  let resolve!: (value: ConnectionSummary[]) => void;
  connectionsMock.mockReturnValue(new Promise((onValue) => (resolve = onValue)));
  const element = await mountAdmin();
  expect(find(element, "status").textContent).toBe(i18n.loading);
  await expect(element).toBeAccessible();
  resolve([summary()]);
  await flush();
  expect(panel(element, "connection-list")).not.toBeNull();
  expect(find(element, "choose").textContent).toBe(adminI18n.choose);
  await expect(element).toBeAccessible();
});

it("opens the chosen connection and moves the focus there", async () => {
  const element = await mountAdmin();
  await choose(element, "Other");
  expect(find(element, "chosen").textContent).toBe("Other");
  expect(hasFocus(find(element, "chosen"))).toBe(true);
  expect(query(element, "choose")).toBeNull();
  await expect(element).toBeAccessible();
});

it("tries everything with the same record, and with none after another choice", async () => {
  const element = await mountAdmin();
  await choose(element, "Other");
  panel(element, "record-field")!.dispatchEvent(new CustomEvent("recordchange", { detail: { recordId: RECORD } }));
  await flush();
  const records = (): (string | null)[] =>
    ["staged-test", "claim-preview", "token-inspector"].map((name) => panel<Panel>(element, name)!.recordId);
  expect(records()).toEqual([RECORD, RECORD, RECORD]);
  await choose(element, "Ledgerline_Quotes");
  expect(records()).toEqual([null, null, null]);
});

it("reads the list again after a test, and keeps what is on screen meanwhile", async () => {
  const element = await mountAdmin();
  await choose(element, "Other");
  connectionsMock.mockResolvedValue([summary({ developerName: "Other", label: "Other", health: "working" })]);
  panel(element, "staged-test")!.dispatchEvent(new CustomEvent("tested"));
  expect(find(element, "status").textContent).toBe("");
  await flush();
  expect(panel<Panel>(element, "staged-test")!.connection.health).toBe("working");
});

it("shows what is wrong with a broken connection, and the others all the same", async () => {
  connectionsMock.mockResolvedValue([
    summary({ health: "broken", problems: [PROBLEM] }),
    summary({ developerName: "B" })
  ]);
  const element = await mountAdmin();
  await choose(element, "Ledgerline_Quotes");
  const { cause, fix } = PROBLEM;
  expect(panel<ErrorPanel>(element, "error")!.problem).toEqual({ message: adminI18n.healthBroken, cause, fix });
  expect(panel(element, "setup-link")).not.toBeNull();
  await expect(element).toBeAccessible();
});

it("says what to do when there is no connection, and looks again", async () => {
  connectionsMock.mockResolvedValueOnce([]);
  const element = await mountAdmin();
  expect(find(element, "empty").textContent).toContain(adminI18n.noConnections);
  await expect(element).toBeAccessible();
  find(element, "reload").click();
  await flush();
  expect(panel(element, "connection-list")).not.toBeNull();
});

it("says why there is no list, and can be tried again", async () => {
  connectionsMock.mockRejectedValueOnce({ body: { message: "You do not have access." } });
  const element = await mountAdmin();
  expect(panel<ErrorPanel>(element, "error")!.problem.message).toBe("You do not have access.");
  await expect(element).toBeAccessible();
  panel(element, "error")!.dispatchEvent(new CustomEvent("retry"));
  await flush();
  expect(panel(element, "error")).toBeNull();
});

it("does nothing more once it is taken off the page", async () => {
  let resolve!: (value: ConnectionSummary[]) => void;
  connectionsMock.mockReturnValue(new Promise((onValue) => (resolve = onValue)));
  const element = await mountAdmin();
  element.remove();
  resolve([summary()]);
  await flush();
  expect(panel(element, "connection-list")).toBeNull();
});

describe("guided set-up", () => {
  type Setup = HTMLElement & { connectionName: string | null; summary?: ConnectionSummary };

  it("starts a new connection, lists it once it is saved, and opens it when the set-up is closed", async () => {
    connectionsMock.mockResolvedValueOnce([]);
    const element = await mountAdmin();
    find(element, "new").click();
    await flush();
    expect(panel<Setup>(element, "setup")!.connectionName).toBeNull();
    expect(query(element, "new")).toBeNull();
    await expect(element).toBeAccessible();
    const detail = { developerName: "Other" };
    panel(element, "setup")!.dispatchEvent(new CustomEvent("saved", { detail }));
    await flush();
    expect(panel<Setup>(element, "setup")!.summary!.developerName).toBe("Other");
    panel(element, "setup")!.dispatchEvent(new CustomEvent("close"));
    await flush();
    expect(panel(element, "setup")).toBeNull();
    expect(hasFocus(find(element, "chosen"))).toBe(true);
  });

  it("sets up the connection that is open, and leaves it when another one is chosen", async () => {
    const element = await mountAdmin();
    await choose(element, "Other");
    find(element, "edit").click();
    await flush();
    expect(panel<Setup>(element, "setup")!.connectionName).toBe("Other");
    expect(query(element, "details")).toBeNull();
    await choose(element, "Ledgerline_Quotes");
    expect(panel(element, "setup")).toBeNull();
    expect(find(element, "chosen").textContent.trim()).toBe("Ledgerline Quotes");
  });
});
