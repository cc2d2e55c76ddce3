import { LightningElement, api } from "lwc";
import { i18n } from "c/countersignLabels";
import type { Receipt, ReceiptMember } from "countersign/wire";

/**
 * Says that a send arrived, under which reference, and what the service answered.
 * @fires close when the user is done, if that is offered
 * @fires sendanother when the user wants to send again from the start
 */
export default class CountersignReceipt extends LightningElement {
  @api receipt!: Receipt;
  /** Leaves out what the service answered. */
  @api brief = false;
  /** Offers a button that fires `close`. */
  @api canClose = false;

  i18n = i18n;

  @api
  focus(): void {
    this.template!.querySelector<HTMLElement>("[data-id='heading']")?.focus();
  }

  get heading(): string {
    return this.receipt.message || i18n.sent;
  }

  /** Two members may have the same label, so the place in the list is part of the key. */
  get rows(): (ReceiptMember & { key: string; valueClass: string })[] {
    return (this.receipt.members ?? []).map((member, index) => ({
      ...member,
      key: `${index} ${member.label}`,
      valueClass: member.table ? "slds-size_1-of-1 slds-m-top_xx-small" : "slds-size_2-of-3"
    }));
  }

  get hasDetails(): boolean {
    return !this.brief;
  }

  handleSendAnother(): void {
    this.dispatchEvent(new CustomEvent("sendanother"));
  }

  handleClose(): void {
    this.dispatchEvent(new CustomEvent("close"));
  }
}
