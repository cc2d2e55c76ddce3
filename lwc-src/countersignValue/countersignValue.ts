import { LightningElement, api } from "lwc";
import { publicOrigin } from "c/countersignEndpoint";
import { i18n } from "c/countersignLabels";
import type { ClaimType, MemberType } from "countersign/wire";

/** Shows one value in the form that suits its type; a value that is not of its type as it came. */
export default class CountersignValue extends LightningElement {
  @api type: ClaimType | MemberType = "text";
  /** As on the wire: plain digits, `YYYY-MM-DD`, ISO 8601, an https URL, or text. */
  @api value?: string | number | boolean | null;

  i18n = i18n;

  get text(): string {
    const text = this.value === null || this.value === undefined ? "" : String(this.value);
    return text === "" ? i18n.empty : this.words(text);
  }

  get isLink(): boolean {
    return this.type === "link" && publicOrigin(this.text) !== undefined;
  }

  get isNumber(): boolean {
    return this.type === "number" && isExactNumber(this.text);
  }

  get isDate(): boolean {
    return this.type === "date" && isInstant(this.text);
  }

  get isDateTime(): boolean {
    return this.type === "datetime" && isInstant(this.text);
  }

  private words(text: string): string {
    const booleans: Record<string, string> = { true: i18n.yes, false: i18n.no };
    return this.type === "boolean" ? (booleans[text] ?? text) : text;
  }
}

/** A number that formatting would change is shown as it came. */
function isExactNumber(text: string): boolean {
  const number = Number(text);
  return Number.isFinite(number) && String(number) === text;
}

function isInstant(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}/.test(text) && !Number.isNaN(Date.parse(text));
}
