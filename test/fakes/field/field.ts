import { LightningElement, api } from "lwc";

/**
 * Stands in for the form components of `lightning/*`: takes what they take, and like them shows the message that
 * `reportValidity` finds, not earlier.
 */
export default class FakeField extends LightningElement {
  @api name?: string;
  @api label?: string;
  @api type?: string;
  @api value?: unknown;
  @api checked?: boolean;
  @api options?: { label: string; value: string }[];
  @api required?: boolean;
  @api disabled = false;
  @api placeholder?: string;
  @api timeAriaLabelledBy?: string;
  @api step?: string;
  @api min?: string;
  @api max?: string;
  @api maxLength?: string;
  @api formatFractionDigits?: number;
  @api fieldLevelHelp?: string;
  @api accept?: string;
  @api multiple = false;
  @api sourceLabel?: string;
  @api selectedLabel?: string;
  @api addButtonLabel?: string;
  @api removeButtonLabel?: string;
  /** Set by a test to play text that the field cannot read. */
  @api badInput = false;
  /** What the user sees below the field. */
  @api shownMessage = "";
  /** How often the field was told to judge itself: a real one finds fault with a required value that is missing. */
  @api judged = 0;
  private customMessage = "";

  @api
  get validity(): { badInput: boolean } {
    return { badInput: this.badInput };
  }

  @api
  setCustomValidity(message: string): void {
    this.customMessage = message;
  }

  @api
  reportValidity(): boolean {
    this.judged++;
    this.shownMessage = this.customMessage || (this.badInput ? "unreadable" : "");
    return this.shownMessage === "";
  }

  @api
  focus(): void {
    this.template!.querySelector("input")!.focus();
  }
}
