import { LightningElement, api } from "lwc";
import { i18n } from "c/countersignLabels";
import type { Receipt, ReceiptMember } from "countersign/wire";

/** A member of the answer, ready for the template: one of the flags is set. */
interface MemberRow {
  key: string;
  label: string;
  text: string;
  isLink?: boolean;
  isNumber?: boolean;
  isDate?: boolean;
  isDateTime?: boolean;
}

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

  get rows(): MemberRow[] {
    return (this.receipt.members ?? []).map(rowOf);
  }

  handleSendAnother(): void {
    this.dispatchEvent(new CustomEvent("sendanother"));
  }
}

function rowOf({ label, type, value }: ReceiptMember, index: number): MemberRow {
  const row = {
    key: `${index} ${label}`,
    label,
    text: value === null || value === undefined ? i18n.empty : String(value)
  };
  switch (type) {
    case "link":
      return { ...row, isLink: isSafeLink(row.text) };
    case "number":
      return { ...row, isNumber: isExactNumber(row.text) };
    case "date":
      return { ...row, isDate: isInstant(row.text) };
    case "datetime":
      return { ...row, isDateTime: isInstant(row.text) };
    default:
      return row;
  }
}

/** The service chooses the address: nothing but https becomes a link, and none with a user name that could mislead. */
function isSafeLink(text: string): boolean {
  try {
    const { protocol, username, password } = new URL(text);
    return protocol === "https:" && username === "" && password === "";
  } catch {
    return false;
  }
}

/** A number that formatting would round is shown as the service wrote it. */
function isExactNumber(text: string): boolean {
  return text.trim() !== "" && String(Number(text)) === text && Number.isFinite(Number(text));
}

function isInstant(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}/.test(text) && !Number.isNaN(Date.parse(text));
}
