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
  const shown = findAll(element, "[data-id='member']").map((row) => {
    const { type, value } = row.querySelector<ValueElement>("c-countersign-value")!;
    return { label: row.querySelector("dt")!.textContent, type, value };
  });
  expect(shown).toEqual(delivered().members);
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
