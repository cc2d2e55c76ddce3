import { LightningElement, api } from "lwc";
import { i18n } from "c/countersignLabels";
import type { Receipt, ReceiptMember } from "countersign/wire";

/**
 * Says that a send arrived, under which reference, and what the service answered.
 * @fires sendanother when the user wants to send again from the start
 */
export default class CountersignReceipt extends LightningElement {
  @api receipt!: Receipt;

  i18n = i18n;

  @api
  focus(): void {
    this.template!.querySelector<HTMLElement>("[data-id='heading']")?.focus();
  }

  get heading(): string {
    return this.receipt.message || i18n.sent;
  }

  /** Two members may have the same label, so the place in the list is part of the key. */
  get rows(): (ReceiptMember & { key: string })[] {
    return (this.receipt.members ?? []).map((member, index) => ({ ...member, key: `${index} ${member.label}` }));
  }

  handleSendAnother(): void {
    this.dispatchEvent(new CustomEvent("sendanother"));
  }
}
