import { delivered } from "../../../test/fixtures";
import { child, find, findAll, hasFocus, listen, mount, query } from "../../../test/lwc";
import { i18n } from "c/countersignLabels";
import CountersignReceipt from "c/countersignReceipt";
import type { Receipt, ReceiptMember } from "countersign/wire";

type ReceiptPanel = HTMLElement & CountersignReceipt;
type ValueElement = HTMLElement & Pick<ReceiptMember, "type" | "value">;

const mountReceipt = (parts: Partial<Receipt> = {}): Promise<ReceiptPanel> =>
  mount<ReceiptPanel>(CountersignReceipt, { receipt: delivered(parts) });

it("says that it arrived, when, and under which reference", async () => {
  const element = await mountReceipt();
  const sentAt = find(element, "sent-at").querySelector<ValueElement>("c-countersign-value")!;
  expect(find(element, "heading").textContent).toBe(delivered().message);
  expect(child<HTMLElement & { reference: string }>(element, "c-countersign-reference")!.reference).toBe(
    delivered().reference
  );
  expect(sentAt.value).toBe(delivered().sentAt);
  await expect(element).toBeAccessible();
});

it("does without what the receipt does not have", async () => {
  const element = await mountReceipt({ message: "", reference: null, members: null, sentAt: null });
  expect(find(element, "heading").textContent).toBe(i18n.sent);
  expect(child(element, "c-countersign-reference")).toBeNull();
  expect(query(element, "sent-at")).toBeNull();
});

it("shows every member with label, type and value, in the service's order", async () => {
  const element = await mountReceipt();
  const shown = findAll(element, "[data-id='member']").flatMap((row) => {
    const { type, value } = row.querySelector<ValueElement>("c-countersign-value") ?? {};
    return type ? [{ label: row.querySelector("dt")!.textContent, type, value, table: null }] : [];
  });
  expect(shown).toEqual(delivered().members!.filter(({ table }) => !table));
});

it("shows a list of objects as a table under its label", async () => {
  const element = await mountReceipt();
  const { label, table } = delivered().members!.find(({ type }) => type === "table")!;
  expect(child(element, "c-countersign-table")).toMatchObject({ label, table });
});

it("leaves out what the service answered when it is to be brief", async () => {
  const element = await mountReceipt();
  expect(child(element, "dl")).not.toBeNull();
  Object.assign(element, { brief: true });
  await Promise.resolve();
  expect(child(element, "dl")).toBeNull();
  expect(child(element, "c-countersign-reference")).not.toBeNull();
  await expect(element).toBeAccessible();
});

it("offers to close where that is possible", async () => {
  expect(query(await mountReceipt(), "close")).toBeNull();
  const element = await mount<ReceiptPanel>(CountersignReceipt, { receipt: delivered(), canClose: true });
  const events = listen(element, "close");
  find(element, "close").click();
  expect(events).toHaveLength(1);
  await expect(element).toBeAccessible();
});

it("shows members of the same label side by side", async () => {
  const member: ReceiptMember = { label: "Line", type: "text", value: "1" };
  const element = await mountReceipt({ members: [member, { ...member, value: "2" }] });
  expect(findAll<ValueElement>(element, "[data-id='member'] c-countersign-value").map(({ value }) => value)).toEqual([
    "1",
    "2"
  ]);
});

it("offers to send another", async () => {
  const element = await mountReceipt();
  const events = listen(element, "sendanother");
  find(element, "send-another").click();
  expect(events).toHaveLength(1);
});

it("can take the focus on its heading", async () => {
  const element = await mountReceipt();
  element.focus();
  expect(hasFocus(find(element, "heading"))).toBe(true);
});
