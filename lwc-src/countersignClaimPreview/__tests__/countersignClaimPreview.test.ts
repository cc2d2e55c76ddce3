import { preview, PROBLEM, summary } from "../../../test/admin-fixtures";
import { child, find, findAll, flush, hasFocus, mount, query, textOf } from "../../../test/lwc";
import previewClaims from "@salesforce/apex/CountersignAdminController.previewClaims";
import { adminI18n } from "c/countersignAdminLabels";
import CountersignClaimPreview from "c/countersignClaimPreview";
import type { Problem } from "c/countersignErrors";
import { format, i18n } from "c/countersignLabels";
import type { ClaimPreview } from "countersign/adminWire";

jest.mock(
  "@salesforce/apex/CountersignAdminController.previewClaims",
  () => ({ __esModule: true, default: jest.fn() }),
  { virtual: true }
);

type Preview = HTMLElement & CountersignClaimPreview;

const previewMock = jest.mocked(previewClaims);
const RECORD = "006000000000001AAA";

beforeEach(() => {
  previewMock.mockReset().mockResolvedValue(preview());
});

const mountPreview = (parts: Partial<Record<string, unknown>> = {}): Promise<Preview> =>
  mount<Preview>(CountersignClaimPreview, { connection: summary(), recordId: RECORD, ...parts });

async function show(element: Preview): Promise<void> {
  find(element, "show").click();
  await flush();
}

it("shows each claim with its source and what becomes of it", async () => {
  const element = await mountPreview();
  await show(element);
  expect(previewMock.mock.calls).toEqual([[{ connectionName: "Ledgerline_Quotes", recordId: RECORD }]]);
  expect(findAll(element, "[data-id='outcome']").map(textOf)).toEqual([
    adminI18n.claimSent,
    adminI18n.claimLeftOut,
    adminI18n.claimAsked,
    adminI18n.claimAskedDefault,
    adminI18n.claimRefused
  ]);
  expect(textOf(child(element, "[data-claim='amount']")!)).toContain(`${i18n.sourceRecord} Amount`);
  expect(hasFocus(find(element, "summary"))).toBe(true);
  await expect(element).toBeAccessible();
});

it("says why a claim is refused, how to put it right, and in whose name it was evaluated", async () => {
  const element = await mountPreview();
  await show(element);
  const refused = child(element, "[data-claim='secret']")!;
  expect(textOf(refused)).toContain(PROBLEM.cause);
  expect(textOf(refused)).toContain(PROBLEM.fix);
  expect(refused.querySelector("c-countersign-setup-link")).not.toBeNull();
  expect(find(element, "summary").textContent).toBe(format(adminI18n.claimsRefused, 1, 5));
  expect(find(element, "evaluated-for").textContent).toContain("amara@brightwater.example");
});

it("says that nothing would be refused", async () => {
  previewMock.mockResolvedValue(preview({ refusedCount: 0 }));
  const element = await mountPreview();
  await show(element);
  expect(find(element, "summary").textContent).toBe(adminI18n.claimsSound);
});

it("waits for a record where the connection needs one", async () => {
  const waiting = await mountPreview({ recordId: null });
  expect(query(waiting, "waiting")).not.toBeNull();
  expect(query(waiting, "show")).toBeNull();
  const without = await mountPreview({ recordId: null, connection: summary({ recordObject: null }) });
  expect(query(without, "show")).not.toBeNull();
  await expect(waiting).toBeAccessible();
});

it("says that it is busy, and drops an answer that is no longer wanted", async () => {
  let resolve!: (value: ClaimPreview) => void;
  previewMock.mockReturnValue(new Promise((onValue) => (resolve = onValue)));
  const element = await mountPreview();
  await show(element);
  expect(find(element, "status").textContent).toBe(i18n.loading);
  element.recordId = "006000000000002AAA";
  resolve(preview());
  await flush();
  expect(query(element, "summary")).toBeNull();
});

it("says why there are no claims to show", async () => {
  previewMock.mockRejectedValue(undefined);
  const element = await mountPreview();
  await show(element);
  const panel = child<HTMLElement & { problem: Problem }>(element, "c-countersign-error")!;
  expect(panel.problem.message).toBe(adminI18n.claimsFailed);
  await expect(element).toBeAccessible();
});
