import { LightningElement, api } from "lwc";

/** Stands in for `lightning/button`, with the real button inside. */
export default class FakeButton extends LightningElement {
  @api label?: string;
  @api variant?: string;
  @api disabled = false;

  @api
  focus(): void {
    this.template!.querySelector("button")!.focus();
  }

  @api
  click(): void {
    this.template!.querySelector("button")!.click();
  }
}
