import { LightningElement, api } from "lwc";
import type { Problem } from "c/countersignErrors";
import { i18n } from "c/countersignLabels";

/**
 * Says what went wrong, what the user can do, and, to an administrator, why and how to put it right.
 * @fires retry when the user asks to try again
 * @fires checkstatus when the user wants to know what became of a send
 */
export default class CountersignError extends LightningElement {
  @api problem!: Problem;
  /** Offers a button to try again. */
  @api canRetry = false;

  /** Offers a button to ask what became of a send. */
  @api canCheck = false;

  i18n = i18n;

  @api
  focus(): void {
    this.template!.querySelector<HTMLElement>("[data-id='problem']")?.focus();
  }

  get details(): string[] {
    return this.problem.details ?? [];
  }

  get hasDetails(): boolean {
    return this.details.length > 0;
  }

  get isDiagnosed(): boolean {
    return Boolean(this.problem.cause || this.problem.fix);
  }

  handleCheck(): void {
    this.dispatchEvent(new CustomEvent("checkstatus"));
  }

  handleRetry(): void {
    this.dispatchEvent(new CustomEvent("retry"));
  }
}
