import { summary } from "../../../test/admin-fixtures";
import { child, find, flush, mount } from "../../../test/lwc";
import clearTokens from "@salesforce/apex/CountersignAdminController.clearTokens";
import { adminI18n } from "c/countersignAdminLabels";
import type { Problem } from "c/countersignErrors";
import CountersignTokenCache from "c/countersignTokenCache";
import type { TokenClearing } from "countersign/adminWire";

jest.mock("@salesforce/apex/CountersignAdminController.clearTokens", () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true
});

type Cache = HTMLElement & CountersignTokenCache;

const clearMock = jest.mocked(clearTokens);

beforeEach(() => {
  clearMock.mockReset().mockResolvedValue("cleared");
});

const mountCache = (): Promise<Cache> => mount<Cache>(CountersignTokenCache, { connection: summary() });

async function press(element: Cache): Promise<void> {
  find(element, "clear").click();
  await flush();
}

it.each<[TokenClearing, string]>([
  ["cleared", adminI18n.tokensCleared],
  ["not_kept", adminI18n.tokensNotKept],
  ["uncertain", adminI18n.tokensUncertain]
])("says what became of the tokens: %s", async (outcome, text) => {
  clearMock.mockResolvedValue(outcome);
  const element = await mountCache();
  expect(find(element, "status").textContent).toBe("");
  await press(element);
  expect(clearMock.mock.calls).toEqual([[{ connectionName: "Ledgerline_Quotes" }]]);
  expect(find(element, "status").textContent).toBe(text);
  await expect(element).toBeAccessible();
});

it("asks once, however often somebody clicks", async () => {
  let resolve!: (outcome: TokenClearing) => void;
  clearMock.mockReturnValue(new Promise((onValue) => (resolve = onValue)));
  const element = await mountCache();
  find(element, "clear").click();
  await press(element);
  expect(clearMock).toHaveBeenCalledTimes(1);
  expect(find(element, "status").textContent).toBe(adminI18n.tokensClearing);
  expect(find<HTMLElement & { disabled: boolean }>(element, "clear").disabled).toBe(true);
  await expect(element).toBeAccessible();
  resolve("cleared");
  await flush();
  expect(find<HTMLElement & { disabled: boolean }>(element, "clear").disabled).toBe(false);
});

it("says why it could not be done, and lets somebody try again", async () => {
  clearMock.mockRejectedValueOnce(undefined);
  const element = await mountCache();
  await press(element);
  const panel = child<HTMLElement & { problem: Problem }>(element, "c-countersign-error")!;
  expect(panel.problem.message).toBe(adminI18n.tokensClearFailed);
  await expect(element).toBeAccessible();
  await press(element);
  expect(child(element, "c-countersign-error")).toBeNull();
});
