import { editable, problemAt } from "../../../test/edit-fixtures";
import save from "@salesforce/apex/CountersignEditController.save";
import saveStatus from "@salesforce/apex/CountersignEditController.saveStatus";
import { saveConnection, type SaveOutcome } from "c/countersignSaving";

jest.mock("@salesforce/apex/CountersignEditController.save", () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true
});
jest.mock("@salesforce/apex/CountersignEditController.saveStatus", () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true
});

const saveMock = jest.mocked(save);
const statusMock = jest.mocked(saveStatus);
const pause = jest.fn(() => Promise.resolve());
const saved = (): Promise<SaveOutcome> => saveConnection(editable(), "v1", pause);

beforeEach(() => {
  pause.mockClear();
  saveMock.mockReset().mockResolvedValue({ state: "deploying", deploymentId: "d1", errors: [] });
  statusMock.mockReset().mockResolvedValue({ state: "succeeded", errors: [] });
});

it("asks until Salesforce has said what came of it", async () => {
  statusMock.mockResolvedValueOnce({ state: "running", errors: [] });
  expect(await saved()).toEqual({ kind: "saved" });
  expect(statusMock).toHaveBeenCalledTimes(2);
  expect(statusMock).toHaveBeenCalledWith({ deploymentId: "d1" });
  expect(pause).toHaveBeenCalledTimes(1);
});

it("sends what is edited and the version it is based on, and nothing else", async () => {
  await saved();
  const { connection, baseVersion } = saveMock.mock.calls[0]![0];
  expect(baseVersion).toBe("v1");
  expect(Object.keys(JSON.parse(connection) as object).sort()).toEqual([
    "claims",
    "label",
    "name",
    "responseMembers",
    "values"
  ]);
});

it("hands on why a deployment failed", async () => {
  const errors = [problemAt("Issuer__c")];
  statusMock.mockResolvedValue({ state: "failed", errors });
  expect(await saved()).toEqual({ kind: "failed", problems: errors });
});

it.each(["refused", "conflict"] as const)("waits for nothing when it was %s", async (state) => {
  const errors = [problemAt("Issuer__c")];
  saveMock.mockResolvedValue({ state, errors });
  expect(await saved()).toEqual({ kind: state, problems: errors });
  expect(statusMock).not.toHaveBeenCalled();
});

it("says that nothing had to be saved", async () => {
  saveMock.mockResolvedValue({ state: "unchanged", errors: [] });
  expect(await saved()).toEqual({ kind: "unchanged" });
});

it("gives up asking after a while", async () => {
  statusMock.mockResolvedValue({ state: "running", errors: [] });
  expect(await saved()).toEqual({ kind: "unknown" });
  expect(pause).toHaveBeenCalledTimes(90);
});

it("pauses by the clock", async () => {
  jest.useFakeTimers();
  statusMock.mockResolvedValueOnce({ state: "running", errors: [] });
  const outcome = saveConnection(editable(), "v1");
  await jest.advanceTimersByTimeAsync(1000);
  expect(await outcome).toEqual({ kind: "saved" });
  jest.useRealTimers();
});

it("lets a failing call fail", async () => {
  saveMock.mockRejectedValue(new Error("down"));
  await expect(saved()).rejects.toThrow("down");
});
